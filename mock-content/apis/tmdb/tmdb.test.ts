import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { catalogue } from '../data/catalogue.ts';
import { offeredFilms } from '../offers.ts';
import type { ApiAnswer } from '../routing.ts';

import { tmdbApi } from './tmdb.ts';

const token = 'eyJhbGciOiJIUzI1NiJ9.stand-in.token';
const api = tmdbApi(catalogue(), token);
const film = offeredFilms[0]!.movie;
const show = catalogue().shows.find((one) => one.seasons.length > 1 && one.imdbId !== null)!;
const untranslated = catalogue().movies.find((one) => !one.translated && one.originalLanguage === 'ja')!;

function ask(target: string, { method = 'GET', authorization = `Bearer ${token}` } = {}): ApiAnswer {
  const { pathname, searchParams } = new URL(target, 'http://tmdb.example');
  return api({ method, path: pathname, query: searchParams, headers: { authorization } });
}

interface Item {
  readonly id: number;
  readonly [field: string]: unknown;
}

interface Page {
  readonly page: number;
  readonly results: readonly Item[];
  readonly total_pages: number;
  readonly total_results: number;
}

function page(target: string): Page {
  const { status, body } = ask(target);
  expect(status).toBe(200);
  return body as Page;
}

describe('who may ask', () => {
  it.each([
    [`Bearer ${token}`, 200],
    [`bearer ${token}`, 200],
    ['', 401],
    ['Bearer', 401],
    ['Bearer wrong', 401],
    [token, 401],
    [`Basic ${token}`, 401],
    ['Bearer 0123456789abcdef0123456789abcdef', 401],
  ])('%s → %i', (authorization, status) => {
    const answer = ask('/3/configuration', { authorization });
    expect(answer.status).toBe(status);
    if (status === 401) expect(answer.body).toMatchObject({ success: false, status_code: 7 });
  });

  it('never takes a key of version 3 for a token, even when it is the one expected', () => {
    const key = '0123456789abcdef0123456789abcdef';
    const answer = tmdbApi(
      catalogue(),
      key,
    )({
      method: 'GET',
      path: '/3/configuration',
      query: new URLSearchParams(),
      headers: { authorization: `Bearer ${key}` },
    });
    expect(answer).toMatchObject({ status: 401, body: { status_code: 7 } });
  });
});

describe('errors, in the form of TMDB', () => {
  it.each([
    ['/3/movie/999999999', 404, 34],
    ['/3/movie/tt99999999', 404, 34],
    ['/3/movie/abc', 404, 6],
    ['/3/tv/999999999', 404, 34],
    [`/3/tv/${show.id}/season/99`, 404, 34],
    ['/3/nothing', 404, 34],
    ['/', 404, 34],
    ['/3/movie/popular?page=0', 400, 22],
    ['/3/movie/popular?page=-1', 400, 22],
    ['/3/movie/popular?page=501', 400, 22],
    ['/3/movie/popular?page=1.5', 400, 22],
    ['/3/movie/popular?page=two', 400, 22],
    ['/3/movie/popular?page=99999999999999999999', 400, 22],
    ['/3/tv/top_rated?page=0', 400, 22],
    ['/3/discover/movie?page=501', 400, 22],
    ['/3/movie/changes?start_date=2024', 400, 23],
    ['/3/movie/changes?start_date=2024-01-01&end_date=2024-02-01', 422, 20],
    ['/3/movie/changes?start_date=2024-01-09&end_date=2024-01-01', 422, 20],
    [`/3/movie/${film.id}?append_to_response=${'images,'.repeat(21)}`, 400, 27],
  ])('%s → %i, %i', (target, status, code) => {
    const answer = ask(target);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ success: false, status_code: code, status_message: expect.any(String) });
  });

  it('names the methods that a path has', () => {
    expect(ask('/3/movie/popular', { method: 'DELETE' })).toMatchObject({
      status: 405,
      body: { status_code: 42, success: false },
      headers: { Allow: 'GET' },
    });
  });
});

