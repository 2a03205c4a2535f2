import { readFile } from 'node:fs/promises';

import { Command, Option } from 'commander';

import { backendKinds } from '../e2e/backends/backend.ts';
import { allChecks } from '../e2e/checks/all.ts';
import { defaultOptions, type Credentials, type E2eOptions } from '../e2e/options.ts';
import { toJson } from '../e2e/report/json.ts';
import { engineNames } from '../e2e/report/report.ts';
import { toTerminal } from '../e2e/report/terminal.ts';
import { headlineOf } from '../e2e/report/verdict.ts';
import { holds, runE2e } from '../e2e/run.ts';
import { selectChecks } from '../e2e/select.ts';
import { ConfigurationError, GateError, reasonOf } from '../kit/errors.ts';
import { backendDefects } from '../mock-content/contracts.ts';

import { list, listOf, oneOf, share, wholeNumber } from './arguments.ts';
import type { Terminal } from './terminal.ts';
import { untilStopped } from './world.ts';

type Flags = Omit<E2eOptions, 'credentials' | 'defects'> & {
  readonly list?: boolean;
  readonly json?: boolean;
  readonly backendEmail?: string;
  readonly backendPasswordFile?: string;
  readonly breakBackend: E2eOptions['defects'];
};

export function e2eCommand(terminal: Terminal): Command {
  return new Command('e2e')
    .description(
      'Check that streaming really works: on BitTorrent, with everything that it takes, on this machine.',
    )
    .addOption(choice('--engine <name>', 'what runs the services', engineNames, defaultOptions.engine))
    .addOption(
      choice('--backend <kind>', 'which contract the backend follows', backendKinds, defaultOptions.backend),
    )
    .option('--backend-url <address>', 'a backend that already runs; without it, one is started')
    .option('--backend-email <address>', 'whom to log in as (or MIAUFLIX_BACKEND_EMAIL)')
    .option('--backend-password-file <file>', 'a file with the password (or MIAUFLIX_BACKEND_PASSWORD)')
    .option('--only <patterns>', 'the checks to make, by id or group: streaming/*,seeking', list, [])
    .option('--skip <patterns>', 'checks to leave out', list, [])
    .option(
      '--viewers <number>',
      'how many people watch at once',
      wholeNumber(2, 100),
      defaultOptions.viewers,
    )
    .option('--repeat <number>', 'how often every check is made', wholeNumber(1, 100), defaultOptions.repeat)
    .option('--bail', 'stop at the first check that fails', false)
    .option('--report-dir <folder>', 'where report.json, junit.xml and report.html go')
    .option('--baseline <file>', 'compare with earlier runs, kept in this file')
    .option(
      '--max-regression <share>',
      'how much worse than the earlier runs is allowed',
      share,
      defaultOptions.maxRegression,
    )
    .option('--webrtc', 'share over WebRTC too', false)
    .option('--host <address>', 'the address that the services listen on', defaultOptions.host)
    .option('--keep', 'leave everything running at the end, to look at', false)
    .option('--list', 'show the checks and end')
    .option('--json', 'print the report as JSON')
    .addOption(
      new Option(
        '--break-backend <defects>',
        `break the reference backend on purpose: ${backendDefects.join(', ')}`,
      )
        .argParser(listOf(backendDefects))
        .default([]),
    )
    .action(async (flags: Flags) => {
      if (flags.list === true) {
        for (const { id, title } of selectChecks(allChecks, flags))
          terminal.print(`${id.padEnd(34)} ${title}`);
        return;
      }
      await runAndTell(await optionsFrom(flags), flags, terminal);
    });
}

function choice(flags: string, description: string, words: readonly string[], fallback: string): Option {
  return new Option(flags, `${description} (${words.join(', ')})`).argParser(oneOf(words)).default(fallback);
}

async function optionsFrom(flags: Flags): Promise<E2eOptions> {
  const credentials = await credentialsFrom(flags);
  return {
    ...flags,
    defects: flags.breakBackend,
    ...(credentials && { credentials }),
  };
}

async function credentialsFrom(flags: Flags): Promise<Credentials | undefined> {
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

async function runAndTell(options: E2eOptions, { json }: Flags, terminal: Terminal): Promise<void> {
  const { reporter, signal, entry } = terminal;
  if (options.credentials !== undefined) reporter.mask(options.credentials.password);
  const { report } = await runE2e(options, {
    entry,
    reporter,
    signal,
    startedMs: 0,
    onResult: ({ report, files }) => {
      terminal.print(json === true ? toJson(report) : toTerminal(report, { colour: process.stdout.isTTY }));
      if (files !== undefined) reporter.info(`Reports: ${files.html}, ${files.junit}, ${files.json}`);
    },
    onKeep: async (world) => {
      reporter.info(`The world stays up until Ctrl-C:\n${JSON.stringify(world.addresses, undefined, 2)}`);
      await untilStopped(signal);
    },
  });
  signal.throwIfAborted();
  if (!holds(report)) throw new GateError(`${headlineOf(report)}.`);
}
