import { randomBytes } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { basename, join } from 'node:path';

import { reasonOf, WorldError } from '../../kit/errors.ts';
import { removeFolder } from '../../kit/folders.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import type { BackendDefect } from '../../mock-content/contracts.ts';
import type { ServiceName } from '../../mock-content/services.ts';
import type { BackendKind } from '../backends/backend.ts';
import { withoutColours } from '../complaint.ts';
import type { Credentials } from '../options.ts';
import { ownedFolder } from '../owned-folder.ts';
import { thisOwner } from '../owner.ts';

import { removeRun, sweepRuns } from './compose-clean.ts';
import { containersOf, logsOf, saveEvidence, whyNotUp } from './compose-evidence.ts';
import { builtBackend, nginxImage, startsAsRoot, worldImages, type ImageOptions } from './compose-images.ts';
import * as layout from './compose-plan.ts';
import { showingWhoIsLate } from './compose-waiting.ts';
import { healthPath, type ContainerService } from './container-plan.ts';
import { docker, dockerLines, expectUsableEngine, saidBy } from './docker.ts';
import { releasedCredentials } from './embedded-plan.ts';
import { exposedContainers } from './exposed.ts';
import { freeSubnet, type Subnet } from './subnets.ts';
import { watchTraffic, type TrafficWatch } from './traffic.ts';
import type { Escapes, ExtraSeeder, ExtraSeederOptions, World, WorldAddresses } from './world.ts';

export interface ComposeOptions extends ImageOptions {
  readonly entry: string;
  readonly wanted: readonly ContainerService[];
  readonly kind: BackendKind;
  readonly defects: readonly BackendDefect[];
  readonly videosFolder: string;
  readonly backendImage?: string | undefined;
  readonly backendContext?: string | undefined;
  readonly throughNginx: boolean;
  /** Where logs and health are kept when the world does not start. */
  readonly evidenceFolder?: string | undefined;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

const startDeadlineMs = 180_000;
const healthDeadlineMs = 60_000;
const mostNetworks = 8;

/** The world as containers on a network of their own, from which nothing leads out. */
export async function startComposeWorld(options: ComposeOptions): Promise<World> {
  const { signal, reporter } = options;
  await expectUsableEngine(signal);
  for (const { project } of await sweepRuns())
    reporter.info(`Removed what ${project}, which was killed, had left.`);
  const project = `miauflix-e2e-${randomBytes(4).toString('hex')}`;
  const folder = await ownedFolder('compose');
  const secrets = new Set<string>();
  try {
    const common = await commonPlan(options, project, secrets);
    const start = performance.now();
    const plan = await up(options, common, folder);
    const world = new ComposeWorld(options, plan, folder, secrets);
    await world.expectReachable();
    await world.findCredentials();
    world.readyMs = performance.now() - start;
    return world;
  } catch (error) {
    if (options.evidenceFolder !== undefined && !signal.aborted) {
      await saveEvidence(project, options.evidenceFolder, secrets).catch(() => undefined);
    }
    await removeRun(project);
    await removeFolder(folder);
    throw error;
  }
}

type PlanWithoutSubnet = Omit<layout.ComposePlan, 'subnet'>;

async function commonPlan(
  options: ComposeOptions,
  project: string,
  secrets: Set<string>,
): Promise<PlanWithoutSubnet> {
  const { backendContext, signal, videosFolder } = options;
  const image =
    backendContext === undefined
      ? options.backendImage
      : await builtBackend(backendContext, { ...options, project });
  const own = options.wanted.filter(
    (service) => image === undefined || (service !== 'backend' && service !== 'released'),
  );
  const [imageOf, inFront, { uid, gid }] = await Promise.all([
    worldImages(own, options, options),
    options.throughNginx ? nginxImage(options, options) : undefined,
    stat(videosFolder),
  ]);
  return {
    project,
    owner: thisOwner(),
    startedAt: new Date(),
    kind: options.kind,
    wanted: options.wanted,
    imageOf,
    videosFolder,
    videosUser: uid === 0 ? undefined : `${uid}:${gid}`,
    defects: options.defects,
    nginxImage: inFront,
    foreign: image === undefined ? undefined : await foreignBackend(image, signal, secrets),
  };
}

async function foreignBackend(
  image: string,
  signal: AbortSignal,
  secrets: Set<string>,
): Promise<layout.ForeignBackend> {
  const random = (bytes: number): string => {
    const value = randomBytes(bytes).toString('base64');
    secrets.add(value);
    return value;
  };
  return {
    image,
    startsAsRoot: await startsAsRoot(image, signal),
    secrets: {
      JWT_SECRET: random(48),
      STREAM_TOKEN_SECRET: random(48),
      STREAM_KEY_SALT: random(48),
      SOURCE_SECURITY_KEY: random(32),
      REFRESH_TOKEN_COOKIE_NAME: 'rt',
      ACCESS_TOKEN_COOKIE_NAME: 'at',
    },
  };
}

/** Starts all containers and waits until they are healthy; takes another network when this one was just taken. */
async function up(
  { signal, reporter }: ComposeOptions,
  common: PlanWithoutSubnet,
  folder: string,
): Promise<layout.ComposePlan> {
  const file = join(folder, 'compose.json');
  const compose = ['compose', '--project-name', common.project, '--file', file];
  for (let tries = 1; ; tries += 1) {
    const plan = { ...common, subnet: await chooseSubnet(signal) };
    await writeFile(file, layout.composeFile(plan), { mode: 0o600 });
    try {
      const progress = reporter.progress('Containers', common.wanted.length);
      await showingWhoIsLate(common.project, progress, async (givenUp) => {
        await docker([...compose, 'up', '--detach', '--wait', '--quiet-pull', '--no-build'], {
          signal: AbortSignal.any([signal, givenUp]),
          deadlineMs: startDeadlineMs,
          onLine: (line) => {
            reporter.debug(line);
          },
        });
      });
      return plan;
    } catch (error) {
      signal.throwIfAborted();
      if (tries < mostNetworks && isNetworkTaken(saidBy(error))) {
        await removeRun(common.project);
        continue;
      }
      throw await explainedFailure(common.project, error);
    }
  }
}

/** What Docker says when somebody else was faster. */
export function isNetworkTaken(said: string): boolean {
  return /pool overlaps|invalid pool request|address already in use|networks have same bridge|conflicts with network/i.test(
    said,
  );
}

async function chooseSubnet(signal: AbortSignal): Promise<Subnet> {
  const networks = await dockerLines(['network', 'ls', '--quiet'], { signal });
  const format = '{{range .IPAM.Config}}{{.Subnet}} {{end}}';
  // one that is removed meanwhile is no error
  const { stdout } = await docker(['network', 'inspect', '--format', format, ...networks], {
    signal,
    acceptedCodes: [1],
  });
  const addresses = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ cidr }) => cidr ?? ''),
  );
  return freeSubnet([...stdout.split(/\s+/), ...addresses]);
}

