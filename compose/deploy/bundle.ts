import { createHash } from 'node:crypto';

import * as v from 'valibot';

import { GateError, reasonOf } from '../../kit/errors.ts';
import { cut, visible } from '../../kit/text.ts';

import { packTar, unpackTar, type TarFile } from './tar.ts';

/** An image by its digest, as it is pulled. */
const imageByDigest = v.pipe(v.string(), v.regex(/^[\w.:/-]+@sha256:[0-9a-f]{64}$/), v.maxLength(400));
const path = v.pipe(
  v.string(),
  v.maxLength(250),
  v.check((text) => isPlainPath(text), 'it leads out of the bundle'),
);

export const bundleSchema = v.strictObject({
  schema: v.literal(1),
  /** What its maker calls it, such as 1.4.2; empty for one without a name. */
  name: v.pipe(v.string(), v.regex(/^[\w.+-]{0,60}$/)),
  /** Compose's files, in their order. */
  compose: v.pipe(v.array(path), v.minLength(1)),
  /** The image of each service. */
  services: v.record(v.pipe(v.string(), v.regex(/^[\w.-]{1,60}$/)), imageByDigest),
  /** The image that switches on the host. */
  steward: imageByDigest,
  /** Files that a service has from the stack's folder. */
  mounted: v.array(path),
});
export type BundleIndex = v.InferOutput<typeof bundleSchema>;

export interface Bundle {
  readonly index: BundleIndex;
  /** By their paths in the stack's folder. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Of the whole archive: `sha256:…`, by which the release is known. */
  readonly digest: string;
  readonly bytes: Buffer;
}

export const indexFile = 'bundle.json';
export const sumsFile = 'SHA256SUMS';
/** What a stack's folder holds fits a thousand times. */
export const mostBytes = 16 * 1024 * 1024;
const within = 'stack/';

/** Puts a bundle together; the same parts make the same bytes. */
export function packBundle(index: BundleIndex, files: ReadonlyMap<string, Buffer>): Bundle {
  const own: TarFile[] = [...files].map(([name, bytes]) => ({ path: `${within}${name}`, bytes }));
  const all = [
    { path: indexFile, bytes: Buffer.from(`${JSON.stringify(sorted(index), undefined, 2)}\n`) },
    ...own,
  ];
  const bytes = archiveOf(all);
  return { index: sorted(index), files, digest: sha256(bytes), bytes };
}

/** The files in their order, and behind them their sums. */
function archiveOf(files: readonly TarFile[]): Buffer {
  const inOrder = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const sums = inOrder.map(({ path: name, bytes }) => `${sha256(bytes).slice(7)}  ${name}\n`).join('');
  return packTar([...inOrder, { path: sumsFile, bytes: Buffer.from(sums) }]);
}

function sorted(index: BundleIndex): BundleIndex {
  const services = Object.entries(index.services).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { ...index, services: Object.fromEntries(services), mounted: index.mounted.toSorted() };
}

/**
 * Reads a bundle that came from outside.
 * @throws {GateError} for one that was changed, with the name of the file that was
 */
export function readBundle(bytes: Buffer, where: string): Bundle {
  const refused = (why: string): GateError =>
    new GateError(
      `The bundle ${where} is refused: ${visible(cut(why, 300))}. Nothing was changed; get it anew.`,
    );
  if (bytes.length > mostBytes) throw refused('it is larger than a bundle is');
  let all: TarFile[];
  try {
    all = unpackTar(bytes);
  } catch (error) {
    throw refused(`it is damaged: ${reasonOf(error)}`);
  }
  const contents = new Map(all.map((file) => [file.path, file.bytes]));
  const sums = readSums(contents.get(sumsFile)?.toString());
  if (sums === undefined) throw refused(`its file ${sumsFile} is missing or damaged`);
  for (const [name, content] of contents) {
    if (name === sumsFile) continue;
    const wanted = sums.get(name);
    if (wanted === undefined) throw refused(`its file ${name} is not in ${sumsFile}`);
    if (sha256(content) !== `sha256:${wanted}`) throw refused(`its file ${name} was changed`);
  }
  for (const name of sums.keys()) if (!contents.has(name)) throw refused(`its file ${name} is missing`);
  // what is between the files has no sum
  const files = all.filter((file) => file.path !== sumsFile);
  if (!archiveOf(files).equals(bytes)) throw refused('a byte between its files was changed');
  const parsed = v.safeParse(
    v.pipe(v.string(), v.parseJson(), bundleSchema),
    contents.get(indexFile)?.toString() ?? '',
  );
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw refused(`its file ${indexFile} is not understood (${v.getDotPath(issue) ?? ''} ${issue.message})`);
  }
  const index = parsed.output;
  const own = files.filter(({ path: name }) => name !== indexFile);
  const strange = own.find(
    ({ path: name }) => !name.startsWith(within) || !isPlainPath(name.slice(within.length)),
  );
  if (strange !== undefined) throw refused(`its file ${strange.path} does not belong into one`);
  const named = new Map(own.map((file) => [file.path.slice(within.length), file.bytes]));
  const lacking = [...index.compose, ...index.mounted].find((name) => !named.has(name));
  if (lacking !== undefined) throw refused(`its file ${lacking} is missing`);
  return { index, files: named, digest: sha256(bytes), bytes };
}

function readSums(text: string | undefined): ReadonlyMap<string, string> | undefined {
  const lines = (text ?? '').split('\n').filter((line) => line !== '');
  const pairs = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line)?.slice(1));
  if (pairs.length === 0 || pairs.includes(undefined)) return undefined;
  return new Map(pairs.map((pair = []) => [pair[1] ?? '', pair[0] ?? '']));
}

/** Relative, without a step out of its folder, and none of the places of settings, secrets or ours. */
export function isPlainPath(text: string): boolean {
  const parts = text.split('/');
  if (parts.some((part) => !/^[\w.@+ -]+$/.test(part) || part === '.' || part === '..')) return false;
  const [first = ''] = parts;
  return first !== 'secrets' && first !== 'deploy' && !first.startsWith('.env');
}

export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
