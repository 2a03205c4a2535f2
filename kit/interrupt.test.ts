import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from '@jest/globals';

import { untilInterrupted } from './interrupt.ts';
import { NotYet, waitUntil } from './wait-until.ts';

const deadlineMs = 60_000;
const fixture = join(import.meta.dirname, 'fixtures', 'interruptible.ts');

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly said: () => string;
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function start(...args: string[]): Promise<Started> {
  const child = spawn(process.execPath, [fixture, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  let text = '';
  child.stdout.on('data', (data: Buffer) => (text += data.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const started = { child, ended, said: () => text };
  await hasSaid(started, 'ready');
  return started;
}

async function hasSaid({ said }: Started, words: string): Promise<void> {
  await waitUntil(words, () => (said().includes(words) ? true : new NotYet(said())), { deadlineMs });
}

describe('untilInterrupted', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('lets the work clean up at %s', async (signal) => {
    const started = await start();
    started.child.kill(signal);
    expect(await started.ended).toBe(130);
    expect(started.said()).toBe(`ready\ncleaning up\nStopped by ${signal}.\n`);
  });

  it('takes a Ctrl-C that npm passes on once more for the one press that it was', async () => {
    const started = await start();
    started.child.kill('SIGINT');
    await hasSaid(started, 'cleaning up');
    started.child.kill('SIGINT');
    expect(await started.ended).toBe(130);
    expect(started.said()).toContain('Stopped by SIGINT.');
  });

  it('ends at once when Ctrl-C is pressed again while it cleans up', async () => {
    const started = await start('for-ever');
    const presses = setInterval(() => started.child.kill('SIGINT'), 100);
    const code = await started.ended;
    clearInterval(presses);
    expect(code).toBe(130);
    expect(started.said()).toBe('ready\ncleaning up\n');
  });

  it('leaves the signals to others when the work is done', async () => {
    const before = process.listenerCount('SIGTERM');
    expect(await untilInterrupted(async () => Promise.resolve(process.listenerCount('SIGTERM')))).toBe(
      before + 1,
    );
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});
