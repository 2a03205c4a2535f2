import { Command } from 'commander';

import type { FolderFlags, JsonFlags } from './stack-job.ts';
import type { Terminal } from './terminal.ts';

/** `stack bans` */
export function bans(terminal: Terminal): Command {
  return new Command('bans')
    .description('List the addresses that the guard keeps out.')
    .option('--json', 'print them as JSON')
    .action(async (flags: JsonFlags) => (await import('./stack-guard-job.ts')).bans(terminal, flags));
}

/** `stack unban ADDRESS` */
export function unban(terminal: Terminal): Command {
  return new Command('unban')
    .description('Let an address in again, and forget what it did.')
    .argument('<address>', 'such as 203.0.113.7; one of IPv6 stands for its network')
    .action(async (address: string, flags: FolderFlags) =>
      (await import('./stack-guard-job.ts')).unban(terminal, address, flags),
    );
}
