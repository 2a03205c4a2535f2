import { videos, type Video } from '../videos/manifest.ts';

import { catalogue } from './data/catalogue.ts';
import type { Movie } from './data/movies.ts';

export type Quality = '720p' | '1080p' | '2160p';

/** One of our videos, under the invented film that YTS and TheRARBG offer it as. */
export interface OfferedFilm {
  readonly video: Video;
  readonly tmdbId: number;
  readonly imdbId: string;
  readonly quality: Quality;
  readonly movie: Movie;
}

/** Each video under a film of its own: the most popular ones, which know everything about themselves. */
export const offeredFilms: readonly OfferedFilm[] = videos.map((video, index) => {
  const movie = catalogue().movies[index];
  if (movie === undefined || movie.imdbId === null)
    throw new Error(`There is no film to offer ${video.name} under.`);
  return { video, tmdbId: movie.id, imdbId: movie.imdbId, quality: qualityOf(video), movie };
});

function qualityOf(video: Video): Quality {
  if (video.height > 1080) return '2160p';
  return video.height > 720 ? '1080p' : '720p';
}
