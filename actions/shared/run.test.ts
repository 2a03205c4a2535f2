import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { runAction, type RunnerJob, type RunnerResult } from './fake-runner.ts';

/** Runs an action whose steps are given as TypeScript, in a process of its own. */
async function runSteps(steps: string, job: Partial<RunnerJob> = {}): Promise<RunnerResult> {
  return await withTemporaryFolder('run', async (folder) => {
    const script = join(folder, 'main.ts');
    const from = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);
    await writeFile(
      script,
      `import { run } from ${from('./run.ts')};
       import { ConfigurationError, GateError } from ${from('../../kit/errors.ts')};
       const use = [ConfigurationError, GateError];
       ${steps}`,
    );
    return await runAction({ script, folder, ...job });
  });
}

const twoSteps = `
  await run(
    async ({ reporter, state }) => { state.save('place', 'here'); reporter.info('main'); },
    async ({ reporter, state }) => reporter.info('post ' + state.read('place')),
  );`;

describe('an action', () => {
  it('runs main, and post in the process after it, as often as it is asked to', async () => {
    const main = await runSteps(twoSteps);
    expect(main).toMatchObject({ exitCode: 0, stdout: 'main\n' });
    const post = { state: main.state };
    expect(await runSteps(twoSteps, post)).toMatchObject({ exitCode: 0, stdout: 'post here\n' });
    expect(await runSteps(twoSteps, post)).toMatchObject({ exitCode: 0, stdout: 'post here\n' });
  });

  it('knows its post even when main failed', async () => {
    const failing = `await run(async () => { throw new Error('no'); }, async ({ reporter }) => reporter.info('post'));`;
    const main = await runSteps(failing);
    expect(main.exitCode).not.toBe(0);
    expect(await runSteps(failing, { state: main.state })).toMatchObject({ exitCode: 0, stdout: 'post\n' });
  });

  it('tells a mistake of the user in a sentence, without a stack', async () => {
    const result = await runSteps(`await run(async () => { throw new ConfigurationError('Write true.'); });`);
    expect(result).toMatchObject({ exitCode: 2, stdout: '::error::Write true.\n', stderr: '' });
  });

  it('fails with 1 when a gate did not hold', async () => {
    const result = await runSteps(`await run(async () => { throw new GateError('2 checks failed.'); });`);
    expect(result).toMatchObject({ exitCode: 1, stdout: '::error::2 checks failed.\n' });
  });

  it('shows where a bug is', async () => {
    const result = await runSteps(`await run(async () => { throw new TypeError('a bug'); });`);
    expect(result.exitCode).toBe(3);
    expect(result.stdout).toMatch(/^::error::Unexpected: TypeError: a bug%0A {4}at .*main\.ts/);
  });

  it('does not fail a job by its post', async () => {
    const result = await runSteps(
      `await run(async () => {}, async () => { throw new ConfigurationError('No.'); });`,
      { state: { mainHasRun: 'true' } },
    );
    expect(result).toMatchObject({ exitCode: 0, stdout: '::warning::Cleaning up did not end well: No.\n' });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('cleans up when it is cancelled by %s', async (signal) => {
    const steps = `await run(async ({ reporter, signal }) => {
      const alive = setInterval(() => {}, 1000);
      const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve));
      reporter.info('started');
      await stopped;
      clearInterval(alive);
      reporter.info('cleaned up');
      signal.throwIfAborted();
    });`;
    let kill = (): unknown => undefined;
    const result = await runSteps(steps, {
      onStart: (child) => {
        kill = () => child.kill(signal);
      },
      onLine: (line) => {
        if (line === 'started') kill();
      },
    });
    expect(result).toMatchObject({ exitCode: 130, stdout: `started\ncleaned up\nStopped by ${signal}.\n` });
  });

  it('ends although something still keeps the process alive', async () => {
    const result = await runSteps(`await run(async () => { setInterval(() => {}, 1000); });`);
    expect(result).toMatchObject({ exitCode: 0, stdout: '' });
  });
});
