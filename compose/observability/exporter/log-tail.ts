import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

const chunkBytes = 256 * 1024;
/** Of a line that has no end yet; the files have none longer. */
const longestLine = 1024 ** 2;
const archiveName = /^\d{4}-\d\d-\d\dT.*\.log$/;

interface Open {
  readonly descriptor: number;
  readonly inode: number;
  at: number;
  rest: string;
}

/**
 * Follows the files of the service `logs`: `current`, which gets a name of its time when it is full. What was
 * written before the first look is left out; from then on every line is told once, in its order.
 */
export class LogTail {
  readonly #folder: string;
  #open: Open | undefined;
  #begun = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The lines since the last time, at most some megabytes; none while there is no file. */
  *read(): Generator<string> {
    this.#open ??= this.#openFile(join(this.#folder, 'current'), !this.#begun);
    this.#begun = true;
    if (this.#open === undefined) return;
    for (;;) {
      // looked at first: what is renamed from now on was read to its end before
      const next = this.#filesAfter(this.#open.inode);
      yield* linesOf(this.#open);
      const [path] = next;
      if (path === undefined) return;
      closeSync(this.#open.descriptor);
      this.#open = this.#openFile(path, false);
      if (this.#open === undefined) return;
    }
  }

  close(): void {
    if (this.#open !== undefined) closeSync(this.#open.descriptor);
    this.#open = undefined;
  }

  #openFile(path: string, atEnd: boolean): Open | undefined {
    try {
      const descriptor = openSync(path, 'r');
      const { ino, size } = fstatSync(descriptor);
      return { descriptor, inode: ino, at: atEnd ? size : 0, rest: '' };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** The files behind the one that is open, oldest first; all where that one was removed for its age. */
  #filesAfter(inode: number): string[] {
    const names = readdirSync(this.#folder).filter((name) => archiveName.test(name));
    const paths = [...names.sort(), 'current'].map((name) => join(this.#folder, name));
    const inodes = paths.map((path) => statSync(path, { throwIfNoEntry: false })?.ino);
    return paths.slice(inodes.indexOf(inode) + 1);
  }
}

function* linesOf(open: Open): Generator<string> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (;;) {
    const read = readSync(open.descriptor, buffer, 0, chunkBytes, open.at);
    if (read === 0) return;
    open.at += read;
    // latin1 keeps one byte one character, so that a character in two reads stays whole
    const lines = (open.rest + buffer.toString('latin1', 0, read)).split('\n');
    const rest = lines.pop() ?? '';
    open.rest = rest.length > longestLine ? '' : rest;
    for (const line of lines) yield Buffer.from(line, 'latin1').toString();
  }
}
