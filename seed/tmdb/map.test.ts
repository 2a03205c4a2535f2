import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';

import { movieSchema, showSchema } from '../catalogue-schema.ts';
import { parseLanguages } from '../languages.ts';

import { movieAnswer, pageAnswer, showAnswer } from './answers.ts';
import { logoOf, movieOf, showOf } from './map.ts';

const languages = parseLanguages(['en', 'es']);

const film = {
  id: 550,
  imdb_id: 'tt0137523',
  title: 'Melody and Map',
  original_title: 'Mélodie et carte',
  original_language: 'fr',
  overview: 'A cinema.',
  runtime: 139,
  tagline: 'Twice.',
  release_date: '1999-10-15',
  poster_path: '/poster.jpg',
  backdrop_path: '/backdrop.jpg',
  vote_average: 8.438,
  popularity: 61.416,
  genres: [
    { id: 18, name: 'Drama' },
    { id: 18, name: 'Drama' },
  ],
  translations: { translations: [] },
  images: { logos: [] },
  external_ids: { imdb_id: 'tt0137523' },
  unknown: { field: true },
};
const show = {
  id: 1396,
  name: 'Planet',
  overview: 'A planet.',
  first_air_date: '2008-01-20',
  poster_path: '/poster.jpg',
  backdrop_path: '/backdrop.jpg',
  status: 'Ended',
  tagline: '',
  type: 'Scripted',
  in_production: false,
  episode_run_time: [45, 47],
  vote_average: 8.9,
  popularity: 200,
  external_ids: { imdb_id: 'tt0903747' },
};

const movieFrom = (changes: object): ReturnType<typeof movieOf> =>
  movieOf(v.parse(movieAnswer, { ...film, ...changes }), languages);

/** What TMDB, or somebody in its place, could send in any field. */
const junk = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    '',
    ' ',
    'tt1',
    '/a.jpg',
    '2026-01-01',
    0,
    -1,
    1,
    1.5,
    2 ** 31,
    NaN,
    Infinity,
    true,
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.jsonValue(),
  fc.array(
    fc.record({ iso_639_1: fc.constantFrom('es', 'en', null), data: fc.jsonValue(), file_path: fc.string() }),
  ),
);

function changed(whole: object): fc.Arbitrary<object> {
  const fields = Object.fromEntries(Object.keys(whole).map((name) => [name, junk]));
  return fc.record(fields, { requiredKeys: [] }).map((changes) => ({ ...whole, ...changes }));
}

