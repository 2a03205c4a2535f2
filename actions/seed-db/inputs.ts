import { ConfigurationError } from '../../kit/errors.ts';
import { databaseLocation } from '../../seed/database-location.ts';
import { listChoices } from '../../seed/lists.ts';
import { schemaNames } from '../../seed/model.ts';
import {
  bounds,
  defaultSeedOptions,
  failureAnswers,
  type FetchOptions,
  type SeedOptions,
} from '../../seed/options.ts';
import type { RemoteOptions } from '../../seed/remote-plan.ts';
import type { Remote } from '../../seed/remote.ts';
import { duration, flag, integer, list, oneOf, secret, serverUrl, text } from '../shared/input-kinds.ts';
import type { Environment, InputValues } from '../shared/inputs.ts';

/** As in action.yml, which documents them. */
export const inputSchema = {
  lists: oneOf(listChoices).default(defaultSeedOptions.what),
  list: text(),
  limit: integer(bounds.limit).default(defaultSeedOptions.limit),
  languages: list().default(defaultSeedOptions.languages),
  schema: oneOf(schemaNames).default(defaultSeedOptions.schema),
  database: text(),
  'database-password': secret(),
  'tmdb-token': secret(),
  'tmdb-url': serverUrl().default(defaultSeedOptions.tmdbUrl),
  'requests-per-second': integer(bounds.requestsPerSecond).default(defaultSeedOptions.requestsPerSecond),
  deadline: duration().default(defaultSeedOptions.deadlineMs),
  snapshot: text(),
  'dry-run': flag(),
  'if-empty': flag().default(defaultSeedOptions.ifEmpty),
  refresh: flag().default(defaultSeedOptions.refresh),
  cache: flag().default(true),
  'on-failure': oneOf(failureAnswers).default(defaultSeedOptions.onFailure),
  environment: text(),
  confirmation: text(),
  'ssh-host': text(),
  'ssh-key': secret(),
  'ssh-host-key': text(),
  'ssh-command': text().default('docker compose run --rm -T seed'),
  report: text(),
};

export type Inputs = InputValues<typeof inputSchema>;

/** On pull requests nothing is written unless it is asked for: their code is not yet anybody's but its author's. */
export function isDryRun({ dryRun }: Pick<Inputs, 'dryRun'>, env: Environment): boolean {
  return dryRun ?? /^pull_request(?:_target)?$/.test(env['GITHUB_EVENT_NAME'] ?? '');
}

type Anywhere = FetchOptions & Pick<SeedOptions, 'dryRun' | 'ifEmpty' | 'onFailure'>;

function anywhere(inputs: Inputs, env: Environment): Anywhere {
  const token = inputs.tmdbToken ?? nonEmpty(env['TMDB_API_ACCESS_TOKEN']);
  return {
    what: inputs.lists,
    schema: inputs.schema,
    languages: inputs.languages,
    limit: inputs.limit,
    // one a line: a query of TMDB's has commas of its own
    lists: (inputs.list ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    tmdbUrl: inputs.tmdbUrl,
    requestsPerSecond: inputs.requestsPerSecond,
    deadlineMs: inputs.deadline,
    dryRun: isDryRun(inputs, env),
    ifEmpty: inputs.ifEmpty,
    onFailure: inputs.onFailure,
    refresh: inputs.refresh,
    ...(token !== undefined && { token }),
  };
}

/** What a run on this machine is asked for by the inputs. */
export function optionsFrom(inputs: Inputs, env: Environment): SeedOptions {
  return {
    ...anywhere(inputs, env),
    database: databaseLocation({
      // a workflow's inputs are read by all who see it, so they are as open as a command line
      given: inputs.database,
      password: inputs.databasePassword,
      env: { PGPASSWORD: env['PGPASSWORD'], DATABASE_URL: env['DATABASE_URL'] },
    }),
    ...(inputs.snapshot !== undefined && { snapshot: inputs.snapshot }),
  };
}

/** What a run on another machine is asked for. */
export function remoteOptionsFrom(inputs: Inputs, env: Environment): RemoteOptions {
  // whether a failure may pass is decided here, where the step is
  return { ...anywhere(inputs, env), ...(inputs.database !== undefined && { database: inputs.database }) };
}

/** The other machine, when there is one. */
export function remoteFrom(inputs: Inputs): Omit<Remote, 'folder'> | undefined {
  const { sshHost: host, sshKey: key, sshHostKey: hostKey, sshCommand: command } = inputs;
  if (host === undefined) {
    const alone = [
      ...(key === undefined ? [] : ['ssh-key']),
      ...(hostKey === undefined ? [] : ['ssh-host-key']),
    ];
    if (alone.length === 0) return undefined;
    throw new ConfigurationError(
      `Input "ssh-host" is missing: ${quoted(alone)} say nothing without a host to run the command on.`,
    );
  }
  const missing = [
    ...(key === undefined ? ['ssh-key'] : []),
    ...(hostKey === undefined ? ['ssh-host-key'] : []),
  ];
  const superfluous = [
    ...(inputs.snapshot === undefined ? [] : ['snapshot']),
    ...(inputs.databasePassword === undefined ? [] : ['database-password']),
  ];
  const problems = [
    ...(missing.length === 0 ? [] : [`With "ssh-host", ${quoted(missing)} must be given, too.`]),
    ...(superfluous.length === 0
      ? []
      : [`With "ssh-host", ${quoted(superfluous)} cannot be given: the host has its own.`]),
  ];
  if (key === undefined || hostKey === undefined || problems.length > 0) {
    throw new ConfigurationError(problems.join('\n'));
  }
  return { host, key, hostKey, command };
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' and ');
}

/** A variable that is empty is as good as none. */
function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