describe('lists', () => {
  it.each([
    ['/3/movie/popular', 450],
    ['/3/tv/popular', 250],
    ['/3/discover/movie', 450],
    ['/3/discover/tv', 250],
    ['/3/trending/all/week', 700],
    ['/3/trending/movie/day', 450],
  ])('%s has %i, by popularity', (target, total) => {
    const first = page(target);
    expect(first).toMatchObject({ page: 1, total_results: total, total_pages: Math.ceil(total / 20) });
    const popularity = first.results.map((item) => Number(item['popularity']));
    expect(popularity).toEqual([...popularity].sort((a, b) => b - a));
    expect(popularity).toHaveLength(20);
  });

  it.each(['/3/movie/top_rated', '/3/tv/top_rated'])('%s ranks by votes', (target) => {
    const ratings = page(target).results.map((item) => Number(item['vote_average']));
    expect(ratings).toEqual([...ratings].sort((a, b) => b - a));
    expect(page(target).total_results).toBeGreaterThanOrEqual(100);
  });

  it('has enough for two lists of 200 movies', () => {
    expect(page('/3/movie/top_rated').total_results).toBeGreaterThanOrEqual(200);
  });

  it('pages hold each item once, 20 each but the last, none behind it', () => {
    const paths = ['movie/popular', 'tv/popular', 'movie/top_rated', 'discover/tv?sort_by=name.asc'];
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        const at = (number: number): Page =>
          page(`/3/${path}${path.includes('?') ? '&' : '?'}page=${number}`);
        const { total_pages: pages, total_results: total } = at(1);
        const all = Array.from({ length: pages }, (_, index) => at(index + 1).results);
        expect(all.slice(0, -1).every((results) => results.length === 20)).toBe(true);
        expect(all.at(-1)).toHaveLength(total - 20 * (pages - 1));
        expect(new Set(all.flat().map(({ id }) => id)).size).toBe(total);
        expect(at(pages + 1).results).toEqual([]);
        expect(at(500)).toMatchObject({ page: 500, results: [], total_pages: pages });
      }),
      { numRuns: 8 },
    );
  });

  it('takes every page from 1 to 500 and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 600 }), (number) => {
        const valid = number >= 1 && number <= 500;
        expect(ask(`/3/movie/popular?page=${number}`).status).toBe(valid ? 200 : 400);
      }),
    );
  });

  it('items have every field of TMDB', () => {
    expect(Object.keys(page('/3/movie/popular').results[0]!)).toEqual([
      'adult',
      'backdrop_path',
      'genre_ids',
      'id',
      'original_language',
      'original_title',
      'overview',
      'popularity',
      'poster_path',
      'release_date',
      'title',
      'video',
      'vote_average',
      'vote_count',
    ]);
    expect(page('/3/tv/popular').results[0]).toMatchObject({
      id: expect.any(Number),
      name: expect.any(String),
      original_name: expect.any(String),
      first_air_date: expect.any(String),
      origin_country: expect.any(Array),
    });
  });
});

describe('discover', () => {
  const found = (query: string): readonly Item[] => page(`/3/discover/movie?${query}`).results;

  it.each([
    ['vote_average.asc', 'vote_average', 1],
    ['vote_count.desc', 'vote_count', -1],
    ['primary_release_date.desc', 'release_date', -1],
    ['original_title.asc', 'original_title', 1],
    ['sorcery.desc', 'popularity', -1],
  ])('sorts by %s', (sortBy, field, sign) => {
    const values = found(`sort_by=${sortBy}`).map((item) => item[field] as string | number);
    const sorted = [...values].sort((a, b) => sign * (a < b ? -1 : a > b ? 1 : 0));
    expect(values).toEqual(sorted);
  });

  it('filters by genres, both or either', () => {
    const both = found('with_genres=28,18').map((item) => item['genre_ids'] as number[]);
    expect(both.length).toBeGreaterThan(0);
    expect(both.every((ids) => ids.includes(28) && ids.includes(18))).toBe(true);
    const either = found('with_genres=28|18').map((item) => item['genre_ids'] as number[]);
    expect(either.every((ids) => ids.includes(28) || ids.includes(18))).toBe(true);
    const without = found('without_genres=28').map((item) => item['genre_ids'] as number[]);
    expect(without.some((ids) => ids.includes(28))).toBe(false);
  });

  it('filters by votes, years and languages', () => {
    expect(found('vote_count.gte=5000').every((item) => Number(item['vote_count']) >= 5000)).toBe(true);
    expect(
      found('primary_release_year=1999').map((item) => String(item['release_date']).slice(0, 4)),
    ).toEqual(
      found('primary_release_date.gte=1999-01-01&primary_release_date.lte=1999-12-31').map(() => '1999'),
    );
    expect(found('with_original_language=ja').every((item) => item['original_language'] === 'ja')).toBe(true);
  });
});

