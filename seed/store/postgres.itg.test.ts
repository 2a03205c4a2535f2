import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ConfigurationError, explain, WorldError } from '../../kit/errors.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { bigCatalogue, catalogueOf, listOf, movieOf, showOf } from './catalogue.testing.ts';
import { startChild, tables, withStore } from './files.testing.ts';
import { query, startPostgres, withSession, type Server } from './postgres.testing.ts';

const popular = '@@tmdb_movies_popular';

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const filmsOf = (ids: readonly number[]) =>
  catalogueOf({ movies: ids.map((id) => movieOf(id)), lists: [listOf(popular, ids)] });

let server: Server;
beforeAll(async () => {
  server = await startPostgres();
}, 180_000);
afterAll(async () => {
  await server.stop();
});

/** Every row with the transaction that wrote it last. */
async function contentOf(url: string): Promise<Record<string, unknown>> {
  const content: Record<string, unknown> = {};
  for (const table of tables)
    content[table] = await query(url, `SELECT xmin::text, * FROM "${table}" ORDER BY 2`);
  return content;
}

async function membersOf(url: string): Promise<number[]> {
  const rows = await query<{ tmdbId: number }>(
    url,
    `SELECT m."tmdbId" FROM media_list_movies_movie p JOIN movie m ON m.id = p."movieId"
     JOIN media_list l ON l.id = p."mediaListId" WHERE l.slug = '${popular}' ORDER BY 1`,
  );
  return rows.map(({ tmdbId }) => tmdbId);
}

const writeOnce = async (url: string, ids: readonly number[], options = {}) =>
  await withStore(url, async (store) => await store.write(filmsOf(ids)), options);

describe('a store in PostgreSQL', () => {
  it('fills an empty database, and the second time touches no row', async () => {
    const url = await server.newDatabase();
    const catalogue = bigCatalogue(400);
    const { rows } = await withStore(url, async (store) => {
      expect(await store.inspect()).toEqual({ kind: 'fresh' });
      expect(await store.isEmpty()).toBe(true);
      const planned = await store.plan(catalogue);
      const written = await store.write(catalogue);
      expect(written.changes).toEqual(planned);
      expect(await store.isEmpty()).toBe(false);
      expect(await store.inspect()).toEqual({ kind: 'known', missingTables: [] });
      return written;
    });
    expect(rows.map(({ after }) => after)).toEqual([19, 38, 400, 1200, 800, 10, 3, 400, 10]);
    expect(await membersOf(url)).toEqual(range(1, 200));
    const before = await contentOf(url);
    const { changes } = await withStore(url, async (store) => await store.write(catalogue));
    expect(changes.movies).toEqual({ added: 0, updated: 0, unchanged: 400 });
    expect(changes.shows).toEqual({ added: 0, updated: 0, unchanged: 10 });
    expect(await contentOf(url)).toEqual(before);
  });

  it('with five gone and five new is exactly that difference', async () => {
    const url = await server.newDatabase();
    await writeOnce(url, range(1, 20));
    const { changes } = await writeOnce(url, range(6, 25));
    expect(changes.movies).toEqual({ added: 5, updated: 0, unchanged: 15 });
    expect(changes.lists).toMatchObject([
      {
        isNew: false,
        size: 20,
        joined: range(21, 25).map((id) => `Film ${id}`),
        left: range(1, 5).map((id) => `Film ${id}`),
      },
    ]);
    expect(await membersOf(url)).toEqual(range(6, 25));
  });

  it('updates what changed, numbers that it rounds among them, with the time of the change', async () => {
    const url = await server.newDatabase();
    const of = (title: string) =>
      catalogueOf({
        movies: [movieOf(1, { title, rating: 7.126, popularity: 0.1 + 0.2 })],
        shows: [showOf(1, { name: title, rating: 7.126 })],
        lists: [listOf(popular, [1])],
      });
    await withStore(url, async (store) => {
      await store.write(of('One'));
      await query(url, `UPDATE movie SET "updatedAt" = '2020-01-01', trailer = 'kept'`);
      expect((await store.write(of('One'))).changes).toMatchObject({
        movies: { unchanged: 1 },
        shows: { unchanged: 1 },
      });
      expect((await store.write(of('Two'))).changes).toMatchObject({
        movies: { updated: 1 },
        shows: { updated: 1 },
      });
    });
    const rows = await query(
      url,
      `SELECT title, rating, trailer, "updatedAt" > '2021-01-01' AS dated FROM movie`,
    );
    expect(rows).toEqual([{ title: 'Two', rating: '7.13', trailer: 'kept', dated: true }]);
  });

  it('lives beside the tables of others, which it leaves alone', async () => {
    const url = await server.newDatabase();
    await query(url, "CREATE TABLE contacts (name text); INSERT INTO contacts VALUES ('cat')");
    await writeOnce(url, [1]);
    expect(await query(url, 'SELECT * FROM contacts')).toEqual([{ name: 'cat' }]);
  });

  it('refuses a newer schema before the first write', async () => {
    const url = await server.newDatabase();
    await writeOnce(url, [1]);
    await query(
      url,
      `ALTER TABLE movie ADD COLUMN "mediaId" integer NOT NULL DEFAULT 1; ALTER TABLE movie ALTER
      COLUMN "mediaId" DROP DEFAULT; ALTER TABLE movie DROP COLUMN poster`,
    );
    const write = writeOnce(url, [1, 2]);
    await expect(write).rejects.toThrow(
      'The table movie has no column poster.\n' +
        'The column mediaId of movie must have a value, and this version does not know it.',
    );
    await expect(write).rejects.toThrow(ConfigurationError);
    expect(await membersOf(url)).toEqual([1]);
  });

  it('takes two seedings at once, of a new database and of one that is there', async () => {
    const url = await server.newDatabase();
    await Promise.all([writeOnce(url, range(1, 30)), writeOnce(url, range(1, 30))]);
    expect(await membersOf(url)).toEqual(range(1, 30));
    await Promise.all([writeOnce(url, range(11, 60)), writeOnce(url, range(11, 60))]);
    expect(await membersOf(url)).toEqual(range(11, 60));
  }, 120_000);

  it('goes on when a backend adds the same film meanwhile', async () => {
    const url = await server.newDatabase();
    await writeOnce(url, [1]);
    const columns = '"title","overview","runtime","tagline","releaseDate","poster","backdrop","logo"';
    await withSession(url, async (backend) => {
      await backend.query('BEGIN');
      await backend.query(`INSERT INTO movie ("tmdbId",${columns}) SELECT 2,${columns} FROM movie`);
      const write = writeOnce(url, [1, 2], { busyMs: 60_000 });
      await waitUntil(
        'the seeding to wait for the backend',
        async () => {
          const waiting = await query(url, `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'`);
          return waiting.length > 0 ? true : new NotYet('it does not');
        },
        { deadlineMs: 30_000 },
      );
      await backend.query('COMMIT');
      expect((await write).changes.movies).toEqual({ added: 0, updated: 1, unchanged: 1 });
    });
    expect(await membersOf(url)).toEqual([1, 2]);
  }, 120_000);

  it('killed at six moments, is as before or complete', async () => {
    const films = 2000;
    for (const share of [0.05, 0.2, 0.4, 0.6, 0.8, 0.95]) {
      const url = await server.newDatabase();
      await withStore(url, async (store) => await store.write(bigCatalogue(50)));
      const child = startChild('seeding.ts', [url, String(films)]);
      expect(await child.line()).toBe('writing');
      // the number of films that are on their way tells how far it is
      await waitUntil(
        'the moment',
        async () => {
          const [row] = await query<{ last: string }>(url, 'SELECT last_value AS last FROM movie_id_seq');
          return Number(row?.last) >= 50 + (films - 50) * share ? true : new NotYet('too early');
        },
        { deadlineMs: 60_000, intervalMs: 1 },
      );
      child.process.kill('SIGKILL');
      await child.ended();
      await withStore(url, async (store) => {
        const { movies, lists } = await store.plan(bigCatalogue(films));
        expect([films - 50, 0]).toContain(movies.added);
        expect(lists.every(({ joined }) => joined.length === 0)).toBe(movies.added === 0);
      });
    }
  }, 180_000);
});

