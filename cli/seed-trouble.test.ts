import { chmod, copyFile, mkdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';

import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { startHttpServer, type HttpServer } from '../kit/http-server.ts';

import {
  contentOf,
  runSeedCommand,
  startTmdb,
  token,
  type Ended,
  type Start,
  type TmdbStandIn,
} from './seed.testing.ts';

/** What may go wrong, as docs/seed.md has it: what a user reads, and what is in the database afterwards. */

/** Answers in place of the stand-in; false when the stand-in is to. `nth` counts the requests of this path. */
type Trouble = (res: ServerResponse, path: string, nth: number) => boolean;

const never: Trouble = () => false;
const isMovie = (path: string): boolean => /\/movie\/\d+/.test(path);
/** Every movie is answered so. */
const always =
  (give: (res: ServerResponse) => void): Trouble =>
  (res, path) => {
    if (isMovie(path)) give(res);
    return isMovie(path);
  };
/** The movie that is asked for first is answered so, the first `times`. */
const first = (give: (res: ServerResponse) => void, times: number): Trouble => {
  let chosen: string | undefined;
  return (res, path, nth) => {
    if (!isMovie(path)) return false;
    chosen ??= path;
    if (path !== chosen || nth > times) return false;
    give(res);
    return true;
  };
};
const withStatus =
  (status: number, headers: Record<string, string> = {}) =>
  (res: ServerResponse): void => {
    res.writeHead(status, headers).end('{"status_message":"Said by the test"}');
  };
const cutShort = (res: ServerResponse): void => {
  res.writeHead(200, { 'Content-Length': '100' });
  res.write('{"id":', () => res.destroy());
};
const garbage = (res: ServerResponse): void => {
  res.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":1,"tit');
};

let tmdb: TmdbStandIn;
let between: HttpServer;
let trouble: Trouble = never;
const counts = new Map<string, number>();
let base: string;
let folder: string;
let database: string;
let before: Record<string, unknown[]>;

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const path = req.url ?? '';
  const nth = (counts.get(path) ?? 0) + 1;
  counts.set(path, nth);
  if (trouble(res, path, nth)) return;
  const { authorization = '' } = req.headers;
  const theirs = await fetch(`${tmdb.url}${path.replace(/^\/3/, '')}`, { headers: { authorization } });
  res.writeHead(theirs.status, { 'Content-Type': 'application/json' }).end(await theirs.text());
}

const seed = async (args: readonly string[] = [], start?: Start): Promise<Ended> =>
  await runSeedCommand(
    { folder, tmdbUrl: `${between.url}/3` },
    ['popular', '--limit', '20', '--database', database, ...args],
    start,
  );

beforeAll(async () => {
  tmdb = await startTmdb();
  between = await startHttpServer((req, res) => void answer(req, res), { host: '127.0.0.1', port: 0 });
  base = await temporaryFolder('seed-before');
  [folder, database] = [base, join(base, 'films.db')];
  const { code, stderr } = await seed(['--limit', '3']);
  if (code !== 0) throw new Error(stderr);
  before = await contentOf(database);
});
beforeEach(async () => {
  folder = await temporaryFolder('seed-trouble');
  database = join(folder, 'films.db');
  await copyFile(join(base, 'films.db'), database);
  counts.clear();
});
afterEach(async () => {
  trouble = never;
  await removeFolder(folder);
});
afterAll(async () => {
  await between.stop(0);
  await tmdb.stop();
  await removeFolder(base);
});

/** Neither a stack nor the token is ever shown. */
function expectReadable({ stdout, stderr }: Ended): void {
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stdout + stderr).not.toContain(token);
}

