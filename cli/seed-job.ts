import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';

import { ConfigurationError, reasonOf } from '../kit/errors.ts';
import { databaseLocation } from '../seed/database-location.ts';
import type { ListChoice } from '../seed/lists.ts';
import type { SchemaName } from '../seed/model.ts';
import {
  defaultSeedOptions,
  type FailureAnswer,
  type FetchOptions,
  type SeedOptions,
} from '../seed/options.ts';
import { toJson, toTerminal } from '../seed/report.ts';
import { exportLists, runSeed } from '../seed/seed.ts';

import type { Terminal } from './terminal.ts';

export interface FetchFlags {
  readonly tmdbUrl?: string;
  readonly tokenFile?: string;
  readonly schema: SchemaName;
  readonly languages: readonly string[];
  readonly limit: number;
  readonly list: readonly string[];
  readonly requestsPerSecond: number;
  readonly deadline: number;
  readonly refresh: boolean;
}

export interface WriteFlags {
  readonly database?: string;
  readonly databasePasswordFile?: string;
  readonly dryRun: boolean;
  readonly ifEmpty: boolean;
  readonly onFailure: FailureAnswer;
  readonly json?: boolean;
}

export async function seed(
  terminal: Terminal,
  what: ListChoice,
  flags: FetchFlags & WriteFlags,
): Promise<void> {
  const writing = await writingOf(flags);
  await seedAndTell(terminal, { ...(await fetchingOf(what, flags)), ...writing }, flags);
}

export async function importFile(terminal: Terminal, snapshot: string, flags: WriteFlags): Promise<void> {
  await seedAndTell(terminal, { ...defaultSeedOptions, ...(await writingOf(flags)), snapshot }, flags);
}

export async function exportFile(
  terminal: Terminal,
  file: string,
  flags: FetchFlags & { readonly of: ListChoice; readonly json?: boolean },
): Promise<void> {
  const { reporter, signal } = terminal;
  const options = await fetchingOf(flags.of, flags);
  const { catalogue, requests } = await exportLists(options, file, { reporter, signal });
  const lists = catalogue.lists.map(({ slug, members }) => ({ slug, size: members.length }));
  terminal.print(
    flags.json === true
      ? JSON.stringify({ file, requests, lists, leftOut: catalogue.leftOut }, undefined, 2)
      : `${file}: ${lists.map(({ slug, size }) => `${slug} (${size} items)`).join(', ')}`,
  );
}

async function fetchingOf(what: ListChoice, flags: FetchFlags): Promise<FetchOptions> {
  const token =
    flags.tokenFile === undefined
      ? variable('TMDB_API_ACCESS_TOKEN')
      : await secretIn(flags.tokenFile, 'token');
  return {
    what,
    schema: flags.schema,
    languages: flags.languages,
    limit: flags.limit,
    lists: flags.list,
    tmdbUrl: (flags.tmdbUrl ?? variable('TMDB_API_URL') ?? defaultSeedOptions.tmdbUrl).replace(/\/+$/, ''),
    requestsPerSecond: flags.requestsPerSecond,
    deadlineMs: flags.deadline,
    refresh: flags.refresh,
    ...(token !== undefined && { token }),
  };
}

async function writingOf(
  flags: WriteFlags,
): Promise<Pick<SeedOptions, 'database' | 'dryRun' | 'ifEmpty' | 'onFailure'>> {
  const { database: given, databasePasswordFile: file, dryRun, ifEmpty, onFailure } = flags;
  const password = file === undefined ? undefined : await secretIn(file, 'password');
  return { database: databaseLocation({ given, password }), dryRun, ifEmpty, onFailure };
}

async function seedAndTell(
  terminal: Terminal,
  options: SeedOptions,
  { json }: Pick<WriteFlags, 'json'>,
): Promise<void> {
  const { reporter, signal } = terminal;
  const report = await runSeed(options, { reporter, signal });
  terminal.print(json === true ? toJson(report).trimEnd() : toTerminal(report));
}

/** A variable that is empty is as good as none. */
function variable(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

async function secretIn(file: string, what: string): Promise<string> {
  try {
    const text = file === '-' ? await textOf(process.stdin) : await readFile(file, 'utf8');
    return text.trim();
  } catch (error) {
    throw new ConfigurationError(`The ${what} file ${file} cannot be read: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}
