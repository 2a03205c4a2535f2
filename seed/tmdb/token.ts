import { ConfigurationError } from '../../kit/errors.ts';
import { looksLikeToken, problemOfToken, type TokenProblem } from '../../kit/tmdb-token.ts';

const whereToGetOne =
  'Get one at themoviedb.org: Settings → API → "API Read Access Token" (the long one), ' +
  'and set it as TMDB_API_ACCESS_TOKEN, or put it into a file and name that with --token-file.';

const problems: Readonly<Record<TokenProblem, string>> = {
  missing: `A token of TMDB is missing. ${whereToGetOne}`,
  'v3-key':
    'This is the short API key of TMDB (v3, 32 hexadecimal digits), but the API Read Access Token (v4) is ' +
    `needed, which stands below it on the same page. ${whereToGetOne}`,
  bearer: 'The token of TMDB begins with "Bearer": give what stands behind it alone.',
  quoted: 'The token of TMDB is in quotation marks: give it without them.',
  characters: `The token of TMDB has spaces, line breaks or other signs that no token has. ${whereToGetOne}`,
};

/** The token, trimmed; what is certainly none is a ConfigurationError that says what it is, and never shows it. */
export function checkToken(given: string | undefined): string {
  const token = (given ?? '').trim();
  const problem = problemOfToken(token);
  if (problem !== undefined) throw new ConfigurationError(problems[problem]);
  return token;
}

/** What to say when TMDB refuses the token itself, with its own words behind. */
export function refusedToken(token: string, url: string, words: string): ConfigurationError {
  const guess = looksLikeToken(token)
    ? 'It was made invalid, or it is of another server.'
    : 'It does not look like one of TMDB, which begin with "eyJ": perhaps a part of it is missing.';
  return new ConfigurationError(
    `TMDB (${url}) does not accept the token (401${words === '' ? '' : `: ${words}`}). ${guess} ${whereToGetOne}`,
  );
}
