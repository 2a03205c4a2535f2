import type { Language } from '../languages.ts';
import type { Movie, Show, Translation } from '../model.ts';

import type { LogoAnswer, MovieAnswer, ShowAnswer, TranslationAnswer } from './answers.ts';
import { pictureAddress } from './pictures.ts';

/** A film of our model from TMDB's answer in the first of these languages. */
export function movieOf(answer: MovieAnswer, languages: readonly Language[]): Movie {
  return {
    tmdbId: answer.id,
    imdbId: answer.imdb_id ?? answer.external_ids.imdb_id,
    title: answer.title,
    overview: answer.overview,
    runtime: answer.runtime,
    tagline: answer.tagline,
    releaseDate: answer.release_date,
    poster: answer.poster_path,
    backdrop: answer.backdrop_path,
    logo: logoOf(answer.images.logos, languages),
    rating: answer.vote_average,
    popularity: answer.popularity,
    genres: [...new Set(answer.genres.map(({ id }) => id))],
    translations: translationsOf(answer, languages),
  };
}

export function showOf(answer: ShowAnswer): Show {
  return {
    tmdbId: answer.id,
    imdbId: answer.external_ids.imdb_id,
    name: answer.name,
    overview: answer.overview,
    firstAirDate: answer.first_air_date,
    poster: answer.poster_path,
    backdrop: answer.backdrop_path,
    status: answer.status,
    tagline: answer.tagline,
    type: answer.type,
    inProduction: answer.in_production,
    episodeRunTime: answer.episode_run_time,
    rating: answer.vote_average,
    popularity: answer.popularity,
  };
}

/** The best voted logo in the first language that has one; one without words before one in another language. */
export function logoOf(logos: readonly LogoAnswer[], languages: readonly Language[]): string {
  const order: (string | null)[] = [...languages.map(({ code }) => code), null];
  const usable = logos
    .filter((logo) => pictureAddress(logo.file_path) !== '')
    .sort((a, b) => b.vote_average - a.vote_average);
  for (const language of order) {
    const found = usable.find((logo) => logo.iso_639_1 === language);
    if (found !== undefined) return pictureAddress(found.file_path);
  }
  return '';
}

/** Into the first language from the film itself; into each other one that somebody has translated it into. */
function translationsOf(answer: MovieAnswer, [first, ...others]: readonly Language[]): Translation[] {
  const own = first && {
    language: first.code,
    title: answer.title,
    overview: answer.overview,
    tagline: answer.tagline,
  };
  const rest = others.map((language) => translationInto(answer, language));
  return [own, ...rest].filter((translation) => translation !== undefined);
}

function translationInto(answer: MovieAnswer, language: Language): Translation | undefined {
  const candidates = byRegion(answer.translations.translations, language);
  const best = (field: keyof TranslationAnswer['data']): string =>
    candidates.map(({ data }) => data[field]).find((value) => value.trim() !== '') ?? '';
  const [title, overview, tagline] = [best('title'), best('overview'), best('tagline')];
  const isOriginal = answer.original_language === language.code;
  if (title === '' && overview === '' && tagline === '' && !isOriginal) return undefined;
  // TMDB leaves the title empty where it is the original one, or where nobody has translated it
  const otherTitle = isOriginal && answer.original_title.trim() !== '' ? answer.original_title : answer.title;
  return { language: language.code, title: title === '' ? otherTitle : title, overview, tagline };
}

/** The translations into a language: of the region asked for, then of where most speak it, then the others. */
function byRegion(
  translations: readonly TranslationAnswer[],
  { code, region }: Language,
): readonly TranslationAnswer[] {
  const order = [region, mainRegion(code)];
  const rank = ({ iso_3166_1: given }: TranslationAnswer): number => {
    const index = order.indexOf(given);
    return index === -1 ? order.length : index;
  };
  return translations.filter(({ iso_639_1: given }) => given === code).sort((a, b) => rank(a) - rank(b));
}

function mainRegion(code: string): string | undefined {
  try {
    return new Intl.Locale(code).maximize().region;
  } catch {
    return undefined; // no language that this Node knows
  }
}