describe('a film', () => {
  it('has all that TMDB says of it', () => {
    expect(movieFrom({})).toEqual({
      tmdbId: 550,
      imdbId: 'tt0137523',
      title: 'Melody and Map',
      overview: 'A cinema.',
      runtime: 139,
      tagline: 'Twice.',
      releaseDate: '1999-10-15',
      poster: 'https://image.tmdb.org/t/p/original/poster.jpg',
      backdrop: 'https://image.tmdb.org/t/p/original/backdrop.jpg',
      logo: '',
      rating: 8.44,
      popularity: 61.416,
      genres: [18],
      translations: [{ language: 'en', title: 'Melody and Map', overview: 'A cinema.', tagline: 'Twice.' }],
    });
  });

  it('has empty columns for what TMDB does not know', () => {
    const unknown = {
      imdb_id: null,
      overview: null,
      runtime: null,
      tagline: '',
      release_date: '',
      poster_path: null,
      backdrop_path: null,
      vote_average: null,
      popularity: null,
      genres: [],
      external_ids: { imdb_id: '' },
    };
    expect(movieFrom(unknown)).toMatchObject({
      imdbId: null,
      overview: '',
      runtime: 0,
      tagline: '',
      releaseDate: '',
      poster: '',
      backdrop: '',
      rating: 0,
      popularity: 0,
      genres: [],
    });
  });

  it.each([
    [{ imdb_id: null }, 'imdbId', 'tt0137523'],
    [{ imdb_id: 'nm1', external_ids: { imdb_id: 'tt<script>' } }, 'imdbId', null],
    [{ overview: 'a\0b\ud800' }, 'overview', 'ab\ufffd'],
    [{ runtime: 89.6 }, 'runtime', 90],
    [{ poster_path: 'https://evil.example/a.jpg' }, 'poster', ''],
  ])('of %p has %s %p', (changes, field, value) => {
    expect(movieFrom(changes)).toHaveProperty(field, value);
  });

  it.each(Object.keys(film).filter((field) => field !== 'unknown'))('without %s is broken', (field) => {
    expect(v.safeParse(movieAnswer, { ...film, [field]: undefined }).success).toBe(false);
  });

  it.each([
    { title: '' },
    { title: ' \n' },
    { title: null },
    { title: 'x'.repeat(1001) },
    { id: 0 },
    { id: '550' },
    { release_date: 'soon' },
    { vote_average: 11 },
    { runtime: -1 },
    { genres: [{ name: 'Drama' }] },
    { images: null },
  ])('with %p is broken', (changes) => {
    expect(v.safeParse(movieAnswer, { ...film, ...changes }).success).toBe(false);
  });

  it('is whole or broken, whatever is sent', () => {
    fc.assert(
      fc.property(changed(film), (sent) => {
        const result = v.safeParse(movieAnswer, sent);
        if (result.success) v.parse(movieSchema, movieOf(result.output, languages));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a translation', () => {
  const into = (region: string, data: object, language = 'es'): object => ({
    iso_3166_1: region,
    iso_639_1: language,
    data: { title: '', overview: '', tagline: '', ...data },
  });
  const translated = (...translations: object[]): object => ({ translations: { translations } });

  it.each<[string, object, object | undefined]>([
    ['of nobody', translated(), undefined],
    ['of nothing', translated(into('ES', {})), undefined],
    ['of another language', translated(into('FR', { title: 'Carte' }, 'fr')), undefined],
    [
      'of its main region',
      translated(into('MX', { title: 'México', tagline: 'Sí.' }), into('ES', { title: 'España' })),
      { title: 'España', overview: '', tagline: 'Sí.' },
    ],
    [
      'of the overview alone has the title of the film',
      translated(into('MX', { overview: 'Un cine.' })),
      { title: 'Melody and Map', overview: 'Un cine.', tagline: '' },
    ],
    [
      'into its own language has the original title',
      { ...translated(into('ES', {})), original_language: 'es', original_title: 'Melodía' },
      { title: 'Melodía', overview: '', tagline: '' },
    ],
    [
      'lacks fields',
      translated({ iso_639_1: 'es', data: { title: 'Mapa' } }),
      { title: 'Mapa', overview: '', tagline: '' },
    ],
  ])('%s', (_what, changes, expected) => {
    expect(movieFrom(changes).translations[1]).toEqual(expected && { language: 'es', ...expected });
  });

  it('is of the region that was asked for', () => {
    const answer = v.parse(movieAnswer, {
      ...film,
      ...translated(into('ES', { title: 'España' }), into('MX', { title: 'México' })),
    });
    expect(movieOf(answer, parseLanguages(['en', 'es-MX'])).translations[1]).toMatchObject({
      language: 'es',
      title: 'México',
    });
  });
});

describe('a logo', () => {
  const logo = (name: string, language: string | null, votes = 0): Parameters<typeof logoOf>[0][number] => ({
    file_path: name,
    iso_639_1: language,
    vote_average: votes,
  });
  it.each([
    [[], ''],
    [[logo('/es.png', 'es', 9), logo('/en.svg', 'en'), logo('/none.png', null)], '/en.svg'],
    [[logo('/none.png', null, 9), logo('/es.png', 'es')], '/es.png'],
    [[logo('/ja.png', 'ja', 9), logo('/none.png', null)], '/none.png'],
    [[logo('/a.png', 'en', 1), logo('/b.png', 'en', 2)], '/b.png'],
    [[logo('../a.exe', 'en', 1), logo('/b.png', 'es')], '/b.png'],
    [[logo('/ja.png', 'ja')], ''],
  ])('of %j is %p', (logos, path) => {
    expect(logoOf(logos, languages)).toBe(path === '' ? '' : `https://image.tmdb.org/t/p/original${path}`);
  });
});

describe('a show', () => {
  it('has all that TMDB says of it', () => {
    expect(showOf(v.parse(showAnswer, show))).toEqual({
      tmdbId: 1396,
      imdbId: 'tt0903747',
      name: 'Planet',
      overview: 'A planet.',
      firstAirDate: '2008-01-20',
      poster: 'https://image.tmdb.org/t/p/original/poster.jpg',
      backdrop: 'https://image.tmdb.org/t/p/original/backdrop.jpg',
      status: 'Ended',
      tagline: '',
      type: 'Scripted',
      inProduction: false,
      episodeRunTime: [45, 47],
      rating: 8.9,
      popularity: 200,
    });
  });

  it('is whole or broken, whatever is sent', () => {
    fc.assert(
      fc.property(changed(show), (sent) => {
        const result = v.safeParse(showAnswer, sent);
        if (result.success) v.parse(showSchema, showOf(result.output));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a page', () => {
  it.each([
    [
      { results: [1], total_pages: 3, page: 1 },
      { items: [1], pages: 3 },
    ],
    [{ items: [1] }, { items: [1], pages: undefined }],
    [
      { results: [], total_pages: null },
      { items: [], pages: undefined },
    ],
  ])('%j', (sent, read) => {
    expect(v.parse(pageAnswer, sent)).toEqual(read);
  });

  it.each([{}, [], null, { results: {} }, { page: 1 }])('%j is none', (sent) => {
    expect(v.safeParse(pageAnswer, sent).success).toBe(false);
  });
});
