import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { freePorts } from '../../kit/free-ports.testing.ts';
import { endProcessTree } from '../../kit/process-tree.ts';
import { silentReporter } from '../../kit/reporter.ts';
import { runProgram } from '../../kit/run-program.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { credentialsFrom, type Credential } from './credentials.ts';
import { Registries } from './registries.ts';
import type { Patience } from './session.ts';

/** A real registry, Debian's `docker-registry`, on a free port of this machine. */
export interface TestRegistry {
  /** `127.0.0.1:40001`, which an image's name begins with. */
  readonly host: string;
  readonly port: number;
  /** What it stores is below this one. */
  readonly folder: string;
  /** Frees the space of what nothing names any more; the registry is stopped for it, and started again. */
  collectGarbage(): Promise<string>;
  stop(): Promise<void>;
}

/** No test is to wait long for a registry that fails on purpose. */
export const shortPatience: Patience = {
  attempts: 3,
  firstPauseMs: 5,
  longestPauseMs: 20,
  longestAskedPauseMs: 2000,
  deadlineMs: 20_000,
  idleMs: 20_000,
};

/** The one user of registries that ask for a password, and its line of htpasswd (bcrypt, no other is taken). */
export const testUser = { username: 'tester', password: 'correct horse' } as const;
const userLine = 'tester:$2b$04$eKKw3AYFGE9l3AWs8CgD1Ol.R.oKUl4sAztEU9Xdvo8h78VJQTRPO';

export interface TestRegistryOptions {
  /** Asks everybody for `testUser`'s password. */
  readonly asksPassword?: boolean;
  /** Lines of its configuration, for `auth`. */
  readonly auth?: string;
  readonly mayDelete?: boolean;
}

export async function startRegistry({
  asksPassword = false,
  auth = '',
  mayDelete = true,
}: TestRegistryOptions = {}): Promise<TestRegistry> {
  const folder = await temporaryFolder('registry');
  const file = join(folder, 'config.yml');
  const users = join(folder, 'users');
  if (asksPassword) await writeFile(users, `${userLine}\n`);
  const htpasswd = asksPassword ? `auth: {htpasswd: {realm: test, path: ${JSON.stringify(users)}}}` : '';
  const {
    port,
    host,
    child: first,
  } = await onFreePort(async (own) => {
    const at = `127.0.0.1:${own}`;
    await writeFile(
      file,
      `version: 0.1
log: {level: error, accesslog: {disabled: true}}
storage:
  filesystem: {rootdirectory: ${JSON.stringify(join(folder, 'data'))}}
  delete: {enabled: ${mayDelete}}
  maintenance: {uploadpurging: {enabled: false}}
http: {addr: '${at}', secret: test, headers: {X-Test-Registry: [${JSON.stringify(folder)}]}}
${htpasswd}${auth}
`,
    );
    return { port: own, host: at, child: await serve(file, at, folder) };
  });
  let child = first;
  const end = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) await endProcessTree(child.pid, 5000);
  };
  return {
    host,
    port,
    folder: join(folder, 'data'),
    collectGarbage: async () => {
      await end();
      const { stdout } = await runProgram('docker-registry', ['garbage-collect', file], {
        deadlineMs: 60_000,
      });
      child = await serve(file, host, folder);
      return stdout;
    },
    stop: async () => {
      await end();
      await removeFolder(folder);
    },
  };
}

/** Somebody else may take a port between its being free and its being used: then another one is tried. */
async function onFreePort<T>(work: (port: number) => Promise<T>): Promise<T> {
  for (let left = 5; ; left -= 1) {
    const [port = 0] = await freePorts(1);
    try {
      return await work(port);
    } catch (error) {
      if (left === 0 || !String(error).includes('address already in use')) throw error;
    }
  }
}

async function serve(file: string, host: string, name: string): Promise<ReturnType<typeof spawn>> {
  const child = spawn('docker-registry', ['serve', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child, 'spawn');
  const ended = new AbortController();
  child.once('close', () => ended.abort(new Error(`docker-registry ended: ${said}`)));
  await waitUntil(
    'the registry',
    async (signal) => {
      const { status, headers } = await fetch(`http://${host}/v2/`, { signal });
      if (status !== 200 && status !== 401) return new NotYet(`it answers ${status}`);
      return headers.get('X-Test-Registry') === name || new NotYet('another one answers');
    },
    { deadlineMs: 60_000, signal: ended.signal },
  );
  return child;
}

/** Registries for a test, to which we are nobody or whoever is given. */
export function testRegistries(
  given: Readonly<Record<string, Credential>> = {},
  patience: Patience = shortPatience,
): Registries {
  return new Registries({
    credentials: credentialsFrom({
      given: new Map(Object.entries(given)),
      dockerFolder: '/nonexistent',
      reporter: silentReporter,
    }),
    reporter: silentReporter,
    patience,
  });
}
