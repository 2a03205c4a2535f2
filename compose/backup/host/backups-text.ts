import { table } from '../../lifecycle/status.ts';
import type { Snapshot } from '../restic.ts';
import { ageOf, type BackupStatus } from '../state.ts';

/** What the service answers to `list`. */
export interface Listed {
  readonly repository: string;
  readonly snapshots: readonly Snapshot[];
  readonly status: BackupStatus;
}

/** The backups, the newest first, and how they are; `nowMs` since the epoch. */
export function backupsToText({ repository, snapshots, status }: Listed, nowMs: number): string {
  const drilled = status.state.lastDrill;
  const rows = snapshots
    .toReversed()
    .map(({ id, time, host }) => [
      id.slice(0, 8),
      time.replace(/\.\d+/, ''),
      ageOf(Math.max(0, nowMs - Date.parse(time))),
      host,
      drilled?.id === id ? (drilled.passed ? 'restored' : 'FAILED') : '-',
    ]);
  return [
    `Repository ${repository}`,
    ...(rows.length === 0
      ? ['There is no backup.']
      : table([['ID', 'TIME', 'AGE', 'STACK', 'DRILL'], ...rows])),
    status.sentence,
  ].join('\n');
}
