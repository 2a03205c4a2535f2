import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ConfigurationError, GateError, WorldError } from '../../kit/errors.ts';

import { run, type Ended } from './program.ts';
import { places, type Keep, type Settings } from './settings.ts';

/** A backup in a repository. */
export interface Snapshot {
  readonly id: string;
  /** ISO 8601. */
  readonly time: string;
  readonly host: string;
}

export const tag = 'miauflix';

const minuteMs = 60_000;

/** Of each of the arguments below, none is secret. */
export const resticArguments = {
  config: () => ['cat', 'config'],
  init: () => ['init', '--quiet'],
  unlock: () => ['unlock', '--quiet'],
  backup: (project: string) => ['backup', '--json', '--quiet', '--host', project, '--tag', tag, '.'],
  snapshots: () => ['snapshots', '--json', '--tag', tag],
  forget: (project: string, { daily, weekly, monthly }: Keep) => [
    ...['forget', '--quiet', '--host', project, '--tag', tag, '--group-by', 'host,tags', '--keep-last', '3'],
    ...['--keep-daily', String(daily), '--keep-weekly', String(weekly), '--keep-monthly', String(monthly)],
    '--prune',
  ],
  check: (part: number, parts: number) => ['check', `--read-data-subset=${part}/${parts}`],
  checkAll: () => ['check', '--read-data'],
  restore: (id: string, target: string) => ['restore', '--quiet', id, '--target', target],
} as const;

/** How the repository is reached: options in front of the command, and the environment. */
export function resticSetting(
  repository: string,
  has: { readonly sshKey: boolean; readonly s3: boolean },
): { readonly options: readonly string[]; readonly env: Readonly<Record<string, string>> } {
  const ssh = [
    ...['-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=yes', '-o', 'ConnectTimeout=20'],
    ...['-o', `UserKnownHostsFile=${places.secrets}/backup_known_hosts`],
    ...['-o', 'ServerAliveInterval=15', '-o', 'ServerAliveCountMax=4'],
    ...(has.sshKey ? ['-i', sshKeyInUse, '-o', 'IdentitiesOnly=yes'] : []),
  ];
  return {
    options: [
      ...['--repo', repository, '--retry-lock', '2m'],
      ...(repository.startsWith('sftp:') ? ['-o', `sftp.args=${ssh.join(' ')}`] : []),
    ],
    env: {
      RESTIC_PASSWORD_FILE: join(places.secrets, 'backup_password'),
      RESTIC_CACHE_DIR: join(places.state, 'cache'),
      ...(has.s3 && { AWS_SHARED_CREDENTIALS_FILE: join(places.secrets, 'backup_s3_credentials') }),
    },
  };
}

const sshKeyInUse = '/tmp/backup_ssh_key';

/** restic, with the repository that is set. */
export class Restic {
  readonly #options: readonly string[];
  readonly #env: Readonly<Record<string, string>>;
  readonly #signal: AbortSignal;

  private constructor(
    options: readonly string[],
    env: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) {
    this.#options = options;
    this.#env = env;
    this.#signal = signal;
  }

  static async open({ repository }: Pick<Settings, 'repository'>, signal: AbortSignal): Promise<Restic> {
    const hasSecret = async (name: string): Promise<boolean> =>
      await stat(join(places.secrets, name)).then(
        (found) => found.isFile() && found.size > 0,
        () => false,
      );
    const sshKey = await hasSecret('backup_ssh_key');
    if (sshKey) {
      // ssh takes no key that others may read, whatever the folder is around it
      const key = await readFile(join(places.secrets, 'backup_ssh_key'), 'utf8');
      await rm(sshKeyInUse, { force: true });
      // nor one without an end to its last line
      await writeFile(sshKeyInUse, `${key.trim()}\n`, { mode: 0o600 });
    }
    const has = { sshKey, s3: await hasSecret('backup_s3_credentials') };
    if (!(await hasSecret('backup_password'))) {
      throw new ConfigurationError(
        'The file secrets/backup_password is empty: it has the password of the repository.',
      );
    }
    const { options, env } = resticSetting(repository, has);
    return new Restic(options, env, signal);
  }

