import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { silentLog } from '../kit/log.ts';
import { startBackend } from '../mock-content/backend/backend.ts';
import type { SeedReport } from '../seed/report.ts';

import {
  contentOf,
  runSeedCommand,
  seedReport,
  startTmdb,
  token,
  type Ended,
  type SeedCommand,
  type Start,
  type TmdbStandIn,
} from './seed.testing.ts';

const minutes = 3 * 60_000;

let tmdb: TmdbStandIn;
let folder: string;
let database: string;

beforeAll(async () => {
  tmdb = await startTmdb();
});
beforeEach(async () => {
  folder = await temporaryFolder('seed');
  database = join(folder, 'database.sqlite');
});
afterEach(async () => {
  await tmdb.control({});
  await removeFolder(folder);
});
afterAll(async () => {
  await tmdb.stop();
});

const command = (): SeedCommand => ({ folder, tmdbUrl: tmdb.url });
const seed = async (args: readonly string[], start?: Start): Promise<Ended> =>
  await runSeedCommand(command(), args, start);
const report = async (args: readonly string[], start?: Start): Promise<SeedReport> =>
  await seedReport(command(), args, start);
const content = async (): Promise<Record<string, unknown[]>> => await contentOf(database);
const control = async (body: unknown): Promise<void> => await tmdb.control(body);
const asked = async (): Promise<number> => await tmdb.asked();

interface ShownList {
  readonly slug: string;
  readonly items: number;
}

/** What the reference backend, started on this database, shows. */
async function shownByBackend(): Promise<readonly ShownList[]> {
  const backend = await startBackend(
    {
      host: '127.0.0.1',
      port: 0,
      dataFolder: folder,
      tmdbUrl: '',
      tmdbToken: '',
      trackers: [],
      diskLimit: 1024 ** 2,
      idleMs: 60_000,
      readDeadlineMs: 1000,
      defects: [],
    },
    silentLog,
  );
  try {
    return (await (await fetch(`${backend.addresses.url}/lists`)).json()) as ShownList[];
  } finally {
    await backend.stop();
  }
}

describe('seed popular', () => {
  it(
    'fills a fresh file that the backend then shows, changes nothing again, and follows the lists',
    async () => {
      // the reference backend names its lists anew at every start, as its contract has it
      const contract = ['popular', '--schema', 'contract', '--database', database];
      const first = await report([...contract, '--requests-per-second', '50']);
      expect(first).toMatchObject({ result: 'seeded', dryRun: false, leftOut: [] });
      const ofContract = [
        { slug: '@@tmdb_movies_popular', items: 200 },
        { slug: '@@tmdb_movies_top_rated', items: 200 },
      ];
      expect(await shownByBackend()).toMatchObject(ofContract);

      const before = await content();
      await control({});
      const second = await report(contract);
      expect(second.result).toBe('unchanged');
      expect(await asked()).toBeLessThanOrEqual(first.requests / 4);
      expect(await content()).toEqual(before);

      await control({ tmdb: { dropFirst: 5 } });
      const planned = await report([...contract, '--dry-run']);
      expect(await content()).toEqual(before);
      const third = await report(contract);
      expect(third.lists).toEqual(planned.lists);
      expect(third.lists.map(({ size, joined, left }) => [size, joined.length, left.length])).toEqual([
        [200, 5, 5],
        [200, 5, 5],
      ]);
      expect(await shownByBackend()).toMatchObject(ofContract);
      const after = await content();
      expect(after['movie']).toEqual(expect.arrayContaining(before['movie'] as object[]));

      const released = await report(['popular', '--database', database]);
      expect(released.lists.map(({ slug, isNew }) => [slug, isNew])).toEqual([
        ['@@tmdb_movies_popular', false],
        ['@@tmdb_movies_top-rated', true],
      ]);
      expect((await shownByBackend()).map(({ items }) => items)).toEqual([200, 200, 200]);
    },
    minutes,
  );

  it('tells in the terminal what it did', async () => {
    const { code, stdout, stderr } = await seed(['popular', '--limit', '20', '--database', database]);
    expect(code).toBe(0);
    expect(stdout).toContain('Popular Movies (@@tmdb_movies_popular): 20 items, new');
    expect(stdout).toMatch(/^movie +0 → +\d+ rows$/m);
    expect(stderr).toMatch(/^Pages: .*\nDetails: .*\nWriting: /m);
    expect(stdout + stderr).not.toContain(token);
  });

  it('is found where the released backend looks, and takes the token from standard input', async () => {
    const env = { TMDB_API_ACCESS_TOKEN: '', DATA_DIR: join(folder, 'data') };
    const start = { env, input: `${token}\n` };
    const { database: where } = await report(['popular', '--limit', '3', '--token-file', '-'], start);
    expect(where).toBe(join(folder, 'data', 'database.sqlite'));
    expect(await readdir(env.DATA_DIR)).toContain('database.sqlite');
  });
});

