import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';

import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import type { SeedReport } from '../seed/report.ts';
import { query, startPostgres, type Server } from '../seed/store/postgres.testing.ts';

import {
  runSeedCommand,
  seedReport,
  startTmdb,
  token,
  type SeedCommand,
  type Start,
  type TmdbStandIn,
} from './seed.testing.ts';

const minutes = 4 * 60_000;

let server: Server;
let tmdb: TmdbStandIn;
let folder: string;
beforeAll(async () => {
  [server, tmdb] = await Promise.all([startPostgres(), startTmdb()]);
}, minutes);
beforeEach(async () => {
  folder = await temporaryFolder('seed');
});
afterEach(async () => {
  await tmdb.control({});
  await removeFolder(folder);
});
afterAll(async () => {
  await Promise.all([server.stop(), tmdb.stop()]);
});

const command = (): SeedCommand => ({ folder, tmdbUrl: tmdb.url });

const membersSql = `SELECT l."slug", l."name", m."tmdbId", m."title" FROM "media_list_movies_movie" p
  JOIN "movie" m ON m."id" = p."movieId" JOIN "media_list" l ON l."id" = p."mediaListId"
  ORDER BY l."slug", m."tmdbId"`;

async function inFile(database: string): Promise<unknown[]> {
  const source = await new DataSource({ type: 'sqlite', database }).initialize();
  try {
    return await source.query(membersSql);
  } finally {
    await source.destroy();
  }
}

/** A new database, its address as a command line may have it, and the password for it. */
async function newDatabase(): Promise<{ url: string; address: string; password: string }> {
  const url = await server.newDatabase();
  const address = new URL(url);
  address.password = '';
  return { url, address: address.href, password: server.password };
}

/** Of a report, what both engines must say alike: only one of them keeps an order. */
const saidBy = ({ result, changes, lists, rows }: SeedReport): unknown => ({
  result,
  changes,
  lists: lists.map((list) => ({ ...list, left: list.left.toSorted(), isReordered: false })),
  rows,
});

/** The arguments of every process that runs now. */
async function allArguments(): Promise<string> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = numbers.map(
    async (number) => await readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => ''),
  );
  return (await Promise.all(lines)).join('\n');
}

describe('seed --database postgres://…', () => {
  it(
    'makes the same lists and tells the same differences as in a file',
    async () => {
      const { url, address, password } = await newDatabase();
      const file = join(folder, 'films.db');
      const both = async (...args: string[]): Promise<SeedReport> => {
        const inSqlite = await seedReport(command(), ['popular', '--database', file, ...args]);
        const start: Start = { env: { PGPASSWORD: password } };
        const inPostgres = await seedReport(command(), ['popular', '--database', address, ...args], start);
        expect(saidBy(inPostgres)).toEqual(saidBy(inSqlite));
        expect(await query(url, membersSql).catch(() => [])).toEqual(await inFile(file));
        return inPostgres;
      };
      const first = await both();
      expect(first).toMatchObject({
        result: 'seeded',
        database: `postgres://127.0.0.1:${server.port}${new URL(url).pathname}`,
      });
      expect(first.lists.map(({ size }) => size)).toEqual([200, 200]);
      expect((await both()).result).toBe('unchanged');
      await tmdb.control({ tmdb: { dropFirst: 5 } });
      const planned = await both('--dry-run');
      expect(planned.result).toBe('planned');
      const third = await both();
      expect(third.lists.map(({ size, joined, left }) => [size, joined.length, left.length])).toEqual([
        [200, 5, 5],
        [200, 5, 5],
      ]);
      expect((await both('--if-empty')).result).toBe('not-empty');
    },
    minutes,
  );

  it.each<[string, (of: { url: string; address: string; password: string }) => Promise<[string[], Start]>]>([
    [
      'PGPASSWORD',
      async ({ address, password }) =>
        await Promise.resolve([['--database', address], { env: { PGPASSWORD: password } }]),
    ],
    [
      'a password file',
      async ({ address, password }) => {
        const file = join(folder, 'password');
        await writeFile(file, `${password}\n`, { mode: 0o600 });
        return [['--database', address, '--database-password-file', file], {}];
      },
    ],
    [
      'standard input',
      async ({ address, password }) =>
        await Promise.resolve([
          ['--database', address, '--database-password-file', '-'],
          { input: `${password}\n` },
        ]),
    ],
    ['DATABASE_URL', async ({ url }) => await Promise.resolve([[], { env: { DATABASE_URL: url } }])],
  ])('takes the password by %s, and shows it nowhere', async (_way, prepare) => {
    const database = await newDatabase();
    const [args, start] = await prepare(database);
    await tmdb.control({ tmdb: { slowMs: 100 } });
    const seen: Promise<string>[] = [];
    const ended = await runSeedCommand(command(), ['popular', '--limit', '20', ...args], {
      ...start,
      onSaid: () => seen.push(allArguments()),
    });
    expect([ended.code, ended.stderr]).toEqual([0, expect.stringContaining('Writing: ')]);
    const shown = (await Promise.all(seen)).join('\n') + ended.stdout + ended.stderr;
    expect(shown).toContain('--limit');
    for (const secret of [database.password, encodeURIComponent(database.password), token]) {
      expect(shown).not.toContain(secret);
    }
    expect(await query(database.url, 'SELECT count(*)::int AS n FROM media_list_movies_movie')).toEqual([
      { n: 40 },
    ]);
  });

  it('refuses a password on the command line, without saying it again', async () => {
    const { url, password } = await newDatabase();
    const ended = await runSeedCommand(command(), ['popular', '--database', url]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/holds a password[^]*PGPASSWORD[^]*--database-password-file/);
    expect(ended.stderr).not.toContain(encodeURIComponent(password));
    expect(await tmdb.asked()).toBe(0);
  });

  it.each<[string, (address: URL) => void, string, number, RegExp]>([
    ['a wrong password', () => undefined, 'wr0ng', 2, /does not let us in: look at the user/],
    ['no such database', (url) => (url.pathname = '/elsewhere'), '', 2, /has no database of that name/],
    ['no server', (url) => (url.port = '9'), '', 3, /cannot be reached.*ECONNREFUSED/],
  ])('says what is wrong with %s, before TMDB is asked', async (_what, change, wrong, code, said) => {
    const { address, password } = await newDatabase();
    const url = new URL(address);
    change(url);
    const env = { PGPASSWORD: wrong === '' ? password : wrong };
    const ended = await runSeedCommand(command(), ['popular', '--database', url.href], { env });
    expect([ended.code, ended.stderr]).toEqual([code, expect.stringMatching(said)]);
    expect(ended.stderr).not.toMatch(/\n\s+at |wr0ng/);
    expect(await tmdb.asked()).toBe(0);
  });
});
