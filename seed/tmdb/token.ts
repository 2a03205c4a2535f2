import { ConfigurationError } from '../../kit/errors.ts';

const whereToGetOne =
  'Get one at themoviedb.org: Settings → API → "API Read Access Token" (the long one), ' +
  'and set it as TMDB_API_ACCESS_TOKEN, or put it into a file and name that with --token-file.';

/** The token, trimmed; what is certainly none is a ConfigurationError that says what it is, and never shows it. */
export function checkToken(given: string | undefined): string {
  const token = (given ?? '').trim();
  if (token === '') throw new ConfigurationError(`A token of TMDB is missing. ${whereToGetOne}`);
  if (/^[0-9a-f]{32}$/i.test(token)) {
    throw new ConfigurationError(
      'This is the short API key of TMDB (v3, 32 hexadecimal digits), but the API Read Access Token (v4) is ' +
        `needed, which stands below it on the same page. ${whereToGetOne}`,
    );
  }
  if (/^bearer\s/i.test(token)) {
    throw new ConfigurationError('The token of TMDB begins with "Bearer": give what stands behind it alone.');
  }
  if (/^(["']).*\1$/s.test(token)) {
    throw new ConfigurationError('The token of TMDB is in quotation marks: give it without them.');
  }
  // what a header could not carry
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new ConfigurationError(
      `The token of TMDB has spaces, line breaks or other signs that no token has. ${whereToGetOne}`,
    );
  }
  return token;
}

/** What to say when TMDB refuses the token itself, with its own words behind. */
export function refusedToken(token: string, url: string, words: string): ConfigurationError {
  // a JSON Web Token, of three parts
  const looksRight = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
  const guess = looksRight
    ? 'It was made invalid, or it is of another server.'
    : 'It does not look like one of TMDB, which begin with "eyJ": perhaps a part of it is missing.';
  return new ConfigurationError(
    `TMDB (${url}) does not accept the token (401${words === '' ? '' : `: ${words}`}). ${guess} ${whereToGetOne}`,
  );
}
