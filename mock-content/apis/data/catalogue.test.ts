import { describe, expect, it } from '@jest/globals';

import { videos } from '../../videos/manifest.ts';
import { offeredFilms } from '../offers.ts';

import { catalogue, catalogueHash, makeCatalogue } from './catalogue.ts';
import { movieGenres, showGenres } from './genres.ts';

const { movies, shows } = catalogue();

describe('the catalogue', () => {
  it('is the same wherever it is made', () => {
    expect(catalogueHash(makeCatalogue())).toBe(catalogueHash(catalogue()));
    expect(catalogueHash(catalogue())).toBe(
      '52fb79ed09fb9c0beef284a753bdb6bfe8cb375223f1c32d6e6415b13a8c9d4f',
    );
  });

  it('has 450 movies and 250 shows, each known by its ids alone', () => {
    expect([movies.length, shows.length]).toEqual([450, 250]);
    expect(new Set(movies.map((movie) => movie.id)).size).toBe(450);
    expect(new Set(shows.map((show) => show.id)).size).toBe(250);
    const imdbIds = movies.map((movie) => movie.imdbId).filter((id) => id !== null);
    expect(new Set(imdbIds).size).toBe(imdbIds.length);
    expect(imdbIds.every((id) => /^tt\d{7,8}$/.test(id))).toBe(true);
  });

  it('knows as little of some as TMDB does', () => {
    const lacking = (has: (movie: (typeof movies)[number]) => boolean): number => movies.filter(has).length;
    expect(lacking((movie) => movie.imdbId === null)).toBeGreaterThan(5);
    expect(lacking((movie) => movie.posterPath === null)).toBeGreaterThan(5);
    expect(lacking((movie) => movie.backdropPath === null)).toBeGreaterThan(5);
    expect(lacking((movie) => movie.overview.en === '')).toBeGreaterThan(5);
    expect(lacking((movie) => movie.tagline.en === '')).toBeGreaterThan(50);
    expect(lacking((movie) => movie.runtime === 0)).toBeGreaterThan(5);
    expect(lacking((movie) => movie.releaseDate === '')).toBeGreaterThan(2);
    expect(lacking((movie) => movie.genreIds.length === 0)).toBeGreaterThan(2);
    expect(lacking((movie) => !movie.translated)).toBeGreaterThan(20);
    expect(shows.filter((show) => show.episodeRunTime.length === 0).length).toBeGreaterThan(50);
  });

  it('has only dates and genres that there are', () => {
    const dates = [...movies.map((movie) => movie.releaseDate), ...shows.map((show) => show.firstAirDate)];
    for (const date of dates.filter((one) => one !== '')) {
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
    }
    const idsOf = (genres: readonly { id: number }[]): number[] => genres.map((genre) => genre.id);
    expect(movies.flatMap((movie) => movie.genreIds)).toEqual(
      movies.flatMap((movie) => movie.genreIds.filter((id) => idsOf(movieGenres).includes(id))),
    );
    expect(shows.flatMap((show) => show.genreIds)).toEqual(
      shows.flatMap((show) => show.genreIds.filter((id) => idsOf(showGenres).includes(id))),
    );
  });
});

describe('the offered films', () => {
  it('are one for each video, in its quality, with nothing unknown', () => {
    expect(offeredFilms.map(({ video }) => video)).toEqual(videos);
    expect(offeredFilms.map(({ quality }) => quality)).toEqual(['720p', '1080p', '2160p']);
    for (const { movie, tmdbId, imdbId } of offeredFilms) {
      expect([movie.id, movie.imdbId]).toEqual([tmdbId, imdbId]);
      expect(movie).toMatchObject({
        posterPath: expect.any(String),
        backdropPath: expect.any(String),
        status: 'Released',
        translated: true,
      });
      expect(movie.runtime).toBeGreaterThan(0);
      expect([movie.overview.en, movie.overview.es, movie.releaseDate]).not.toContain('');
    }
  });

  it('keep the ids under which others know them', () => {
    expect(offeredFilms.map(({ tmdbId, imdbId }) => [tmdbId, imdbId])).toEqual([
      [271829, 'tt28226506'],
      [64208, 'tt25516654'],
      [38378, 'tt0888072'],
    ]);
  });
});
