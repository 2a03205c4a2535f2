import { randomUUID } from 'node:crypto';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { withDeadline } from '../../kit/deadline.ts';
import { reasonOf } from '../../kit/errors.ts';

import type { Database } from './database.ts';
import type { ListsFilling } from './lists.ts';
import type { Torrents } from './torrents.ts';

export interface Health {
  readonly status: 'ok' | 'failing';
  /** `ok`, or in words what is wrong. Lists that are not filled yet do not make the whole fail. */
  readonly checks: Readonly<Record<'database' | 'torrents' | 'disk' | 'lists', string>>;
}

export interface HealthOptions {
  readonly database: Database;
  readonly torrents: Torrents;
  readonly lists: ListsFilling;
  readonly dataFolder: string;
}

const checkDeadlineMs = 2000;
/** Below this, the next pieces of a film would not fit. */
const leastFreeBytes = 32 * 2 ** 20;

export async function checkHealth({ database, torrents, lists, dataFolder }: HealthOptions): Promise<Health> {
  const [databaseState, disk] = await Promise.all([
    stateOf('the database', async () => {
      await database.check();
    }),
    stateOf('the disk', async () => {
      await checkDisk(dataFolder);
    }),
  ]);
  const fault = torrents.fault() ?? 'ok';
  const isOk = [databaseState, disk, fault].every((state) => state === 'ok');
  return {
    status: isOk ? 'ok' : 'failing',
    checks: { database: databaseState, torrents: fault, disk, lists: lists.state() },
  };
}

async function stateOf(what: string, check: () => Promise<void>): Promise<string> {
  try {
    await withDeadline(what, checkDeadlineMs, check);
    return 'ok';
  } catch (error) {
    return reasonOf(error);
  }
}

async function checkDisk(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < leastFreeBytes) throw new Error(`only ${bavail * bsize} bytes are free`);
  const probe = join(folder, `.health-${randomUUID()}`);
  try {
    await writeFile(probe, 'x');
  } finally {
    await rm(probe, { force: true });
  }
}
