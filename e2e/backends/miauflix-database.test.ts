import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sqlite3 from 'sqlite3';

import { ConfigurationError } from '../../kit/errors.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { silentLog } from '../../kit/log.ts';
import { databaseName, startReleased } from '../../mock-content/released/released.ts';
import {
  decryptBytes,
  decryptText,
  newSourceKey,
  parseSourceKey,
} from '../../mock-content/released/source-encryption.ts';

import type { WantedSource } from './backend.ts';
import {
  insertStatements,
  inventedTmdbId,
  qualityOf,
  removeStatements,
  runStatements,
  type Statement,
} from './miauflix-database.ts';

const sourceKey = newSourceKey();
const source: WantedSource = {
  infoHash: 'aa'.repeat(20),
  name: 'test-medium-1080p.mp4',
  size: 5_242_880,
  trackers: ['http://127.0.0.1:8000/announce', 'udp://127.0.0.1:8000'],
  torrentUrl: undefined,
};
const torrentFile = Buffer.from('d4:infod4:name1:aee');

let folder = '';
let file = '';

beforeEach(async () => {
  folder = await temporaryFolder('database-test');
  file = join(folder, databaseName);
});

afterEach(async () => {
  await removeFolder(folder);
});

/** A database as the released backend makes it at its first start. */
async function makeDatabase(): Promise<void> {
  const released = await startReleased(
    {
      host: '127.0.0.1',
      port: 0,
      dataFolder: folder,
      tmdbUrl: 'http://127.0.0.1:9/3',
      tmdbToken: 'none',
      ytsUrl: 'http://127.0.0.1:9',
      trackers: [],
      email: 'viewer@miauflix.test',
      password: 'password',
      sourceKey,
      sessionMs: 60_000,
      rateLimited: false,
      diskLimit: 2 ** 30,
      idleMs: 1000,
    },
    silentLog,
  );
  await released.stop();
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, unknown>[]>();
  const database = new sqlite3.Database(file);
  database.all<Record<string, unknown>>(sql, (error, found) => {
    if (error === null) resolve(found);
    else reject(error);
  });
  database.close();
  return await promise;
}

const insert = (wanted = source): readonly Statement[] => insertStatements(wanted, torrentFile, sourceKey);

describe('a source that is written into the released backend’s database', () => {
  it('is a film of its own, its source encrypted', async () => {
    await makeDatabase();
    await runStatements(file, insert());
    expect(await rows('SELECT tmdbId, imdbId, title, runtime FROM movie')).toEqual([
      { tmdbId: inventedTmdbId(source.infoHash), imdbId: null, title: source.name, runtime: 1 },
    ]);
    const [row = {}, ...others] = await rows('SELECT * FROM movie_source');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ quality: 2, videoCodec: 6, sourceType: 0, size: source.size, source: 'YTS' });
    const key = parseSourceKey(sourceKey);
    expect(decryptText(key, String(row['ih']))).toBe(source.infoHash);
    expect(decryptBytes(key, row['file'] as Buffer).equals(torrentFile)).toBe(true);
    expect(decryptText(key, String(row['ml']))).toBe(
      `magnet:?xt=urn:btih:${source.infoHash}&dn=test-medium-1080p.mp4` +
        '&tr=http%3A%2F%2F127.0.0.1%3A8000%2Fannounce&tr=udp%3A%2F%2F127.0.0.1%3A8000',
    );
    expect(JSON.stringify(row)).not.toContain(source.infoHash);
  });

  it('is there once, however often it is written, and goes without touching another', async () => {
    await makeDatabase();
    const other = { ...source, infoHash: source.infoHash.toUpperCase() };
    await runStatements(file, [...insert(), ...insert({ ...source, size: 7 }), ...insert(other)]);
    expect(await rows('SELECT size FROM movie_source ORDER BY id')).toEqual([
      { size: 7 },
      { size: source.size },
    ]);
    await runStatements(file, removeStatements(source.infoHash));
    expect(await rows('SELECT tmdbId FROM movie')).toEqual([{ tmdbId: inventedTmdbId(other.infoHash) }]);
    expect(await rows('SELECT size FROM movie_source')).toEqual([{ size: source.size }]);
  });

  it('is written whole or not at all', async () => {
    await makeDatabase();
    const broken = { sql: 'INSERT INTO movie (tmdbId) VALUES (?)', values: [1] };
    await expect(runStatements(file, [...insert(), broken])).rejects.toThrow('NOT NULL');
    expect(await rows('SELECT * FROM movie')).toEqual([]);
    expect(await rows('SELECT * FROM movie_source')).toEqual([]);
  });

  it('waits for another writer', async () => {
    await makeDatabase();
    const writer = new sqlite3.Database(file);
    const locked = Promise.withResolvers<undefined>();
    writer.exec('BEGIN IMMEDIATE', () => {
      locked.resolve(undefined);
    });
    await locked.promise;
    const written = runStatements(file, insert());
    const unlocked = Promise.withResolvers<undefined>();
    writer.exec('COMMIT', () => {
      writer.close(() => {
        unlocked.resolve(undefined);
      });
    });
    await unlocked.promise;
    await written;
    expect(await rows('SELECT title FROM movie')).toEqual([{ title: source.name }]);
  });
});

describe('a file that is no such database', () => {
  it('is not made when it is missing', async () => {
    await expect(runStatements(file, insert())).rejects.toThrow(ConfigurationError);
    await expect(runStatements(file, insert())).rejects.toThrow(`There is no database ${file}`);
  });

  it.each([
    ['is empty', ''],
    ['is something else', 'this is no database, but a text that is long enough to be looked at '.repeat(20)],
  ])('is left as it was when it %s', async (_what, content) => {
    await writeFile(file, content);
    await expect(runStatements(file, insert())).rejects.toThrow(ConfigurationError);
    await expect(runStatements(file, insert())).rejects.toThrow('is no database of a released backend');
  });

  it('is not even looked at with a key of the wrong length', () => {
    expect(() => insertStatements(source, torrentFile, 'c2hvcnQ=')).toThrow(ConfigurationError);
  });
});

describe('the invented film of a source', () => {
  it('has an id far from TMDB’s, the same for the same spelling', () => {
    fc.assert(
      fc.property(fc.string(), (infoHash) => {
        const id = inventedTmdbId(infoHash);
        expect(id).toBe(inventedTmdbId(infoHash));
        expect(id).toBeGreaterThanOrEqual(1_000_000_000);
        expect(id).toBeLessThan(2 ** 31);
      }),
    );
  });

  it.each([
    ['test-small-720p.mp4', 'HD'],
    ['test-medium-1080p.mp4', 'FHD'],
    ['test-large-4k.mp4', '4K'],
    ['Film.2160P.mkv', '4K'],
    ['film.mp4', null],
    ['x1080px.mp4', null],
  ])('%s is %s', (name, quality) => {
    expect(qualityOf(name)).toBe(quality);
  });
});
