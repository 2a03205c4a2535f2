import { randomBytes } from 'node:crypto';

import { ConfigurationError, GateError, reasonOf, WorldError } from '../../kit/errors.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import type { Reporter } from '../../kit/reporter.ts';

import type { Bundle } from './bundle.ts';
import { compose, hashesOf, resolveModel, writeModel, type ComposePlace } from './compose-host.ts';
import { readEngine, readKept, readRunning, type EngineInfo, type Kept, type Running } from './facts.ts';
import { Hold } from './hold.ts';
import { Host, type Environment, type Target } from './host.ts';
import type { Form, Mission, Outcome } from './mission.ts';
import {
  backendService,
  dataVolume,
  deployable,
  engineName,
  hostMounts,
  nginxService,
  rehearsalOf,
  rehearsalService,
  sharedNetwork,
  type ComposeModel,
} from './model.ts';
import { planDeployment, planToText, type Plan, type PlanTimes } from './plan.ts';
import { pullAll } from './pull.ts';
import type { DeployRecord } from './record.ts';
import type { TarFile } from './tar.ts';

export interface DeployOptions extends PlanTimes {
  readonly bundle: Bundle;
  readonly target: Target;
  readonly project: string;
  readonly environment: Environment;
  readonly what: 'deploy' | 'rollback';
  /** Settings and secrets that replace those there; by their paths in the stack's folder. */
  readonly settings?: readonly TarFile[];
  readonly form?: Exclude<Form, 'first' | 'front'>;
  readonly withoutRehearsal: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
  /** Pull and bring all of it, and switch another time. */
  readonly prepareOnly: boolean;
  /** Ids of the suite's checks, by the backend's kind. */
  readonly smokeFor: (kind: Mission['kind']) => readonly string[];
  readonly healthyMs: number;
  /** Who is told to have done it. */
  readonly by: string;
  /** The engine's socket on the host. */
  readonly engineSocket: string;
  readonly reporter: Reporter;
  readonly print: (text: string) => void;
  readonly signal: AbortSignal;
}

export interface Deployed {
  readonly plan: Plan;
  /** Undefined where there was nothing to do, or it was only planned. */
  readonly outcome?: Outcome;
}

export const volumeOf = (project: string): string => `${project}_deploy`;
const rehearsalVolumeOf = (project: string): string => `${project}_rehearsal`;

/** Brings a bundle to a host, and lets it take over there. Throws for what went wrong, after it was put right. */
export async function deploy(options: DeployOptions): Promise<Deployed> {
  return await withTemporaryFolder('deploy', async (folder) => deployFrom(folder, options));
}

/** Between the plan and the right to carry it out, others may have changed what it was made for. */
const mostPlans = 3;

async function deployFrom(folder: string, options: DeployOptions): Promise<Deployed> {
  const { bundle, project, reporter, signal, environment } = options;
  const host = new Host(options.target, environment, signal);
  const steward = bundle.index.steward;
  await pullAll(host, [steward], reporter);
  for (let plans = 1; ; plans += 1) {
    const planned = await planFor(folder, host, options);
    const { plan, model, place, engine } = planned;
    options.print(planToText(plan, host.shown, options));
    for (const source of hostMounts(model, place.hostFolder)) {
      reporter.notice(`${source} is the host's own: it must be there, and is no part of the bundle.`);
    }
    if (options.dryRun || plan.isEmpty) return { plan };
    await pullAll(host, plan.images, reporter);
    const record = recordOf(options, plan, engine.now);
    const hold = await Hold.take({
      host,
      project,
      image: steward,
      volume: volumeOf(project),
      engineSocket: options.engineSocket,
      ...(plan.form !== 'first' && { network: engineName(model, 'networks', sharedNetwork(model)) }),
      by: options.by,
      reporter,
    });
    const made: Made = { containers: [] };
    try {
      if (!(await isAsPlanned(host, planned))) {
        await hold.release();
        if (plans < mostPlans) continue;
        throw new GateError('What runs there changes all the time by other hands. Nothing was changed.');
      }
      await hold.put(filesFor(options, plan));
      if (options.prepareOnly) {
        await hold.release();
        return { plan };
      }
      const mission = await prepare(options, { ...planned, steward, hold }, made);
      const outcome = await hold.carryOut({ record, ...(mission && { mission }) });
      return await conclude(options, planned, outcome);
    } catch (error) {
      await hold.giveUp(record, error, made.containers, environment);
      throw error;
    }
  }
}

interface Planned {
  readonly plan: Plan;
  readonly model: ComposeModel;
  /** The model as Compose takes it. */
  readonly file: string;
  readonly place: ComposePlace;
  readonly engine: EngineInfo;
  readonly running: readonly Running[];
}

