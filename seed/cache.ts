import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { reasonOf } from '../kit/errors.ts';
import { cacheFolder, writeFileWhole } from '../kit/folders.ts';
import { makeFolder } from '../kit/make-folder.ts';
import { inParallel } from '../kit/parallel.ts';
import type { Reporter } from '../kit/reporter.ts';

export interface CacheOptions {
  /** Where it is, a folder of its own; made when it is missing. */
  readonly folder?: string;
  /** What is older is fetched again; a week when left out. */
  readonly maxAgeMs?: number;
  readonly maxEntries?: number;
  readonly maxBytes?: number;
  /** Takes nothing from what there is, and keeps what is fetched in its place. */
  readonly refresh?: boolean;
  readonly reporter: Reporter;
  readonly now?: () => number;
}

/** Keeps what was fetched from one run to the next. It never fails: what it cannot do is a warning, once. */
export interface DetailsCache {
  /** What was kept under this key, when it is young and whole; not checked any further. */
  find(key: string): Promise<unknown>;
  /** Keeps what JSON can write. */
  keep(key: string, value: unknown): Promise<void>;
}

const dayMs = 86_400_000;
const ageAtMost = 7 * dayMs;
const entriesAtMost = 50_000;
const bytesAtMost = 256 * 1024 * 1024;
/** An entry is some kB; what is longer is not ours. */
const longestEntry = 1024 * 1024;
/** What a killed run left half written; no run writes one file for so long. */
const leftoverMs = 3_600_000;
const readAtATime = 32;

const fileForm = /^[a-zA-Z0-9_-]{1,120}\.json$/;
const partForm = /^[a-zA-Z0-9_-]{1,120}\.json\.[0-9a-f-]{36}\.part$/;

interface Entry {
  readonly savedAt: number;
  readonly value: unknown;
}

/**
 * One small file an item, written aside and then moved to its place, so that a run that is killed at any moment
 * leaves whole entries alone, and two runs at a time do each other no harm. The oldest go when there are too many.
 */
export async function openCache(options: CacheOptions): Promise<DetailsCache> {
  const {
    folder = defaultCacheFolder(),
    maxAgeMs = ageAtMost,
    maxEntries = entriesAtMost,
    maxBytes = bytesAtMost,
    refresh = false,
    reporter,
    now = Date.now,
  } = options;
  /** Sizes in bytes by file, the oldest first. */
  let sizes = new Map<string, number>();
  let bytes = 0;
  let usable = true;
  const give = (what: string, error: unknown): void => {
    if (usable) reporter.warning(`${what} (${folder}): ${reasonOf(error)}. The next run fetches everything.`);
    usable = false;
  };
  const forget = async (file: string): Promise<void> => {
    bytes -= sizes.get(file) ?? 0;
    sizes.delete(file);
    await rm(join(folder, file), { force: true });
  };
  const makeRoom = async (): Promise<void> => {
    for (const file of sizes.keys()) {
      if (sizes.size <= maxEntries && bytes <= maxBytes) return;
      await forget(file);
    }
  };

  try {
    await makeFolder(folder);
    sizes = await filesIn(folder, now());
    for (const size of sizes.values()) bytes += size;
    await makeRoom();
  } catch (error) {
    give('What is fetched cannot be kept', error);
  }

  return {
    find: async (key) => {
      const file = fileOf(key);
      if (!usable || refresh || !sizes.has(file) || (sizes.get(file) ?? 0) > longestEntry) return undefined;
      const entry = await readEntry(join(folder, file));
      const age = entry === undefined ? NaN : now() - entry.savedAt;
      // one from the future was saved by a clock that was wrong; a minute is what clocks may differ
      if (entry !== undefined && age <= maxAgeMs && age >= -60_000) return entry.value;
      await forget(file).catch(() => undefined);
      return undefined;
    },
    keep: async (key, value) => {
      if (!usable) return;
      const [file, text] = [fileOf(key), JSON.stringify({ savedAt: now(), value } satisfies Entry)];
      try {
        await writeFileWhole(join(folder, file), text);
        bytes += Buffer.byteLength(text) - (sizes.get(file) ?? 0);
        sizes.delete(file); // so that it is the youngest again
        sizes.set(file, Buffer.byteLength(text));
        await makeRoom();
      } catch (error) {
        give('What was fetched can no longer be kept', error);
      }
    },
  };
}

/** Below the folder for all that is kept between runs. */
export function defaultCacheFolder(): string {
  return join(cacheFolder(), 'tmdb');
}

function fileOf(key: string): string {
  const file = `${key}.json`;
  if (!fileForm.test(file)) throw new TypeError(`"${key}" is no key of a cache`);
  return file;
}

/** Our files in the folder with their sizes, the oldest first. Others' files are none of ours. */
async function filesIn(folder: string, now: number): Promise<Map<string, number>> {
  const names = await readdir(folder);
  const found = await inParallel(names, readAtATime, async (name) => {
    const isPart = partForm.test(name);
    if (!isPart && !fileForm.test(name)) return undefined;
    const info = await stat(join(folder, name)).catch(() => undefined);
    if (info?.isFile() !== true) return undefined;
    if (!isPart) return { name, size: info.size, time: info.mtimeMs };
    if (now - info.mtimeMs > leftoverMs) await rm(join(folder, name), { force: true });
    return undefined;
  });
  const files = found.filter((file) => file !== undefined).sort((a, b) => a.time - b.time);
  return new Map(files.map(({ name, size }) => [name, size]));
}

async function readEntry(file: string): Promise<Entry | undefined> {
  try {
    const entry = JSON.parse(await readFile(file, 'utf8')) as Partial<Entry> | null;
    return typeof entry?.savedAt === 'number' ? { savedAt: entry.savedAt, value: entry.value } : undefined;
  } catch {
    return undefined; // damaged, or gone meanwhile
  }
}
