import { crc32, inflateRawSync } from 'node:zlib';

import { zipSync, type Zippable } from 'fflate';

import { ConfigurationError, isError, reasonOf } from '../../kit/errors.ts';
import { formatBytes } from '../../kit/text.ts';

import { byBytes, refuseUnsafePath, type PackageFiles } from './paths.ts';

/** Compressed already: pictures, sound, videos, fonts. */
const packed = /\.(png|jpe?g|gif|webp|avif|mp[34]|m4[av]|webm|ogg|aac|woff2?|zip|gz|br)$/i;
const level = 6;
/** Made on Unix: of a zip made on DOS, unzip takes names for those of an old code page, whatever they say. */
const unix = 3;
const regularFile = (0o100644 << 16) >>> 0;

/**
 * A package's bytes, the same for the same files on every machine: sorted by name, without dates. The date is
 * given by its local parts, because these are what is written, and noon is in every time zone.
 */
export function zipFiles(files: PackageFiles): Uint8Array {
  const mtime = new Date(1980, 0, 1, 12);
  const entries: Zippable = {};
  // keys that look like numbers would come first, whatever their order; a prototype is no file
  Object.setPrototypeOf(entries, null);
  for (const path of [...files.keys()].sort(byBytes)) {
    const how = { level: packed.test(path) ? 0 : level, mtime, os: unix, attrs: regularFile } as const;
    entries[path] = [files.get(path) ?? new Uint8Array(), how];
  }
  return zipSync(entries);
}

export interface ZipLimits {
  readonly files: number;
  /** Bytes, uncompressed, all together. */
  readonly bytes: number;
}

export const zipLimits: ZipLimits = { files: 20_000, bytes: 1024 ** 3 };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const maxCommentBytes = 65_535;

/**
 * Reads a zip of somebody else's: sizes are checked before anything is unpacked and again while it is, sums
 * afterwards. `what` names it in sentences.
 */
export function unzipFiles(
  zip: Uint8Array,
  what: string,
  limits: ZipLimits = zipLimits,
): Map<string, Buffer> {
  const data = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const refuse = (reason: string): never => {
    throw new ConfigurationError(`${what} is no package that can be read: ${reason}.`);
  };
  try {
    return unpack(data, what, limits, refuse);
  } catch (error) {
    // a length or place that points out of the file
    if (isError(error) && error.name === 'RangeError') return refuse('it is cut off or damaged');
    throw error;
  }
}

function unpack(
  data: Buffer,
  what: string,
  limits: ZipLimits,
  refuse: (reason: string) => never,
): Map<string, Buffer> {
  const end = endOf(data) ?? refuse('it has no zip directory');
  const count = data.readUInt16LE(end + 10);
  if (count === 0xffff) refuse('it is a zip of the 64-bit kind, which no TV reads');
  if (count > limits.files) refuse(`it has ${count} files, more than ${limits.files}`);
  let at = data.readUInt32LE(end + 16);
  let left = limits.bytes;
  const files = new Map<string, Buffer>();
  for (let entry = 0; entry < count; entry += 1) {
    if (data.readUInt32LE(at) !== entrySignature) refuse('its directory is damaged');
    const [flags, method] = [data.readUInt16LE(at + 8), data.readUInt16LE(at + 10)];
    const [sum, stored, size] = [16, 20, 24].map((offset) => data.readUInt32LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      data.readUInt16LE(at + offset),
    ) as [number, number, number];
    const mode = data.readUInt32LE(at + 38) >>> 16;
    const local = data.readUInt32LE(at + 42);
    const path = data.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extraLength + commentLength;

    refuseUnsafePath(path, what);
    const shown = JSON.stringify(path.slice(0, 80));
    if ((mode & 0o170000) === 0o120000) refuse(`${shown} is a symbolic link`);
    if ((flags & 1) !== 0) refuse(`${shown} is encrypted`);
    if (path.endsWith('/')) continue;
    if (files.has(path)) refuse(`${shown} is in it twice`);
    left -= size;
    if (left < 0) refuse(`unpacked it is larger than ${formatBytes(limits.bytes)}`);
    if (data.readUInt32LE(local) !== localSignature) refuse(`${shown} is not where its directory says`);
    const localNameLength = data.readUInt16LE(local + 26);
    // some programs read this name, and would unpack something else than what was looked at here
    if (data.toString('utf8', local + 30, local + 30 + localNameLength) !== path) {
      refuse(`${shown} has another name where it is stored`);
    }
    const start = local + 30 + localNameLength + data.readUInt16LE(local + 28);
    if (start + stored > data.length) refuse('it is cut off or damaged');
    const content = inflate(data.subarray(start, start + stored), { method, size });
    if (typeof content === 'string') return refuse(`${shown} ${content}`);
    if (crc32(content) !== sum) refuse(`${shown} is damaged: its sum is another one`);
    files.set(path, content);
  }
  return files;
}

/** The content, or what is wrong with it. */
function inflate(stored: Buffer, { method, size }: { method: number; size: number }): Buffer | string {
  if (method === 0) return stored.length === size ? stored : 'has another size than its directory says';
  if (method !== 8) return `is compressed by method ${method}, which no TV reads`;
  try {
    const content = inflateRawSync(stored, { maxOutputLength: Math.max(1, size) });
    return content.length === size ? content : 'has another size than its directory says';
  } catch (error) {
    return `cannot be unpacked (${reasonOf(error)})`;
  }
}

function endOf(data: Buffer): number | undefined {
  const first = Math.max(0, data.length - endBytes - maxCommentBytes);
  for (let at = data.length - endBytes; at >= first; at -= 1) {
    if (data.readUInt32LE(at) === endSignature) return at;
  }
  return undefined;
}
