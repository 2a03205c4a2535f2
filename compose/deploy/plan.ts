import { ConfigurationError } from '../../kit/errors.ts';

import type { Bundle } from './bundle.ts';
import type { Kept, Running } from './facts.ts';
import type { Form } from './mission.ts';
import { backendService, formFor, nginxService, onceServices, type ComposeModel } from './model.ts';
import { short } from './record.ts';

export interface PlanFacts {
  readonly bundle: Pick<Bundle, 'index' | 'digest'>;
  readonly model: ComposeModel;
  /** Compose's sum of each service of the model. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly running: readonly Running[];
  readonly kept: Pick<Kept, 'current'>;
  /** Chosen by hand. */
  readonly form?: Exclude<Form, 'first' | 'front'>;
  /** Without a rehearsal on a copy of the data. */
  readonly withoutRehearsal: boolean;
  /** Also what is there already as it is to be. */
  readonly force: boolean;
}

export interface Change {
  readonly service: string;
  readonly how: 'new' | 'changed' | 'same';
  /** What is different, without any value. */
  readonly why: string;
}

export interface Plan {
  readonly project: string;
  readonly release: string;
  readonly name: string;
  readonly before?: string;
  readonly form: Form;
  readonly changes: readonly Change[];
  /** The running containers that are replaced. */
  readonly old: { readonly backend?: Running; readonly nginx?: Running };
  readonly replaces: { readonly backend: boolean; readonly nginx: boolean };
  readonly rehearse: boolean;
  /** The other services that are made anew once the backend serves. */
  readonly others: readonly string[];
  /** What a deployment that was broken off left, and what runs beside the one that serves. */
  readonly leftovers: readonly Running[];
  readonly images: readonly string[];
  /** Whether there is anything to do. */
  readonly isEmpty: boolean;
}

const alive = ['running', 'restarting', 'paused'];

/** What a deployment will do; it asks nobody and changes nothing. */
export function planDeployment(facts: PlanFacts): Plan {
  const { bundle, model, running, kept } = facts;
  const serving = (service: string): Running | undefined => {
    const own = running.filter((one) => one.service === service && alive.includes(one.state));
    // two of them: the older one served before whatever was broken off
    return own.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))[0];
  };
  const [backend, nginx] = [serving(backendService), serving(nginxService)];
  const once = onceServices(model);
  const changes = Object.keys(model.services).map((service) =>
    changeOf(service, facts, serving(service), once),
  );
  const isChanged = (service: string): boolean =>
    changes.some((change) => change.service === service && change.how !== 'same');
  const others = changes
    .filter(({ service, how }) => how !== 'same' && ![backendService, nginxService].includes(service))
    .map(({ service }) => service);
  const isFirst = backend === undefined || nginx === undefined;
  const replaces = {
    backend: !isFirst && (isChanged(backendService) || facts.force),
    nginx: !isFirst && isChanged(nginxService),
  };
  refuseHolder(model, others, isFirst);
  const chosen = facts.form ?? formFor(model);
  if (facts.form === 'beside' && formFor(model) === 'hold') {
    throw new ConfigurationError(
      'Two backends cannot run beside each other on this database: SQLite has one writer, and a VPN one backend. ' +
        'Leave --form out, or give the backend a PostgreSQL by DATABASE_URL.',
    );
  }
  const form: Form = isFirst ? 'first' : replaces.backend ? chosen : 'front';
  const leftovers = running.filter(
    (one) =>
      one.service === 'backend-rehearsal' ||
      (!isFirst &&
        ((one.service === backendService && one.id !== backend.id) ||
          (one.service === nginxService && one.id !== nginx.id))),
  );
  return {
    project: model.name,
    release: bundle.digest,
    name: bundle.index.name,
    ...(kept.current !== undefined && { before: kept.current.release }),
    form,
    changes,
    old: { ...(backend && { backend }), ...(nginx && { nginx }) },
    replaces,
    rehearse: replaces.backend && form === 'hold' && !facts.withoutRehearsal,
    others: isFirst ? [] : others,
    leftovers,
    images: [...new Set(Object.values(model.services).map(({ image = '' }) => image))].toSorted(),
    isEmpty: !isFirst && !replaces.backend && !replaces.nginx && others.length === 0,
  };
}

