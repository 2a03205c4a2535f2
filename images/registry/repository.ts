import * as v from 'valibot';

import { WorldError } from '../../kit/errors.ts';
import { formatReference, type Repository } from '../reference.ts';

import { scopeOf, type Access } from './authorization.ts';
import { AnswerError } from './errors.ts';
import { acceptedTypes, digestOf, readManifest, type Manifest } from './manifest.ts';
import type { Session } from './session.ts';

/** What a registry says of a manifest without sending it. */
export interface ManifestHead {
  readonly digest: string;
  readonly mediaType: string;
}

const tagPage = v.object({ tags: v.optional(v.nullable(v.array(v.string()))) });
const tagsPerPage = 1000;
const mostPages = 500;

/** The manifests and tags of one repository, as the distribution specification (1.1) has them. */
export class RepositoryClient {
  readonly repository: Repository;
  readonly session: Session;
  readonly signal: AbortSignal | undefined;

  constructor(session: Session, name: string, signal?: AbortSignal) {
    this.repository = { registry: session.registry, name };
    this.session = session;
    this.signal = signal;
  }

  /** `ghcr.io/miauflix/backend` */
  get name(): string {
    return formatReference(this.repository);
  }

  /** The same with another signal: what has to be put back is put back although a job was cancelled. */
  until(signal: AbortSignal): RepositoryClient {
    return new RepositoryClient(this.session, this.repository.name, signal);
  }

  path(rest: string): string {
    return `${this.repository.name}/${rest}`;
  }

  scope(access: Access): string {
    return scopeOf(this.repository.name, access);
  }

  /** `name:tag` or `name@sha256:…` */
  spell(reference: string): string {
    return `${this.name}${reference.includes(':') ? '@' : ':'}${reference}`;
  }

  /** What a tag or digest stands for; undefined when there is none. */
  async head(reference: string): Promise<ManifestHead | undefined> {
    const answer = await this.session.ask({
      method: 'HEAD',
      url: this.path(`manifests/${reference}`),
      headers: { Accept: acceptedTypes },
      scopes: [this.scope('pull')],
      what: `look for ${this.spell(reference)}`,
      accepted: [404],
      signal: this.signal,
    });
    if (answer.status === 404) return undefined;
    const digest =
      answer.header('docker-content-digest') ?? (reference.includes(':') ? reference : undefined);
    // the header is not obligatory: its manifest tells as well
    if (digest === undefined) return await this.manifest(reference);
    if (!/^sha256:[0-9a-f]{64}$/.test(digest)) {
      throw new WorldError(`${this.session.registry} names ${this.spell(reference)} by no digest.`);
    }
    return { digest, mediaType: answer.header('content-type') ?? '' };
  }

  /** @throws {WorldError} when what came is not what a digest stands for */
  async manifest(reference: string): Promise<Manifest | undefined> {
    const answer = await this.session.ask({
      method: 'GET',
      url: this.path(`manifests/${reference}`),
      headers: { Accept: acceptedTypes },
      scopes: [this.scope('pull')],
      what: `read ${this.spell(reference)}`,
      accepted: [404],
      signal: this.signal,
    });
    if (answer.status === 404) return undefined;
    const where = this.spell(reference);
    const manifest = readManifest(where, answer.body, answer.header('content-type'));
    if (reference.includes(':') && manifest.digest !== reference) {
      throw new WorldError(`${where} is not what its digest says: what came is ${manifest.digest}.`);
    }
    return manifest;
  }

  /** Puts a manifest under its digest, or a tag; tells whether the registry keeps referrers by itself. */
  async putManifest(
    reference: string,
    { bytes, mediaType }: Pick<Manifest, 'bytes' | 'mediaType'>,
  ): Promise<{ readonly keepsReferrers: boolean }> {
    const answer = await this.session.ask({
      method: 'PUT',
      url: this.path(`manifests/${reference}`),
      headers: { 'Content-Type': mediaType },
      body: bytes,
      scopes: [this.scope('push')],
      what: `write ${this.spell(reference)}`,
      signal: this.signal,
    });
    const stored = answer.header('docker-content-digest') ?? '';
    const digest = digestOf(bytes);
    if (stored !== '' && stored !== digest) {
      throw new WorldError(`${this.session.registry} stored ${digest} as ${stored}: it changes manifests.`);
    }
    return { keepsReferrers: answer.header('oci-subject') !== undefined };
  }

  /** Every tag; none of a repository that is not there yet. */
  async tags(): Promise<string[]> {
    const found: string[] = [];
    let next: string | URL | undefined = this.path(`tags/list?n=${tagsPerPage}`);
    for (let page = 0; next !== undefined; page += 1) {
      if (page >= mostPages) throw new WorldError(`${this.name} has tags without end.`);
      const what = `list the tags of ${this.name}`;
      const asked: URL = new URL(next, this.session.base);
      const answer = await this.session.ask({
        method: 'GET',
        url: asked,
        scopes: [this.scope('pull')],
        what,
        accepted: [404],
        signal: this.signal,
      });
      if (answer.status === 404) return found;
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), tagPage), answer.body.toString());
      if (!parsed.success) {
        throw new AnswerError(`${this.session.registry} could not ${what}: its answer is no list.`, {
          status: answer.status,
        });
      }
      found.push(...(parsed.output.tags ?? []));
      next = nextPage(answer.header('link'), asked);
    }
    return [...new Set(found)];
  }

  /**
   * Finds out whether we may push, by beginning an upload and giving it up again.
   * @throws {DeniedError} when we may not
   */
  async checkPush(): Promise<void> {
    const what = `push to ${this.name}`;
    const scopes = [this.scope('push')];
    const begun = await this.session.ask({
      method: 'POST',
      url: this.path('blobs/uploads/'),
      scopes,
      what,
      signal: this.signal,
    });
    const location = begun.header('location');
    if (location === undefined) return;
    // an upload that is left ends by itself, so whatever comes of this is no trouble
    const url = new URL(location, begun.url);
    await this.session
      .askOnce({ method: 'DELETE', url, scopes, what, accepted: [400, 404, 405], signal: this.signal })
      .catch(() => undefined);
  }
}

/** RFC 8288, as far as registries use it: `</v2/a/tags/list?last=x&n=1000>; rel="next"`. */
export function nextPage(link: string | undefined, asked: URL): URL | undefined {
  const [, target] = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link ?? '') ?? [];
  if (target === undefined) return undefined;
  const url = URL.parse(target, asked.href);
  // no other host gets to see our token, and a page that names itself would never end
  return url?.host === asked.host && url.href !== asked.href ? url : undefined;
}
