/** What is certainly wrong with a token of TMDB. */
export type TokenProblem = 'missing' | 'v3-key' | 'bearer' | 'quoted' | 'characters';

/** TMDB's API Read Access Token (v4) is a long one; the short API key (v3) stands on the same page. */
export function problemOfToken(given: string): TokenProblem | undefined {
  const token = given.trim();
  if (token === '') return 'missing';
  if (/^[0-9a-f]{32}$/i.test(token)) return 'v3-key';
  if (/^bearer\s/i.test(token)) return 'bearer';
  if (/^(["']).*\1$/s.test(token)) return 'quoted';
  // what a header could not carry
  if (!/^[\x21-\x7e]+$/.test(token)) return 'characters';
  return undefined;
}

/** Whether it has the three parts of a JSON Web Token, as TMDB's have. */
export function looksLikeToken(token: string): boolean {
  return /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
}
