import { Command, Option } from 'commander';

import { levels } from '../compose/lifecycle/log-line.ts';
import { vpnChoices } from '../compose/lifecycle/overlays.ts';

import { duration, list, oneOf, wholeNumber } from './arguments.ts';
import { backupParts } from './stack-backup.ts';
import { deployCommands } from './stack-deploy.ts';
import { bans, unban } from './stack-guard.ts';
import type { DownFlags, FolderFlags, InitFlags, JsonFlags, LogFlags, UpFlags } from './stack-job.ts';
import type { Terminal } from './terminal.ts';

/** `stack init|check|up|down|status|logs|bans|unban`. */
export function stackCommand(terminal: Terminal): Command {
  const command = new Command('stack').description(
    'Make, check, start and watch a stack of your own: compose.yaml, .env and secrets in one folder.',
  );
  const parts = [init, check, up, down, status, logs, bans, unban, ...backupParts];
  for (const part of parts) command.addCommand(withFolder(part(terminal)));
  for (const part of deployCommands(terminal))
    command.addCommand(part, { hidden: part.name() === 'steward' });
  return command;
}

function withFolder(command: Command): Command {
  return command.option('--folder <folder>', 'the stack’s folder', '.');
}

function init(terminal: Terminal): Command {
  return new Command('init')
    .description(
      'Write compose.yaml, .env and secrets into a folder; what is there stays as it is. Values come from the ' +
        'environment (TMDB_API_ACCESS_TOKEN, DOMAIN, …) or from you.',
    )
    .addOption(
      new Option(
        '--vpn <which>',
        `where the backend’s traffic goes: ${vpnChoices.join(', ')} (by this machine’s own address)`,
      ).argParser(oneOf(vpnChoices)),
    )
    .option('--backup', 'make backups of it, to a folder, SFTP or S3 (docs/backup.md)', false)
    .option('--log-files', 'write logs to files as well, on a tmpfs with a bound', false)
    .option('--observability', 'keep metrics of it, show dashboards, and tell of alerts', false)
    .option('--guard', 'keep out addresses that guess passwords or look for holes', false)
    .option('--yes', 'ask nothing: leave empty what the environment does not say', false)
    .action(async (flags: InitFlags) => (await import('./stack-job.ts')).init(terminal, flags));
}

function check(terminal: Terminal): Command {
  return new Command('check')
    .description('Look at everything that would keep the stack from running well, without starting it.')
    .option('--json', 'print the findings as JSON')
    .action(async (flags: JsonFlags) => (await import('./stack-job.ts')).check(terminal, flags));
}

function up(terminal: Terminal): Command {
  return new Command('up')
    .description('Check the stack, start it and wait until every service is healthy.')
    .addOption(
      new Option('--timeout <time>', 'how long that may take with all downloads, such as 90s or 10m')
        .argParser(duration(1000, 24 * 3_600_000))
        .default(15 * 60_000, '15m'),
    )
    .action(async (flags: UpFlags) => (await import('./stack-job.ts')).up(terminal, flags));
}

function down(terminal: Terminal): Command {
  return new Command('down')
    .description('Stop the stack. Its data stay.')
    .option('--delete-data [project]', 'remove its data, too, for good: the project’s name, to be sure')
    .action(async (flags: DownFlags) => (await import('./stack-job.ts')).down(terminal, flags));
}

function status(terminal: Terminal): Command {
  return new Command('status')
    .description('Tell how each service is; exit code 1 when one is not well.')
    .option('--json', 'print it as JSON')
    .action(async (flags: JsonFlags & FolderFlags) =>
      (await import('./stack-job.ts')).status(terminal, flags),
    );
}

function logs(terminal: Terminal): Command {
  return new Command('logs')
    .description('Find lines in the logs of all services, sorted by time, without tokens.')
    .option('--service <names>', 'of these services alone', list)
    .addOption(
      new Option('--level <level>', `this one and what is more serious: ${levels.join(', ')}`).argParser(
        oneOf(levels),
      ),
    )
    .option('--request-id <id>', 'what belongs to one request: X-Request-Id of its answer')
    .option('--since <time>', 'from then on: 10m, 2h, 2026-11-24T15:00:00Z')
    .option('--until <time>', 'until then')
    .option('--grep <pattern>', 'a regular expression, or a word')
    .option(
      '--newest <number>',
      'the newest so many lines of what is found',
      wholeNumber(1, 10_000_000),
      1000,
    )
    .option('--follow', 'go on with what comes, until Ctrl-C', false)
    .option('--json', 'print each line as JSON')
    .action(async (flags: LogFlags) => (await import('./stack-job.ts')).logs(terminal, flags));
}
