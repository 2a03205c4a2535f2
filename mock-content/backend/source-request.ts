import * as v from 'valibot';

import { parseMagnet, usableTrackers } from './torrent-source.ts';

/** What `POST /sources` asks for, checked and in one spelling. */
export interface SourceRequest {
  /** Lower case; undefined when only the .torrent file tells it. */
  readonly infoHash: string | undefined;
  readonly torrentUrl: string | undefined;
  readonly name: string | undefined;
  /** Those given and those of the magnet link. */
  readonly trackers: readonly string[];
}

/** The body of a request is of no use; `fields` says of each one what is wrong with it. */
export class BadRequestError extends Error {
  override readonly name = 'BadRequestError';
  readonly fields: Readonly<Record<string, string>>;
  constructor(fields: Readonly<Record<string, string>>) {
    super('The source was not added: its description has mistakes.');
    this.fields = fields;
  }
}

const mostTrackers = 20;
const longestName = 200;
const longestAddress = 4000;

const optionalText = (longest: number) =>
  v.optional(
    v.pipe(
      v.string('must be a text'),
      v.trim(),
      v.minLength(1, 'must not be empty'),
      v.maxLength(longest, `must have ${longest} characters at most`),
    ),
  );

const description = v.object(
  {
    infoHash: v.optional(
      v.pipe(
        v.string('must be a text'),
        v.trim(),
        v.regex(/^[0-9a-f]{40}$/i, 'must be 40 hexadecimal digits'),
        v.toLowerCase(),
      ),
    ),
    magnet: optionalText(longestAddress),
    torrentUrl: v.optional(
      v.pipe(
        v.string('must be a text'),
        v.maxLength(longestAddress, `must have ${longestAddress} characters at most`),
        v.check(isWebAddress, 'must be an address that starts with http:// or https://, without a password'),
      ),
    ),
    name: v.optional(
      v.pipe(
        v.string('must be a text'),
        v.trim(),
        v.minLength(1, 'must not be empty'),
        v.maxLength(longestName, `must have ${longestName} characters at most`),
        v.regex(/^[^/\\\p{C}]*$/u, 'must be a name: no slashes and no control characters'),
      ),
    ),
    trackers: v.optional(
      v.pipe(
        v.array(
          v.pipe(
            v.string('must be a text'),
            v.maxLength(longestAddress, `must have ${longestAddress} characters at most`),
            v.check(
              (tracker) => usableTrackers([tracker]).length === 1,
              'must be an address that starts with http://, https://, udp://, ws:// or wss://',
            ),
          ),
          'must be a list of addresses',
        ),
        v.maxLength(mostTrackers, `must have ${mostTrackers} entries at most`),
      ),
      [],
    ),
  },
  'must be a JSON object',
);

/** @throws BadRequestError that names every field with a mistake */
export async function parseSourceRequest(body: unknown): Promise<SourceRequest> {
  const parsed = v.safeParse(description, Array.isArray(body) ? undefined : body);
  if (!parsed.success) throw new BadRequestError(faultsOf(parsed.issues));
  const { infoHash, magnet, torrentUrl, name, trackers } = parsed.output;
  if (infoHash === undefined && magnet === undefined && torrentUrl === undefined) {
    throw new BadRequestError({ infoHash: 'one of infoHash, magnet and torrentUrl is needed' });
  }
  const link = magnet === undefined ? undefined : await readMagnet(magnet);
  if (link !== undefined && infoHash !== undefined && link.infoHash !== infoHash) {
    throw new BadRequestError({ magnet: `is that of ${link.infoHash}, not of ${infoHash}` });
  }
  return {
    infoHash: infoHash ?? link?.infoHash,
    torrentUrl,
    name: name ?? link?.name,
    trackers: [...new Set([...trackers, ...(link?.trackers ?? [])])].slice(0, mostTrackers),
  };
}

interface Magnet {
  readonly infoHash: string;
  readonly name: string | undefined;
  readonly trackers: readonly string[];
}

async function readMagnet(magnet: string): Promise<Magnet> {
  try {
    const { infoHash, name, announce } = await parseMagnet(magnet);
    const [first] = typeof name === 'string' ? [name] : (name ?? []);
    return { infoHash: infoHash.toLowerCase(), name: labelOf(first), trackers: usableTrackers(announce) };
  } catch {
    throw new BadRequestError({ magnet: 'must be a magnet link with an info hash (xt=urn:btih:…)' });
  }
}

/** A stranger's name made fit to be shown: its last part, without control characters, of bearable length. */
export function labelOf(name: string | undefined): string | undefined {
  const label = name?.split(/[/\\]/).at(-1)?.replaceAll(/\p{C}/gu, '').trim().slice(0, longestName);
  return label === '' ? undefined : label;
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

function faultsOf(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? 'body';
    faults[path] ??= issue.message;
  }
  return faults;
}
