import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ConfigurationError, exitCodes, WorldError } from '../kit/errors.ts';
import { runProgram, type ProgramResult } from '../kit/run-program.ts';

import type { Surroundings } from './parts.ts';
import { parseReport } from './read-report.ts';
import {
  knownHosts,
  parseHost,
  privateKey,
  remoteArguments,
  sshArguments,
  type RemoteOptions,
} from './remote-plan.ts';
import type { SeedReport } from './report.ts';

export interface Remote {
  /** `user@host:port`. */
  readonly host: string;
  readonly key: string;
  readonly hostKey: string;
  readonly command: string;
  /** A folder of our own that is removed afterwards, whatever happens: the key lies in it meanwhile. */
  readonly folder: string;
}

/** To reach the host, and to write once all is fetched. */
const moreThanFetchingMs = 5 * 60_000;
/** What `ssh` itself ends with when there is no connection. */
const noConnection = 255;
/** What a shell ends with for a command that is not there, or is no program. */
const cannotBeStarted = [126, 127];

/** Runs `seed` on another machine over SSH and brings its report back. */
export async function seedRemotely(
  options: RemoteOptions,
  remote: Remote,
  { reporter, signal }: Surroundings,
): Promise<SeedReport> {
  for (const secret of [remote.key, options.token ?? '']) if (secret !== '') reporter.mask(secret);
  const host = parseHost(remote.host);
  const [keyFile, knownHostsFile] = [join(remote.folder, 'key'), join(remote.folder, 'known_hosts')];
  const [key, hosts] = [privateKey(remote.key), knownHosts(remote.hostKey, host)];
  await writeFile(keyFile, key, { mode: 0o600 });
  await writeFile(knownHostsFile, hosts, { mode: 0o600 });
  const args = sshArguments({
    host,
    command: remote.command,
    args: remoteArguments(options),
    keyFile,
    knownHostsFile,
  });
  const progress = reporter.progress(`seeding on ${host.host}`);
  const result = await runProgram('ssh', args, {
    deadlineMs: options.deadlineMs + moreThanFetchingMs,
    input: options.token === undefined ? '' : `${options.token}\n`,
    secrets: [remote.key, ...(options.token === undefined ? [] : [options.token])],
    // all of them: `failLikeIt` tells one from another
    acceptedCodes: Array.from({ length: noConnection + 1 }, (_, code) => code),
    signal,
  }).finally(() => progress.end('over'));
  if (result.stderr.trim() !== '') reporter.info(`${host.host} says:\n${result.stderr.trimEnd()}`);
  failLikeIt(result, host.host);
  return parseReport(result.stdout, `the command on ${host.host}`);
}

/** The same kind of failure here as there. */
function failLikeIt({ exitCode, stderr }: ProgramResult, host: string): void {
  if (exitCode === exitCodes.done) return;
  const said = stderr.trim().split('\n').slice(-12).join('\n');
  if (exitCode === noConnection) {
    throw new WorldError(`There is no connection to ${host}, or it is not the host of that key:\n${said}`);
  }
  if (cannotBeStarted.includes(exitCode)) {
    throw new ConfigurationError(
      `On ${host}, the command cannot be started; is it installed there?\n${said}`,
    );
  }
  if (exitCode === exitCodes.usage) {
    throw new ConfigurationError(`On ${host}, something is to be changed first:\n${said}`);
  }
  throw new WorldError(`Seeding on ${host} ended with exit code ${exitCode}:\n${said}`);
}
