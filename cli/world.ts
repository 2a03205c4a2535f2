import { Command } from 'commander';

import { listOf, oneOf } from './arguments.ts';
import type { Terminal } from './terminal.ts';
import type { WorldFlags } from './world-job.ts';
import type { ServeFlags } from './world-serve-job.ts';

const names = ['tracker', 'seeder', 'rangeServer', 'apis', 'backend', 'released'] as const;

export function worldCommand(terminal: Terminal): Command {
  return new Command('world')
    .description('The tracker, the seeder and all else that the suite plays with.')
    .addCommand(upCommand(terminal))
    .addCommand(serveCommand(terminal))
    .addCommand(healthyCommand(terminal));
}

function upCommand(terminal: Terminal): Command {
  return new Command('up')
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
}

function serveCommand(terminal: Terminal): Command {
  return new Command('serve')
    .description('Be one of the services, as in a container: the others are found by their names.')
    .argument('<service>', names.join(', '), oneOf(names))
    .option('--videos <folder>', 'the folder with the videos', '/videos')
    .option('--data <folder>', 'where a backend keeps its data', '/usr/data')
    .option('--options <json>', 'options of the service that differ from the usual ones')
    .action(async (service: (typeof names)[number], flags: ServeFlags) => {
      const { serve } = await import('./world-serve-job.ts');
      await serve(service, flags, terminal);
    });
}

function healthyCommand(terminal: Terminal): Command {
  return new Command('healthy')
    .description('Ask a service that `serve` runs on this machine how it is; fails when it is not well.')
    .argument('<service>', names.join(', '), oneOf(names))
    .action(async (service: (typeof names)[number]) => {
      const { checkHealthy } = await import('./world-serve-job.ts');
      await checkHealthy(service, terminal);
    });
}
