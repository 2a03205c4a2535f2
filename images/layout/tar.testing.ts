/** A tar archive for tests, of plain entries as GNU tar's `ustar` writes them. */
export interface TarPart {
  readonly path: string;
  readonly content?: string;
  /** `0` a file, `5` a folder, `2` a symbolic link, `x` attributes of the next one, `L` its long name. */
  readonly type?: string;
  readonly mtime?: number;
  readonly mode?: number;
  readonly linkTarget?: string;
}

const block = 512;

export function tarOf(parts: readonly TarPart[]): Buffer {
  const pieces = parts.flatMap(
    ({ path, content = '', type = '0', mtime = 0, mode = 0o644, linkTarget = '' }) => {
      const body = Buffer.from(content);
      const header = Buffer.alloc(block);
      const octal = (value: number, at: number, length: number): void => {
        header.write(value.toString(8).padStart(length - 1, '0'), at);
      };
      header.write(path.slice(0, 100), 0);
      octal(mode, 100, 8);
      octal(1000, 108, 8);
      octal(1000, 116, 8);
      octal(body.length, 124, 12);
      octal(mtime, 136, 12);
      header.write('        ', 148);
      header.write(type, 156);
      header.write(linkTarget, 157);
      header.write('ustar\u000000', 257);
      octal(
        header.reduce((sum, byte) => sum + byte, 0),
        148,
        7,
      );
      return [header, body, Buffer.alloc((block - (body.length % block)) % block)];
    },
  );
  return Buffer.concat([...pieces, Buffer.alloc(2 * block)]);
}
