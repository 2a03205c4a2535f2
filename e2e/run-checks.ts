import { anySignal, formatDuration, pause } from '../kit/deadline.ts';
import { DeadlineError, reasonOf } from '../kit/errors.ts';
import type { Reporter } from '../kit/reporter.ts';

import { CheckSkipped, type Check, type CheckContext } from './checks/check.ts';
import { complaintIn } from './complaint.ts';
import type { CheckReport, Evidence } from './report/report.ts';

export interface RunChecksOptions {
  readonly checks: readonly Check[];
  readonly context: Omit<CheckContext, 'signal'>;
  readonly ownBackend: boolean;
  readonly repeat: number;
  readonly bail: boolean;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

const shownLogLines = 12;

/** Among so many of the backend's last lines, the cause of a failure is looked for. */
const searchedLogLines = 100;

/** What a viewer sees when the other end gave up, and how long its last words may be on their way. */
const wasCut = /\baborted\b|ECONNRESET|socket hang up/;
const lastWordsMs = 500;

/** How long a check that ran out of time may take to put the world in order again. */
const tidyMs = 15_000;

/** Makes the checks one after the other; what is not reached is reported as skipped, with the reason. */
export async function runChecks(options: RunChecksOptions): Promise<CheckReport[]> {
  const { checks, reporter, signal } = options;
  const reports: CheckReport[] = [];
  const progress = reporter.progress('Checks', checks.length);
  let stopped: string | undefined;
  for (const check of checks) {
    progress.update(reports.length, check.id);
    if (signal.aborted) stopped ??= 'the run was stopped';
    const report = stopped === undefined ? await repeated(check, options) : skipped(check, stopped);
    reports.push(report);
    if (report.status === 'failed') {
      reporter.error(`${report.id}: ${report.reason ?? ''}`, { title: report.title });
      if (options.bail) stopped = `the run ended at the first failure (${report.id})`;
    }
  }
  progress.end(`${reports.filter(({ status }) => status === 'passed').length} of ${checks.length} hold`);
  return reports;
}

async function repeated(check: Check, options: RunChecksOptions): Promise<CheckReport> {
  let durationMs = 0;
  for (let round = 1; ; round += 1) {
    const report = await once(check, options);
    durationMs += report.durationMs;
    const last = round === options.repeat || report.status !== 'passed';
    if (!last) continue;
    const reason =
      report.reason !== null && options.repeat > 1
        ? `round ${round} of ${options.repeat}: ${report.reason}`
        : report.reason;
    return { ...report, reason, durationMs };
  }
}

async function once(check: Check, options: RunChecksOptions): Promise<CheckReport> {
  const { context } = options;
  const reason = reasonToSkip(check, options);
  if (reason !== undefined) return skipped(check, reason);
  context.http.takeExchanges();
  const start = performance.now();
  const since = Date.now();
  const ended = (status: CheckReport['status'], why: string | null): CheckReport => ({
    id: check.id,
    title: check.title,
    group: check.group,
    status,
    durationMs: Math.round(performance.now() - start),
    reason: why,
  });
  try {
    await withinDeadline(check, options);
    return ended('passed', null);
  } catch (error) {
    if (options.signal.aborted) return ended('skipped', 'the run was stopped');
    if (error instanceof CheckSkipped) return ended('skipped', error.message);
    const failed = ended('failed', reasonOf(error));
    return { ...failed, ...(await explained(context, failed.reason ?? '', since)) };
  }
}

function reasonToSkip({ needs = [], ownBackend }: Check, options: RunChecksOptions): string | undefined {
  if (ownBackend === true && !options.ownBackend) return 'it would restart a backend that is not ours';
  const { lacks } = options.context.backend;
  return needs.map((ability) => lacks[ability]).find((lack) => lack !== undefined);
}

/** Runs the check; at its deadline its signal fires, and it gets a moment to put the world in order again. */
async function withinDeadline(check: Check, { context, signal }: RunChecksOptions): Promise<void> {
  const late = new AbortController();
  const error = new DeadlineError(`it took longer than ${formatDuration(check.deadlineMs)}`);
  const timer = setTimeout(() => {
    late.abort(error);
  }, check.deadlineMs);
  const running = check.run({ ...context, signal: anySignal(late.signal, signal) });
  running.catch(() => undefined);
  const cut = Promise.withResolvers<never>();
  anySignal(late.signal, signal).addEventListener('abort', () =>
    cut.reject(late.signal.reason ?? signal.reason),
  );
  try {
    await Promise.race([running, cut.promise]);
  } finally {
    clearTimeout(timer);
    if (late.signal.aborted || signal.aborted) {
      const tidied = new AbortController();
      await Promise.race([running.catch(() => undefined), pause(tidyMs, tidied.signal)]);
      tidied.abort();
    }
  }
}

/** What failed, with what the backend said of it meanwhile: a disk that is full shows to a viewer as a cut. */
async function explained(
  { http, world }: Omit<CheckContext, 'signal'>,
  seen: string,
  since: number,
): Promise<{ reason: string; evidence: Evidence }> {
  const end = performance.now() + (wasCut.test(seen) ? lastWordsMs : 0);
  for (;;) {
    const logs = await world.logs(searchedLogLines, since);
    const ofBackend = [...(logs['released'] ?? []), ...(logs['backend'] ?? [])];
    const complaint = complaintIn(ofBackend, since, world.engine === 'compose');
    if (complaint === undefined && performance.now() < end) {
      await pause(50);
      continue;
    }
    const shown = Object.entries(logs).map(([name, lines]) => [name, lines.slice(-shownLogLines)] as const);
    const isNew = complaint !== undefined && !seen.includes(complaint);
    return {
      reason: isNew ? `${seen} (the backend: ${complaint})` : seen,
      evidence: { exchanges: http.takeExchanges(), logs: Object.fromEntries(shown) },
    };
  }
}

export function skipped({ id, title, group }: Check, reason: string): CheckReport {
  return { id, title, group, status: 'skipped', durationMs: 0, reason };
}
