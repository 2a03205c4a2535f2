import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { cacheFolder } from '../../kit/folders.ts';
import { processTree, runningOf, type ProcessMark } from '../../kit/process-tree.ts';
import { withBundle } from '../shared/bundle.testing.ts';
import type { RunnerJob, RunnerResult } from '../shared/fake-runner.ts';

const limitMs = 120_000;

/** Runs the bundle from a folder that holds only it; the videos come from this machine's cache. */
async function runSuite<T>(
  job: Partial<RunnerJob>,
  look: (
    result: RunnerResult,
    again: (job: Partial<RunnerJob>) => Promise<RunnerResult>,
    temp: string,
  ) => Promise<T>,
): Promise<T> {
  return await withBundle('run-e2e-stream', async (runBundle, folder) => {
    const run = async (more: Partial<RunnerJob>): Promise<RunnerResult> =>
      runBundle({ ...more, env: { MIAUFLIX_CACHE_DIR: cacheFolder(), ...more.env } });
    return await look(await run(job), run, join(folder, 'temp'));
  });
}

describe('the bundle of the suite, alone in a folder', () => {
  it(
    'streams, and tells how it went',
    async () => {
      const inputs = { only: 'infrastructure,streaming/*-720p*,performance/first-byte*', cache: 'true' };
      await runSuite({ inputs }, async (result, _, temp) => {
        expect(result.stdout).not.toContain('::error');
        // said by @actions/cache, which is a part of the bundle that is only loaded when it is needed
        expect(result.stdout).toContain('This runner has no cache');
        expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'passed', failed: '0' } });
        const report = JSON.parse(await readFile(result.outputs['report-json'] ?? '', 'utf8')) as {
          readonly summary: { readonly passed: number };
        };
        expect(String(report.summary.passed)).toBe(result.outputs['passed']);
        expect(result.summary).toContain('Streaming works');
        expect(await readdir(temp)).toEqual(['miauflix-e2e-report']);
      });
    },
    limitMs,
  );

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'writes its report and leaves nothing when it is cancelled by %s',
    async (signal) => {
      const { job, started } = stoppedOnceReady(signal);
      await runSuite(job, async (result, _, temp) => {
        expect(result.exitCode).toBe(130);
        expect(result.outputs['result']).toBe('unfinished');
        expect(result.summary).toContain('Stopped before its end');
        expect(runningOf(started())).toEqual([]);
        expect(await readdir(temp)).toEqual(['miauflix-e2e-report']);
      });
    },
    limitMs,
  );

  it(
    'leaves nothing once its post has run, even when it was killed',
    async () => {
      const { job, started } = stoppedOnceReady('SIGKILL');
      await runSuite(job, async (result, again, temp) => {
        expect(started().length).toBeGreaterThan(4);
        const post = await again({ state: result.state });
        expect(post.exitCode).toBe(0);
        expect(runningOf(started())).toEqual([]);
        expect(await readdir(temp)).toEqual([]);
        expect(await again({ state: result.state })).toMatchObject({ exitCode: 0, stdout: '' });
      });
    },
    limitMs,
  );
});

/** A run that gets a signal when its world is ready, and the processes that it had then. */
function stoppedOnceReady(signal: NodeJS.Signals): { job: Partial<RunnerJob>; started: () => ProcessMark[] } {
  let stop = (): void => undefined;
  let marks: ProcessMark[] = [];
  return {
    job: {
      inputs: { skip: 'browser' },
      onStart: (child) => {
        stop = () => {
          if (marks.length > 0) return;
          marks = processTree(child.pid ?? 0);
          child.kill(signal);
        };
      },
      onLine: (line) => {
        if (line.startsWith('World: ready')) stop();
      },
    },
    started: () => marks,
  };
}
