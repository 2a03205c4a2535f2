import type { Texts } from './languages.ts';

export interface Genre {
  readonly id: number;
  readonly name: Texts;
}

/** TMDB's genres of movies, with its ids and names (`/3/genre/movie/list`). */
export const movieGenres: readonly Genre[] = [
  { id: 28, name: { en: 'Action', es: 'Acción' } },
  { id: 12, name: { en: 'Adventure', es: 'Aventura' } },
  { id: 16, name: { en: 'Animation', es: 'Animación' } },
  { id: 35, name: { en: 'Comedy', es: 'Comedia' } },
  { id: 80, name: { en: 'Crime', es: 'Crimen' } },
  { id: 99, name: { en: 'Documentary', es: 'Documental' } },
  { id: 18, name: { en: 'Drama', es: 'Drama' } },
  { id: 10751, name: { en: 'Family', es: 'Familia' } },
  { id: 14, name: { en: 'Fantasy', es: 'Fantasía' } },
  { id: 36, name: { en: 'History', es: 'Historia' } },
  { id: 27, name: { en: 'Horror', es: 'Terror' } },
  { id: 10402, name: { en: 'Music', es: 'Música' } },
  { id: 9648, name: { en: 'Mystery', es: 'Misterio' } },
  { id: 10749, name: { en: 'Romance', es: 'Romance' } },
  { id: 878, name: { en: 'Science Fiction', es: 'Ciencia ficción' } },
  { id: 10770, name: { en: 'TV Movie', es: 'Película de TV' } },
  { id: 53, name: { en: 'Thriller', es: 'Suspense' } },
  { id: 10752, name: { en: 'War', es: 'Bélica' } },
  { id: 37, name: { en: 'Western', es: 'Western' } },
];

/** TMDB's genres of shows (`/3/genre/tv/list`). */
export const showGenres: readonly Genre[] = [
  { id: 10759, name: { en: 'Action & Adventure', es: 'Action & Adventure' } },
  { id: 16, name: { en: 'Animation', es: 'Animación' } },
  { id: 35, name: { en: 'Comedy', es: 'Comedia' } },
  { id: 80, name: { en: 'Crime', es: 'Crimen' } },
  { id: 99, name: { en: 'Documentary', es: 'Documental' } },
  { id: 18, name: { en: 'Drama', es: 'Drama' } },
  { id: 10751, name: { en: 'Family', es: 'Familia' } },
  { id: 10762, name: { en: 'Kids', es: 'Kids' } },
  { id: 9648, name: { en: 'Mystery', es: 'Misterio' } },
  { id: 10763, name: { en: 'News', es: 'News' } },
  { id: 10764, name: { en: 'Reality', es: 'Reality' } },
  { id: 10765, name: { en: 'Sci-Fi & Fantasy', es: 'Sci-Fi & Fantasy' } },
  { id: 10766, name: { en: 'Soap', es: 'Soap' } },
  { id: 10767, name: { en: 'Talk', es: 'Talk' } },
  { id: 10768, name: { en: 'War & Politics', es: 'War & Politics' } },
  { id: 37, name: { en: 'Western', es: 'Western' } },
];
