import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ConfigurationError } from '../kit/errors.ts';
import { fixedLists } from '../mock-content/released/catalogue.ts';

import { listsFor, mostItems } from './lists.ts';
import { mayBeEmpty, readListPath } from './tmdb/list-path.ts';

const usual = { what: 'all', schema: 'miauflix', limit: 200 } as const;

describe('the lists', () => {
  it.each([
    ['popular', 'contract', ['@@tmdb_movies_popular', '@@tmdb_movies_top_rated']],
    ['popular', 'miauflix', ['@@tmdb_movies_popular', '@@tmdb_movies_top-rated']],
    ['shows', 'contract', ['@@tmdb_shows_popular', '@@tmdb_shows_top_rated']],
    ['shows', 'miauflix', ['@@tmdb_shows_popular', '@@tmdb_shows_top-rated']],
  ] as const)('%s for %s', (what, schema, slugs) => {
    const lists = listsFor({ what, schema, limit: 7 });
    expect(lists.map(({ slug }) => slug)).toEqual(slugs);
    expect(lists.map(({ kind }) => kind)).toEqual(slugs.map(() => (what === 'popular' ? 'movie' : 'show')));
    for (const list of lists) {
      expect(list.limit).toBe(7);
      expect(list.name).not.toBe('');
      expect(list.description).not.toBe('');
    }
  });

  it('have the names that the released backend gives them, so that neither renames the other’s', () => {
    const ours = new Map(listsFor(usual).map((list) => [list.slug, list]));
    for (const { slug, name, description, tmdb } of fixedLists) {
      expect(ours.get(slug)).toMatchObject({ name, description, path: tmdb });
    }
  });

  it('are all four, with those of one’s own behind', () => {
    const extra = [
      '@@award_winners=discover/tv?with_genres=18|35&vote_average.gte=8',
      'own-list=list/1234#shows',
    ];
    expect(listsFor({ ...usual, extra }).slice(4)).toEqual([
      {
        kind: 'show',
        path: 'discover/tv?with_genres=18%7C35&vote_average.gte=8',
        slug: '@@award_winners',
        name: 'Award winners',
        description: 'From TMDB: discover/tv?with_genres=18%7C35&vote_average.gte=8',
        limit: 200,
      },
      {
        kind: 'show',
        path: 'list/1234',
        slug: 'own-list',
        name: 'Own list',
        description: 'From TMDB: list/1234',
        limit: 200,
      },
    ]);
  });

  it('tell everything that is wrong at once', () => {
    const extra = [
      'no-path',
      'Bad Slug=movie/upcoming',
      '@@a=movie/sorcery',
      '@@tmdb_shows_popular=tv/popular',
    ];
    const wrong = (): unknown => listsFor({ ...usual, limit: mostItems + 1, extra });
    expect(wrong).toThrow(ConfigurationError);
    for (const words of ['10001', '"no-path"', '"Bad Slug"', 'movie/sorcery', 'Two lists']) {
      expect(wrong).toThrow(words);
    }
  });

  it.each([0, -1, 1.5, NaN, Infinity])('have no %p items', (limit) => {
    expect(() => listsFor({ ...usual, limit })).toThrow(ConfigurationError);
  });
});

describe('a path', () => {
  it.each([
    ['movie/upcoming', 'movie'],
    ['tv/on_the_air', 'show'],
    ['trending/tv/week', 'show'],
    ['movie/550/similar', 'movie'],
    ['list/1234', 'movie'],
    ['discover/movie?with_original_language=ja&sort_by=vote_average.desc', 'movie'],
  ])('%s is of kind %s', (path, kind) => {
    expect(readListPath(path)).toEqual({ kind, path });
  });

  it.each([
    'https://evil.example/3/movie/popular',
    '//evil.example/movie/popular',
    '/movie/popular',
    '../account',
    'movie/popular/../../../../account',
    'movie/550',
    'movie/popular#shows',
    'movie/popular\n',
    'discover/movie?api_key=0123456789abcdef0123456789abcdef',
    'discover/movie?page=3',
    'discover/movie?language=es',
    'discover/movie?callback=alert',
    'discover/movie?x[y]=1',
    'discover/movie?with_genres=%00',
    'discover/movie?Sort=1',
    '',
  ])('%p is refused', (path) => {
    expect(readListPath(path)).toEqual({ problem: expect.any(String) });
  });

  it('never leads anywhere but below TMDB’s address', () => {
    const near = fc.constantFrom(
      'movie/popular',
      'discover/tv',
      'list/1',
      '?',
      '#',
      '..',
      '/',
      '\\',
      '@',
      ':',
      '%2e',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(near, fc.string()), { maxLength: 6 }), (parts) => {
        const read = readListPath(parts.join(''));
        if ('problem' in read) return;
        const url = new URL(`https://api.example/x/3/${read.path}`);
        expect(url.host).toBe('api.example');
        expect(url.pathname).toMatch(/^\/x\/3\/(?:movie|tv|discover|trending|list)\//);
      }),
    );
  });

  it.each([
    ['movie/popular', false],
    ['trending/movie/day', false],
    ['discover/movie?with_genres=1', true],
    ['list/1', true],
    ['movie/1/similar', true],
  ])('%s may be empty: %p', (path, may) => {
    expect(mayBeEmpty(path)).toBe(may);
  });
});
