import { readFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { resolve } from 'node:path';

import { mostBytes, readBundle, type Bundle } from '../compose/deploy/bundle.ts';
import { deploy, type DeployOptions } from '../compose/deploy/deploy.ts';
import { diffHost } from '../compose/deploy/diff-host.ts';
import { Host, readTarget } from '../compose/deploy/host.ts';
import { makeBundle, settingsOf } from '../compose/deploy/make-bundle.ts';
import { bundleOnHost, readOnHost } from '../compose/deploy/on-host.ts';
import { historyToText, short } from '../compose/deploy/record.ts';
import { containerUser } from '../compose/lifecycle/check.ts';
import { smokeChecks } from '../e2e/smoke.ts';
import { pullArtifact, pushArtifact } from '../images/artifact.ts';
import { parseReference } from '../images/reference.ts';
import { credentialsFrom } from '../images/registry/credentials.ts';
import { Registries } from '../images/registry/registries.ts';
import { attestBlob, verifyBlob } from '../images/sign/blob.ts';
import type { Signing } from '../images/sign/cosign-arguments.ts';
import type { Verifying } from '../images/sign/cosign.ts';
import { readPublicKey } from '../images/sign/public-key.ts';
import { formatDuration } from '../kit/deadline.ts';
import { ConfigurationError, GateError, reasonOf } from '../kit/errors.ts';
import { withTemporaryFolder, writeFileWhole } from '../kit/folders.ts';

import type { Terminal } from './terminal.ts';

export interface HostFlags {
  readonly to: string;
  readonly project: string;
  readonly json: boolean;
}

export interface TrustFlags {
  readonly publicKey?: string;
  readonly identity?: string;
  readonly issuer: string;
  readonly transparencyLog: boolean;
  readonly insecureRegistry: readonly string[];
}

export interface DeployFlags extends HostFlags {
  readonly folder?: string;
  readonly watch: number;
  readonly drain: number;
  readonly hold: number;
  readonly healthy: number;
  readonly form?: 'hold' | 'beside';
  readonly rehearsal: boolean;
  readonly smoke?: readonly string[];
  readonly engineSocket: string;
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly prepareOnly?: boolean;
}

export interface BundleFlags {
  readonly folder: string;
  readonly out: string;
  readonly name: string;
  readonly image: readonly string[];
  readonly steward: string;
  readonly push?: string;
  readonly sign: 'key' | 'keyless' | 'none';
  readonly signingKeyFile?: string;
  readonly transparencyLog: boolean;
  readonly insecureRegistry: readonly string[];
}

const artifactType = 'application/vnd.miauflix.stack.bundle.v1';
const statementType = 'https://github.com/miauflix/infra/stack-bundle/v1';
const bundleName = 'bundle.tar';
const attestedName = 'bundle.tar.sigstore.json';

export async function bundle(terminal: Terminal, flags: BundleFlags): Promise<void> {
  const { reporter, signal } = terminal;
  const signing = await signingOf(flags);
  await withRegistries(terminal, flags.insecureRegistry, async (registries) => {
    const made = await makeBundle({
      folder: resolve(flags.folder),
      name: flags.name,
      steward: flags.steward,
      images: readImages(flags.image),
      digestOf: async (image) => digestOf(registries, image),
      environment: process.env,
      signal,
    });
    const attested = signing === undefined ? undefined : await attest(made, signing, signal);
    await writeFileWhole(flags.out, made.bytes);
    if (attested !== undefined) await writeFileWhole(`${flags.out}.sigstore.json`, attested);
    else
      reporter.warning(
        'Nobody attests this bundle: who gets it cannot know who made it. --sign key, or keyless, does.',
      );
    terminal.print(
      `${flags.out}: release ${short(made.digest)}, ${Object.keys(made.index.services).length} services.`,
    );
    if (flags.push === undefined) return;
    const { tag = 'latest', ...repository } = parseReference(flags.push);
    const files = [
      { name: bundleName, mediaType: 'application/vnd.miauflix.stack.bundle.v1.tar', bytes: made.bytes },
      ...(attested === undefined
        ? []
        : [{ name: attestedName, mediaType: 'application/vnd.dev.sigstore.bundle+json', bytes: attested }]),
    ];
    const client = registries.connect(repository);
    const digest = await pushArtifact(client, { type: artifactType, tag, files });
    terminal.print(`Pushed: ${client.spell(digest)}`);
  });
}

async function attest(
  made: Bundle,
  signing: Exclude<Signing, { kind: 'none' }>,
  signal: AbortSignal,
): Promise<Buffer> {
  const statement = {
    name: bundleName,
    bytes: made.bytes,
    type: statementType,
    predicate: JSON.stringify(made.index),
  };
  return await withTemporaryFolder('attest', async (folder) =>
    attestBlob(signing, statement, { folder, env: ownEnvironment(), signal }),
  );
}

export async function deployBundle(
  terminal: Terminal,
  from: string,
  flags: DeployFlags & TrustFlags,
): Promise<void> {
  const read = await readFrom(terminal, from, flags);
  const settings =
    flags.folder === undefined ? undefined : await settingsOf(resolve(flags.folder), containerUser);
  await run(terminal, flags, { bundle: read, what: 'deploy', ...(settings && { settings }) });
}

export async function switchOnHost(
  terminal: Terminal,
  wanted: string | undefined,
  flags: DeployFlags,
  usual: 'before' | 'prepared',
): Promise<void> {
  const host = hostOf(terminal, flags);
  const there = await readOnHost(host, flags.project);
  const read = await bundleOnHost(host, there, { usual, ...(wanted !== undefined && { wanted }) });
  await run(terminal, flags, { bundle: read, what: usual === 'before' ? 'rollback' : 'deploy' });
}

async function run(
  terminal: Terminal,
  flags: DeployFlags,
  given: Pick<DeployOptions, 'bundle' | 'what' | 'settings'>,
): Promise<void> {
  const { reporter, signal } = terminal;
  const { outcome, plan } = await deploy({
    ...given,
    target: readTarget(flags.to),
    project: flags.project,
    environment: process.env,
    ...(flags.form !== undefined && { form: flags.form }),
    withoutRehearsal: !flags.rehearsal,
    force: flags.force,
    dryRun: flags.dryRun,
    prepareOnly: flags.prepareOnly === true,
    smokeFor: (kind) => flags.smoke ?? smokeChecks[kind],
    watchMs: flags.watch,
    drainMs: flags.drain,
    holdMs: flags.hold,
    healthyMs: flags.healthy,
    by: whoAmI(process.env),
    engineSocket: flags.engineSocket,
    reporter,
    print: (text) => terminal.print(text),
    signal,
  });
  if (outcome === undefined) {
    if (flags.prepareOnly === true) terminal.print('All of it is there; `stack switch` switches.');
    return;
  }
  const held =
    outcome.heldMs === undefined || outcome.heldMs === 0
      ? ''
      : `; viewers waited ${formatDuration(outcome.heldMs)} at most`;
  terminal.print(`Release ${short(plan.release)} serves${held}.`);
}

export async function history(terminal: Terminal, flags: HostFlags): Promise<void> {
  const { kept } = await readOnHost(hostOf(terminal, flags), flags.project);
  terminal.print(flags.json ? JSON.stringify(kept.history, undefined, 2) : historyToText(kept.history));
}

export async function diff(terminal: Terminal, flags: HostFlags): Promise<void> {
  const host = hostOf(terminal, flags);
  const there = await readOnHost(host, flags.project);
  const { current } = there.kept;
  if (current === undefined) throw new ConfigurationError('No release was ever deployed there as a whole.');
  const read = await bundleOnHost(host, there, { wanted: current.release, usual: 'before' });
  const found = await diffHost(host, flags.project, read, there.kept);
  if (flags.json)
    terminal.print(JSON.stringify({ release: current.release, differences: found }, undefined, 2));
  else
    terminal.print(
      found.length === 0 ? `All is as release ${short(current.release)} was deployed.` : found.join('\n'),
    );
  if (found.length > 0)
    throw new GateError('Something was changed by hand; `stack deploy --force` makes it as the release is.');
}

/** The bundle of a file or an artifact, as it was attested. */
async function readFrom(terminal: Terminal, from: string, flags: TrustFlags): Promise<Bundle> {
  const { bytes, attested } = from.startsWith('oci:')
    ? await fromRegistry(terminal, from.slice('oci:'.length), flags)
    : {
        bytes: await contentOf(from),
        attested: await readFile(`${from}.sigstore.json`).catch(() => undefined),
      };
  const read = readBundle(bytes, from);
  const by = await trustOf(flags);
  if (by === undefined) {
    terminal.reporter.warning('Nobody was asked who made this bundle: --public-key, or --identity, does.');
    return read;
  }
  if (attested === undefined) {
    throw new GateError(
      `The bundle ${from} is refused: nobody attests it (there is no ${attestedName}). Nothing was changed.`,
    );
  }
  await withTemporaryFolder('attested', async (folder) => {
    const statement = { name: bundleName, bytes, type: statementType };
    await verifyBlob(by, statement, attested, { folder, env: ownEnvironment(), signal: terminal.signal });
  });
  return read;
}

async function fromRegistry(
  terminal: Terminal,
  name: string,
  { insecureRegistry }: TrustFlags,
): Promise<{ readonly bytes: Buffer; readonly attested: Buffer | undefined }> {
  return await withRegistries(terminal, insecureRegistry, async (registries) => {
    const { tag = 'latest', digest, ...repository } = parseReference(name);
    const client = registries.connect(repository);
    const { files } = await pullArtifact(client, digest ?? tag, { type: artifactType, mostBytes });
    const file = (wanted: string): Buffer | undefined => files.find((one) => one.name === wanted)?.bytes;
    const bytes = file(bundleName);
    if (bytes === undefined) throw new GateError(`${name} holds no ${bundleName}. Nothing was changed.`);
    return { bytes, attested: file(attestedName) };
  });
}

async function trustOf({
  publicKey,
  identity,
  issuer,
  transparencyLog,
}: TrustFlags): Promise<Verifying | undefined> {
  if (publicKey !== undefined)
    return { kind: 'key', publicKey: await readPublicKey(publicKey), isLogged: transparencyLog };
  return identity === undefined ? undefined : { kind: 'keyless', identity, issuer };
}

async function signingOf(flags: BundleFlags): Promise<Exclude<Signing, { kind: 'none' }> | undefined> {
  if (flags.sign === 'none') return undefined;
  if (flags.sign === 'keyless') return { kind: 'keyless', identity: '', issuer: '' };
  const file = flags.signingKeyFile;
  const privateKey =
    file === undefined ? process.env['COSIGN_PRIVATE_KEY'] : (await contentOf(file)).toString();
  if (privateKey === undefined || privateKey === '') {
    throw new ConfigurationError(
      'There is no key to sign with: give --signing-key-file or COSIGN_PRIVATE_KEY.',
    );
  }
  return {
    kind: 'key',
    privateKey,
    password: process.env['COSIGN_PASSWORD'] ?? '',
    isLogged: flags.transparencyLog,
  };
}

function readImages(given: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new ConfigurationError(`--image ${text} is not of the form service=image.`);
      return [text.slice(0, at), text.slice(at + 1)] as const;
    }),
  );
}

