import { describe, expect, it } from '@jest/globals';

import { pause } from '../kit/deadline.ts';
import { silentReporter } from '../kit/reporter.ts';

import type { Backend } from './backends/backend.ts';
import { checksOf, CheckSkipped, type Check } from './checks/check.ts';
import { Measurements } from './checks/measurements.ts';
import { createStage } from './checks/stage.ts';
import type { World } from './engines/world.ts';
import { Http } from './http.ts';
import type { CheckReport } from './report/report.ts';
import { runChecks, type RunChecksOptions } from './run-checks.ts';

const check = checksOf('streaming');
const world = { logs: async () => await Promise.resolve({ backend: ['its last line'] }) } as unknown as World;
const backend = { lacks: { numbers: 'it tells no numbers' } } as unknown as Backend;

async function run(checks: Check[], options: Partial<RunChecksOptions> = {}): Promise<CheckReport[]> {
  const http = new Http();
  try {
    return await runChecks({
      checks,
      context: {
        world,
        backend,
        http,
        stage: createStage(world, backend),
        viewers: 2,
        measured: new Measurements(),
      },
      ownBackend: true,
      repeat: 1,
      bail: false,
      reporter: silentReporter,
      signal: new AbortController().signal,
      ...options,
    });
  } finally {
    http.close();
  }
}

const holds = check('holds', 'holds', async () => await Promise.resolve());
const fails = check('fails', 'fails', async () => await Promise.reject(new Error('the last byte is wrong')));

describe('making checks', () => {
  it('reports what holds and what does not, with evidence', async () => {
    const [first, second] = await run([holds, fails]);
    expect(first).toMatchObject({ id: 'streaming/holds', status: 'passed', reason: null });
    expect(second).toMatchObject({
      status: 'failed',
      reason: 'the last byte is wrong',
      evidence: { exchanges: [], logs: { backend: ['its last line'] } },
    });
  });

  it('adds to what a viewer saw what the backend complained of', async () => {
    const told = { level: 'warn', message: 'a stream failed', reason: 'ENOSPC: no space left on device' };
    const full = {
      logs: async () =>
        await Promise.resolve({ backend: [JSON.stringify({ time: new Date().toISOString(), ...told })] }),
    } as unknown as World;
    const cut = check('cut', 'cut', async () => await Promise.reject(new Error('aborted')));
    const context = { world: full, backend, http: new Http(), viewers: 2, measured: new Measurements() };
    const [report] = await run([cut], { context: { ...context, stage: createStage(full, backend) } });
    expect(report?.reason).toBe('aborted (the backend: a stream failed: ENOSPC: no space left on device)');
  });

  it('ends a check at its deadline, after it put the world in order again', async () => {
    let tidied = false;
    const slow = check(
      'slow',
      'slow',
      async ({ signal }) => {
        try {
          await pause(60_000, signal);
        } finally {
          tidied = true;
        }
      },
      { deadlineMs: 20 },
    );
    const [report] = await run([slow]);
    expect(report).toMatchObject({ status: 'failed', reason: 'it took longer than 20 ms' });
    expect(tidied).toBe(true);
  });

  it.each<[string, Check, Partial<RunChecksOptions>, string]>([
    [
      'finds it cannot be made',
      check('a', 'a', async () => await Promise.reject(new CheckSkipped('no browser'))),
      {},
      'no browser',
    ],
    ['needs what the backend lacks', { ...holds, needs: ['numbers'] }, {}, 'it tells no numbers'],
    ['would restart a strange backend', { ...holds, ownBackend: true }, { ownBackend: false }, 'not ours'],
  ])('skips a check that %s, and says why', async (_what, wanted, options, reason) => {
    const [report] = await run([wanted], options);
    expect(report?.status).toBe('skipped');
    expect(report?.reason).toContain(reason);
  });

  it('stops at the first failure when it is told to', async () => {
    const reports = await run([fails, holds], { bail: true });
    expect(reports.map(({ status }) => status)).toEqual(['failed', 'skipped']);
    expect(reports[1]?.reason).toContain('streaming/fails');
  });

  it('makes a check again and again, and names the round that failed', async () => {
    let made = 0;
    const flaky = check('flaky', 'flaky', async () => {
      made += 1;
      await (made === 3 ? Promise.reject(new Error('now')) : Promise.resolve());
    });
    const [report] = await run([flaky], { repeat: 5 });
    expect(made).toBe(3);
    expect(report).toMatchObject({ status: 'failed', reason: 'round 3 of 5: now' });
  });

  it('reports what was not reached as skipped when it is interrupted', async () => {
    const stop = new AbortController();
    const interrupted = check('interrupted', 'interrupted', async ({ signal }) => {
      stop.abort(new Error('Ctrl-C'));
      await pause(60_000, signal);
    });
    const reports = await run([holds, interrupted, fails], { signal: stop.signal });
    expect(reports.map(({ status }) => status)).toEqual(['passed', 'skipped', 'skipped']);
    expect(reports[2]?.reason).toBe('the run was stopped');
  });
});
