import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { ConfigurationError, WorldError } from '../kit/errors.ts';
import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { silentLog } from '../kit/log.ts';
import { silentReporter } from '../kit/reporter.ts';
import type { RunningService } from '../kit/service.ts';
import { NotYet, waitUntil } from '../kit/wait-until.ts';
import { startApis } from '../mock-content/apis/apis.ts';
import type { ApisAddresses } from '../mock-content/contracts.ts';

import { defaultSeedOptions } from './options.ts';
import type { RemoteOptions } from './remote-plan.ts';
import type { Remote } from './remote.ts';
import type { SeedReport } from './report.ts';
import { runSeedRemotely } from './seed.ts';
import { makeKey, startSshHost, type SshHost } from './sshd.testing.ts';

const token = 'eyJhbGciOiJIUzI1NiJ9.stand-in.token-over-ssh';
const minutes = 2 * 60_000;

let apis: RunningService<ApisAddresses>;
let base: string;
let ssh: SshHost;
beforeAll(async () => {
  base = await temporaryFolder('sshd');
  [ssh, apis] = await Promise.all([
    startSshHost(base),
    startApis({ host: '127.0.0.1', port: 0, token, seederUrl: 'http://127.0.0.1:9' }, silentLog),
  ]);
}, minutes);
afterAll(async () => {
  await Promise.all([ssh.stop(), apis.stop()]);
  await removeFolder(base);
});

let folder: string;
let command: string;
let database: string;
beforeEach(async () => {
  folder = await temporaryFolder('remote-host');
  command = join(folder, 'miauflix-seed');
  database = join(folder, 'films.db');
  await mkdir(join(folder, 'keys'));
  // stands where `docker compose run --rm -T seed` would
  const main = join(import.meta.dirname, '..', 'cli', 'main.ts');
  const lines = [
    '#!/bin/sh',
    `: > '${join(folder, 'started')}'`,
    `export MIAUFLIX_CACHE_DIR='${join(folder, 'cache')}'`,
    `'${process.execPath}' '${main}' "$@"`,
  ];
  await writeFile(command, `${lines.join('\n')}\n`);
  await chmod(command, 0o755);
});
afterEach(async () => {
  await control({});
  await removeFolder(folder);
});

async function control(tmdb: object): Promise<void> {
  const { origin } = new URL(apis.addresses.tmdb);
  await fetch(`${origin}/control`, { method: 'POST', body: JSON.stringify({ tmdb }) });
}

async function run(
  remote: Partial<Remote> = {},
  asked: Partial<RemoteOptions> = {},
  signal = new AbortController().signal,
): Promise<SeedReport> {
  return await runSeedRemotely(
    { ...defaultSeedOptions, token, tmdbUrl: apis.addresses.tmdb, database, limit: 20, ...asked },
    {
      host: ssh.host,
      key: ssh.key,
      hostKey: ssh.hostKey,
      command,
      folder: join(folder, 'keys'),
      ...remote,
    },
    { reporter: silentReporter, signal },
  );
}

/** The arguments of every process that runs now. */
async function allArguments(): Promise<string[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return await Promise.all(
    numbers.map(async (number) => await readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '')),
  );
}

/** Those of the command that was started over there, and of the shell that started it. */
const overThere = async (): Promise<string[]> =>
  (await allArguments())
    .map((line) => line.replaceAll('\0', ' '))
    .filter((line) => line.includes(folder) || /^sleep 299? $/.test(line));

describe('seeding over SSH', () => {
  it(
    'fills the database of the host, and no process on either side shows the token or the key',
    async () => {
      await control({ slowMs: 50 });
      const work = run();
      let isOver = false;
      const over = work.finally(() => {
        isOver = true;
      });
      const seen = new Set<string>();
      await waitUntil(
        'the end of it',
        async () => {
          for (const line of await allArguments()) seen.add(line);
          return isOver || new NotYet('it runs');
        },
        { deadlineMs: minutes, intervalMs: 1 },
      );
      expect(await over).toMatchObject({ result: 'seeded', database, leftOut: [] });
      expect((await run()).result).toBe('unchanged');

      const lines = [...seen].map((line) => line.replaceAll('\0', ' '));
      expect(lines.some((line) => /^\S*ssh -F /.test(line))).toBe(true);
      expect(lines.some((line) => line.includes('main.ts seed popular --json'))).toBe(true);
      const [, body = 'none'] = ssh.key.split('\n');
      for (const secret of [token, body]) expect(lines.join('\n')).not.toContain(secret);
    },
    minutes,
  );

  it('talks to no host with another key', async () => {
    const other = join(folder, 'other');
    await makeKey(other);
    const failure = run({ hostKey: (await readFile(`${other}.pub`, 'utf8')).trim() });
    await expect(failure).rejects.toThrow(WorldError);
    await expect(failure).rejects.toThrow(/not the host of that key[^]*Host key verification failed/);
    expect(await readdir(folder)).not.toContain('started');
    expect(await ssh.log()).not.toContain(database);
  });

  it('says so when the host does not let it in', async () => {
    const other = join(folder, 'other');
    await makeKey(other);
    const failure = run({ key: await readFile(other, 'utf8') });
    await expect(failure).rejects.toThrow(/no connection to 127\.0\.0\.1[^]*Permission denied/);
    expect(await readdir(folder)).not.toContain('started');
  });

  it.each<[string, Partial<Remote>, Partial<RemoteOptions>, new (message: string) => Error, RegExp]>([
    ['a wrong token', {}, { token: 'eyJ.wrong.token' }, ConfigurationError, /does not accept the token/],
    ['TMDB that is away', {}, { tmdbUrl: 'http://127.0.0.1:9/3', deadlineMs: 1000 }, WorldError, /code 3/],
    [
      'no such command',
      { command: '/nowhere/seed' },
      {},
      ConfigurationError,
      /cannot be started[^]*nowhere\/seed/,
    ],
  ])('fails with %s as it does there', async (_what, remote, asked, kind, said) => {
    const failure = run(remote, asked);
    await expect(failure).rejects.toThrow(kind);
    await expect(failure).rejects.toThrow(said);
    expect(await readdir(folder)).not.toContain('films.db');
  });

  it.each([
    ['it fetches', (): string => command],
    ['it says and reads nothing', (): string => `cd '${folder}' && : > started && sleep 299 #`],
    ['it takes no notice', (): string => `: > '${join(folder, 'started')}'; trap "" TERM; sleep 29 #`],
  ])(
    'leaves nothing running over there when it is interrupted while %s',
    async (_what, started) => {
      await control({ slowMs: 500 });
      const stop = new AbortController();
      const work = run({ command: started() }, { limit: 200 }, stop.signal);
      const failure = expect(work).rejects.toThrow('the user left');
      await waitUntil(
        'the command to run',
        async () => (await readdir(folder)).includes('started') || new NotYet('it does not yet'),
        { deadlineMs: 60_000 },
      );
      expect(await overThere()).not.toEqual([]);
      stop.abort(new Error('the user left'));
      await failure;
      await waitUntil(
        'all of it to be gone',
        async () => {
          const left = await overThere();
          return left.length === 0 || new NotYet(left.join('; '));
        },
        { deadlineMs: 60_000 },
      );
      expect(await readdir(folder)).not.toContain('films.db');
    },
    minutes,
  );
});