async function explainedFailure(project: string, error: unknown): Promise<WorldError> {
  const containers = await containersOf(project);
  const reasons = whyNotUp(containers, await logsOf(containers, 40));
  if (reasons.length > 0) return new WorldError(reasons.join('\n'));
  return new WorldError(`The containers could not be started: ${saidBy(error)}`);
}

class ComposeWorld implements World {
  readonly engine = 'compose';
  readonly videosFolder: string;
  readonly addresses: WorldAddresses;
  readyMs = 0;
  credentials: Credentials | undefined;
  readonly #options: ComposeOptions;
  readonly #plan: layout.ComposePlan;
  readonly #folder: string;
  readonly #secrets: Set<string>;
  readonly #traffic: Promise<TrafficWatch>;
  #extras = 0;
  #stopping: Promise<void> | undefined;

  constructor(options: ComposeOptions, plan: layout.ComposePlan, folder: string, secrets: Set<string>) {
    this.#options = options;
    this.#plan = plan;
    this.#folder = folder;
    this.#secrets = secrets;
    this.videosFolder = plan.videosFolder;
    this.addresses = layout.addressesIn(plan);
    this.#traffic = watchTraffic(plan.project, plan.subnet);
    this.#traffic.catch(() => undefined);
  }

  /** Containers call themselves healthy from within; the suite has to get there from here. */
  async expectReachable(): Promise<void> {
    const { signal } = this.#options;
    for (const service of this.#plan.wanted) {
      try {
        await this.#waitForHealth(service, 15_000);
      } catch (error) {
        signal.throwIfAborted();
        throw new WorldError(
          `The ${service} is healthy within its container, and cannot be reached from here: ${reasonOf(error)}\n` +
            'The engine "compose" needs containers whose addresses this machine can reach, as on Linux; ' +
            'where it runs in a container itself, that one needs the network of the host.',
        );
      }
    }
  }

