import type { BigIntStats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import mime from 'mime';

/** A regular file within the served folder, as it was when it was looked at. */
export interface ServedFile {
  /** Absolute. */
  readonly path: string;
  /** Path within the folder, percent-encoded, without a slash at its start. */
  readonly encodedName: string;
  readonly size: number;
  readonly contentType: string;
  readonly lastModified: Date;
  /** Strong: it changes with the time of change (in ns), the size and the file's identity. */
  readonly etag: string;
}

/** Names of the path of a request; undefined when one of them could leave the folder or name a hidden file. */
export function safeNames(encodedPath: string): string[] | undefined {
  const encoded = encodedPath.replace(/^\//, '').split('/');
  try {
    const names = encoded.map(decodeURIComponent);
    return names.every(isSafeName) ? names : undefined;
  } catch {
    return undefined; // not valid percent-encoding of UTF-8
  }
}

function isSafeName(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !/[/\\\0]/.test(name);
}

/** The file under these names; undefined when there is none, or a symbolic link stands in its way. */
export async function findFile(folder: string, names: readonly string[]): Promise<ServedFile | undefined> {
  try {
    const root = await realpath(folder);
    const path = join(root, ...names);
    if ((await realpath(path)) !== path) return undefined;
    const stats = await lstat(path, { bigint: true });
    return stats.isFile() ? describeFile(path, names, stats) : undefined;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** All files below the folder, by name; hidden ones and symbolic links are not served, so not listed. */
export async function listFiles(folder: string): Promise<ServedFile[]> {
  const root = await realpath(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep))
    .filter((names) => names.every(isSafeName))
    .map(async (names) => await findFile(root, names));
  const files = (await Promise.all(found)).filter((file) => file !== undefined);
  return files.sort((a, b) => (a.encodedName < b.encodedName ? -1 : 1));
}

/** Undefined when the folder can be served, else why not. */
export async function folderProblem(folder: string): Promise<string | undefined> {
  try {
    return (await stat(folder)).isDirectory() ? undefined : 'what should be the folder is a file';
  } catch (error) {
    return isAbsence(error) ? 'the folder is gone' : 'the folder cannot be read';
  }
}

function describeFile(path: string, names: readonly string[], stats: BigIntStats): ServedFile {
  const type = mime.getType(path) ?? 'application/octet-stream';
  return {
    path,
    encodedName: names.map(encodeURIComponent).join('/'),
    size: Number(stats.size),
    contentType: type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    lastModified: new Date(Number(stats.mtimeNs / 1_000_000n)),
    etag: `"${[stats.size, stats.mtimeNs, stats.ino].map((part) => part.toString(36)).join('-')}"`,
  };
}

function isAbsence(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(code);
}
