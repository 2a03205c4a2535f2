/** One thing in a tar archive, as its header tells it. */
export interface TarEntry {
  /** Without `./` at its beginning and `/` at its end. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'symlink' | 'other';
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Seconds since 1970. */
  readonly mtime: number;
  /** Bytes of content that follow; 0 for what has none. */
  readonly size: number;
  readonly linkTarget: string;
}

/** Gets an entry; what it gives back gets the entry's content, piece by piece, and its end. */
export type OnEntry = (entry: TarEntry) => EntryReader | undefined;

export interface EntryReader {
  write(chunk: Uint8Array): void;
  end(): void;
}

export class TarError extends Error {
  override readonly name = 'TarError';
}

const block = 512;
/** Names that are longer than any file system takes are an attack on memory. */
const longestExtension = 1024 * 1024;

const kinds: Readonly<Record<string, TarEntry['kind']>> = {
  '0': 'file',
  '\0': 'file',
  '7': 'file',
  '5': 'folder',
  '1': 'link',
  '2': 'symlink',
};

/**
 * Reads a tar archive as it comes: ustar, with the extensions of pax (POSIX.1-2001) and GNU for long names, which
 * are what BuildKit and Docker write. Nothing is ever unpacked to a disk.
 */
export class TarReader {
  readonly #onEntry: OnEntry;
  #held: Buffer = Buffer.alloc(0);
  /** Bytes of the current entry's content, and of the padding behind it, that are still to come. */
  #left = 0;
  #padding = 0;
  #reader: EntryReader | undefined;
  #extension: { readonly type: string; readonly chunks: Buffer[] } | undefined;
  #overrides = new Map<string, string>();
  #ended = false;
  /** Bytes of contents so far. */
  contentBytes = 0;

  constructor(onEntry: OnEntry) {
    this.#onEntry = onEntry;
  }

  write(chunk: Buffer): void {
    let at = 0;
    if (this.#held.length > 0) {
      chunk = Buffer.concat([this.#held, chunk]);
      this.#held = Buffer.alloc(0);
    }
    while (at < chunk.length && !this.#ended) {
      if (this.#left > 0) {
        const piece = chunk.subarray(at, at + this.#left);
        at += piece.length;
        this.#left -= piece.length;
        this.#content(piece);
        if (this.#left === 0) this.#endContent();
      } else if (this.#padding > 0) {
        const skipped = Math.min(this.#padding, chunk.length - at);
        at += skipped;
        this.#padding -= skipped;
      } else if (chunk.length - at < block) {
        this.#held = Buffer.from(chunk.subarray(at));
        return;
      } else {
        this.#header(chunk.subarray(at, at + block));
        at += block;
      }
    }
  }

  /** @throws {TarError} when the archive was cut */
  end(): void {
    if (this.#left > 0 || this.#held.length > 0) throw new TarError('the archive ends within an entry');
  }

  #content(piece: Buffer): void {
    if (this.#extension !== undefined) this.#extension.chunks.push(Buffer.from(piece));
    else this.#reader?.write(piece);
  }

  #endContent(): void {
    if (this.#extension === undefined) {
      this.#reader?.end();
      this.#reader = undefined;
      return;
    }
    const { type, chunks } = this.#extension;
    this.#extension = undefined;
    const content = Buffer.concat(chunks);
    if (type === 'x') for (const [key, value] of paxRecords(content)) this.#overrides.set(key, value);
    else if (type === 'L') this.#overrides.set('path', untilZero(content));
    else if (type === 'K') this.#overrides.set('linkpath', untilZero(content));
  }

  #header(header: Buffer): void {
    if (header.every((byte) => byte === 0)) {
      this.#ended = true;
      return;
    }
    checkSum(header);
    const type = String.fromCharCode(header[156] ?? 0);
    const overrides = this.#overrides;
    // links and folders have no content, whatever their headers say
    const hasContent = '0\x007gxLK'.includes(type);
    const size = hasContent ? Number(overrides.get('size') ?? number(header, 124, 12)) : 0;
    if (!Number.isSafeInteger(size) || size < 0) throw new TarError('an entry has no sensible size');
    const isExtension = 'xgLK'.includes(type);
    if (isExtension) {
      if (size > longestExtension) throw new TarError('a name or an attribute is too long');
      this.#extension = { type, chunks: [] };
    } else {
      this.#overrides = new Map();
      this.#open(header, type, size, overrides);
    }
    this.#left = size;
    this.#padding = (block - (size % block)) % block;
    if (size === 0) this.#endContent();
  }

  #open(header: Buffer, type: string, size: number, overrides: ReadonlyMap<string, string>): void {
    const name = text(header, 0, 100);
    const prefix = text(header, 257, 6) === 'ustar' ? text(header, 345, 155) : '';
    const path = overrides.get('path') ?? (prefix === '' ? name : `${prefix}/${name}`);
    this.contentBytes += size;
    this.#reader = this.#onEntry({
      path: path.replace(/^(\.?\/)+/, '').replace(/\/+$/, ''),
      kind: kinds[type] ?? 'other',
      mode: number(header, 100, 8),
      uid: Number(overrides.get('uid') ?? number(header, 108, 8)),
      gid: Number(overrides.get('gid') ?? number(header, 116, 8)),
      mtime: Number(overrides.get('mtime') ?? number(header, 136, 12)),
      size,
      linkTarget: overrides.get('linkpath') ?? text(header, 157, 100),
    });
  }
}

function checkSum(header: Buffer): void {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  if (number(header, 148, 8) !== sum) throw new TarError('a header is damaged: this is no tar archive');
}

function text(header: Buffer, at: number, length: number): string {
  return untilZero(header.subarray(at, at + length));
}

function untilZero(bytes: Buffer): string {
  const zero = bytes.indexOf(0);
  return bytes.toString('utf8', 0, zero === -1 ? bytes.length : zero);
}

/** Octal digits, or, as GNU has it for what is larger, the bytes of the number behind a first bit. */
function number(header: Buffer, at: number, length: number): number {
  const field = header.subarray(at, at + length);
  if (((field[0] ?? 0) & 0x80) !== 0) {
    return field.subarray(1).reduce((value, byte) => value * 256 + byte, (field[0] ?? 0) & 0x7f);
  }
  const digits = untilZero(field).trim();
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

/** `30 mtime=1350244992.023960108\n`, one behind the other; the number is the length of the whole record. */
function paxRecords(content: Buffer): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(0x20, at);
    const length = Number(content.toString('utf8', at, space));
    if (space === -1 || !Number.isSafeInteger(length) || length <= space - at) {
      throw new TarError('an attribute is damaged');
    }
    const record = content.toString('utf8', space + 1, at + length - 1);
    const equals = record.indexOf('=');
    records.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return records;
}
