/** What a registry wants to see before it answers: RFC 9110 §11.6.1 and the distribution's token specification. */
export type Challenge =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: string; readonly service?: string; readonly scope?: string };

const parameter = /\s*,?\s*([a-z0-9_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/iy;

/** Reads a `WWW-Authenticate` header; undefined for one that we have no answer to. */
export function parseChallenge(header: string | null): Challenge | undefined {
  const [, scheme = '', rest = ''] = /^\s*(basic|bearer)\b(.*)$/is.exec(header ?? '') ?? [];
  if (scheme.toLowerCase() === 'basic') return { scheme: 'basic' };
  if (scheme === '') return undefined;
  const found = new Map<string, string>();
  parameter.lastIndex = 0;
  for (let match = parameter.exec(rest); match !== null; match = parameter.exec(rest)) {
    const [, name = '', quoted, bare = ''] = match;
    found.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? bare);
  }
  const [realm, service, scope] = ['realm', 'service', 'scope'].map((name) => found.get(name));
  if (realm === undefined) return undefined;
  return {
    scheme: 'bearer',
    realm,
    ...(service === undefined ? {} : { service }),
    ...(scope === undefined ? {} : { scope }),
  };
}
