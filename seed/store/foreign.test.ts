import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import type { EntitySchema } from 'typeorm';

import { ConfigurationError } from '../../kit/errors.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import * as contract from '../../mock-content/backend/entities.ts';
import * as released from '../../mock-content/released/schema.ts';

import { bigCatalogue, catalogueOf, listOf, movieOf } from './catalogue.testing.ts';
import { ask, contentOf, membersOf, startChild, withBackend, withStore } from './files.testing.ts';

const backends: Readonly<Record<string, EntitySchema[]>> = {
  released: released.schemas as EntitySchema[],
  reference: [contract.movieSchema, contract.listSchema, contract.sourceSchema] as EntitySchema[],
};

const popular = '@@tmdb_movies_popular';
const foreignTables = ['user', 'movie_source', 'streaming_key', 'progress'];

/** A file as a released backend leaves it: a user, films, a source, a list of its own, progress. */
async function usedFile(folder: string): Promise<string> {
  const file = join(folder, 'database.sqlite');
  await withBackend(file, backends['released']!, async (source) => {
    await source.query(
      `CREATE TABLE "progress" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "userId" varchar NOT NULL
       REFERENCES "user" ("id"), "movieId" integer NOT NULL REFERENCES "movie" ("id"), "at" integer NOT NULL)`,
    );
    await source.query(`INSERT INTO "user" VALUES ('u1', 'cat@example.test', 'hash', 'ADMIN')`);
    for (const tmdbId of [900_001, 3]) {
      await source.query(
        `INSERT INTO movie ("tmdbId", "imdbId", "title", "overview", "runtime", "tagline", "releaseDate", "poster",
         "backdrop", "logo", "trailer", "contentDirectoriesSearched")
         VALUES (?, ?, 'Of the backend', '', 90, '', '', '', '', '', 'https://trailer.test', '["yts"]')`,
        [tmdbId, `tt${tmdbId}`],
      );
    }
    await source.query(
      `INSERT INTO movie_source ("movieId", "ih", "ml", "size", "source", "file") SELECT id, 'ih' || id, 'ml', 5,
       'YTS', x'0102' FROM movie`,
    );
    await source.query(`INSERT INTO streaming_key VALUES ('k', 1, 'u1', '2027-01-01 00:00:00.000')`);
    await source.query(`INSERT INTO progress ("userId", "movieId", "at") SELECT 'u1', id, 55 FROM movie`);
    await source.query(`INSERT INTO media_list ("name", "slug") VALUES ('Mine', 'mine')`);
    await source.query(`INSERT INTO media_list_movies_movie SELECT 1, id FROM movie ORDER BY id DESC`);
  });
  return file;
}

const schemaOf = async (file: string) => await ask(file, 'SELECT * FROM sqlite_master ORDER BY name');

describe.each(Object.entries(backends))('the %s backend', (_name, entities) => {
  it('accepts a file that was seeded first, and rebuilds nothing in it', async () => {
    await withTemporaryFolder('store', async (folder) => {
      const file = join(folder, 'database.sqlite');
      await withStore(file, async (store) => await store.write(bigCatalogue(20)));
      const content = await contentOf(file);
      const schema = await schemaOf(file);
      await withBackend(file, entities, async () => Promise.resolve());
      expect(await contentOf(file)).toEqual(content);
      const after = await schemaOf(file);
      expect(after).toEqual(expect.arrayContaining(schema));
      const ours = after.filter(({ tbl_name: table }) => Object.keys(content).includes(String(table)));
      expect(ours).toEqual(schema.filter(({ tbl_name: table }) => table !== 'sqlite_sequence'));
    });
  });

  it('finds its own file as it was, with only our tables added', async () => {
    await withTemporaryFolder('store', async (folder) => {
      const file = join(folder, 'database.sqlite');
      await withBackend(file, entities, async () => Promise.resolve());
      const schema = await schemaOf(file);
      const mode = await ask(file, 'PRAGMA journal_mode');
      await withStore(file, async (store) => {
        expect(await store.inspect()).toMatchObject({ kind: 'known' });
        await store.write(bigCatalogue(20));
        expect(await store.inspect()).toEqual({ kind: 'known', missingTables: [] });
      });
      const after = await schemaOf(file);
      expect(after.map(({ name, sql }) => [name, sql])).toEqual(
        expect.arrayContaining(schema.map(({ name, sql }) => [name, sql])),
      );
      expect(await ask(file, 'PRAGMA journal_mode')).toEqual(mode);
      await withBackend(file, entities, async () => Promise.resolve());
      expect(await schemaOf(file)).toEqual(after);
      expect(await membersOf(file, popular)).toHaveLength(10);
    });
  });
});

