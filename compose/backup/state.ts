import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { formatDuration } from '../../kit/deadline.ts';
import { writeFileWhole } from '../../kit/folders.ts';

import { isAhead } from './schedule.ts';

/** What is remembered from run to run. Times are ISO 8601. */
export interface BackupState {
  readonly repository?: string;
  readonly repositoryId?: string;
  /** When the service was first there. */
  readonly since?: string;
  readonly lastTry?: string;
  readonly failures: number;
  /** Why the last try failed; absent after one that did not. */
  readonly problem?: string | undefined;
  readonly lastSuccess?: LastSuccess;
  readonly lastDrill?: LastDrill;
  /** Which part of the data was read back last, from 1. */
  readonly checkedPart: number;
  /** What a look at the repository found; absent when the last one found nothing. */
  readonly damage?: string | undefined;
}

export interface LastSuccess {
  readonly at: string;
  readonly id: string;
  readonly bytes: number;
  readonly addedBytes: number;
  readonly durationMs: number;
  readonly writersHeldMs: number;
  readonly rows: number;
}

export interface LastDrill {
  readonly at: string;
  readonly id: string;
  /** Of the backup, ISO 8601. */
  readonly madeAt: string;
  readonly durationMs: number;
  readonly passed: boolean;
}

export const emptyState: BackupState = { failures: 0, checkedPart: 0 };

const fileName = 'state.json';

export async function readState(folder: string): Promise<BackupState> {
  try {
    return { ...emptyState, ...(JSON.parse(await readFile(join(folder, fileName), 'utf8')) as BackupState) };
  } catch (error) {
    // one that was cut short by a crash of the machine is as good as none
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return emptyState;
    throw error;
  }
}

export async function writeState(folder: string, state: BackupState): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFileWhole(join(folder, fileName), `${JSON.stringify(state, undefined, 2)}\n`);
}

/** How the backups are, for people and for programs. */
export interface BackupStatus {
  readonly ok: boolean;
  readonly sentence: string;
  readonly state: BackupState;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Well is what has a backup that is not older than two intervals and an hour, and no known damage. A backup that
 * was never restored counts as none; that is said, and is no reason to call the service broken.
 */
export function statusOfBackups(state: BackupState, intervalMs: number, nowMs: number): BackupStatus {
  const { lastSuccess, problem, damage, since } = state;
  const longest = 2 * intervalMs + hourMs;
  const parts: string[] = [];
  let ok = true;
  const reference = Date.parse(lastSuccess?.at ?? since ?? '') || nowMs;
  if (lastSuccess === undefined) parts.push('No backup was made yet.');
  else if (isAhead(Date.parse(lastSuccess.at), nowMs)) {
    parts.push(
      `The last backup is dated ${lastSuccess.at}, which is still to come: a clock is, or was, wrong.`,
    );
    ok = false;
  } else parts.push(`The last backup is ${ageOf(nowMs - Date.parse(lastSuccess.at))} old.`);
  if (nowMs - reference > longest) {
    parts.push(`That is too long: there was to be one every ${ageOf(intervalMs)}.`);
    ok = false;
  }
  if (problem !== undefined) {
    const times = state.failures === 1 ? 'The last try' : `The last ${state.failures} tries`;
    parts.push(`${times} failed: ${problem}`);
  }
  if (damage !== undefined) {
    parts.push(damage);
    ok = false;
  }
  parts.push(drillSentence(state, nowMs));
  return { ok, sentence: parts.join(' '), state };
}

function drillSentence({ lastDrill }: BackupState, nowMs: number): string {
  if (lastDrill === undefined) {
    return 'None was ever restored, so none counts: `miauflix-infra stack drill` restores the newest, apart from all else.';
  }
  const when = `${ageOf(Math.max(0, nowMs - Date.parse(lastDrill.at)))} ago`;
  return lastDrill.passed
    ? `The last drill, ${when}, restored one in ${formatDuration(lastDrill.durationMs)}.`
    : `The last drill, ${when}, FAILED: what there is cannot be relied on.`;
}

/** `90_000` → `1 min 30 s`, `7_200_000` → `2 h`, `300_000_000` → `3 days`. */
export function ageOf(ms: number): string {
  if (ms < hourMs) return formatDuration(ms);
  return ms < 2 * dayMs ? `${Math.floor(ms / hourMs)} h` : `${Math.floor(ms / dayMs)} days`;
}

/** In Prometheus's text format (0.0.4). */
export function metricsOf({ ok, state }: BackupStatus): string {
  const { lastSuccess, lastDrill, lastTry, failures, damage } = state;
  const seconds = (iso: string | undefined): number => (iso === undefined ? 0 : Date.parse(iso) / 1000);
  const metrics: readonly (readonly [name: string, help: string, value: number])[] = [
    ['ok', 'Whether the backups are as they are to be.', ok ? 1 : 0],
    [
      'last_success_timestamp_seconds',
      'When the newest backup was made; 0 for none.',
      seconds(lastSuccess?.at),
    ],
    ['last_try_timestamp_seconds', 'When one was last tried; 0 for never.', seconds(lastTry)],
    ['failures', 'Tries that failed since the last success.', failures],
    ['size_bytes', 'What the newest backup holds.', lastSuccess?.bytes ?? 0],
    ['added_bytes', 'What the newest backup added to the repository.', lastSuccess?.addedBytes ?? 0],
    ['duration_seconds', 'How long the newest backup took.', (lastSuccess?.durationMs ?? 0) / 1000],
    [
      'writers_held_seconds',
      'How long the backend’s writers waited for it at most.',
      (lastSuccess?.writersHeldMs ?? 0) / 1000,
    ],
    ['rows', 'Rows in the newest backup’s databases.', lastSuccess?.rows ?? 0],
    ['damaged', 'Whether a look at the repository found damage.', damage === undefined ? 0 : 1],
    [
      'last_drill_timestamp_seconds',
      'When one was last restored to try it; 0 for never.',
      seconds(lastDrill?.at),
    ],
    ['last_drill_ok', 'Whether that went well.', lastDrill?.passed === true ? 1 : 0],
    ['last_drill_duration_seconds', 'How long that took.', (lastDrill?.durationMs ?? 0) / 1000],
  ];
  return metrics
    .map(([name, help, value]) => {
      const full = `miauflix_backup_${name}`;
      return `# HELP ${full} ${help}\n# TYPE ${full} gauge\n${full} ${value}\n`;
    })
    .join('');
}