function changeOf(
  service: string,
  { model, hashes }: PlanFacts,
  now: Running | undefined,
  once: readonly string[],
): Change {
  // what ends by itself did so long ago
  if (now === undefined)
    return { service, how: once.includes(service) ? 'same' : 'new', why: 'it is not there' };
  const image = model.services[service]?.image ?? '';
  if (now.image !== image)
    return { service, how: 'changed', why: `its image is another: ${shortImage(image)}` };
  if (now.configHash !== hashes.get(service))
    return { service, how: 'changed', why: 'its settings are others' };
  return { service, how: 'same', why: '' };
}

/** The backend is in the network of this one, and would lose it. */
function refuseHolder(model: ComposeModel, others: readonly string[], isFirst: boolean): void {
  const [, holder] = /^service:(.+)$/.exec(model.services[backendService]?.network_mode ?? '') ?? [];
  if (isFirst || holder === undefined || !others.includes(holder)) return;
  throw new ConfigurationError(
    `The service ${holder}, whose network the backend is in, changes with this bundle. The backend would lose its ` +
      'network in the middle: take the stack down there, and deploy to it then.',
  );
}

/** `nginx@sha256:0123456789ab` of a whole name. */
export function shortImage(image: string): string {
  const [name = '', digest = ''] = image.split('@');
  return `${name.split('/').at(-1) ?? name}@${digest.slice(0, 19)}`;
}

export interface PlanTimes {
  readonly holdMs: number;
  readonly drainMs: number;
  readonly watchMs: number;
}

/** The plan for a terminal: what changes, and the steps. */
export function planToText(plan: Plan, where: string, times: PlanTimes): string {
  const { changes, name, release, before, project } = plan;
  const title = `Release ${name === '' ? short(release) : `${name} (${short(release)})`} to the stack ${project} on ${where}`;
  const now = before === undefined ? 'nothing that was deployed' : `release ${short(before)}`;
  const lines = changes.map(
    ({ service, how, why }) => `  ${how.padEnd(8)} ${service}${how === 'same' ? '' : `: ${why}`}`,
  );
  const steps = stepsOf(plan, times).map((step, at) => `  ${at + 1}. ${step}`);
  return [`${title}; there is ${now}.`, ...lines, 'Steps:', ...steps].join('\n');
}

export function stepsOf(plan: Plan, { holdMs, drainMs, watchMs }: PlanTimes): string[] {
  if (plan.isEmpty) return ['Nothing: all of it runs already as it is to be.'];
  const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;
  const watch = `watch it for ${seconds(watchMs)}; when it is not well, the one from before comes back`;
  const first = [
    `pull ${plan.images.length} images by their digests`,
    'take the host, so that nobody else deploys to it',
  ];
  const leftovers = plan.leftovers.map(
    ({ name }) => `remove ${name}, which a deployment that was broken off left`,
  );
  const others = plan.others.length === 0 ? [] : [`make ${plan.others.join(', ')} anew`];
  const front = plan.replaces.nginx
    ? ['put another nginx in the place of the one there: for about a second nobody is answered']
    : [];
  if (plan.form === 'first') {
    return [
      ...first,
      ...leftovers,
      'start all services',
      'wait until the backend is healthy, and make the suite’s smoke checks',
    ];
  }
  const tail = [watch, ...others];
  if (plan.form === 'front')
    return plan.replaces.nginx
      ? [...first, ...leftovers, ...front, ...tail]
      : [...first, ...leftovers, ...others];
  const check = 'wait until it is healthy, and make the suite’s smoke checks on it';
  if (plan.form === 'beside') {
    return [
      ...first,
      ...leftovers,
      'start the next backend beside the one that runs',
      check,
      ...front,
      'let nginx go over to the next one',
      watch,
      `give what is under way at the old one ${seconds(drainMs)}, and stop it`,
      ...others,
    ];
  }
  const rehearsal = plan.rehearse
    ? ['start the next backend on a copy of the data, in a network that leads nowhere', check]
    : [];
  return [
    ...first,
    ...leftovers,
    ...rehearsal,
    ...front,
    `let viewers wait at nginx, ${seconds(holdMs)} at most; give what is under way ${seconds(drainMs)}; stop the old backend, start the next one on the data, and let them go on`,
    ...tail,
  ];
}