async function planFor(folder: string, host: Host, options: DeployOptions): Promise<Planned> {
  const { bundle, project, settings = [] } = options;
  const volume = volumeOf(project);
  const [engine, running, kept] = await Promise.all([
    readEngine(host),
    readRunning(host, project),
    readKept(host, volume, bundle.index.steward),
  ]);
  const env = settings.find(({ path }) => path === '.env')?.bytes.toString() ?? kept.env;
  if (env === undefined) {
    throw new ConfigurationError(
      `There are no settings for the stack ${project} on ${host.shown} yet: name the folder with its .env and secrets ` +
        'by --folder once.',
    );
  }
  const place: ComposePlace = { host, project, hostFolder: engine.folderOf(volume), folder };
  const model = deployable(await resolveModel(place, bundle, env), bundle.index);
  refuseMissingSecrets(model, place.hostFolder, settings, kept);
  const file = await writeModel(place, model, 'stack');
  const hashes = await hashesOf(place, file);
  return {
    plan: planDeployment({ ...options, model, hashes, running, kept }),
    model,
    file,
    place,
    engine,
    running,
  };
}

async function isAsPlanned(host: Host, { running, place }: Planned): Promise<boolean> {
  const ids = (all: readonly Running[]): string =>
    all
      .map(({ id, state }) => `${id} ${state}`)
      .toSorted()
      .join();
  return ids(await readRunning(host, place.project)) === ids(running);
}

function recordOf({ by, what }: DeployOptions, plan: Plan, now: string): DeployRecord {
  return {
    id: `${now.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}-${randomBytes(2).toString('hex')}`,
    at: now,
    by,
    what,
    release: plan.release,
    name: plan.name,
    ...(plan.before !== undefined && { before: plan.before }),
    form: plan.form,
    changed: plan.changes.filter(({ how }) => how !== 'same').map(({ service }) => service),
  };
}

interface Made {
  readonly containers: Running[];
}

interface Preparing extends Planned {
  /** The steward's image. */
  readonly steward: string;
  readonly hold: Hold;
}

/** Makes the containers, starts none of them that could be noticed, and says what is to be done with them. */
async function prepare(
  options: DeployOptions,
  preparing: Preparing,
  made: Made,
): Promise<Mission | undefined> {
  const { plan, model, place, hold } = preparing;
  const { host, project } = place;
  await removeAll(host, plan.leftovers);
  const kind =
    model.services[nginxService]?.environment?.['BACKEND_KIND'] === 'contract' ? 'contract' : 'miauflix';
  const network = engineName(model, 'networks', sharedNetwork(model));
  const port = Number(model.services[backendService]?.environment?.['PORT'] ?? '4000');
  const times = {
    holdMs: options.holdMs,
    drainMs: options.drainMs,
    watchMs: options.watchMs,
    healthyMs: options.healthyMs,
  };
  const base = {
    id: 'deployment',
    kind,
    network,
    port,
    smoke: [...options.smokeFor(kind)],
    ...times,
  } as const;
  if (plan.form === 'first') {
    await startFirst(preparing);
    await hold.join(network);
    const now = await readRunning(host, project);
    return { ...base, form: 'first', nginx: nameOf(now, nginxService), next: nameOf(now, backendService) };
  }
  const { backend, nginx } = plan.old;
  if (backend === undefined || nginx === undefined) throw new WorldError('What ran there is gone.');
  if (!plan.replaces.backend && !plan.replaces.nginx) return undefined;
  const next = await makeNext(preparing, made);
  return {
    ...base,
    form: plan.form,
    nginx: nginx.name,
    ...(next.nginx !== undefined && { nextNginx: next.nginx }),
    ...(next.backend !== undefined && { old: backend.name }),
    next: next.backend ?? backend.name,
    ...(next.rehearsal !== undefined && { rehearsal: next.rehearsal }),
  };
}

/** Starts all of a stack; where there was none before, there is none again when that fails. */
async function startFirst({ place, file, running, plan }: Preparing): Promise<void> {
  try {
    await compose(place, file, ['up', '--detach'], 'start the stack');
  } catch (error) {
    const isAlone = running.length === plan.leftovers.length;
    if (isAlone) {
      const args = ['down', '--timeout', '10'];
      await compose(place, file, args, 'take down what was started').catch(() => undefined);
    }
    throw error;
  }
}

interface Next {
  readonly backend?: string;
  readonly nginx?: string;
  readonly rehearsal?: string;
}

