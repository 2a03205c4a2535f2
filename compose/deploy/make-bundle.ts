import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

import * as v from 'valibot';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { inParallel } from '../../kit/parallel.ts';
import { wantedProfiles } from '../lifecycle/compose-model.ts';
import { readStack, type Stack } from '../lifecycle/folder-facts.ts';
import { secretsOf } from '../lifecycle/redact.ts';

import { isPlainPath, mostBytes, packBundle, type Bundle } from './bundle.ts';
import { Host, type Environment } from './host.ts';
import { backendService, composeModelSchema, nginxService, type ComposeModel } from './model.ts';
import type { TarFile } from './tar.ts';

export interface BundleOptions {
  readonly folder: string;
  readonly name: string;
  /** The image that switches on the host, and others by their services, in place of what the stack says. */
  readonly steward: string;
  readonly images: ReadonlyMap<string, string>;
  /** `name@sha256:…` of an image that is named by a tag. */
  readonly digestOf: (image: string) => Promise<string>;
  readonly environment: Environment;
  readonly signal: AbortSignal;
}

/** Makes the bundle of a stack's folder: its compose files, what they mount of it, and each image by its digest. */
export async function makeBundle(options: BundleOptions): Promise<Bundle> {
  const { folder, environment, signal, digestOf } = options;
  const stack = await readStack(folder, {});
  if (stack.compose.at === undefined) {
    throw new ConfigurationError(
      `There is no stack in ${folder}: no compose.yaml. \`stack init\` makes one.`,
    );
  }
  const model = await modelOf(folder, new Host({}, environment, signal));
  const services = servicesOf(model, stack);
  const strange = [...options.images.keys()].find((name) => !services.includes(name));
  if (strange !== undefined) {
    throw new ConfigurationError(
      `The stack has no service "${strange}": ${services.join(', ')} are those of its profiles.`,
    );
  }
  const wanted = services.map(
    (name) => [name, options.images.get(name) ?? model.services[name]?.image ?? ''] as const,
  );
  const resolved = await inParallel(
    [...wanted, ['', options.steward] as const],
    4,
    async ([name, image]) => [name, await digestOf(image)] as const,
  );
  const steward = resolved.at(-1)?.[1] ?? '';
  const mounted = await mountedFiles(folder, model, services);
  const composeFiles = stack.files.map(({ path, text = '' }) => [path, Buffer.from(text)] as const);
  const bad = composeFiles.find(([path]) => !isPlainPath(path));
  if (bad !== undefined)
    throw new ConfigurationError(`${bad[0]} cannot be in a bundle: it is not within the stack's folder.`);
  const files = new Map([...composeFiles, ...mounted]);
  refuseSecrets(files, stack);
  return packBundle(
    {
      schema: 1,
      name: options.name,
      compose: composeFiles.map(([path]) => path),
      services: Object.fromEntries(resolved.slice(0, -1)),
      steward,
      mounted: [...mounted.keys()],
    },
    files,
  );
}

async function modelOf(folder: string, host: Host): Promise<ComposeModel> {
  const args = ['compose', '--project-directory', folder, 'config', '--format', 'json'];
  try {
    const text = await host.docker(args, { what: 'read the compose files', cwd: folder });
    return v.parse(composeModelSchema, JSON.parse(text));
  } catch (error) {
    throw new ConfigurationError(`The stack cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

/** Those that run with the stack's profiles. */
function servicesOf({ services }: ComposeModel, stack: Stack): string[] {
  const names = Object.entries(services)
    .filter(([, { scale }]) => (scale ?? 1) > 0)
    .map(([name]) => name)
    .toSorted();
  if (names.includes(backendService) && names.includes(nginxService)) return names;
  const profiles = wantedProfiles(stack.values.get('COMPOSE_PROFILES')).join(', ');
  throw new ConfigurationError(
    `A stack that is deployed has a backend and an nginx; this one has ${names.join(', ')} (profiles: ${profiles}).`,
  );
}

/** What services have of the stack's folder, file by file; secrets are the host's, and stay where they are. */
async function mountedFiles(
  folder: string,
  model: ComposeModel,
  services: readonly string[],
): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const sources = services.flatMap((name) =>
    (model.services[name]?.volumes ?? []).flatMap(({ type, source }) =>
      type === 'bind' && source !== undefined ? [source] : [],
    ),
  );
  let total = 0;
  for (const source of new Set(sources)) {
    if (!source.startsWith(`${folder}/`)) continue;
    for (const file of await filesBelow(source)) {
      const path = relative(folder, file);
      if (path.startsWith('secrets/')) continue;
      if (!isPlainPath(path))
        throw new ConfigurationError(`${path} is mounted, and its name cannot be in a bundle.`);
      const bytes = await readFile(file);
      total += bytes.length;
      if (total > mostBytes / 2) {
        throw new ConfigurationError(
          `${source} is too large for a bundle: put it on the host, and mount it by its whole path.`,
        );
      }
      found.set(path, bytes);
    }
  }
  return found;
}

async function filesBelow(place: string): Promise<string[]> {
  const at = await stat(place).catch(() => undefined);
  if (at === undefined) throw new ConfigurationError(`${place} is mounted by a service and is not there.`);
  if (!at.isDirectory()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** A bundle is seen by everybody who sees the images. */
function refuseSecrets(files: ReadonlyMap<string, Buffer>, stack: Stack): void {
  for (const secret of secretsOf(stack)) {
    const file = [...files].find(([, bytes]) => bytes.includes(secret))?.[0];
    if (file === undefined) continue;
    throw new ConfigurationError(
      `${file} holds one of the stack's secrets. Put it into a file of secrets/, or into .env.`,
    );
  }
}

/** A folder's settings and secrets, for the host that has none of them yet; the containers' user reads the secrets. */
export async function settingsOf(folder: string, containerUser: number): Promise<TarFile[]> {
  const stack = await readStack(folder, {});
  if (stack.env.text === undefined) {
    throw new ConfigurationError(
      `There is no .env in ${folder}, from which the host would get its settings.`,
    );
  }
  const secrets = [...stack.secrets].map(([name, { path, text, unreadable }]) => {
    if (text === undefined) {
      throw new ConfigurationError(
        `The secret ${name} cannot be read (${path}): ${unreadable ?? 'there is no such file'}.`,
      );
    }
    return { path, bytes: Buffer.from(text), mode: 0o600, owner: containerUser };
  });
  const outside = secrets.find(({ path }) => !path.startsWith('secrets/'));
  if (outside !== undefined) {
    throw new ConfigurationError(
      `The secret in ${outside.path} cannot be brought: only files of secrets/ are.`,
    );
  }
  return [{ path: '.env', bytes: Buffer.from(stack.env.text), mode: 0o600 }, ...secrets];
}