async function digestOf(registries: Registries, image: string): Promise<string> {
  const { tag = 'latest', digest, ...repository } = parseReference(image);
  const client = registries.connect(repository);
  const found = digest ?? (await client.head(tag))?.digest;
  if (found === undefined)
    throw new ConfigurationError(`There is no image ${image}: push it first, or name another by --image.`);
  return client.spell(found);
}

async function withRegistries<T>(
  { reporter, signal }: Terminal,
  plainHttp: readonly string[],
  work: (registries: Registries) => Promise<T>,
): Promise<T> {
  const registries = new Registries(
    { credentials: credentialsFrom({ reporter, signal }), reporter, plainHttp },
    signal,
  );
  try {
    return await work(registries);
  } finally {
    registries.close();
  }
}

function hostOf({ signal }: Terminal, { to }: HostFlags): Host {
  return new Host(readTarget(to), process.env, signal);
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new ConfigurationError(`${file} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}

function ownEnvironment(): Record<string, string> {
  const all = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name.startsWith('INPUT_') ? [] : [[name, value] as const],
  );
  return Object.fromEntries(all);
}

/** On GitHub the actor and the run, elsewhere the user and the machine. */
function whoAmI(env: NodeJS.ProcessEnv): string {
  const { GITHUB_ACTOR: actor = '', GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: id = '' } = env;
  return actor === '' ? `${userInfo().username}@${hostname()}` : `${actor} (${repository}, run ${id})`;
}
