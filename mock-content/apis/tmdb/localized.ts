import type { Language, Texts } from '../data/languages.ts';
import type { Movie } from '../data/movies.ts';
import type { Show } from '../data/shows.ts';

/** What a client reads of a movie or show in its language. */
export interface Localized {
  readonly title: string;
  readonly overview: string;
  readonly tagline: string;
}

/**
 * The language of `language=es-ES`: English when none is given, undefined for one in which nothing is written.
 */
export function languageOf(query: URLSearchParams): Language | undefined {
  const primary = (query.get('language') ?? 'en').split('-')[0];
  return primary === '' || primary === 'en' ? 'en' : primary === 'es' ? 'es' : undefined;
}

export function localizedMovie(movie: Movie, language: Language | undefined): Localized {
  return localized(movie, language);
}

export function localizedShow(show: Show, language: Language | undefined): Localized {
  return localized({ ...show, title: show.name, originalTitle: show.originalName }, language);
}

/** Without a translation TMDB gives the original title, and neither overview nor tagline. */
function localized(
  item: {
    readonly title: Texts;
    readonly originalTitle: string;
    readonly overview: Texts;
    readonly tagline: Texts;
    readonly translated: boolean;
  },
  language: Language | undefined,
): Localized {
  if (language === undefined || (language === 'es' && !item.translated)) {
    return { title: item.originalTitle, overview: '', tagline: '' };
  }
  return {
    title: item.title[language],
    overview: item.overview[language],
    tagline: item.tagline[language],
  };
}