describe('details', () => {
  it('have every field of TMDB', () => {
    expect(ask(`/3/movie/${film.id}`).body).toMatchObject({
      id: film.id,
      imdb_id: film.imdbId,
      title: film.title.en,
      genres: expect.arrayContaining([{ id: film.genreIds[0], name: expect.any(String) }]),
      production_companies: expect.any(Array),
      production_countries: expect.any(Array),
      spoken_languages: expect.any(Array),
      runtime: film.runtime,
      status: 'Released',
      tagline: film.tagline.en,
    });
    expect(ask(`/3/tv/${show.id}`).body).toMatchObject({
      id: show.id,
      name: show.name.en,
      created_by: expect.any(Array),
      episode_run_time: show.episodeRunTime,
      in_production: expect.any(Boolean),
      last_episode_to_air: { season_number: show.seasons.at(-1)!.number },
      networks: expect.any(Array),
      number_of_episodes: expect.any(Number),
      seasons: show.seasons.map((season) => expect.objectContaining({ id: season.id })),
    });
  });

  it('are found by slug and IMDb id too', () => {
    expect(ask(`/3/movie/${film.id}-a-title`).body).toEqual(ask(`/3/movie/${film.id}`).body);
    expect(ask(`/3/movie/${film.imdbId ?? ''}`).body).toEqual(ask(`/3/movie/${film.id}`).body);
  });

  it('append what is asked for, the same as by its own path', () => {
    const names = ['translations', 'images', 'external_ids', 'videos', 'credits'];
    for (const path of [`/3/movie/${film.id}`, `/3/tv/${show.id}`]) {
      const whole = ask(`${path}?append_to_response=${names.join(',')},sorcery,__proto__`).body as object;
      expect(Object.keys(whole)).toEqual(expect.arrayContaining(names));
      expect(whole).not.toHaveProperty('sorcery');
      for (const name of names) {
        const { id, ...alone } = ask(`${path}/${name}`).body as Item;
        expect(id).toBe((whole as Item).id);
        expect((whole as Item)[name]).toEqual(alone);
      }
    }
  });

  it('translations say the same as the language does', () => {
    const { translations } = ask(`/3/movie/${film.id}/translations`).body as {
      translations: { iso_639_1: string; data: { overview: string } }[];
    };
    const spanish = translations.find((one) => one.iso_639_1 === 'es')!;
    expect(ask(`/3/movie/${film.id}?language=es-MX`).body).toMatchObject({
      title: film.title.es,
      overview: spanish.data.overview,
    });
    expect(spanish.data.overview).not.toBe('');
  });

  it.each(['es', 'fr'])('without a translation into %s have the original title alone', (language) => {
    expect(ask(`/3/movie/${untranslated.id}?language=${language}`).body).toMatchObject({
      title: untranslated.originalTitle,
      overview: '',
    });
  });

  it('pictures are those of the languages asked for', () => {
    const posters = (query: string): unknown[] =>
      (ask(`/3/movie/${film.id}/images?${query}`).body as { posters: { iso_639_1: unknown }[] }).posters.map(
        (poster) => poster.iso_639_1,
      );
    expect(posters('').length).toBeGreaterThan(1);
    expect(new Set(posters('language=es'))).toEqual(new Set(['es']));
    const both = ask(`/3/movie/${film.id}/images?include_image_language=en,null`).body;
    expect(both).toMatchObject({ backdrops: expect.arrayContaining([expect.anything()]) });
  });

  it('seasons have the episodes that they say', () => {
    const season = show.seasons[1]!;
    const { episodes } = ask(`/3/tv/${show.id}/season/${season.number}`).body as { episodes: unknown[] };
    expect(episodes).toHaveLength(season.episodeCount);
  });
});

describe('the rest', () => {
  it('genres have their names in both languages', () => {
    expect(ask('/3/genre/movie/list?language=es').body).toMatchObject({
      genres: expect.arrayContaining([{ id: 878, name: 'Ciencia ficción' }]),
    });
    expect(ask('/3/genre/tv/list').body).toMatchObject({
      genres: expect.arrayContaining([{ id: 10765, name: 'Sci-Fi & Fantasy' }]),
    });
  });

  it('changes come in pages of 100, a week holds all of them', () => {
    const week = page('/3/movie/changes?start_date=2024-01-01&end_date=2024-01-07');
    expect(week).toMatchObject({ total_results: 450, total_pages: 5 });
    expect(week.results).toHaveLength(100);
    const day = page('/3/tv/changes?start_date=2024-01-01&end_date=2024-01-01').total_results;
    expect(day).toBeGreaterThan(0);
    expect(day).toBeLessThan(100);
    expect(page('/3/tv/changes').total_results).toBeGreaterThan(0);
  });
});
