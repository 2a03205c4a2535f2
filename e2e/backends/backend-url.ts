import { ConfigurationError } from '../../kit/errors.ts';

/**
 * The address of a backend without a slash at its end.
 * @throws {ConfigurationError} for what is no http(s) address, or holds credentials, a query or a fragment
 */
export function backendUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new ConfigurationError(
      "The backend's address must start with http:// or https:// and name a host.",
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new ConfigurationError(
      "The backend's address holds credentials, which would show in reports; give them apart from it.",
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw new ConfigurationError("The backend's address is that of its root, without ? and #.");
  }
  return url.href.replace(/\/+$/, '');
}
