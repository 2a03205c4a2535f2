import { join } from 'node:path';

import { reasonOf } from '../kit/errors.ts';
import type { Reporter } from '../kit/reporter.ts';

import type { Backend } from './backends/backend.ts';
import { createBackend } from './backends/create.ts';
import { databaseSetting } from './backends/database-setting.ts';
import { allChecks } from './checks/all.ts';
import { Measurements } from './checks/measurements.ts';
import { createStage } from './checks/stage.ts';
import { releasedCredentials } from './engines/embedded-plan.ts';
import { startWorld } from './engines/start.ts';
import type { World } from './engines/world.ts';
import { Http } from './http.ts';
import { checkOptions, type E2eOptions } from './options.ts';
import { sweepFolders } from './owned-folder.ts';
import { readBaseline, appendBaseline } from './report/baseline-file.ts';
import { baselineRunOf, compare, type BaselineRun } from './report/baseline.ts';
import { buildReport, type Measured } from './report/build-report.ts';
import { written } from './report/cannot-write.ts';
import { describeMachine } from './report/machine.ts';
import type { CheckReport, Report } from './report/report.ts';
import { verdictOf } from './report/verdict.ts';
import { writeReports, type ReportFiles } from './report/write-reports.ts';
import { runChecks, skipped } from './run-checks.ts';
import { selectChecks } from './select.ts';

export interface E2eSurroundings {
  /** The program that hosts services: `<entry> service <name>`. */
  readonly entry: string;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  /** When the command began, by `performance.now()`. */
  readonly startedMs?: number;
  /** Called when the run is over and `keep` was asked for; the world ends when this does. */
  readonly onKeep?: (world: World) => Promise<void>;
  /** Called with the report as soon as there is one: before its files are written, while the world may be up. */
  readonly onReport?: (report: Report) => void;
  /** Called with the files once they are written. */
  readonly onFiles?: (files: ReportFiles) => void;
}

export interface E2eResult {
  readonly report: Report;
  /** The files that were written; undefined without a folder for them. */
  readonly files: ReportFiles | undefined;
}

/**
 * Runs the suite: videos, world, checks, report. What a check finds is in the report; an error is thrown for
 * a mistake in the options (before anything starts) and for a world that does not start. When it is
 * interrupted, the report still comes, with what was not reached as skipped.
 */
export async function runE2e(options: E2eOptions, surroundings: E2eSurroundings): Promise<E2eResult> {
  checkOptions(options);
  const checks = selectChecks(allChecks, options);
  const history = options.baseline === undefined ? [] : await readBaseline(options.baseline);
  const { reportDir } = options;
  const evidenceFolder = reportDir === undefined ? undefined : join(reportDir, 'service-logs');
  const { signal, startedMs = performance.now() } = surroundings;
  const run = { options, surroundings, checks, history, startedAt: new Date(), startedMs };
  const measured = new Measurements();
  const http = new Http();
  let world: World | undefined;
  let backend: Backend | undefined;
  try {
    let reports: readonly CheckReport[];
    let worldReadyMs: number | null = null;
    try {
      await sweepFolders();
      world = await startWorld(options, surroundings, evidenceFolder);
      backend = prepareBackend(options, world, http);
      await backend.prepare(signal);
      worldReadyMs = performance.now() - startedMs;
      reports = await runChecks({
        checks,
        context: {
          world,
          backend,
          http,
          stage: createStage(world, backend),
          viewers: options.viewers,
          measured,
        },
        ownBackend: options.backendUrl === undefined,
        repeat: options.repeat,
        bail: options.bail,
        reporter: surroundings.reporter,
        signal,
      });
    } catch (error) {
      if (!signal.aborted) throw error;
      reports = checks.map((check) => skipped(check, 'the run was stopped'));
    }
    if (evidenceFolder !== undefined && reports.some(({ status }) => status === 'failed')) {
      // that there is less evidence is no reason to tell nothing
      await world?.saveEvidence?.(evidenceFolder).catch((error: unknown) => {
        surroundings.reporter.warning(`The services' logs were not kept: ${reasonOf(error)}`);
      });
    }
    const result = await conclude(run, reports, measured.toReport(worldReadyMs));
    if (options.keep && !signal.aborted && world !== undefined) await surroundings.onKeep?.(world);
    return result;
  } finally {
    try {
      await backend?.close();
    } finally {
      http.close();
      await world?.stop();
    }
  }
}

interface Run {
  readonly options: E2eOptions;
  readonly surroundings: E2eSurroundings;
  readonly history: readonly BaselineRun[];
  readonly startedAt: Date;
  readonly startedMs: number;
}

/** Puts the report together, compares it with earlier runs, tells it and writes its files. */
async function conclude(
  { options, surroundings, history, startedAt, startedMs }: Run,
  checks: readonly CheckReport[],
  measured: Measured,
): Promise<E2eResult> {
  const { aborted: interrupted } = surroundings.signal;
  const bare = buildReport({
    engine: options.engine,
    backend: options.backend,
    startedAt,
    durationMs: performance.now() - startedMs,
    interrupted,
    machine: describeMachine(),
    checks,
    measured,
  });
  const now = baselineRunOf(bare);
  const isCompared = options.baseline !== undefined && !interrupted;
  const report: Report = isCompared
    ? { ...bare, baseline: compare(history, now, { maxRegression: options.maxRegression }) }
    : bare;
  // told first: whatever the disk does next, what came out is known
  surroundings.onReport?.(report);
  const files = options.reportDir === undefined ? undefined : await writeReports(report, options.reportDir);
  if (files !== undefined) surroundings.onFiles?.(files);
  const { baseline } = options;
  if (baseline !== undefined && holds(report)) {
    await written('baseline', baseline, async () => await appendBaseline(baseline, now));
  }
  return { report, files };
}

/** Whether everything that was checked holds, and nothing became slower than it may. */
export function holds(report: Report): boolean {
  return verdictOf(report) === 'passed';
}

function prepareBackend(options: E2eOptions, world: World, http: Http): Backend {
  const credentials = options.credentials ?? world.credentials ?? releasedCredentials;
  http.hide(credentials.password);
  const database = databaseSetting(process.env);
  const url = options.backendUrl ?? world.addresses.backend?.url ?? '';
  return createBackend(options.backend, { url, credentials, http, ...(database && { database }) });
}
