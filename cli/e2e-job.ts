import { readFile } from 'node:fs/promises';

import { allChecks } from '../e2e/checks/all.ts';
import type { Credentials, E2eOptions } from '../e2e/options.ts';
import { toJson } from '../e2e/report/json.ts';
import { toTerminal } from '../e2e/report/terminal.ts';
import { headlineOf } from '../e2e/report/verdict.ts';
import { holds, runE2e } from '../e2e/run.ts';
import { selectChecks } from '../e2e/select.ts';
import { ConfigurationError, GateError, reasonOf } from '../kit/errors.ts';

import { untilStopped, type Terminal } from './terminal.ts';

export type E2eFlags = Omit<E2eOptions, 'credentials' | 'defects'> & {
  readonly list?: boolean;
  readonly json?: boolean;
  readonly backendEmail?: string;
  readonly backendPasswordFile?: string;
  readonly breakBackend: E2eOptions['defects'];
};

export function listChecks(flags: E2eFlags, terminal: Terminal): void {
  for (const { id, title } of selectChecks(allChecks, flags)) terminal.print(`${id.padEnd(34)} ${title}`);
}

async function optionsFrom(flags: E2eFlags): Promise<E2eOptions> {
  const credentials = await credentialsFrom(flags);
  return {
    ...flags,
    defects: flags.breakBackend,
    ...(credentials && { credentials }),
  };
}

export async function credentialsFrom(
  flags: Pick<E2eFlags, 'backendEmail' | 'backendPasswordFile'>,
): Promise<Credentials | undefined> {
  const email = flags.backendEmail ?? variable('MIAUFLIX_BACKEND_EMAIL');
  const password = await passwordFrom(flags.backendPasswordFile);
  if (email === undefined && password === undefined) return undefined;
  if (email === undefined || password === undefined) {
    throw new ConfigurationError('To log in, both an e-mail address and a password are needed.');
  }
  return { email, password };
}

/** A variable that is empty is as good as none. */
function variable(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

async function passwordFrom(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return variable('MIAUFLIX_BACKEND_PASSWORD');
  try {
    return (await readFile(file, 'utf8')).trimEnd();
  } catch (error) {
    throw new ConfigurationError(`The password file ${file} cannot be read: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

export async function runSuite(flags: E2eFlags, terminal: Terminal): Promise<void> {
  const options = await optionsFrom(flags);
  const { reporter, signal, entry } = terminal;
  if (options.credentials !== undefined) reporter.mask(options.credentials.password);
  const { report } = await runE2e(options, {
    entry,
    reporter,
    signal,
    startedMs: 0,
    onReport: (report) => {
      terminal.print(
        flags.json === true ? toJson(report) : toTerminal(report, { colour: process.stdout.isTTY }),
      );
    },
    onFiles: ({ html, junit, json }) => {
      reporter.info(`Reports: ${html}, ${junit}, ${json}`);
    },
    onKeep: async (world) => {
      reporter.info(`The world stays up until Ctrl-C:\n${JSON.stringify(world.addresses, undefined, 2)}`);
      await untilStopped(signal);
    },
  });
  signal.throwIfAborted();
  if (!holds(report)) throw new GateError(`${headlineOf(report)}.`);
}
