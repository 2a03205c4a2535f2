import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGzip, gunzipSync, gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ConfigurationError } from '../kit/errors.ts';
import { removeFolder, temporaryFolder } from '../kit/folders.ts';

import { catalogues } from './catalogue.testing.ts';
import type { Catalogue } from './model.ts';
import { exportSnapshot, importSnapshot, mostBytes } from './snapshot.ts';

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder('snapshot');
});

afterAll(async () => {
  await removeFolder(folder);
});

const film = {
  tmdbId: 271829,
  imdbId: 'tt0000123',
  title: 'Melody and Map',
  overview: '',
  runtime: 0,
  tagline: '',
  releaseDate: '',
  poster: '',
  backdrop: '',
  logo: '',
  rating: 0,
  popularity: 0,
  genres: [18],
  translations: [],
};
const sample: Catalogue = {
  fetchedAt: '2026-11-22T10:00:00.000Z',
  languages: ['en'],
  lists: [
    {
      kind: 'movie',
      path: 'movie/popular',
      slug: '@@tmdb_movies_popular',
      name: 'Popular Movies',
      description: '',
      limit: 200,
      members: [271829],
    },
  ],
  movies: [film],
  shows: [],
  genres: [{ id: 18, names: { en: 'Drama' } }],
  leftOut: [],
};

async function refusalOf(file: string): Promise<string> {
  const error: unknown = await importSnapshot(file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as Error).message;
}

/** A file of the right outer form with this in it. */
async function forged(content: unknown, header: object = {}): Promise<string> {
  const file = join(folder, 'forged.json.gz');
  const body = JSON.stringify(content);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const first = JSON.stringify({ kind: 'miauflix-seed-snapshot', version: 1, sha256, ...header });
  await writeFile(file, gzipSync(`${first}\n${body}\n`));
  return file;
}

describe('a snapshot', () => {
  it('holds a whole catalogue', async () => {
    const file = join(folder, 'round.json.gz');
    await fc.assert(
      fc.asyncProperty(catalogues, async (catalogue) => {
        await exportSnapshot(catalogue, file);
        expect(await importSnapshot(file)).toEqual(catalogue);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same bytes for the same catalogue, in a folder that is made', async () => {
    const [one, two] = [join(folder, 'a/b/one.gz'), join(folder, 'two.gz')];
    await exportSnapshot(sample, one);
    await exportSnapshot(sample, two);
    expect(await readFile(one)).toEqual(await readFile(two));
    const [header] = gunzipSync(await readFile(one))
      .toString()
      .split('\n');
    expect(JSON.parse(header!)).toEqual({
      kind: 'miauflix-seed-snapshot',
      version: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('is never larger than what is read again', async () => {
    const overview = 'x'.repeat(50_000);
    const movies = Array.from({ length: 2700 }, (_, index) => ({ ...film, tmdbId: index + 1, overview }));
    const work = exportSnapshot({ ...sample, movies }, join(folder, 'large.gz'));
    await expect(work).rejects.toThrow('fewer lists or languages');
  });

  it('cannot be written where a folder is', async () => {
    const file = join(folder, 'taken');
    await mkdir(file);
    await expect(exportSnapshot(sample, file)).rejects.toThrow(ConfigurationError);
    expect((await stat(file)).isDirectory()).toBe(true);
  });
});

describe('what is refused', () => {
  it.each([
    ['/dev/zero', 'is no file'],
    ['.', 'is no file'],
    ['missing.gz', 'ENOENT'],
  ])('%s', async (name, words) => {
    expect(await refusalOf(join(name.startsWith('/') ? '' : folder, name))).toContain(words);
  });

  it.each([
    ['nothing', '', 'damaged, or not gzip'],
    ['plain text', '{"kind":"miauflix-seed-snapshot"}', 'damaged, or not gzip'],
    ['other JSON', gzipSync('{"kind":"other"}\n{}\n'), 'no snapshot'],
    ['one line', gzipSync('{}'), 'no snapshot'],
    ['nonsense', gzipSync('\0\n\n\n'), 'no snapshot'],
  ])('%s', async (_what, content, words) => {
    const file = join(folder, 'bad');
    await writeFile(file, content);
    expect(await refusalOf(file)).toContain(words);
  });

  it('a file with any byte changed or cut off', async () => {
    const file = join(folder, 'damaged.gz');
    await exportSnapshot(sample, file);
    const whole = await readFile(file);
    for (let at = 0; at < whole.length; at += 7) {
      await writeFile(file, whole.subarray(0, at));
      await refusalOf(file);
    }
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const bytes = Buffer.from(whole);
          bytes[at] = bytes[at]! ^ change;
          await writeFile(file, bytes);
          const result: unknown = await importSnapshot(file).catch((error: unknown) => error);
          // gzip has bits that say nothing of the content: its time, what fills the last byte
          if (!(result instanceof ConfigurationError)) expect(result).toEqual(sample);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a version of later', async () => {
    expect(await refusalOf(await forged(sample, { version: 2 }))).toContain('only version 1 can be read');
  });

  it('a checksum of something else', async () => {
    expect(await refusalOf(await forged(sample, { sha256: '0'.repeat(64) }))).toContain('checksum');
  });

  it.each<[string, unknown, string]>([
    ['no catalogue', [], 'has what cannot be used'],
    ['an item with no title', { ...sample, movies: [{ ...film, title: ' ' }] }, 'movies.0.title: is empty'],
    ['a picture of elsewhere', { ...sample, movies: [{ ...film, poster: 'javascript:x' }] }, 'no picture'],
    ['what no column holds', { ...sample, movies: [{ ...film, overview: 'a\0' }] }, 'cannot be stored'],
    ['an id that is none', { ...sample, movies: [{ ...film, tmdbId: 2 ** 31 }] }, 'movies.0.tmdbId'],
    ['more fields', { ...sample, movies: [{ ...film, admin: true }] }, 'movies.0.admin'],
    ['a slug that is none', { ...sample, lists: [{ ...sample.lists[0], slug: '../x' }] }, 'lists.0.slug'],
    ['members that are not there', { ...sample, movies: [] }, 'members that are not in it'],
    ['genres that are not there', { ...sample, genres: [] }, 'a genre that is not in it'],
    ['a film twice', { ...sample, movies: [film, film] }, 'twice'],
    ['a list twice', { ...sample, lists: [sample.lists[0], sample.lists[0]] }, 'same slug'],
  ])('%s', async (_what, content, words) => {
    expect(await refusalOf(await forged(content))).toContain(words);
  });

  it('what unpacks to more than is allowed', async () => {
    const file = join(folder, 'bomb.gz');
    const gzip = createGzip({ level: 1 });
    const chunks: Buffer[] = [];
    gzip.on('data', (chunk: Buffer) => chunks.push(chunk));
    const zeros = Buffer.alloc(8 * 1024 * 1024);
    for (let bytes = 0; bytes <= mostBytes; bytes += zeros.length) {
      await new Promise((resolve) => gzip.write(zeros, resolve));
    }
    const ended = new Promise((resolve) => gzip.once('end', resolve));
    gzip.end();
    await ended;
    await writeFile(file, Buffer.concat(chunks));
    expect(await refusalOf(file)).toContain('unpacks to more than 128 MB');
  });
});
