import { Command } from 'commander';

import type { BackupFlags, BackupsFlags, DrillFlags, RestoreFlags } from './stack-backup-job.ts';
import type { Terminal } from './terminal.ts';

/** `stack backup|backups|restore|drill`. */
export const backupParts: readonly ((terminal: Terminal) => Command)[] = [backup, backups, restore, drill];

function backup(terminal: Terminal): Command {
  return new Command('backup')
    .description('Make a backup now: database, settings, secrets and certificates, while the stack runs.')
    .option('--new-repository', 'begin anew where the repository of before is gone, or is another one', false)
    .option('--json', 'print what was made as JSON')
    .action(async (flags: BackupFlags) => (await import('./stack-backup-job.ts')).backup(terminal, flags));
}

function backups(terminal: Terminal): Command {
  return new Command('backups')
    .description('List the backups, and tell how they are; exit code 1 when that is not well.')
    .option('--check', 'read back all that the repository holds', false)
    .option('--json', 'print it as JSON')
    .action(async (flags: BackupsFlags) => (await import('./stack-backup-job.ts')).backups(terminal, flags));
}

function restore(terminal: Terminal): Command {
  return new Command('restore')
    .description('Bring a backup back into this stack, which has no data yet, and start it.')
    .argument('[id]', 'the beginning of its id; the newest when left out')
    .option(
      '--force <project>',
      'replace data that are there, which are kept beside: the project’s name, to be sure',
    )
    .option('--no-start', 'leave the stack stopped')
    .action(async (id: string | undefined, flags: RestoreFlags) =>
      (await import('./stack-backup-job.ts')).restore(terminal, id, flags),
    );
}

function drill(terminal: Terminal): Command {
  return new Command('drill')
    .description('Restore a backup into a stack apart, start it, look at it, and remove it again.')
    .argument('[id]', 'the beginning of its id; the newest when left out')
    .option('--json', 'print the outcome as JSON')
    .action(async (id: string | undefined, flags: DrillFlags) =>
      (await import('./stack-backup-job.ts')).drill(terminal, id, flags),
    );
}
