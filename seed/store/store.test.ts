import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import { silentReporter } from '../../kit/reporter.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { bigCatalogue, catalogueOf, genres, listOf, movieOf, showOf } from './catalogue.testing.ts';
import { ask, contentOf, membersOf, withStore } from './files.testing.ts';

const popular = '@@tmdb_movies_popular';

/** A list of these films. */
const filmsOf = (ids: readonly number[], slug = popular) =>
  catalogueOf({ movies: ids.map((id) => movieOf(id)), lists: [listOf(slug, ids)] });

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

async function inFile(work: (file: string) => Promise<void>): Promise<void> {
  await withTemporaryFolder('store', async (folder) => {
    await work(join(folder, 'films.db'));
  });
}

/** SQLite's own clock has seconds: waits until it shows another one. */
async function nextSecond(file: string): Promise<void> {
  const second = async () => JSON.stringify(await ask(file, `SELECT datetime('now')`));
  const first = await second();
  await waitUntil('the next second', async () => (await second()) === first && new NotYet('still the same'), {
    deadlineMs: 20_000,
  });
}

describe('a store on a file that is not there', () => {
  it('tells what it would write, and makes nothing', async () => {
    await withTemporaryFolder('store', async (folder) => {
      const file = join(folder, 'below', 'films.db');
      await withStore(file, async (store) => {
        expect(await store.inspect()).toEqual({ kind: 'fresh' });
        expect(await store.isEmpty()).toBe(true);
        const { movies, lists } = await store.plan(filmsOf([1, 2]));
        expect(movies).toEqual({ added: 2, updated: 0, unchanged: 0 });
        expect(lists).toMatchObject([{ isNew: true, size: 2, joined: ['Film 1', 'Film 2'], left: [] }]);
      });
      expect(existsSync(join(folder, 'below'))).toBe(false);
    });
  });

  it('makes it, with everything in it', async () => {
    await withTemporaryFolder('store', async (folder) => {
      const file = join(folder, 'below', 'films.db');
      const catalogue = bigCatalogue(40);
      const { changes, rows } = await withStore(file, async (store) => {
        const planned = await store.plan(catalogue);
        const written = await store.write(catalogue);
        expect(written.changes).toEqual(planned);
        expect(await store.isEmpty()).toBe(false);
        expect(await store.inspect()).toEqual({ kind: 'known', missingTables: [] });
        return written;
      });
      expect(changes.shows).toEqual({ added: 10, updated: 0, unchanged: 0 });
      expect(rows.map(({ table, before, after }) => [table, before, after])).toEqual([
        ['genre', 0, 19],
        ['genre_translation', 0, 38],
        ['movie', 0, 40],
        ['movie_genres_genre', 0, 120],
        ['movie_translation', 0, 80],
        ['tv_show', 0, 10],
        ['media_list', 0, 3],
        ['media_list_movies_movie', 0, 40],
        ['media_list_tv_shows_tv_show', 0, 10],
      ]);
      expect(await membersOf(file, '@@tmdb_movies_top-rated')).toEqual(range(21, 40).reverse());
      expect(await ask(file, 'SELECT * FROM movie WHERE tmdbId = 7')).toMatchObject([
        {
          imdbId: 'tt0000007',
          title: 'Film 7',
          runtime: 87,
          rating: 5.7,
          popularity: 1000 / 7,
          trailer: null,
          contentDirectoriesSearched: '[]',
        },
      ]);
      expect(await ask(file, 'SELECT * FROM tv_show WHERE tmdbId = 2')).toMatchObject([
        { inProduction: 1, episodeRunTime: '45,60', watching: 0, imdbId: null },
      ]);
      expect(await ask(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(await ask(file, 'PRAGMA foreign_key_check')).toEqual([]);
      expect(await ask(file, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
      expect(await readdir(join(folder, 'below'))).toEqual(['films.db']);
    });
  });

  it('takes an empty file for none', async () => {
    await inFile(async (file) => {
      await writeFile(file, '');
      await withStore(file, async (store) => {
        expect(await store.inspect()).toEqual({ kind: 'fresh' });
        await store.write(filmsOf([1]));
      });
      expect(await membersOf(file, popular)).toEqual([1]);
    });
  });
});

describe('a second write', () => {
  it('of the same changes nothing at all, not one byte', async () => {
    await inFile(async (file) => {
      const catalogue = bigCatalogue(60);
      await withStore(file, async (store) => await store.write(catalogue));
      const before = await readFile(file);
      const content = await contentOf(file);
      await nextSecond(file);
      const { changes, rows } = await withStore(file, async (store) => await store.write(catalogue));
      expect(changes.movies).toEqual({ added: 0, updated: 0, unchanged: 60 });
      expect(changes.shows).toEqual({ added: 0, updated: 0, unchanged: 10 });
      expect(
        changes.lists.every(({ isNew, joined, left }) => !isNew && joined.concat(left).length === 0),
      ).toBe(true);
      expect(rows.every(({ before: was, after }) => was === after)).toBe(true);
      expect(before.equals(await readFile(file))).toBe(true);
      expect(await contentOf(file)).toEqual(content);
    });
  });

  it('with five gone and five new is exactly that difference', async () => {
    await inFile(async (file) => {
      await withStore(file, async (store) => await store.write(filmsOf(range(1, 20))));
      const before = await contentOf(file);
      await nextSecond(file);
      const kept = range(1, 20).filter((id) => id % 4 !== 0);
      const { changes } = await withStore(file, async (store) => {
        const catalogue = filmsOf([...kept, ...range(21, 25)]);
        const planned = await store.plan(catalogue);
        const written = await store.write(catalogue);
        expect(written.changes).toEqual(planned);
        return written;
      });
      expect(changes.movies).toEqual({ added: 5, updated: 0, unchanged: 15 });
      expect(changes.lists).toEqual([
        {
          slug: popular,
          name: `The list ${popular}`,
          kind: 'movie',
          isNew: false,
          size: 20,
          joined: range(21, 25).map((id) => `Film ${id}`),
          left: [4, 8, 12, 16, 20].map((id) => `Film ${id}`),
          renamedFrom: null,
          isRedescribed: false,
          isReordered: false,
        },
      ]);
      expect(await membersOf(file, popular)).toEqual([...kept, ...range(21, 25)]);
      const after = await contentOf(file);
      // those that left the list are still there, and nobody else was touched
      expect(after['movie']?.slice(0, 20)).toEqual(before['movie']);
      expect(after['movie_translation']?.slice(0, 40)).toEqual(before['movie_translation']);
      expect(after['media_list']).toEqual(before['media_list']);
    });
  });

  it('updates what changed, with the time of the change, and nothing else', async () => {
    await inFile(async (file) => {
      await withStore(file, async (store) => await store.write(filmsOf([1, 2, 3])));
      await ask(
        file,
        `UPDATE movie SET trailer = 'kept', contentDirectoriesSearched = '["yts"]' WHERE tmdbId = 2`,
      );
      const [before] = await ask(file, 'SELECT * FROM movie WHERE tmdbId = 2');
      const others = await ask(file, 'SELECT * FROM movie WHERE tmdbId <> 2');
      await nextSecond(file);
      const movies = [
        movieOf(1),
        movieOf(2, {
          title: 'Another name',
          genres: [100],
          translations: [{ language: 'es', title: 'Otro', overview: '', tagline: '' }],
        }),
        movieOf(3),
      ];
      const { changes } = await withStore(
        file,
        async (store) => await store.write(catalogueOf({ movies, lists: [listOf(popular, [1, 2, 3])] })),
      );
      expect(changes.movies).toEqual({ added: 0, updated: 1, unchanged: 2 });
      const [after] = await ask(file, 'SELECT * FROM movie WHERE tmdbId = 2');
      expect(after).toEqual({ ...before, title: 'Another name', updatedAt: expect.anything() });
      expect(String(after?.['updatedAt']) > String(before?.['updatedAt'])).toBe(true);
      expect(await ask(file, 'SELECT * FROM movie WHERE tmdbId <> 2')).toEqual(others);
      const id = String(after?.['id']);
      expect(await ask(file, `SELECT language, title FROM movie_translation WHERE movieId = ${id}`)).toEqual([
        { language: 'es', title: 'Otro' },
      ]);
      expect(await ask(file, `SELECT genreId FROM movie_genres_genre WHERE movieId = ${id}`)).toEqual([
        { genreId: 100 },
      ]);
    });
  });

  it('keeps the order of a list that moved, and the name that it has now', async () => {
    await inFile(async (file) => {
      await withStore(file, async (store) => {
        await store.write(filmsOf([1, 2, 3, 4]));
        const moved = catalogueOf({
          movies: [4, 1, 2, 3].map((id) => movieOf(id)),
          lists: [listOf(popular, [4, 1, 2, 3, 4], { name: 'Popular now', description: '' })],
        });
        const planned = await store.plan(moved);
        const { changes } = await store.write(moved);
        expect(changes).toEqual(planned);
        expect(changes.lists).toMatchObject([
          {
            name: 'Popular now',
            size: 4,
            joined: [],
            left: [],
            renamedFrom: `The list ${popular}`,
            isRedescribed: true,
            isReordered: true,
          },
        ]);
        expect(changes.movies.unchanged).toBe(4);
        expect(await store.plan(moved)).toMatchObject({
          lists: [{ renamedFrom: null, isRedescribed: false, isReordered: false }],
        });
      });
      expect(await membersOf(file, popular)).toEqual([4, 1, 2, 3]);
      expect(await ask(file, 'SELECT name, description FROM media_list')).toEqual([
        { name: 'Popular now', description: '' },
      ]);
    });
  });

  it('renames a genre', async () => {
    await inFile(async (file) => {
      await withStore(file, async (store) => {
        await store.write(filmsOf([1]));
        const renamed = genres.map((genre) =>
          genre.id === 101 ? { id: 101, names: { en: 'Western' } } : genre,
        );
        const planned = await store.plan({ ...filmsOf([1]), genres: renamed });
        expect(planned.genres).toEqual({ added: 0, updated: 1, unchanged: 18 });
        const { changes } = await store.write({ ...filmsOf([1]), genres: renamed });
        expect(changes).toEqual(planned);
      });
      expect(await ask(file, 'SELECT language, name FROM genre_translation WHERE genreId = 101')).toEqual([
        { language: 'en', name: 'Western' },
        { language: 'es', name: 'Género 1' },
      ]);
    });
  });
});

describe('what does not fit', () => {
  it('leaves an IMDb id to the film that has it, and tells', async () => {
    await inFile(async (file) => {
      await withStore(file, async (store) => await store.write(filmsOf([1])));
      const warnings: string[] = [];
      const reporter = { ...silentReporter, warning: (text: string) => void warnings.push(text) };
      const second = catalogueOf({
        movies: [movieOf(2, { imdbId: 'tt0000001' }), movieOf(3, { imdbId: '' })],
        lists: [listOf(popular, [2, 3])],
      });
      await withStore(file, async (store) => await store.write(second), { reporter });
      expect(await ask(file, 'SELECT tmdbId, imdbId FROM movie')).toEqual([
        { tmdbId: 1, imdbId: 'tt0000001' },
        { tmdbId: 2, imdbId: null },
        { tmdbId: 3, imdbId: null },
      ]);
      expect(warnings).toEqual([
        'The film 2 gets no IMDb id: tt0000001 belongs to the film 1 already, and no two may have the same.',
      ]);
    });
  });

  it('lets two films exchange their IMDb ids', async () => {
    await inFile(async (file) => {
      await withStore(file, async (store) => {
        await store.write(filmsOf([1, 2]));
        const movies = [movieOf(1, { imdbId: 'tt0000002' }), movieOf(2, { imdbId: 'tt0000001' })];
        const { changes } = await store.write(catalogueOf({ movies, lists: [listOf(popular, [1, 2])] }));
        expect(changes.movies.updated).toBe(2);
      });
      expect(await ask(file, 'SELECT imdbId FROM movie ORDER BY tmdbId')).toEqual([
        { imdbId: 'tt0000002' },
        { imdbId: 'tt0000001' },
      ]);
    });
  });

  it('updates the first of a show that is there twice', async () => {
    await inFile(async (file) => {
      const shows = (name: string) =>
        catalogueOf({
          shows: [showOf(5, { name })],
          lists: [listOf('@@tmdb_shows_popular', [5], { kind: 'show' })],
        });
      await withStore(file, async (store) => await store.write(shows('One')));
      const columns =
        '"tmdbId","name","overview","firstAirDate","poster","backdrop","status","tagline","type"';
      const rest = `${columns},"inProduction","episodeRunTime"`;
      await ask(file, `INSERT INTO tv_show (${rest}) SELECT ${rest} FROM tv_show`);
      const { changes } = await withStore(file, async (store) => await store.write(shows('Two')));
      expect(changes.shows).toEqual({ added: 0, updated: 1, unchanged: 0 });
      expect(await ask(file, 'SELECT name FROM tv_show ORDER BY id')).toEqual([
        { name: 'Two' },
        { name: 'One' },
      ]);
    });
  });

  it('keeps a film on its list whose details could not be fetched this time', async () => {
    await inFile(async (file) => {
      await withStore(file, async (store) => {
        await store.write(filmsOf([1, 2, 3]));
        const { changes } = await store.write(
          catalogueOf({ movies: [movieOf(1)], lists: [listOf(popular, [1, 2, 77])] }),
        );
        expect(changes.lists).toMatchObject([{ size: 2, joined: [], left: ['Film 3'] }]);
      });
      expect(await membersOf(file, popular)).toEqual([1, 2]);
    });
  });

  it('writes texts that no database keeps as they are', async () => {
    await inFile(async (file) => {
      const odd = catalogueOf({ movies: [movieOf(1, { title: 'A\0B\uD800', genres: [4711] })] });
      await withStore(file, async (store) => {
        await store.write(odd);
        expect((await store.write(odd)).changes.movies.unchanged).toBe(1);
      });
      expect(await ask(file, 'SELECT title FROM movie')).toEqual([{ title: 'AB\uFFFD' }]);
      expect(await ask(file, 'PRAGMA foreign_key_check')).toEqual([]);
    });
  });

  it('refuses two lists of one name before it writes', async () => {
    await inFile(async (file) => {
      const twice = catalogueOf({ lists: [listOf(popular, []), listOf(popular, [])] });
      await withStore(file, async (store) => {
        await expect(store.write(twice)).rejects.toThrow(ConfigurationError);
        expect(await store.inspect()).toEqual({ kind: 'fresh' });
      });
    });
  });

  it('stops when it is asked to, and leaves all as it was', async () => {
    await inFile(async (file) => {
      await withStore(file, async (store) => await store.write(filmsOf([1])));
      const before = await contentOf(file);
      const stop = new AbortController();
      const progress = () => ({ update: () => stop.abort(new Error('enough')), end: () => undefined });
      await withStore(
        file,
        async (store) => await expect(store.write(bigCatalogue(2000))).rejects.toThrow('enough'),
        { signal: stop.signal, reporter: { ...silentReporter, progress } },
      );
      expect(await contentOf(file)).toEqual(before);
    });
  });
});
