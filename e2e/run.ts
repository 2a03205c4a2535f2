import { InterruptedError, reasonOf } from '../kit/errors.ts';
import type { Reporter } from '../kit/reporter.ts';
import { ensureVideos } from '../mock-content/videos/ensure.ts';

import type { Backend } from './backends/backend.ts';
import { createBackend } from './backends/create.ts';
import { allChecks } from './checks/all.ts';
import type { Check } from './checks/check.ts';
import { Measurements } from './checks/measurements.ts';
import { createStage } from './checks/stage.ts';
import { releasedCredentials, servicesFor } from './engines/embedded-plan.ts';
import { startEmbeddedWorld } from './engines/embedded.ts';
import type { World } from './engines/world.ts';
import { Http } from './http.ts';
import { checkOptions, type E2eOptions } from './options.ts';
import { readBaseline, appendBaseline } from './report/baseline-file.ts';
import { baselineRunOf, compare } from './report/baseline.ts';
import { buildReport } from './report/build-report.ts';
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
  /** Called with the world's addresses when the run is over and `keep` was asked for; ends when it may stop. */
  readonly onKeep?: (world: World) => Promise<void>;
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
  const { signal, startedMs = performance.now() } = surroundings;
  const startedAt = new Date();
  const measured = new Measurements();

  const played = await play(options, surroundings, checks, measured, startedMs);
  const bare = buildReport({
    engine: options.engine,
    backend: options.backend,
    startedAt,
    durationMs: performance.now() - startedMs,
    interrupted: signal.aborted,
    machine: describeMachine(),
    checks: played.checks,
    measured: measured.toReport(played.worldReadyMs),
  });
  const now = baselineRunOf(bare);
  const report: Report =
    options.baseline === undefined || signal.aborted
      ? bare
      : { ...bare, baseline: compare(history, now, { maxRegression: options.maxRegression }) };
  const files = options.reportDir === undefined ? undefined : await writeReports(report, options.reportDir);
  if (options.baseline !== undefined && holds(report)) await appendBaseline(options.baseline, now);
  return { report, files };
}

/** Whether everything that was checked holds, and nothing became slower than it may. */
export function holds(report: Report): boolean {
  return verdictOf(report) === 'passed';
}

interface Played {
  readonly checks: CheckReport[];
  readonly worldReadyMs: number | null;
}

async function play(
  options: E2eOptions,
  surroundings: E2eSurroundings,
  checks: readonly Check[],
  measured: Measurements,
  startedMs: number,
): Promise<Played> {
  const { reporter, signal } = surroundings;
  const http = new Http();
  let world: World | undefined;
  let worldReadyMs: number | null = null;
  try {
    world = await prepareWorld(options, surroundings);
    const backend = await prepareBackend(options, world, http, signal);
    worldReadyMs = performance.now() - startedMs;
    const reports = await runChecks({
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
      reporter,
      signal,
    });
    if (options.keep && !signal.aborted) await surroundings.onKeep?.(world);
    return { checks: reports, worldReadyMs };
  } catch (error) {
    if (!(error instanceof InterruptedError) && !signal.aborted) throw error;
    return { checks: checks.map((check) => skipped(check, 'the run was stopped')), worldReadyMs };
  } finally {
    http.close();
    await world?.stop();
  }
}

async function prepareWorld(
  options: E2eOptions,
  { entry, reporter, signal }: E2eSurroundings,
): Promise<World> {
  const videosFolder = await ensureVideos({ entry, reporter, signal });
  const progress = reporter.progress('World');
  try {
    const world = await startEmbeddedWorld({
      entry,
      reporter,
      signal,
      wanted: servicesFor(options.backend, options.backendUrl === undefined),
      plan: {
        host: options.host,
        fixedPorts: false,
        webrtc: options.webrtc,
        videosFolder,
        alsoKnown: [],
        defects: options.defects,
      },
    });
    progress.end('ready');
    return world;
  } catch (error) {
    progress.end(`not started: ${reasonOf(error)}`);
    throw error;
  }
}

async function prepareBackend(
  options: E2eOptions,
  world: World,
  http: Http,
  signal: AbortSignal,
): Promise<Backend> {
  const credentials = options.credentials ?? releasedCredentials;
  http.hide(credentials.password);
  const url = options.backendUrl?.replace(/\/+$/, '') ?? world.addresses.backend?.url ?? '';
  const backend = createBackend(options.backend, { url, credentials, http });
  await backend.prepare(signal);
  return backend;
}