describe('a snapshot', () => {
  it('makes the same database without TMDB and without a token', async () => {
    const file = join(folder, 'lists.gz');
    const { code, stdout } = await seed(['snapshot', 'export', file, '--of', 'all', '--limit', '20']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('@@tmdb_shows_popular (20 items)')]);
    const offline = { TMDB_API_URL: '', TMDB_API_ACCESS_TOKEN: '' };
    const imported = await report(['snapshot', 'import', file, '--database', database], { env: offline });
    expect(imported).toMatchObject({ result: 'seeded', requests: 0, source: file });
    const again = await report(['all', '--limit', '20', '--database', database]);
    expect(again.result).toBe('unchanged');
  });
});

describe('the first boot', () => {
  const boot = ['all', '--limit', '3', '--if-empty', '--on-failure', 'continue'];
  const away = { TMDB_API_URL: 'http://127.0.0.1:9/3' };

  it(
    'goes on without TMDB, says so, and is made up for at the next one; from then on nothing is done',
    async () => {
      const args = [...boot, '--database', database];
      const failed = await seed([...args, '--deadline', '1s'], { env: away });
      expect(failed.code).toBe(0);
      expect(failed.stderr).toMatch(/warning: The database was not seeded/);
      expect(failed.stdout).toContain('is as it was before');
      expect(await readdir(folder)).not.toContain('database.sqlite');

      expect((await report(args)).result).toBe('seeded');
      await control({});
      expect((await report(args, { env: { ...away, TMDB_API_ACCESS_TOKEN: '' } })).result).toBe('not-empty');
      expect(await asked()).toBe(0);
    },
    minutes,
  );

  it.each([
    ['without a token', { TMDB_API_ACCESS_TOKEN: '' }, 0],
    ['with a wrong token', { TMDB_API_ACCESS_TOKEN: 'eyJ.wrong.token' }, 0],
  ])('goes on %s', async (_what, env, code) => {
    expect((await seed([...boot, '--database', database], { env })).code).toBe(code);
  });

  it('is what the image and the compose service start', async () => {
    const root = join(import.meta.dirname, '..');
    const dockerfile = await readFile(join(root, 'seed', 'Dockerfile'), 'utf8');
    const started = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]') as string[];
    expect(started).toEqual(['seed', 'all', '--if-empty', '--on-failure', 'continue']);
    const env = { ...away, DATA_DIR: join(folder, 'data'), TMDB_API_ACCESS_TOKEN: '' };
    expect((await seed(started.slice(1), { env })).code).toBe(0);
  });
});

describe('what goes wrong', () => {
  it.each<[string, Readonly<Record<string, string>>, number, RegExp]>([
    [
      'a v3 key',
      { TMDB_API_ACCESS_TOKEN: '0123456789abcdef0123456789abcdef' },
      2,
      /short API key of TMDB \(v3/,
    ],
    [
      'a token that TMDB refuses',
      { TMDB_API_ACCESS_TOKEN: 'eyJ.wrong.token' },
      2,
      /does not accept the token \(401/,
    ],
    ['a server that is not TMDB', { TMDB_API_URL: 'http://127.0.0.1:9/4' }, 2, /does not end in \/3/],
  ])('%s: %j', async (_what, env, code, said) => {
    const ended = await seed(['popular', '--limit', '3', '--database', database], { env });
    expect([ended.code, ended.stderr]).toEqual([code, expect.stringMatching(said)]);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
    expect(await readdir(folder)).not.toContain('database.sqlite');
  });

  it.each(['html', '500', 'missing-fields'])('TMDB answers with "%s"', async (broken) => {
    await seed(['popular', '--limit', '3', '--database', database]);
    const before = await content();
    await control({ tmdb: { broken, dropFirst: 1 } });
    const ended = await seed(['popular', '--limit', '3', '--deadline', '3s', '--database', database]);
    expect(ended.code).toBe(3);
    expect(ended.stderr).toMatch(/TMDB/);
    expect(await content()).toEqual(before);
  });

  it('a file that is no database stays as it is', async () => {
    await writeFile(database, 'My notes. '.repeat(1000));
    const { code, stderr } = await seed(['popular', '--limit', '3', '--database', database]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(database)]);
    expect((await stat(database)).size).toBe(10_000);
    expect(await asked()).toBe(0);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends it with 130, the database as before', async (signal) => {
    await seed(['popular', '--limit', '3', '--database', database]);
    const before = await content();
    await control({ tmdb: { slowMs: 300, dropFirst: 50 } });
    const ended = await seed(['popular', '--database', database], {
      onSaid: (text, stop) => {
        if (text.startsWith('Pages: ')) stop(signal);
      },
    });
    expect(ended.code).toBe(130);
    expect(ended.stderr).toContain(`Stopped by ${signal}.`);
    expect(await content()).toEqual(before);
  });
});
