import { randomUUID } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

import { pause } from './deadline.ts';

/** Who holds a lock; a process id means something only within its machine, or its container. */
interface Owner {
  readonly place: string;
  readonly pid: number;
  readonly token: string;
}

export interface FolderLockOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called once, when another process holds the lock. */
  readonly onWait?: () => void;
  /** A lock from elsewhere that shows no sign of life for this long is taken over. */
  readonly staleMs?: number;
}

const signOfLifeMs = 2000;
const pollMs = 100;
const ownTokens = new Set<string>();

/**
 * Runs `work` while no other process that asks for the same folder does. The lock is a file, `.lock`; one
 * whose holder was killed is taken over: at once when it ran on this machine, else when its sign of life,
 * the file's time, stands still. The folder must exist.
 */
export async function withFolderLock<T>(
  folder: string,
  work: () => Promise<T>,
  options: FolderLockOptions = {},
): Promise<T> {
  const file = join(folder, '.lock');
  const owner: Owner = { place: placeOfThisProcess(), pid: process.pid, token: randomUUID() };
  const text = JSON.stringify(owner);
  ownTokens.add(owner.token);
  try {
    await acquire(file, text, options);
    const alive = setInterval(() => void showLife(file), signOfLifeMs);
    try {
      return await work();
    } finally {
      clearInterval(alive);
      if ((await contentOf(file)) === text) await rm(file, { force: true });
    }
  } finally {
    ownTokens.delete(owner.token);
  }
}

async function acquire(file: string, text: string, options: FolderLockOptions): Promise<void> {
  const { signal, onWait, staleMs = 20_000 } = options;
  let seen = '';
  let seenSince = performance.now();
  for (let waited = false; ;) {
    signal?.throwIfAborted();
    if (await created(file, text)) return;
    const [holder, time] = await Promise.all([contentOf(file), timeOf(file)]);
    // a clock of our own: that of a shared disk may be another one
    if (`${time} ${holder}` !== seen) {
      seen = `${time} ${holder}`;
      seenSince = performance.now();
    }
    const stale = isKnownDead(holder) || performance.now() - seenSince > staleMs;
    if (stale && holder !== undefined) {
      await takeAway(file, holder);
      continue;
    }
    if (!waited) onWait?.();
    waited = true;
    await pause(pollMs, signal);
  }
}

async function created(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of `holder`; when somebody else has replaced it meanwhile, theirs is put back. */
async function takeAway(file: string, holder: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
    if ((await contentOf(aside)) !== holder) await link(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Whether the holder ran here and does not any more. One that is unreadable may be just being written. */
function isKnownDead(holder: string | undefined): boolean {
  const owner = parseOwner(holder);
  if (owner?.place !== placeOfThisProcess()) return false;
  // a container that starts again gives the same process id to another process: to us
  if (owner.pid === process.pid) return !ownTokens.has(owner.token);
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function parseOwner(text: string | undefined): Owner | undefined {
  try {
    const { place, pid, token } = JSON.parse(text ?? '') as Partial<Owner>;
    return place === undefined || pid === undefined || token === undefined || !(pid > 0)
      ? undefined
      : { place, pid, token };
  } catch {
    return undefined;
  }
}

function placeOfThisProcess(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

async function contentOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

async function timeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return 0;
  }
}

async function showLife(file: string): Promise<void> {
  const now = new Date();
  // a lock that was taken away has nothing to show
  await utimes(file, now, now).catch(() => undefined);
}