describe('a file that a backend uses', () => {
  it('keeps all that is not the seeding’s', async () => {
    await withTemporaryFolder('store', async (folder) => {
      const file = await usedFile(folder);
      const foreign = await contentOf(file, foreignTables);
      const [outside] = await ask(file, 'SELECT * FROM movie WHERE tmdbId = 900001');
      const { changes } = await withStore(file, async (store) => await store.write(bigCatalogue(20)));
      expect(changes.movies).toEqual({ added: 19, updated: 1, unchanged: 0 });
      expect(await contentOf(file, foreignTables)).toEqual(foreign);
      expect(await ask(file, 'SELECT * FROM movie WHERE tmdbId = 900001')).toEqual([outside]);
      expect(await ask(file, 'SELECT * FROM movie WHERE tmdbId = 3')).toMatchObject([
        { id: 2, title: 'Film 3', trailer: 'https://trailer.test', contentDirectoriesSearched: '["yts"]' },
      ]);
      expect(await membersOf(file, 'mine')).toEqual([3, 900_001]);
      expect(await ask(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(await ask(file, 'PRAGMA foreign_key_check')).toEqual([]);
    });
  });

  it.each(['wal', 'delete'])(
    'is seeded while another process writes, in the mode %s, which it keeps',
    async (mode) => {
      await withTemporaryFolder('store', async (folder) => {
        const file = await usedFile(folder);
        await ask(file, `PRAGMA journal_mode = ${mode}`);
        const before = await contentOf(file, foreignTables);
        const backend = startChild('backend-writes.ts', [file]);
        try {
          expect(await backend.line()).toBe('writing');
          await withStore(file, async (store) => {
            for (const count of [20, 400, 60]) await store.write(bigCatalogue(count));
          });
          backend.process.stdin.write('stop\n');
          const written = Number(await backend.line());
          await backend.ended();
          const after = await contentOf(file, foreignTables);
          expect(written).toBeGreaterThanOrEqual(3);
          expect(after['progress']).toHaveLength(2 + written);
          expect(after['progress']?.slice(0, 2)).toEqual(before['progress']);
          expect({ ...after, progress: [] }).toEqual({ ...before, progress: [] });
          expect(await membersOf(file, popular)).toHaveLength(30);
          expect(await ask(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
          expect(await ask(file, 'PRAGMA foreign_key_check')).toEqual([]);
          expect(await ask(file, 'PRAGMA journal_mode')).toEqual([{ journal_mode: mode }]);
        } finally {
          backend.process.kill('SIGKILL');
        }
      });
    },
  );

  it.each([
    ['without a column', 'ALTER TABLE movie DROP COLUMN poster', 'The table movie has no column poster.'],
    [
      'with another type',
      'ALTER TABLE movie DROP COLUMN popularity; ALTER TABLE movie ADD COLUMN popularity text',
      'The column popularity of movie has the type text, where float is needed.',
    ],
    [
      'with a view for a table',
      'DROP TABLE media_list_tv_shows_tv_show; CREATE VIEW media_list_tv_shows_tv_show AS SELECT 1 AS mediaListId',
      'media_list_tv_shows_tv_show is a view, where a table is needed.',
    ],
    [
      'with a column that needs a value',
      'CREATE TABLE genre (id integer PRIMARY KEY NOT NULL, mediaId integer NOT NULL)',
      'The column mediaId of genre must have a value, and this version does not know it.',
    ],
    [
      'that wants a value where TMDB has none',
      'CREATE TABLE g (x); ALTER TABLE media_list DROP COLUMN description;' +
        `ALTER TABLE media_list ADD COLUMN description varchar NOT NULL DEFAULT ''`,
      'The column description of media_list must have a value, which not every title has.',
    ],
  ])('%s is refused before the first write', async (_what, change, reason) => {
    await withTemporaryFolder('store', async (folder) => {
      const file = await usedFile(folder);
      await ask(file, ...change.split(';'));
      const before = await readFile(file);
      await withStore(file, async (store) => {
        expect(await store.inspect()).toEqual({ kind: 'refused', reasons: [reason] });
        await expect(store.plan(bigCatalogue(2))).rejects.toThrow(reason);
        await expect(store.write(bigCatalogue(2))).rejects.toThrow(ConfigurationError);
        await expect(store.isEmpty()).rejects.toThrow(reason);
      });
      expect(before.equals(await readFile(file))).toBe(true);
    });
  });

  it('with columns that need no value from us is welcome', async () => {
    await withTemporaryFolder('store', async (folder) => {
      const file = await usedFile(folder);
      await ask(
        file,
        `ALTER TABLE movie ADD COLUMN "mood" varchar NOT NULL DEFAULT 'calm'`,
        'ALTER TABLE movie ADD COLUMN "note" text',
        `UPDATE movie SET mood = 'wild'`,
      );
      const catalogue = catalogueOf({ movies: [movieOf(3), movieOf(4)], lists: [listOf(popular, [3, 4])] });
      await withStore(file, async (store) => await store.write(catalogue));
      expect(await ask(file, 'SELECT tmdbId, mood FROM movie ORDER BY id')).toEqual([
        { tmdbId: 900_001, mood: 'wild' },
        { tmdbId: 3, mood: 'wild' },
        { tmdbId: 4, mood: 'calm' },
      ]);
    });
  });

  it('of another program is not touched', async () => {
    await withTemporaryFolder('store', async (folder) => {
      const file = join(folder, 'contacts.db');
      await ask(file, 'CREATE TABLE contacts (name text)');
      await withStore(file, async (store) => {
        await expect(store.write(bigCatalogue(2))).rejects.toThrow(
          'It has tables (contacts), but none of Miauflix: it is another program’s.'.replace('’', "'"),
        );
      });
      expect(await ask(file, 'SELECT name FROM sqlite_master')).toEqual([{ name: 'contacts' }]);
    });
  });
});
