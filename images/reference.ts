import { ConfigurationError } from '../kit/errors.ts';

/** A repository of images, such as `ghcr.io/miauflix/backend`. */
export interface Repository {
  /** With its port, as `docker.io`, `ghcr.io`, `localhost:5000`. */
  readonly registry: string;
  /** Below the registry, as `library/debian`. */
  readonly name: string;
}

/** What an image is named by: a repository, and in it a tag, a digest, or both. */
export interface Reference extends Repository {
  readonly tag?: string;
  /** `sha256:` and 64 digits */
  readonly digest?: string;
}

// https://github.com/distribution/distribution, reference.go, whose rules every registry keeps
const component = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const host =
  /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::\d{1,5})?$/;
const tagForm = /^\w[\w.-]{0,127}$/;
const digestForm = /^sha256:[0-9a-f]{64}$/;
const longestName = 255;

/**
 * Reads what people write: `debian`, `miauflix/backend:1.4.2`, `ghcr.io/miauflix/backend@sha256:…`. As everywhere,
 * a name without a registry is one of Docker Hub's.
 * @throws {ConfigurationError} that says which part is wrong
 */
export function parseReference(text: string): Reference {
  const wrong = (why: string): ConfigurationError =>
    new ConfigurationError(`"${text}" names no image: ${why}. ghcr.io/owner/name:tag is one.`);
  const [beforeDigest = '', digest, ...more] = text.split('@');
  if (more.length > 0 || (digest !== undefined && !digestForm.test(digest))) {
    throw wrong('behind "@" stands sha256: and 64 digits from 0 to f');
  }
  const colon = beforeDigest.lastIndexOf(':');
  const hasTag = colon > beforeDigest.lastIndexOf('/');
  const path = hasTag ? beforeDigest.slice(0, colon) : beforeDigest;
  const tag = hasTag ? beforeDigest.slice(colon + 1) : undefined;
  if (tag !== undefined && !tagForm.test(tag)) {
    throw wrong(
      `"${tag}" is no tag: at most 128 letters, digits, "_", "." and "-", and neither of the last two first`,
    );
  }
  const { registry, name } = splitPath(path);
  if (!host.test(registry)) throw wrong(`"${registry}" is no registry's address`);
  if (path === '' || name.length > longestName || !name.split('/').every((part) => component.test(part))) {
    throw wrong(`"${name}" is no repository: small letters and digits, with ".", "_" and "-" between them`);
  }
  return {
    registry,
    name,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/**
 * Reads a repository, which no tag or digest belongs to.
 * @throws {ConfigurationError}
 */
export function repositoryOf(text: string): Repository {
  const { registry, name, tag, digest } = parseReference(text);
  if (tag === undefined && digest === undefined) return { registry, name };
  throw new ConfigurationError(
    `"${text}" names one image of a repository: leave out "${digest === undefined ? `:${tag ?? ''}` : `@${digest}`}".`,
  );
}

function splitPath(path: string): Repository {
  const [first = '', ...rest] = path.split('/');
  if (rest.length > 0 && (/[.:A-Z]/.test(first) || first === 'localhost')) {
    const registry = first === 'index.docker.io' ? 'docker.io' : first;
    return { registry, name: officialName(registry, rest.join('/')) };
  }
  return { registry: 'docker.io', name: officialName('docker.io', path) };
}

/** Docker Hub keeps the names without an owner in a folder of its own. */
function officialName(registry: string, name: string): string {
  return registry === 'docker.io' && !name.includes('/') ? `library/${name}` : name;
}

export function formatReference({ registry, name, tag, digest }: Reference): string {
  const tagged = tag === undefined ? '' : `:${tag}`;
  return `${registry}/${name}${tagged}${digest === undefined ? '' : `@${digest}`}`;
}
