import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { withFolderLock } from './folder-lock.ts';
import { withTemporaryFolder } from './folders.ts';
import { makeFolder } from './make-folder.ts';
import { NotYet, waitUntil } from './wait-until.ts';

const soon = { deadlineMs: 30_000 };

/** A process that holds the lock of a folder until it is killed. */
async function holder(folder: string): Promise<ChildProcess> {
  const program = join(folder, '..', 'holder.mjs');
  const lock = join(import.meta.dirname, 'folder-lock.ts');
  await writeFile(
    program,
    `import { withFolderLock } from ${JSON.stringify(lock)};
     await withFolderLock(${JSON.stringify(folder)}, async () => {
       process.send('held');
       await new Promise(() => setInterval(() => {}, 1000));
     });`,
  );
  const child = fork(program, { execArgv: [] });
  await once(child, 'message');
  return child;
}

describe('withFolderLock', () => {
  it('lets one work at a time, and leaves nothing', async () => {
    await withTemporaryFolder('lock', async (folder) => {
      let inside = 0;
      let most = 0;
      const work = async (): Promise<void> => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise(setImmediate);
        inside -= 1;
      };
      await Promise.all(Array.from({ length: 4 }, async () => withFolderLock(folder, work)));
      expect(most).toBe(1);
      expect(await readdir(folder)).toEqual([]);
    });
  }, 30_000);

  it('gives the lock back when the work fails', async () => {
    await withTemporaryFolder('lock', async (folder) => {
      const failing = withFolderLock(folder, async () => Promise.reject(new Error('no')));
      await expect(failing).rejects.toThrow('no');
      expect(await withFolderLock(folder, async () => Promise.resolve('next'))).toBe('next');
    });
  });

  it('waits for another process, and goes on at once when that was killed', async () => {
    await withTemporaryFolder('lock', async (base) => {
      const folder = join(base, 'locked');
      await makeFolder(folder);
      const child = await holder(folder);
      const waiting = Promise.withResolvers<undefined>();
      const done = withFolderLock(folder, async () => Promise.resolve(child.signalCode), {
        onWait: () => waiting.resolve(undefined),
        staleMs: 10 * 60_000,
      });
      await waiting.promise;
      child.kill('SIGKILL');
      expect(await done).toBe('SIGKILL');
    });
  }, 60_000);

  it('stops waiting when asked to, and leaves the lock to its holder', async () => {
    await withTemporaryFolder('lock', async (folder) => {
      const stop = new AbortController();
      await withFolderLock(folder, async () => {
        const second = withFolderLock(folder, async () => Promise.resolve(), {
          signal: stop.signal,
          onWait: () => stop.abort(new Error('enough')),
        });
        await expect(second).rejects.toThrow('enough');
        expect(await readdir(folder)).toEqual(['.lock']);
      });
    });
  });

  const left = {
    'of an earlier process with our own id': {
      text: (place: string) => JSON.stringify({ place, pid: process.pid, token: 'of before' }),
      staleMs: 10 * 60_000,
    },
    'from another machine, without a sign of life': {
      text: () => JSON.stringify({ place: 'elsewhere', pid: 1, token: 'x' }),
      staleMs: 200,
    },
    'that was never written to its end': { text: () => '{"place":', staleMs: 200 },
    'that is empty': { text: () => '', staleMs: 200 },
  };

  it.each(Object.entries(left))(
    'takes over a lock %s',
    async (_which, { text, staleMs }) => {
      await withTemporaryFolder('lock', async (folder) => {
        const own = await withFolderLock(folder, async () => {
          return JSON.parse(await readFile(join(folder, '.lock'), 'utf8')) as { place: string };
        });
        await writeFile(join(folder, '.lock'), text(own.place));
        expect(await withFolderLock(folder, async () => Promise.resolve('ours'), { staleMs })).toBe('ours');
        expect(await readdir(folder)).toEqual([]);
      });
    },
    30_000,
  );

  it('shows signs of life while it is held', async () => {
    await withTemporaryFolder('lock', async (folder) => {
      await withFolderLock(folder, async () => {
        const file = join(folder, '.lock');
        const { mtimeMs } = await stat(file);
        const later = await waitUntil(
          'a sign of life',
          async () => {
            const now = (await stat(file)).mtimeMs;
            return now > mtimeMs ? now : new NotYet('the time stands still');
          },
          soon,
        );
        expect(later).toBeGreaterThan(mtimeMs);
      });
    });
  }, 40_000);
});
