import { ConfigurationError } from '../../kit/errors.ts';

import { parseSchedule, type Schedule } from './schedule.ts';

/** What the service is told by its environment. */
export interface Settings {
  /** The stack's name, under which its backups stand in a repository. */
  readonly project: string;
  /** restic's word for where the backups go: a folder, `sftp:…` or `s3:…`. */
  readonly repository: string;
  readonly schedule: Schedule;
  readonly keep: Keep;
  /** Of the repository's data, a different one of so many parts is read back after each backup. */
  readonly checkParts: number;
  /** The compose files of the stack, relative to its folder. */
  readonly composeFiles: readonly string[];
  /** The images that the stack runs, as its settings name them. */
  readonly images: Readonly<Record<string, string>>;
}

export interface Keep {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

/** The places in the container. */
export const places = {
  data: '/usr/data',
  certificates: '/etc/nginx/tls',
  stack: '/stack',
  state: '/var/lib/miauflix-backup',
  secrets: '/run/secrets',
  localTarget: '/backups',
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment; all mistakes are told at once. */
export function readSettings(env: Environment): Settings {
  const wrong: string[] = [];
  const said = (name: string, usual: string): string => {
    const value = (env[name] ?? '').trim();
    return value === '' ? usual : value;
  };
  const whole = (name: string, usual: number, least: number): number => {
    const value = Number(said(name, String(usual)));
    if (Number.isInteger(value) && value >= least && value <= 10_000) return value;
    wrong.push(`${name} is "${said(name, '')}"; it is a whole number from ${least} to 10000.`);
    return usual;
  };
  const scheduled = parseSchedule(said('BACKUP_SCHEDULE', '03:30'));
  if (typeof scheduled === 'string') wrong.push(scheduled);
  const repository = said('BACKUP_REPOSITORY', places.localTarget);
  const problem = problemOfRepository(repository);
  if (problem !== undefined) wrong.push(`BACKUP_REPOSITORY ${problem}`);
  const keep = {
    daily: whole('BACKUP_KEEP_DAILY', 7, 1),
    weekly: whole('BACKUP_KEEP_WEEKLY', 5, 0),
    monthly: whole('BACKUP_KEEP_MONTHLY', 12, 0),
  };
  const checkParts = whole('BACKUP_CHECK_PARTS', 7, 1);
  if (typeof scheduled === 'string' || wrong.length > 0) throw new ConfigurationError(wrong.join('\n'));
  return {
    project: said('BACKUP_PROJECT', 'miauflix'),
    repository,
    schedule: scheduled,
    keep,
    checkParts,
    composeFiles: said('BACKUP_COMPOSE_FILES', 'compose.yaml')
      .split(/[:;]/)
      .map((file) => file.trim().replace(/^\.\//, ''))
      .filter((file) => file !== ''),
    images: { backend: said('BACKUP_BACKEND_IMAGE', ''), nginx: said('BACKUP_NGINX_IMAGE', '') },
  };
}

/** What is wrong with it, as the end of a sentence. A password in it would show in lists of processes. */
export function problemOfRepository(repository: string): string | undefined {
  if (/^[a-z0-9]+:(\/\/|https?:\/\/)?[^/@]*:[^/@]*@/i.test(repository)) {
    return 'has a password in it, which belongs into a file (docs/backup.md).';
  }
  if (repository === places.localTarget || repository.startsWith(`${places.localTarget}/`)) return undefined;
  if (/^sftp:(\/\/)?[^\s]+$/.test(repository)) return undefined;
  if (/^s3:https?:\/\/[^\s/]+\/[^\s]+$/.test(repository)) return undefined;
  if (repository.startsWith('/') || repository.startsWith('.')) {
    return `is "${repository}", a folder of this machine: leave it out, and set BACKUP_FOLDER to that folder.`;
  }
  return `is "${repository}"; it is ${places.localTarget} (the folder BACKUP_FOLDER), sftp:user@host:/folder, or s3:https://host/bucket.`;
}
