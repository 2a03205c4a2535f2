import type { MediaKind } from '../model.ts';

/** Where TMDB has lists of films and shows (https://developer.themoviedb.org/reference). */
const forms: readonly [form: RegExp, kind: MediaKind][] = [
  [/^movie\/(?:popular|top_rated|now_playing|upcoming)$/, 'movie'],
  [/^tv\/(?:popular|top_rated|on_the_air|airing_today)$/, 'show'],
  [
    /^(?:discover\/movie|trending\/movie\/(?:day|week)|movie\/\d{1,9}\/(?:similar|recommendations))$/,
    'movie',
  ],
  [/^(?:discover\/tv|trending\/tv\/(?:day|week)|tv\/\d{1,9}\/(?:similar|recommendations))$/, 'show'],
  // one that a user of TMDB has made holds both kinds; `#shows` behind it takes its shows
  [/^list\/\d{1,9}$/, 'movie'],
];

/** Query fields that the fetch sets itself, or that would carry a secret or another form of answer. */
const ownFields: Readonly<Record<string, string>> = {
  page: 'pages are counted by itself',
  language: 'languages are given for all lists',
  append_to_response: 'details are fetched by themselves',
  api_key: 'the token is given for all, and never in an address',
  session_id: 'the token is given for all, and never in an address',
  guest_session_id: 'the token is given for all, and never in an address',
  access_token: 'the token is given for all, and never in an address',
  request_token: 'the token is given for all, and never in an address',
  callback: 'only JSON can be read',
};

export type ListPath = { readonly kind: MediaKind; readonly path: string } | { readonly problem: string };

/**
 * Reads where a list is below TMDB's address: one of TMDB's lists, with a query when it takes one. Whatever
 * could lead to another host or to anything but a list is refused.
 */
export function readListPath(text: string): ListPath {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(text)) {
    return {
      problem: `"${text}" is a whole address; give what stands behind "/3/" alone, as in "movie/upcoming".`,
    };
  }
  const [, place = '', query, , mark] = /^([^?#]*)(?:\?([^#]*))?(#(.*))?$/s.exec(text) ?? [];
  const form = forms.find(([pattern]) => pattern.test(place));
  if (form === undefined || (mark !== undefined && !(mark === 'shows' && place.startsWith('list/')))) {
    return {
      problem:
        `"${text}" is no list of TMDB's. Use movie/popular, movie/upcoming, tv/on_the_air, ` +
        'discover/movie?…, discover/tv?…, trending/movie/week, movie/550/similar, list/1234 or list/1234#shows.',
    };
  }
  const problem = problemOfQuery(query ?? '');
  if (problem !== undefined) return { problem };
  return {
    kind: mark === 'shows' ? 'show' : form[1],
    path: query === undefined || query === '' ? place : `${place}?${new URLSearchParams(query).toString()}`,
  };
}

function problemOfQuery(query: string): string | undefined {
  for (const [name, value] of new URLSearchParams(query)) {
    const reason = Object.hasOwn(ownFields, name) ? ownFields[name] : undefined;
    if (reason !== undefined) return `"${name}" cannot be part of it: ${reason}.`;
    if (!/^[a-z_]+(?:\.[gl]te)?$/.test(name)) return `"${name}" is no field of TMDB's queries.`;
    if (!/^[\p{L}\p{N} _.,|:-]*$/u.test(value)) return `"${name}" has a value that TMDB does not know.`;
  }
  return undefined;
}

/** Whether a list without a single item may be true: a query can match nothing, TMDB's own lists cannot. */
export function mayBeEmpty(path: string): boolean {
  return !/^(?:movie|tv)\/[a-z_]+$|^trending\//.test(path);
}
