import { Command } from 'commander';

import { listOf } from './arguments.ts';
import type { Terminal } from './terminal.ts';
import type { WorldFlags } from './world-job.ts';

const names = ['tracker', 'seeder', 'rangeServer', 'apis', 'backend', 'released'] as const;

export function worldCommand(terminal: Terminal): Command {
  const up = new Command('up')
    .description('Start the services of the suite and stay in front; Ctrl-C ends them all.')
    .option('--only <services>', `which ones, with what they need: ${names.join(', ')}`, listOf(names))
    .option('--webrtc', 'share over WebRTC too', false)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--free-ports', 'take free ports instead of 4000, 8000, 3001, 3002', false)
    .option('--json', 'print the addresses in one line when all is healthy')
    .action(async (flags: WorldFlags) => {
      const { runWorld } = await import('./world-job.ts');
      await runWorld(flags, terminal);
    });
  return new Command('world')
    .description('The tracker, the seeder and all else that the suite plays with.')
    .addCommand(up);
}
