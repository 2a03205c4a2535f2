import { ConfigurationError } from '../../kit/errors.ts';

export const tmdbUrl = 'https://api.themoviedb.org/3';

/** TMDB's base address, without a slash at its end; the token goes there, so it must be one that was meant. */
export function checkAddress(given: string): string {
  const wanted = `give one as ${tmdbUrl}, http or https and ending in /3`;
  if (!URL.canParse(given)) {
    throw new ConfigurationError(`TMDB's address "${given}" is no address: ${wanted}.`);
  }
  const url = new URL(given);
  if (url.username !== '' || url.password !== '') {
    throw new ConfigurationError(`TMDB's address must not have a user or password in it: ${wanted}.`);
  }
  if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new ConfigurationError(`TMDB's address "${given}" cannot be used: ${wanted}.`);
  }
  const path = url.pathname.replace(/\/+$/, '');
  if (!path.endsWith('/3')) {
    throw new ConfigurationError(
      `TMDB's address "${given}" does not end in /3, the version of TMDB's API that is spoken here.`,
    );
  }
  if (url.protocol === 'http:' && /(?:^|\.)(?:themoviedb|tmdb)\.org$/.test(url.hostname)) {
    throw new ConfigurationError(`TMDB's address "${given}" would show the token to everybody: use https.`);
  }
  return `${url.origin}${path}`;
}
