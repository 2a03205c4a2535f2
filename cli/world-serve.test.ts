import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { afterEach, describe, expect, it } from '@jest/globals';

import { runProgram } from '../kit/run-program.ts';

const entry = join(import.meta.dirname, 'main.ts');
let running: ChildProcess | undefined;

afterEach(async () => {
  if (running?.exitCode !== null || running.signalCode !== null) return;
  running.kill('SIGKILL');
  await once(running, 'exit');
});

describe('world serve', () => {
  it('is a service until it is told to stop', async () => {
    const args = ['world', 'serve', 'apis', '--options', '{"host":"127.0.0.1","port":0}'];
    running = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    const lines = createInterface({ input: running.stderr! });
    const [line] = (await once(lines, 'line', { signal: AbortSignal.timeout(20_000) })) as [string];
    const { service, message, url } = JSON.parse(line) as { service: string; message: string; url: string };
    expect({ service, message }).toEqual({ service: 'apis', message: 'listening' });
    const answer = await fetch(`${url}/health`);
    expect(await answer.json()).toEqual({ status: 'ok' });
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    expect(await ended).toEqual([130, null]);
  });

  it.each([
    ['no JSON', '{', 'The options are no JSON'],
    ['a list', '[1]', 'The options are no JSON object.'],
    ['an option that there is not', '{"tokens":"a"}', 'did you mean "token"?'],
  ])('refuses %s', async (_what, options, sentence) => {
    const { exitCode, stderr } = await runProgram(
      process.execPath,
      [entry, 'world', 'serve', 'apis', '--options', options],
      { deadlineMs: 20_000, acceptedCodes: [2] },
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

describe('world healthy', () => {
  it('fails when nothing answers', async () => {
    const { exitCode, stderr } = await runProgram(
      process.execPath,
      [entry, 'world', 'healthy', 'rangeServer'],
      { deadlineMs: 20_000, acceptedCodes: [1] },
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('The rangeServer does not answer at http://127.0.0.1:3002/health');
  });
});