/** Makes second containers of what is replaced, and the rehearsal, all in one go; none of them is started. */
async function makeNext({ plan, model, place, steward, running }: Preparing, made: Made): Promise<Next> {
  const { host, project } = place;
  const services = [
    ...(plan.replaces.backend ? [backendService] : []),
    ...(plan.replaces.nginx ? [nginxService] : []),
  ];
  const file = plan.rehearse
    ? await writeModel(place, rehearsalOf(model, rehearsalVolumeOf(project)), 'next')
    : await writeModel(place, model, 'next');
  const args = ['up', '--no-start', '--no-deps', '--no-recreate'];
  const scales = services.flatMap((service) => ['--scale', `${service}=2`]);
  try {
    if (plan.rehearse) await copyData(host, project, model, steward);
    const all = [...services, ...(plan.rehearse ? [rehearsalService] : [])];
    await compose(place, file, [...args, ...scales, ...all], `make the next ${services.join(' and ')}`);
  } finally {
    const before = new Set(running.map(({ id }) => id));
    const now = (await readRunning(host, project)).filter(({ id }) => !before.has(id));
    made.containers.push(...now);
  }
  const nameFor = (service: string): string => nameOf(made.containers, service);
  return {
    ...(plan.replaces.backend && { backend: nameFor(backendService) }),
    ...(plan.replaces.nginx && { nginx: nameFor(nginxService) }),
    ...(plan.rehearse && { rehearsal: nameFor(rehearsalService) }),
  };
}

async function copyData(host: Host, project: string, model: ComposeModel, steward: string): Promise<void> {
  const data = engineName(model, 'volumes', dataVolume(model) ?? 'data');
  const volumes = ['--volume', `${data}:/data`, '--volume', `${rehearsalVolumeOf(project)}:/rehearsal`];
  await host.docker(
    ['run', '--rm', '--user', '0:0', '--network', 'none', ...volumes, steward, 'copy', '/data', '/rehearsal'],
    { what: 'copy the data for a rehearsal', deadlineMs: 10 * 60_000 },
  );
}

async function removeAll(host: Host, containers: readonly Running[]): Promise<void> {
  if (containers.length === 0) return;
  await host.docker(['rm', '--force', ...containers.map(({ id }) => id)], { what: 'remove what was left' });
}

function nameOf(running: readonly Running[], service: string): string {
  const found = running.find((one) => one.service === service);
  if (found === undefined) throw new WorldError(`There is no container of ${service}.`);
  return found.name;
}

/** What goes into the volume: the bundle itself, the files that services have of it, settings and secrets. */
function filesFor({ bundle, settings = [], prepareOnly }: DeployOptions, plan: Plan): TarFile[] {
  const mounted = bundle.index.mounted.map((path) => ({
    path,
    bytes: bundle.files.get(path) ?? Buffer.alloc(0),
  }));
  const release = { path: `releases/${plan.release.replace(/^sha256:/, '')}.tar`, bytes: bundle.bytes };
  const { release: digest, name } = plan;
  const prepared = { path: 'prepared.json', bytes: Buffer.from(JSON.stringify({ release: digest, name })) };
  return [release, ...(prepareOnly ? [prepared] : mounted), ...settings];
}

function refuseMissingSecrets(
  model: ComposeModel,
  hostFolder: string,
  settings: readonly TarFile[],
  kept: Kept,
): void {
  const wanted = Object.values((model['secrets'] ?? {}) as Record<string, { readonly file?: string }>)
    .map(({ file = '' }) => file)
    .filter((file) => file.startsWith(`${hostFolder}/secrets/`))
    .map((file) => file.slice(`${hostFolder}/secrets/`.length));
  const there = new Set([...kept.secrets, ...settings.map(({ path }) => path.replace(/^secrets\//, ''))]);
  const missing = wanted.filter((name) => !there.has(name));
  if (missing.length === 0) return;
  throw new ConfigurationError(
    `The host has no file for the secrets ${missing.join(', ')}: name the folder that has them by --folder.`,
  );
}

async function conclude(
  options: DeployOptions,
  { plan, file, place }: Planned,
  outcome: Outcome,
): Promise<Deployed> {
  const { result, reason } = outcome;
  if (result === 'kept') throw new GateError(`${reason} Nothing was changed: what ran goes on.`);
  if (result === 'came-back') throw new GateError(`${reason} The release from before serves again.`);
  if (result === 'lost') throw new WorldError(`${reason} Look there now: \`docker ps\`, \`docker logs\`.`);
  if (plan.others.length > 0) {
    try {
      await compose(
        place,
        file,
        ['up', '--detach', '--no-deps', ...plan.others],
        `make ${plan.others.join(', ')} anew`,
      );
    } catch (error) {
      options.signal.throwIfAborted();
      throw new WorldError(`The backend is the next one, but not all beside it: ${reasonOf(error)}`, {
        cause: error,
      });
    }
  }
  return { plan, outcome };
}
