import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { removeFolder, writeFileWhole } from '../../kit/folders.ts';

/** What an earlier run left of a torrent. */
export interface LeftDownload {
  readonly infoHash: string;
  readonly bytes: number;
  readonly lastUsed: number;
}

/**
 * Where each torrent's verified pieces lie: one folder an info hash, with `content` (all its bytes, sparse)
 * and, once it was closed in good order, `pieces` (its bitfield). Without `pieces` all is verified anew.
 */
export interface Downloads {
  readonly left: readonly LeftDownload[];
  /** Makes the torrent's folder and names the file of its content. */
  prepare(infoHash: string): Promise<string>;
  /** The bitfield of what is there; it is taken away, so that after a crash nothing is believed. */
  takePieces(infoHash: string): Promise<KnownPieces>;
  savePieces(infoHash: string, bitfield: Uint8Array): Promise<void>;
  remove(infoHash: string): Promise<void>;
}

/** `none`: nothing is stored; `unverified`: something is, and every piece must be hashed; else the bitfield. */
export type KnownPieces = 'none' | 'unverified' | Uint8Array;

const infoHashPattern = /^[0-9a-f]{40}$/;

export async function openDownloads(folder: string): Promise<Downloads> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => infoHashPattern.test(name));
  const left = await Promise.all(names.map(async (name) => await leftDownload(folder, name)));

  const contentOf = (infoHash: string): string => join(folder, infoHash, 'content');
  const piecesOf = (infoHash: string): string => join(folder, infoHash, 'pieces');
  return {
    left: left.filter((download) => download !== undefined),
    prepare: async (infoHash) => {
      await mkdir(join(folder, infoHash), { recursive: true });
      return contentOf(infoHash);
    },
    takePieces: async (infoHash) => {
      const bitfield = await orUndefinedIfMissing(readFile(piecesOf(infoHash)));
      if (bitfield !== undefined) await rm(piecesOf(infoHash), { force: true });
      const content = await orUndefinedIfMissing(stat(contentOf(infoHash)));
      if (content === undefined) return 'none';
      return bitfield ?? 'unverified';
    },
    savePieces: async (infoHash, bitfield) => {
      await writeFileWhole(piecesOf(infoHash), bitfield);
    },
    remove: async (infoHash) => {
      await removeFolder(join(folder, infoHash));
    },
  };
}

async function leftDownload(folder: string, infoHash: string): Promise<LeftDownload | undefined> {
  const content = await orUndefinedIfMissing(stat(join(folder, infoHash, 'content')));
  // `blocks` are of 512 bytes whatever the file system's own are; holes of a sparse file count nothing
  return content && { infoHash, bytes: content.blocks * 512, lastUsed: content.mtimeMs };
}

async function orUndefinedIfMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
