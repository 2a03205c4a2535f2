import type { DashboardPlan } from './make.ts';

export const backups: DashboardPlan = {
  uid: 'miauflix-backups',
  title: 'Backups',
  about: 'How old the newest backup is, and whether one was ever restored.',
  rows: [
    [
      {
        title: 'Newest backup',
        about: 'Its age: what would be lost now.',
        as: 'number',
        unit: 'dtdurations',
        bad: 2 * 86_400,
        queries: [{ expr: 'time() - miauflix_backup_last_success_timestamp_seconds', legend: 'age' }],
      },
      {
        title: 'Last restore drill',
        about: 'A backup that was not restored counts as none.',
        as: 'number',
        unit: 'dtdurations',
        bad: 35 * 86_400,
        queries: [{ expr: 'time() - miauflix_backup_last_drill_timestamp_seconds', legend: 'age' }],
      },
      {
        title: 'Failed since the last success',
        about: 'Tries.',
        as: 'number',
        unit: 'short',
        bad: 1,
        queries: [{ expr: 'miauflix_backup_failures', legend: 'tries' }],
      },
    ],
    [
      {
        title: 'Size',
        about: 'What the newest backup holds, and what it added to the repository.',
        unit: 'bytes',
        queries: [
          { expr: 'miauflix_backup_size_bytes', legend: 'holds' },
          { expr: 'miauflix_backup_added_bytes', legend: 'added' },
        ],
      },
      {
        title: 'Duration',
        about: 'How long the newest backup took, and how long the backend’s writers waited for it.',
        unit: 's',
        queries: [
          { expr: 'miauflix_backup_duration_seconds', legend: 'backup' },
          { expr: 'miauflix_backup_writers_held_seconds', legend: 'writers held' },
        ],
      },
    ],
  ],
};
