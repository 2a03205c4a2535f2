import { StringDecoder } from 'node:string_decoder';

/** The longest line that is passed on, in UTF-16 units; the rest of a longer one is left out. */
const longestLine = 64 * 1024;

export interface LineSplitter {
  write(chunk: Uint8Array): void;
  /** Passes on a last line that has no end. */
  end(): void;
}

/** Cuts a stream of bytes into lines, whole even where a chunk ends within a line or a character. */
export function lineSplitter(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let open = '';
  let tooLong = false;
  const add = (text: string): void => {
    if (tooLong) return;
    open += text;
    if (open.length <= longestLine) return;
    tooLong = true;
    open = `${open.slice(0, longestLine)} … (the rest of this line is left out)`;
  };
  const endLine = (): void => {
    onLine(open.endsWith('\r') ? open.slice(0, -1) : open);
    open = '';
    tooLong = false;
  };
  return {
    write: (chunk) => {
      const [first = '', ...later] = decoder.write(Buffer.from(chunk)).split('\n');
      add(first);
      for (const text of later) {
        endLine();
        add(text);
      }
    },
    end: () => {
      add(decoder.end());
      if (open !== '') endLine();
    },
  };
}

export interface Capture {
  readonly write: (chunk: Buffer) => void;
  /** What came; when that was more than the limit, its beginning and its end with a note between. */
  text(hide: (text: string) => string): string;
  readonly truncated: boolean;
}

/** Keeps at most about `limit` bytes of an output: the first half of them and the last. */
export function capture(limit: number, longestSecret = 0): Capture {
  const half = Math.floor(limit / 2);
  const head: Buffer[] = [];
  const tail: Buffer[] = [];
  let headBytes = 0;
  let tailBytes = 0;
  let lost = 0;
  const write = (chunk: Buffer): void => {
    const toHead = chunk.subarray(0, Math.max(0, half - headBytes));
    const toTail = chunk.subarray(toHead.length);
    if (toHead.length > 0) head.push(toHead);
    headBytes += toHead.length;
    if (toTail.length > 0) tail.push(toTail);
    tailBytes += toTail.length;
    for (let first = tail[0]; first !== undefined && tailBytes - first.length >= half; first = tail[0]) {
      lost += first.length;
      tailBytes -= first.length;
      tail.shift();
    }
  };
  return {
    write,
    get truncated() {
      return lost > 0;
    },
    text: (hide) => {
      if (lost === 0) return hide(Buffer.concat([...head, ...tail]).toString());
      // of a secret that the cut went through, the rest would not be recognised: it is taken away
      const first = hide(Buffer.concat(head).toString());
      const last = hide(Buffer.concat(tail).toString());
      const begin = first.slice(0, Math.max(0, first.length - longestSecret));
      return `${begin}\n… about ${lost} bytes left out …\n${last.slice(longestSecret)}`;
    },
  };
}