describe('a mistake with the token leaves the database as it was', () => {
  it.each([
    ['none', '', /A token of TMDB is missing/],
    ['a wrong one', 'eyJ.wrong.token', /does not accept the token \(401: .*does not look like one of TMDB/],
    ['a v3 key', '0123456789abcdef0123456789abcdef', /is the short API key of TMDB \(v3/],
  ])('%s', async (_what, TMDB_API_ACCESS_TOKEN, said) => {
    const ended = await seed([], { env: { TMDB_API_ACCESS_TOKEN } });
    expect([ended.code, ended.stderr]).toEqual([2, expect.stringMatching(said)]);
    expectReadable(ended);
    expect(await contentOf(database)).toEqual(before);
  });
});

describe('what TMDB does for good leaves the database as it was', () => {
  it.each<[string, Trouble, number, RegExp]>([
    ['401', always(withStatus(401)), 2, /does not accept the token \(401: Said by the test\)/],
    ['500', always(withStatus(500)), 3, /longer than 2\.0 s: TMDB answered 500 to movie\/\d+/],
    ['404 to all', always(withStatus(404)), 3, /no usable answer for 6 of 37 items[^]*answered 404/],
    ['garbage JSON', always(garbage), 3, /longer than 2\.0 s: TMDB's answer to movie\/\d+ is no JSON/],
    ['no answer', always(() => undefined), 3, /longer than 2\.0 s: .* answers slowly, or not at all/],
    ['a closed connection', always(cutShort), 3, /longer than 2\.0 s: TMDB .* cannot be reached: .*aborted/],
    [
      '429 for an hour',
      always(withStatus(429, { 'Retry-After': '3600' })),
      3,
      /no usable answer for 5 of 37 items[^]*answered 429/,
    ],
  ])('%s', async (_what, bad, code, said) => {
    trouble = bad;
    const ended = await seed(['--deadline', '2s']);
    expect([ended.code, ended.stderr]).toEqual([code, expect.stringMatching(said)]);
    expectReadable(ended);
    expect(await contentOf(database)).toEqual(before);
  });
});

describe('what TMDB does to one film leaves that one out, and seeds the others', () => {
  it.each<[string, (res: ServerResponse) => void, RegExp]>([
    ['404', withStatus(404), /Left out: movie \d+: TMDB answered 404/],
    ['no title', (res) => res.end('{"id":1,"title":""}'), /Left out: movie \d+: .*title: is empty/],
  ])('%s', async (_what, bad, said) => {
    trouble = first(bad, Infinity);
    const ended = await seed();
    expect([ended.code, ended.stderr]).toEqual([0, expect.stringMatching(said)]);
    expectReadable(ended);
    expect(ended.stdout).toContain('2 lists with 39 items');
    expect((await contentOf(database))['media_list_movies_movie']).toHaveLength(39);
  });
});

describe('what passes is waited for', () => {
  it.each<[string, Trouble, RegExp]>([
    [
      '429 with Retry-After: 3',
      first(withStatus(429, { 'Retry-After': '3' }), 1),
      /TMDB answered 429 .*trying again/,
    ],
    ['500 for a while', first(withStatus(500), 2), /TMDB answered 500 .*trying again/],
    ['a closed connection', first(cutShort, 1), /cannot be reached: .*aborted; trying again/],
    ['garbage JSON', first(garbage, 1), /is no JSON: .*trying again/],
  ])('%s', async (_what, bad, said) => {
    trouble = bad;
    const ended = await seed();
    expect([ended.code, ended.stderr]).toEqual([0, expect.stringMatching(said)]);
    expectReadable(ended);
    expect((await contentOf(database))['media_list_movies_movie']).toHaveLength(40);
  });
});

describe('a file that cannot be written stays as it was', () => {
  const powerless =
    process.getuid?.() === 0 ? ['setpriv', '--inh-caps=-all', '--bounding-set=-all', '--'] : [];

  it('one that may only be read', async () => {
    await chmod(database, 0o444);
    const ended = await seed([], { through: powerless });
    expect([ended.code, ended.stderr]).toEqual([
      2,
      expect.stringMatching(/Writing: stopped[^]*may not be written/),
    ]);
    expectReadable(ended);
    expect(await contentOf(database)).toEqual(before);
  });

  it('one that another program has locked', async () => {
    const other = await new DataSource({ type: 'sqlite', database }).initialize();
    try {
      await other.query('BEGIN EXCLUSIVE');
      const ended = await seed();
      expect([ended.code, ended.stderr]).toEqual([3, expect.stringMatching(/kept .* locked for all of/)]);
      expectReadable(ended);
    } finally {
      await other.destroy();
    }
    expect(await contentOf(database)).toEqual(before);
  });

  it('a folder in its place', async () => {
    database = join(folder, 'folder');
    await mkdir(database);
    const ended = await seed();
    expect([ended.code, ended.stderr]).toEqual([2, expect.stringMatching(/is a folder; give the path/)]);
    expectReadable(ended);
  });
});
