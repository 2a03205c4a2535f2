import { createHash } from 'node:crypto';

import * as v from 'valibot';

import type { DetailsCache } from './cache.ts';
import { movieSchema, showSchema } from './catalogue-schema.ts';
import { languageTag, type Language } from './languages.ts';
import type { MediaKind, Movie, Show } from './model.ts';
import { largestInteger, longestTitle, tmdbId } from './text.ts';
import { movieAnswer, showAnswer } from './tmdb/answers.ts';
import type { Tmdb } from './tmdb/client.ts';
import { UnknownFormError } from './tmdb/errors.ts';
import { movieOf, showOf } from './tmdb/map.ts';
import type { Listed } from './tmdb/pages.ts';

/** Raised when the same answer of TMDB's makes another item than before, so that what was kept is made anew. */
const mappingVersion = 1;

/** A film with the names of its genres, in the language that it was asked for in. */
export interface MovieDetails {
  readonly movie: Movie;
  readonly genreNames: readonly (readonly [id: number, name: string])[];
}

export interface DetailsSource {
  /** From the cache while the list says nothing new of it; else from TMDB. */
  movie(listed: Listed, signal?: AbortSignal): Promise<MovieDetails>;
  show(listed: Listed, signal?: AbortSignal): Promise<Show>;
  /** How many came from the cache. */
  readonly kept: number;
}

const movieEntry = v.strictObject({
  fingerprint: v.string(),
  item: v.strictObject({
    movie: movieSchema,
    genreNames: v.array(
      v.strictTuple([
        v.pipe(tmdbId, v.maxValue(largestInteger)),
        v.pipe(v.string(), v.maxLength(longestTitle)),
      ]),
    ),
  }),
});
const showEntry = v.strictObject({ fingerprint: v.string(), item: showSchema });

/**
 * Details of films and shows. What was kept is used again as long as the item looks in its list as it did then
 * (title, overview, pictures, date, genres) and is not too old; votes and popularity, which TMDB changes every
 * day, are always those of the list. So a second run asks for pages alone. TMDB's change list would not do
 * instead: it names thousands a day in pages of a hundred, and no change of votes.
 */
export function detailsSource(
  tmdb: Tmdb,
  languages: readonly [Language, ...Language[]],
  cache: DetailsCache | undefined,
): DetailsSource {
  const [main] = languages;
  const scope = scopeOf(tmdb.url, languages);
  let kept = 0;

  const find = async <S extends v.GenericSchema<unknown, { fingerprint: string; item: unknown }>>(
    kind: MediaKind,
    { id, fingerprint }: Listed,
    schema: S,
  ): Promise<v.InferOutput<S>['item'] | undefined> => {
    const result = v.safeParse(schema, await cache?.find(`${scope}-${kind}-${id}`));
    if (!result.success || result.output.fingerprint !== fingerprint) return undefined;
    kept += 1;
    return result.output.item;
  };
  const keep = async (kind: MediaKind, { id, fingerprint }: Listed, item: unknown): Promise<void> => {
    await cache?.keep(`${scope}-${kind}-${id}`, { fingerprint, item });
  };

  return {
    get kept() {
      return kept;
    },
    movie: async (listed, signal) => {
      const before = await find('movie', listed, movieEntry);
      if (before?.movie.tmdbId === listed.id) {
        return { ...before, movie: withVotes(before.movie, listed) };
      }
      const query = {
        language: languageTag(main),
        append_to_response: 'translations,images,external_ids',
        // without it, a language leaves out all that has no words in it
        include_image_language: [...languages.map(({ code }) => code), 'null'].join(','),
      };
      const answer = await tmdb.get(`movie/${listed.id}`, query, movieAnswer, signal);
      checkId(listed, answer.id);
      const details: MovieDetails = {
        movie: movieOf(answer, languages),
        genreNames: answer.genres.map(({ id, name }) => [id, name] as const),
      };
      await keep('movie', listed, details);
      return { ...details, movie: withVotes(details.movie, listed) };
    },
    show: async (listed, signal) => {
      const before = await find('show', listed, showEntry);
      if (before?.tmdbId === listed.id) return withVotes(before, listed);
      // the database has room for neither translations nor logos of shows
      const query = { language: languageTag(main), append_to_response: 'external_ids' };
      const answer = await tmdb.get(`tv/${listed.id}`, query, showAnswer, signal);
      checkId(listed, answer.id);
      const show = showOf(answer);
      await keep('show', listed, show);
      return withVotes(show, listed);
    },
  };
}

function withVotes<T extends Movie | Show>(item: T, { rating, popularity }: Listed): T {
  return { ...item, rating: rating ?? item.rating, popularity: popularity ?? item.popularity };
}

function checkId({ id }: Listed, given: number): void {
  if (given !== id) throw new UnknownFormError(`TMDB's answer for ${id} is about ${given}`);
}

/** What was kept from another server, or in other languages, is something else. */
function scopeOf(url: string, languages: readonly Language[]): string {
  const what = [mappingVersion, url, ...languages.map(languageTag)];
  return createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 12);
}
