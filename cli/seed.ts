import { Command, Option } from 'commander';

import { listChoices, type ListChoice } from '../seed/lists.ts';
import { schemaNames } from '../seed/model.ts';
import { bounds, defaultSeedOptions, failureAnswers } from '../seed/options.ts';

import { duration, list, oneOf, wholeNumber } from './arguments.ts';
import type { FetchFlags, WriteFlags } from './seed-job.ts';
import type { Terminal } from './terminal.ts';

const does: Readonly<Record<ListChoice, string>> = {
  popular: 'The lists of movies: popular and top rated.',
  shows: 'The lists of shows: popular and top rated.',
  all: 'The lists of movies and of shows.',
};

/** `seed popular|shows|all`, `seed snapshot export|import`. */
export function seedCommand(terminal: Terminal): Command {
  const command = new Command('seed').description(
    'Fill a database with TMDB’s lists: idempotent, all of it or nothing.',
  );
  for (const what of listChoices) {
    command.addCommand(
      withWriteOptions(withFetchOptions(new Command(what).description(does[what]))).action(
        async (flags: FetchFlags & WriteFlags) => (await import('./seed-job.ts')).seed(terminal, what, flags),
      ),
    );
  }
  return command.addCommand(snapshotCommand(terminal));
}

function snapshotCommand(terminal: Terminal): Command {
  const exporting = withFetchOptions(
    new Command('export')
      .description('Fetch the lists into one compressed file.')
      .argument('<file>', 'the file to write'),
  )
    .addOption(
      new Option('--of <lists>', `which lists (${listChoices.join(', ')})`)
        .argParser(oneOf(listChoices))
        .default('all'),
    )
    .option('--json', 'print what is in it as JSON')
    .action(async (file: string, flags: FetchFlags & { readonly of: ListChoice; readonly json?: boolean }) =>
      (await import('./seed-job.ts')).exportFile(terminal, file, flags),
    );
  const importing = withWriteOptions(
    new Command('import')
      .description('Seed a database from such a file, without TMDB and without a token.')
      .argument('<file>', 'the file to read'),
  ).action(async (file: string, flags: WriteFlags) =>
    (await import('./seed-job.ts')).importFile(terminal, file, flags),
  );
  return new Command('snapshot')
    .description('All that was fetched as one file, for machines without network and for CI without a token.')
    .addCommand(exporting)
    .addCommand(importing);
}

function withFetchOptions(command: Command): Command {
  const { limit, requestsPerSecond } = bounds;
  return command
    .option(
      '--tmdb-url <address>',
      `TMDB’s base address (or TMDB_API_URL; ${defaultSeedOptions.tmdbUrl} when left out)`,
    )
    .option(
      '--token-file <file>',
      'a file with TMDB’s read access token, - for standard input (or TMDB_API_ACCESS_TOKEN)',
    )
    .addOption(choice('--schema <name>', 'whose slugs the lists get', schemaNames, defaultSeedOptions.schema))
    .addOption(
      new Option('--languages <codes>', 'translations to fetch, the first one for the titles')
        .argParser((given: string) => list(given))
        .default(defaultSeedOptions.languages, 'en,es'),
    )
    .option(
      '--limit <number>',
      'most items of a list',
      wholeNumber(limit.min, limit.max),
      defaultSeedOptions.limit,
    )
    .option(
      '--list <slug=path>',
      'a list of your own, such as @@dramas=discover/movie?with_genres=18; as often as you like',
      (given: string, before: readonly string[]) => [...before, given],
      [],
    )
    .option(
      '--requests-per-second <number>',
      'how fast TMDB is asked',
      wholeNumber(requestsPerSecond.min, requestsPerSecond.max),
      defaultSeedOptions.requestsPerSecond,
    )
    .addOption(
      new Option('--deadline <time>', 'how long fetching may take, such as 90s or 10m')
        .argParser(duration(bounds.deadlineMs.min, bounds.deadlineMs.max))
        .default(defaultSeedOptions.deadlineMs, '10m'),
    )
    .option('--refresh', 'ask TMDB for everything anew, whatever earlier runs have kept', false);
}

function withWriteOptions(command: Command): Command {
  return command
    .option(
      '--database <file or address>',
      'a file, or postgres://user@host/name (or DATABASE_URL; DATA_DIR/database.sqlite when left out)',
    )
    .option('--database-password-file <file>', 'a file with PostgreSQL’s password (or PGPASSWORD)')
    .option('--dry-run', 'tell what would be added, changed and removed, and change nothing', false)
    .option('--if-empty', 'do nothing where there is something already', false)
    .addOption(
      choice(
        '--on-failure <answer>',
        'what a failure ends with: its exit code, or a warning and 0',
        failureAnswers,
        defaultSeedOptions.onFailure,
      ),
    )
    .option('--json', 'print the report as JSON');
}

function choice(flags: string, description: string, words: readonly string[], fallback: string): Option {
  return new Option(flags, `${description} (${words.join(', ')})`).argParser(oneOf(words)).default(fallback);
}
