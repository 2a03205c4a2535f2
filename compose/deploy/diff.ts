import type { Bundle } from './bundle.ts';
import { sha256 } from './bundle.ts';
import type { Kept, Running } from './facts.ts';
import type { ComposeModel } from './model.ts';
import { onceServices } from './model.ts';
import { shortImage } from './plan.ts';

export interface DiffFacts {
  readonly bundle: Pick<Bundle, 'index' | 'files'>;
  readonly model: ComposeModel;
  readonly hashes: ReadonlyMap<string, string>;
  readonly running: readonly Running[];
  readonly kept: Pick<Kept, 'sums'>;
}

/** What is not on the host as it was deployed: sentences, without any value of a setting. */
export function differences({ bundle, model, hashes, running, kept }: DiffFacts): string[] {
  const once = onceServices(model);
  const services = Object.keys(model.services);
  return [
    ...services
      .filter((service) => !once.includes(service))
      .flatMap((service) => ofService(service, { model, hashes, running })),
    ...running
      .filter(({ service, state }) => !services.includes(service) && state === 'running')
      .map(({ name, service }) => `${name} runs, and the release has no service "${service}".`),
    ...bundle.index.mounted.flatMap((path) => ofFile(path, bundle, kept)),
  ];
}

function ofService(
  service: string,
  { model, hashes, running }: Pick<DiffFacts, 'model' | 'hashes' | 'running'>,
): string[] {
  const own = running.filter((one) => one.service === service);
  const alive = own.filter(({ state }) => state === 'running');
  if (alive.length === 0) {
    const state = own[0]?.state;
    return [
      `${service} does not run${state === undefined ? ': there is no container of it' : ` (${state})`}.`,
    ];
  }
  const more = alive.length > 1 ? [`${service} runs ${alive.length} times.`] : [];
  const wanted = model.services[service];
  return [
    ...more,
    ...alive.flatMap((one) => {
      const { name, image, environment, configHash } = one;
      const changed: string[] = [];
      if (image !== wanted?.image)
        changed.push(`${name} is of another image: ${shown(image)}, not ${shortImage(wanted?.image ?? '')}.`);
      const variables = changedVariables(wanted?.environment ?? {}, environment);
      if (variables.length > 0)
        changed.push(`${name} has other values, or lacks them: ${variables.join(', ')}.`);
      if (changed.length === 0 && configHash !== hashes.get(service))
        changed.push(`${name} was made with other settings than the release and the host's .env have now.`);
      const limit = Number(wanted?.['mem_limit'] ?? 0);
      if (limit > 0 && one.memory !== limit)
        changed.push(`${name} has another limit of memory: ${one.memory} bytes, not ${limit}.`);
      const restart = wanted?.restart ?? 'no';
      if (one.restart !== restart)
        changed.push(`${name} is started again by another rule: ${one.restart}, not ${restart}.`);
      return changed;
    }),
  ];
}

function shown(image: string): string {
  return image.includes('@') ? shortImage(image) : image;
}

function changedVariables(wanted: Readonly<Record<string, string | null>>, has: readonly string[]): string[] {
  const values = new Map(
    has.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  );
  return Object.entries(wanted)
    .filter(([name, value]) => value !== null && values.get(name) !== value)
    .map(([name]) => name)
    .toSorted();
}

function ofFile(path: string, { files }: Pick<Bundle, 'files'>, { sums }: Pick<Kept, 'sums'>): string[] {
  const wanted = sha256(files.get(path) ?? Buffer.alloc(0)).slice(7);
  const has = sums[path];
  if (has === undefined) return [`The file ${path} is gone.`];
  return has === wanted ? [] : [`The file ${path} was changed.`];
}
