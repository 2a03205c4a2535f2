import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';

import { describe, expect, it } from '@jest/globals';

import { endProcessesWith } from './leftovers.ts';

const waits = 'setInterval(() => {}, 1000); console.log("ready")';

describe('what a run left behind', () => {
  it('is ended, and nothing else is', async () => {
    const mark = randomUUID();
    const start = (run: string): ReturnType<typeof spawn> =>
      spawn(process.execPath, ['-e', waits], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { PATH: process.env['PATH'], MIAUFLIX_TEST_RUN: run },
      });
    const [ours, other] = [start(mark), start(`${mark}-other`)];
    try {
      await Promise.all([ours, other].map(async (child) => once(child.stdout!, 'data')));
      const ended = once(ours, 'exit');
      expect(await endProcessesWith('MIAUFLIX_TEST_RUN', mark)).toBe(1);
      expect(await ended).toEqual([null, 'SIGTERM']);
      expect(await endProcessesWith('MIAUFLIX_TEST_RUN', mark)).toBe(0);
      expect(other.exitCode).toBeNull();
      expect(other.signalCode).toBeNull();
    } finally {
      ours.kill('SIGKILL');
      other.kill('SIGKILL');
    }
  });
});
