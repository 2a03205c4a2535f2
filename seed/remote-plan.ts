import { ConfigurationError } from '../kit/errors.ts';
import { oneLine } from '../kit/text.ts';

import { defaultSeedOptions, type SeedOptions } from './options.ts';

/** A machine where the command runs in place of here. */
export interface RemoteHost {
  readonly user: string;
  readonly host: string;
  readonly port: number;
}

const usualPort = 22;

/** What the command there gets to end by itself, once there is no connection. */
const graceSeconds = 10;

/** Reads `user@host` or `user@host:port`, the host in brackets when it is an IPv6 address. */
export function parseHost(text: string): RemoteHost {
  const [, user, bracketed, plain, port] =
    /^([a-z_][\w.-]{0,63})@(?:\[([0-9a-f:.]+)\]|([a-z0-9][a-z0-9.-]*))(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const host = bracketed ?? plain;
  const number = port === undefined ? usualPort : Number(port);
  if (user === undefined || host === undefined || number < 1 || number > 65_535) {
    throw new ConfigurationError(
      `The host "${oneLine(text)}" must be written as user@host or user@host:port, such as deploy@example.org:2222.`,
    );
  }
  return { user, host, port: number };
}

/**
 * The lines of `known_hosts` for this host alone. A secret holds such lines, or a bare public key
 * (`ssh-ed25519 AAAA…`), which is then this host's.
 */
export function knownHosts(given: string, { host, port }: RemoteHost): string {
  const lines = given
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const keyForm = /^(?:ssh-(?:ed25519|rsa)|ecdsa-sha2-nistp(?:256|384|521))\s+[A-Za-z0-9+/]+={0,2}(?:\s.*)?$/;
  const whole = lines.map((line) =>
    keyForm.test(line) ? `${port === usualPort ? host : `[${host}]:${port}`} ${line}` : line,
  );
  const wrong = whole.find((line) => !keyForm.test(line.replace(/^(?:@\S+\s+)?\S+\s+/, '')));
  if (whole.length === 0 || wrong !== undefined) {
    throw new ConfigurationError(
      'The host key must be what `ssh-keyscan` prints for the host, once compared with the host itself, or its ' +
        'public key alone, such as "ssh-ed25519 AAAA…".',
    );
  }
  return `${whole.join('\n')}\n`;
}

/** A private key as OpenSSH reads it: with the line break at its end that secrets tend to lose. */
export function privateKey(given: string): string {
  const key = given.replaceAll('\r\n', '\n').trim();
  if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----\n[^]*\n-----END [A-Z ]*PRIVATE KEY-----$/.test(key)) {
    throw new ConfigurationError(
      'The SSH key must be a whole private key, from its line "-----BEGIN … PRIVATE KEY-----" to its last line.',
    );
  }
  return `${key}\n`;
}

/** What the host is asked to do. */
export type RemoteOptions = Omit<SeedOptions, 'database' | 'snapshot'> & {
  /** As the host knows it; its own when left out. */
  readonly database?: string;
};

/** The command's arguments on the host; the token, when there is one, comes by standard input. */
export function remoteArguments(options: RemoteOptions): string[] {
  const { what, schema, languages, limit, lists, database, tmdbUrl, token } = options;
  return [
    'seed',
    what,
    '--json',
    `--schema=${schema}`,
    `--languages=${languages.join(',')}`,
    `--limit=${limit}`,
    ...lists.map((list) => `--list=${list}`),
    ...(database === undefined ? [] : [`--database=${database}`]),
    ...(tmdbUrl === defaultSeedOptions.tmdbUrl ? [] : [`--tmdb-url=${tmdbUrl}`]),
    ...(token === undefined ? [] : ['--token-file=-']),
    `--requests-per-second=${options.requestsPerSecond}`,
    `--deadline=${options.deadlineMs}ms`,
    ...(options.dryRun ? ['--dry-run'] : []),
    ...(options.ifEmpty ? ['--if-empty'] : []),
    ...(options.refresh ? ['--refresh'] : []),
  ];
}

export interface SshPlan {
  readonly host: RemoteHost;
  /** How the command is started there, as a shell reads it: `docker compose run --rm -T seed`. */
  readonly command: string;
  readonly args: readonly string[];
  readonly keyFile: string;
  readonly knownHostsFile: string;
}

/** The arguments of `ssh`: this key and no other, this host key and no other, nobody to ask. */
export function sshArguments({ host, command, args, keyFile, knownHostsFile }: SshPlan): string[] {
  const settings = [
    'BatchMode=yes',
    'IdentitiesOnly=yes',
    'IdentityAgent=none',
    'StrictHostKeyChecking=yes',
    `UserKnownHostsFile="${knownHostsFile}"`,
    'GlobalKnownHostsFile=/dev/null',
    'UpdateHostKeys=no',
    'ForwardAgent=no',
    'ConnectTimeout=20',
    'ServerAliveInterval=15',
    'ServerAliveCountMax=4',
  ];
  return [
    '-F',
    '/dev/null',
    '-T',
    ...settings.flatMap((setting) => ['-o', setting]),
    '-i',
    keyFile,
    '-p',
    String(host.port),
    '-l',
    host.user,
    '--',
    host.host,
    `exec sh -c ${shellWord(whileConnected([command, ...args.map(shellWord)].join(' ')))}`,
  ];
}

/**
 * A command for `sh` that ends when the connection does: without a terminal, sshd tells no process there that
 * nobody listens any more. The shell's parent is the connection's process; sshd makes the shell the leader of the
 * group of all that the command starts, and where it is not, nobody watches.
 */
export function whileConnected(command: string): string {
  const watch = [
    'kill -s 0 "$PPID" && kill -s 0 -- "-$$" || exit',
    'while kill -s 0 "$PPID"; do sleep 1; done',
    'trap "" TERM',
    'kill -s TERM -- "-$$"',
    `n=0; while [ $n -lt ${graceSeconds} ]; do sleep 1; n=$((n+1)); done`,
    'kill -s KILL -- "-$$"',
  ];
  return [
    'exec 3<&0',
    // on a line of its own, so that a comment in it ends there
    `{ trap : TERM; ${command}\n} <&3 3<&- & run=$!`,
    'trap : TERM',
    `(${watch.join('; ')}) </dev/null 3<&- >/dev/null 2>&1 & watch=$!`,
    'wait "$run"; code=$?',
    'if kill -s 0 "$run" 2>/dev/null; then wait "$run"; code=$?; fi',
    'kill -s KILL "$watch" 2>/dev/null',
    'exit "$code"',
  ].join('\n');
}

/** One word for a POSIX shell, whatever is in it. */
export function shellWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