describe('what a user reads', () => {
  const failureOf = async (url: string, options = {}): Promise<{ error: unknown; text: string }> => {
    try {
      await writeOnce(url, [1, 2], options);
    } catch (error) {
      const text = explain(error);
      expect(text).not.toContain(server.password);
      expect(text).not.toContain(encodeURIComponent(server.password));
      return { error, text };
    }
    throw new Error('it did not fail');
  };

  it('of a wrong password, and of none', async () => {
    const url = new URL(await server.newDatabase());
    for (const password of ['wr0ng', '']) {
      url.password = password;
      const { error, text } = await failureOf(url.href);
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(text).toMatch(
        /^postgres:\/\/miauflix@127\.0\.0\.1:\d+\/films\d+ does not let us in: look at the user/,
      );
      expect(text).not.toContain('wr0ng');
    }
  });

  it('of a database that is not there', async () => {
    const url = new URL(await server.newDatabase());
    url.pathname = '/elsewhere';
    const { error, text } = await failureOf(url.href);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(text).toMatch(/\/elsewhere has no database of that name; create it first/);
  });

  it('of a server that is not there', async () => {
    const url = new URL(await server.newDatabase());
    url.port = '1';
    const { error, text } = await failureOf(url.href);
    expect(error).toBeInstanceOf(WorldError);
    expect(text).toMatch(/127\.0\.0\.1:1\/films\d+ cannot be reached.*ECONNREFUSED/);
  });

  it('of a database that can only be read', async () => {
    const url = await server.newDatabase();
    const name = new URL(url).pathname.slice(1);
    await query(url, `ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
    const { error, text } = await failureOf(url);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(text).toMatch(/can only be read: is it a standby\?/);
  });

  it('of one without the right to create tables', async () => {
    const url = new URL(await server.newDatabase());
    await query(
      url.href,
      `CREATE ROLE guest LOGIN PASSWORD 'guest'; REVOKE CREATE ON SCHEMA public FROM PUBLIC`,
    );
    [url.username, url.password] = ['guest', 'guest'];
    const { error, text } = await failureOf(url.href);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(text).toMatch(/guest@.* lacks a right; it must own the tables, or may create them/);
  });

  it('of one that another session keeps locked, with how long that was', async () => {
    const url = await server.newDatabase();
    await writeOnce(url, [1]);
    await withSession(url, async (other) => {
      await other.query('BEGIN');
      await other.query('LOCK TABLE media_list IN EXCLUSIVE MODE');
      const { error, text } = await failureOf(url, { busyMs: 500 });
      expect(error).toBeInstanceOf(WorldError);
      expect(text).toMatch(
        /^Other sessions kept postgres:.* busy for all of the \S+ m?s that we waited; nothing/,
      );
    });
    expect(await membersOf(url)).toEqual([1]);
  });
});