  async #run(args: readonly string[], deadlineMs: number, cwd?: string): Promise<Ended> {
    return await run('restic', [...this.#options, ...args], {
      env: this.#env,
      deadlineMs,
      signal: this.#signal,
      ...(cwd !== undefined && { cwd }),
    });
  }

  async #done(args: readonly string[], deadlineMs: number, cwd?: string): Promise<string> {
    const ended = await this.#run(args, deadlineMs, cwd);
    if (ended.code !== 0) throw problemOf(ended);
    return ended.stdout;
  }

  /** The repository's own number; undefined where there is no repository. */
  async repositoryId(): Promise<string | undefined> {
    const ended = await this.#run(resticArguments.config(), 2 * minuteMs);
    if (ended.code === 10) return undefined;
    if (ended.code !== 0) throw problemOf(ended);
    return (JSON.parse(ended.stdout) as { id: string }).id;
  }

  async init(): Promise<void> {
    await this.#done(resticArguments.init(), 5 * minuteMs);
  }

  /** Removes locks of runs that were killed: of this place, and of others when they are old. */
  async unlock(): Promise<void> {
    await this.#done(resticArguments.unlock(), 5 * minuteMs);
  }

  /** Bytes that were new to the repository, as they are stored. */
  async backup(
    folder: string,
    project: string,
  ): Promise<{ readonly id: string; readonly addedBytes: number; readonly bytes: number }> {
    const said = await this.#done(resticArguments.backup(project), 24 * 60 * minuteMs, folder);
    const summary = said
      .split('\n')
      .filter((line) => line.includes('"summary"'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .at(-1);
    if (typeof summary?.['snapshot_id'] !== 'string')
      throw new WorldError('restic does not say what it made.');
    return {
      id: summary['snapshot_id'],
      addedBytes: Number(summary['data_added_packed'] ?? summary['data_added'] ?? 0),
      bytes: Number(summary['total_bytes_processed'] ?? 0),
    };
  }

  /** All backups of the repository, the newest last. */
  async snapshots(): Promise<Snapshot[]> {
    const found = JSON.parse(await this.#done(resticArguments.snapshots(), 10 * minuteMs)) as Snapshot[];
    return found
      .map(({ id, time, hostname }: Snapshot & { hostname?: string }) => ({ id, time, host: hostname ?? '' }))
      .sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
  }

  async forget(project: string, keep: Keep): Promise<void> {
    await this.#done(resticArguments.forget(project, keep), 24 * 60 * minuteMs);
  }

  /** Looks whether all is there, and reads one part of so many of the data; all of it without one. */
  async check(part?: readonly [number, number]): Promise<void> {
    const args = part === undefined ? resticArguments.checkAll() : resticArguments.check(...part);
    const ended = await this.#run(args, 24 * 60 * minuteMs);
    if (ended.code === 0) return;
    const problem = problemOf(ended);
    if (!(problem instanceof GateError) && ended.code !== 1) throw problem;
    throw new GateError(`The repository is damaged: ${wordsOf(ended)}`);
  }

  async restore(id: string, target: string): Promise<void> {
    await this.#done(resticArguments.restore(id, target), 24 * 60 * minuteMs);
  }
}

/** What restic says, in our words where they help more. */
export function problemOf({ code, stdout, stderr }: Ended): Error {
  const words = wordsOf({ code, stdout, stderr });
  // https://restic.readthedocs.io/en/stable/075_scripting.html#exit-codes
  if (code === 12 || words.includes('wrong password or no key found')) {
    return new ConfigurationError('The password in secrets/backup_password does not open this repository.');
  }
  if (
    /unable to (open|start|connect)[^]*(session|ssh)/i.test(words) &&
    !/Host key|Permission denied/.test(words)
  ) {
    return new WorldError(`The target cannot be reached: ${words}`);
  }
  if (code === 11) return new WorldError(`The repository is locked by another run: ${words}`);
  if (code === 10) return new WorldError('There is no repository at the target.');
  if (/no space left on device/i.test(words)) {
    return new WorldError(`The target is full: ${words}`);
  }
  if (/Host key verification failed/i.test(words)) {
    return new ConfigurationError(
      'The host of BACKUP_REPOSITORY shows a key that is not in the file BACKUP_KNOWN_HOSTS_FILE: put the line of `ssh-keyscan` into it, once you have compared it.',
    );
  }
  if (/Permission denied \(/i.test(words)) {
    return new ConfigurationError(
      'The host of BACKUP_REPOSITORY does not take the key in BACKUP_SSH_KEY_FILE.',
    );
  }
  if (
    /ciphertext verification failed|does not match|invalid data returned|hash mismatch|unexpected EOF/i.test(
      words,
    )
  ) {
    return new GateError(`The repository is damaged: ${words}`);
  }
  return new WorldError(`restic ended with ${code}: ${words}`);
}

function wordsOf({ stdout, stderr }: Ended): string {
  const lines = `${stderr}\n${stdout}`
    .split('\n')
    .map((line) => /"message":"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? line.trim())
    .filter(
      (line) =>
        line !== '' &&
        !/^(using temporary cache|created new cache|\[\d|load indexes|create exclusive|no errors)/i.test(
          line,
        ),
    );
  return [...new Set(lines)].slice(0, 6).join(' ').slice(0, 700);
}