  /** The first user of an empty database, whom the released backend prints once. */
  async findCredentials(): Promise<void> {
    const { kind, foreign } = this.#plan;
    if (kind !== 'miauflix') return;
    if (foreign === undefined) {
      this.credentials = releasedCredentials;
      return;
    }
    const printed = /email: (?<email>\S+) and password: (?<password>\S+)/;
    this.credentials = await waitUntil(
      'the backend prints its first user',
      async () => {
        const { stdout, stderr } = await docker(['logs', this.#container('released')]);
        const { email, password } = printed.exec(withoutColours(stdout + stderr))?.groups ?? {};
        if (email === undefined || password === undefined) return new NotYet('it has not yet');
        for (const secret of [email, password]) this.#secrets.add(secret);
        return { email, password };
      },
      { deadlineMs: 15_000, intervalMs: 250, signal: this.#options.signal },
    );
  }

  has(service: ServiceName): boolean {
    return this.#plan.wanted.some((wanted) => wanted === service);
  }

  async logs(count: number, since?: number): Promise<Readonly<Record<string, readonly string[]>>> {
    return await logsOf(await containersOf(this.#plan.project), count, since);
  }

  async kill(service: ServiceName): Promise<void> {
    const container = this.#container(service);
    // one that does not run cannot be killed, and is what was wanted
    await docker(['kill', container], { acceptedCodes: [1] });
    await docker(['wait', container]);
  }

  async start(service: ServiceName): Promise<void> {
    await docker(['start', this.#container(service)], { signal: this.#options.signal });
    await this.#waitForHealth(service as ContainerService, healthDeadlineMs);
  }

  async addSeeder({ files, uploadLimit, corrupt }: ExtraSeederOptions): Promise<ExtraSeeder> {
    const { signal } = this.#options;
    const at = this.#extras;
    this.#extras += 1;
    const container = `${this.#plan.project}-extra-${at}`;
    const address = this.#plan.subnet.address(layout.firstFreeAddress + at);
    const inside = files.map((file) => ({ ...file, path: `/videos/${basename(file.path)}` }));
    const options = { files: inside, uploadLimit, corrupt };
    await docker(layout.extraSeederArguments(this.#plan, { container, address, options }), { signal });
    const url = `http://${address}:${new URL(this.addresses.seeder?.url ?? 'http://seeder:3001').port}`;
    await waitForAnswer(`the seeder ${container}`, `${url}/health`, { deadlineMs: healthDeadlineMs, signal });
    return {
      url,
      stop: async () => {
        await docker(['rm', '--force', '--volumes', container], { acceptedCodes: [1] });
      },
    };
  }

  async residentBytes(service: ServiceName): Promise<number> {
    const lines = await dockerLines(['top', this.#container(service), '-eo', 'pid,rss']);
    const kibibytes = lines.slice(1).map((line) => Number(line.trim().split(/\s+/)[1] ?? 0));
    return kibibytes.reduce((sum, one) => sum + one, 0) * 1024;
  }

  async exposed(): Promise<readonly string[]> {
    return exposedContainers(await containersOf(this.#plan.project), `${this.#plan.project}_suite`);
  }

  async escapes(): Promise<Escapes> {
    const foreign = this.#plan.foreign === undefined ? [] : ['backend'];
    return { ...(await (await this.#traffic).escapes()), foreign };
  }

  async saveEvidence(folder: string): Promise<void> {
    await saveEvidence(this.#plan.project, folder, this.#secrets);
  }

  async stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    await this.#stopping;
  }

  async #stopAll(): Promise<void> {
    await this.#traffic.then(
      async (watch) => {
        await watch.stop();
      },
      () => undefined,
    );
    await removeRun(this.#plan.project);
    await removeFolder(this.#folder);
  }

  #container(service: ServiceName): string {
    if (!this.has(service)) throw new WorldError(`The world has no ${service}.`);
    return `${this.#plan.project}-${layout.nameInNetwork(service)}-1`;
  }

  async #waitForHealth(service: ContainerService, deadlineMs: number): Promise<void> {
    const { signal } = this.#options;
    const isBackend = service === 'backend' || service === 'released';
    const urls = {
      tracker: this.addresses.tracker?.http,
      seeder: this.addresses.seeder?.url,
      rangeServer: this.addresses.rangeServer?.url,
      apis: this.addresses.apis?.tmdb,
    };
    const base = isBackend ? this.addresses.backend?.url : urls[service];
    if (base === undefined) return;
    const path = isBackend && this.#plan.kind === 'miauflix' ? '/api/health' : healthPath(service);
    await waitForAnswer(`the ${service}`, new URL(path, base).href, { deadlineMs, signal });
  }
}

async function waitForAnswer(
  what: string,
  url: string,
  options: { readonly deadlineMs: number; readonly signal: AbortSignal },
): Promise<void> {
  await waitUntil(
    `${what} answers at ${url}`,
    async (signal) => {
      const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(3_000)]) });
      const text = await answer.text();
      return answer.ok && text.startsWith('{') ? true : new NotYet(`it answers ${answer.status}`);
    },
    options,
  );
}
