import { createHash } from 'node:crypto';

import { visible } from '../../kit/text.ts';
import { layerOrigins, type PlatformImage } from '../layout/image.ts';
import { walkLayer } from '../layout/layers.ts';
import type { EntryReader, TarEntry } from '../layout/tar-entries.ts';

/** Where two builds of the same sources part. */
export interface Difference {
  /** From 1; undefined when the layers are the same and only the configuration is not. */
  readonly layer?: number;
  /** What made the layer. */
  readonly origin?: string;
  readonly file?: string;
  /** In words. */
  readonly what: string;
}

/** What is compared of a file; an entry of a layer in one line. */
interface Trait {
  readonly mode: number;
  readonly owner: string;
  readonly mtime: number;
  readonly kind: string;
  readonly size: number;
  readonly linkTarget: string;
  content: string;
}

/** The first difference of two builds for one platform; undefined when their digests are the same. */
export async function firstDifference(
  one: PlatformImage,
  other: PlatformImage,
  signal?: AbortSignal,
): Promise<Difference | undefined> {
  if (one.descriptor.digest === other.descriptor.digest) return undefined;
  const [mine, theirs] = [one.config.rootfs.diff_ids, other.config.rootfs.diff_ids];
  const at = mine.findIndex((id, index) => id !== theirs[index]);
  const origins = layerOrigins(one);
  if (at === -1 && mine.length === theirs.length) return configDifference(one, other);
  if (at === -1 || theirs[at] === undefined) {
    return { what: `one build has ${mine.length} layers, the other ${theirs.length}` };
  }
  const [before, after] = [await traitsOf(one, at, signal), await traitsOf(other, at, signal)];
  const found = differingFile(before, after);
  return {
    layer: at + 1,
    ...(origins[at] !== undefined && origins[at] !== '' && { origin: origins[at] }),
    ...(found ?? { what: 'the same files stand in another order, or are packed otherwise' }),
  };
}

async function traitsOf(
  { folder, manifest }: PlatformImage,
  at: number,
  signal?: AbortSignal,
): Promise<Map<string, Trait>> {
  const traits = new Map<string, Trait>();
  const layer = manifest.layers[at];
  if (layer === undefined) return traits;
  const onEntry = ({ path, mode, uid, gid, mtime, kind, size, linkTarget }: TarEntry): EntryReader => {
    const trait: Trait = { mode, owner: `${uid}:${gid}`, mtime, kind, size, linkTarget, content: '' };
    traits.set(path, trait);
    const hash = createHash('sha256');
    return {
      write: (chunk) => hash.update(chunk),
      end: () => {
        trait.content = hash.digest('hex');
      },
    };
  };
  await walkLayer(folder, layer, onEntry, signal);
  return traits;
}

/** A file whose content differs is told before a folder whose time does: the one is often why the other. */
function differingFile(
  before: ReadonlyMap<string, Trait>,
  after: ReadonlyMap<string, Trait>,
): Pick<Difference, 'file' | 'what'> | undefined {
  const found: { readonly file: string; readonly what: string; readonly isContent: boolean }[] = [];
  for (const [path, one] of before) {
    const other = after.get(path);
    if (other === undefined) found.push({ file: path, what: 'is in one build alone', isContent: true });
    else {
      const what = differing(one, other);
      if (what !== undefined) found.push({ file: path, what, isContent: one.content !== other.content });
    }
  }
  for (const path of after.keys()) {
    if (!before.has(path)) found.push({ file: path, what: 'is in one build alone', isContent: true });
  }
  const first = found.find(({ isContent }) => isContent) ?? found[0];
  if (first === undefined) return undefined;
  const more = found.length - 1;
  return {
    file: visible(first.file),
    what: more === 0 ? first.what : `${first.what}; ${more} more in this layer`,
  };
}

function differing(one: Trait, other: Trait): string | undefined {
  if (one.kind !== other.kind) return `is a ${one.kind} in one build and a ${other.kind} in the other`;
  if (one.size !== other.size) return `has ${one.size} bytes in one build and ${other.size} in the other`;
  if (one.content !== other.content) return 'has another content of the same length';
  if (one.linkTarget !== other.linkTarget) return 'points elsewhere';
  if (one.mode !== other.mode) return `has the mode ${one.mode.toString(8)}, then ${other.mode.toString(8)}`;
  if (one.owner !== other.owner) return `belongs to ${one.owner}, then to ${other.owner}`;
  if (one.mtime !== other.mtime) return `is dated ${moment(one.mtime)}, then ${moment(other.mtime)}`;
  return undefined;
}

function moment(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString();
}

function configDifference(one: PlatformImage, other: PlatformImage): Difference {
  const [mine, theirs] = [one.config, other.config] as Record<string, unknown>[];
  const names = [...new Set([...Object.keys(mine ?? {}), ...Object.keys(theirs ?? {})])];
  const part = names.find((name) => JSON.stringify(mine?.[name]) !== JSON.stringify(theirs?.[name]));
  if (part === undefined) return { what: 'the files are the same, and packed otherwise' };
  const shown = (value: unknown): string =>
    visible(value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 200);
  return {
    what: `the layers are the same, but not the image’s "${part}": ${shown(mine?.[part])}, then ${shown(theirs?.[part])}`,
  };
}

/** `layer 3 (RUN date > /built): built has another content of the same length`. */
export function describeDifference({ layer, origin, file, what }: Difference): string {
  const place =
    layer === undefined ? '' : `layer ${layer}${origin === undefined ? '' : ` (${origin.slice(0, 120)})`}: `;
  return `${place}${file === undefined ? '' : `/${file} `}${what}`;
}
