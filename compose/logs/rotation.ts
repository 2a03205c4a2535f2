import {
  closeSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export interface Bounds {
  /** A file grows to this many bytes at most; no line is longer. */
  readonly fileBytes: number;
  /** All files together. */
  readonly totalBytes: number;
}

/** 1 MB a file, as `s6-log n10 s1000000` has it. */
export const usualBounds: Bounds = { fileBytes: 1_000_000, totalBytes: 11_000_000 };

export interface Archive {
  readonly name: string;
  readonly bytes: number;
  /** When its last line was written, in ms. */
  readonly changedMs: number;
}

const archiveName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.log$/;

/** The files that are complete, oldest first. Anything else in the folder is not ours, and is left alone. */
export function archivesIn(folder: string): Archive[] {
  return readdirSync(folder)
    .filter((name) => archiveName.test(name))
    .sort()
    .flatMap((name) => {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      return stat === undefined ? [] : [{ name, bytes: stat.size, changedMs: stat.mtimeMs }];
    });
}

/** Removes the complete files whose last line is older than that; `current` stays. Answers with their names. */
export function removeOlder(folder: string, olderThanMs: number, nowMs = Date.now()): string[] {
  const old = archivesIn(folder).filter(({ changedMs }) => nowMs - changedMs > olderThanMs);
  for (const { name } of old) rmSync(join(folder, name), { force: true });
  return old.map(({ name }) => name);
}

export function holdsOlder(folder: string, olderThanMs: number): boolean {
  return archivesIn(folder).some(({ changedMs }) => Date.now() - changedMs > olderThanMs);
}

/**
 * Lines into `current`, which gets a name of its time when it is full; then the oldest go until there is room
 * for another full one. It is done between two lines by who writes them, so there is no moment at which the
 * files are larger than the bound, and none at which a line has nowhere to go.
 */
export class RotatingFile {
  readonly #folder: string;
  readonly #bounds: Bounds;
  #handle: number;
  #bytes: number;
  #sinceMs: number;

  constructor(folder: string, bounds: Bounds = usualBounds) {
    this.#folder = folder;
    this.#bounds = bounds;
    this.#handle = openSync(this.#current, 'a+', 0o644);
    this.#bytes = wholeLines(this.#handle);
    this.#sinceMs = statSync(this.#current).birthtimeMs;
    this.#makeRoom();
  }

  get #current(): string {
    return join(this.#folder, 'current');
  }

  /** Lines with their line feeds. They are in the file when it returns. */
  write(lines: readonly string[]): void {
    let together: Buffer[] = [];
    let bytes = 0;
    for (const line of lines.map((text) => Buffer.from(text))) {
      if (this.#bytes + bytes > 0 && this.#bytes + bytes + line.length > this.#bounds.fileBytes) {
        this.#append(Buffer.concat(together));
        this.#rotate();
        [together, bytes] = [[], 0];
      }
      together.push(line);
      bytes += line.length;
    }
    this.#append(Buffer.concat(together));
  }

  /** So that the lines of a quiet stack get old as well, and not with the next million bytes only. */
  rotateOlder(olderThanMs: number, nowMs = Date.now()): void {
    if (this.#bytes > 0 && nowMs - this.#sinceMs > olderThanMs) this.#rotate(nowMs);
  }

  /** Whether the file that is written to is still the one in the folder. */
  isInPlace(): boolean {
    return statSync(this.#current, { throwIfNoEntry: false })?.size === this.#bytes;
  }

  close(): void {
    closeSync(this.#handle);
  }

  #append(bytes: Buffer): void {
    const before = this.#bytes;
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(this.#handle, bytes, done);
      this.#bytes += bytes.length;
    } catch (error) {
      // half a line would spoil the next one
      ftruncateSync(this.#handle, before);
      throw error;
    }
  }

  #rotate(nowMs = Date.now()): void {
    closeSync(this.#handle);
    renameSync(this.#current, join(this.#folder, this.#nextName(nowMs)));
    this.#handle = openSync(this.#current, 'a', 0o644);
    this.#bytes = 0;
    this.#sinceMs = nowMs;
    this.#makeRoom();
  }

  /** Names sort as the files were written, also when a clock goes back or two are full within a millisecond. */
  #nextName(nowMs: number): string {
    const newest = archivesIn(this.#folder).at(-1)?.name;
    let time = nowMs;
    if (newest !== undefined) time = Math.max(time, timeOf(newest) + 1);
    return `${new Date(time).toISOString().replaceAll(':', '-')}.log`;
  }

  #makeRoom(): void {
    const archives = archivesIn(this.#folder);
    let bytes = archives.reduce((sum, archive) => sum + archive.bytes, 0);
    for (const archive of archives) {
      if (bytes <= this.#bounds.totalBytes - this.#bounds.fileBytes) return;
      rmSync(join(this.#folder, archive.name), { force: true });
      bytes -= archive.bytes;
    }
  }
}

function timeOf(name: string): number {
  return Date.parse(name.slice(0, -'.log'.length).replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'));
}

/** The size of a file without the half line that a writer left which was killed; that one is sent again. */
function wholeLines(handle: number): number {
  const text = Buffer.alloc(64 * 1024);
  let end = 0;
  let at = 0;
  for (;;) {
    const length = readSync(handle, text, 0, text.length, at);
    if (length === 0) break;
    const last = text.subarray(0, length).lastIndexOf(0x0a);
    if (last >= 0) end = at + last + 1;
    at += length;
  }
  if (end < at) ftruncateSync(handle, end);
  return end;
}
