/** A file of an archive. */
export interface TarFile {
  /** Relative, with slashes. */
  readonly path: string;
  readonly bytes: Buffer;
  /** 0644 and nobody's when left out. */
  readonly mode?: number;
  readonly owner?: number;
}

const block = 512;

/** A tar archive (ustar, POSIX.1-1988): the same files are the same bytes, whoever packs them and when. */
export function packTar(files: readonly TarFile[]): Buffer {
  const parts = files.flatMap((file) => {
    const padding = (block - (file.bytes.length % block)) % block;
    return [header(file), file.bytes, Buffer.alloc(padding)];
  });
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

function header({ path, bytes, mode = 0o644, owner = 0 }: TarFile): Buffer {
  const [name, prefix] = splitPath(path);
  const head = Buffer.alloc(block);
  const octal = (value: number, at: number, length: number): void => {
    head.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
  };
  head.write(name, 0);
  octal(mode, 100, 8);
  octal(owner, 108, 8);
  octal(owner, 116, 8);
  octal(bytes.length, 124, 12);
  octal(0, 136, 12);
  head.write('        0', 148, 'latin1');
  head.write('ustar\x0000', 257, 'latin1');
  head.write(prefix, 345);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return head;
}

/** Names of up to 100 bytes, with folders of up to 155 before them. */
function splitPath(path: string): [name: string, prefix: string] {
  if (Buffer.byteLength(path) <= 100) return [path, ''];
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(name) <= 100 && Buffer.byteLength(prefix) <= 155) return [name, prefix];
  }
  throw new RangeError(`the path ${path} is too long for an archive`);
}

/** Reads what `packTar` writes, and what else is a plain archive of files; links and the like are refused. */
export function unpackTar(bytes: Buffer): TarFile[] {
  const files: TarFile[] = [];
  for (let at = 0; at + block <= bytes.length;) {
    const head = bytes.subarray(at, at + block);
    if (head.every((byte) => byte === 0)) return files;
    const wanted = Number.parseInt(text(head, 148, 8), 8);
    const sum = head.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
    if (wanted !== sum) throw new RangeError('a header in it is damaged');
    if (!['0', '\0'].includes(String.fromCharCode(head[156] ?? 0))) {
      throw new RangeError('something in it is no plain file');
    }
    const size = Number.parseInt(text(head, 124, 12), 8);
    const prefix = text(head, 345, 155);
    const path = prefix === '' ? text(head, 0, 100) : `${prefix}/${text(head, 0, 100)}`;
    const content = bytes.subarray(at + block, at + block + size);
    if (!Number.isSafeInteger(size) || content.length !== size) throw new RangeError('it ends too early');
    files.push({ path, bytes: content });
    at += block + Math.ceil(size / block) * block;
  }
  throw new RangeError('it has no end');
}

function text(head: Buffer, at: number, length: number): string {
  const field = head.subarray(at, at + length);
  const zero = field.indexOf(0);
  return field.toString('utf8', 0, zero === -1 ? length : zero).trim();
}
