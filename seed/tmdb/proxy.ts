export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxies that the environment names, as Node's agents read them: small letters before capitals, and
 * `ALL_PROXY` where there is nothing closer. A variable that is set to nothing is none.
 */
export function proxySettings(env: Environment): Record<string, string> {
  const first = (...names: string[]): string | undefined =>
    names
      .map((name) => env[name] ?? env[name.toUpperCase()])
      .find((value) => value !== undefined && value !== '');
  const settings = {
    http_proxy: first('http_proxy', 'all_proxy'),
    https_proxy: first('https_proxy', 'all_proxy'),
    no_proxy: first('no_proxy'),
  };
  return Object.fromEntries(
    Object.entries(settings).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
