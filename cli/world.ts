import { Command } from 'commander';

import { servicesFor } from '../e2e/engines/embedded-plan.ts';
import { startEmbeddedWorld } from '../e2e/engines/embedded.ts';
import { ensureVideos } from '../mock-content/videos/ensure.ts';

import { listOf } from './arguments.ts';
import type { Terminal } from './terminal.ts';

const names = ['tracker', 'seeder', 'rangeServer', 'apis', 'backend', 'released'] as const;

interface Flags {
  readonly only?: readonly (typeof names)[number][];
  readonly json?: boolean;
  readonly webrtc: boolean;
  readonly host: string;
  readonly freePorts: boolean;
}

export function worldCommand(terminal: Terminal): Command {
  const up = new Command('up')
    .description('Start the services of the suite and stay in front; Ctrl-C ends them all.')
    .option('--only <services>', `which ones, with what they need: ${names.join(', ')}`, listOf(names))
    .option('--webrtc', 'share over WebRTC too', false)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--free-ports', 'take free ports instead of 4000, 8000, 3001, 3002', false)
    .option('--json', 'print the addresses in one line when all is healthy')
    .action(async (flags: Flags) => {
      const { entry, reporter, signal } = terminal;
      const videosFolder = await ensureVideos({ entry, reporter, signal });
      const world = await startEmbeddedWorld({
        entry,
        reporter,
        signal,
        wanted: flags.only ?? servicesFor('contract', true),
        plan: {
          host: flags.host,
          fixedPorts: !flags.freePorts,
          webrtc: flags.webrtc,
          videosFolder,
          alsoKnown: [],
          defects: [],
        },
      });
      try {
        if (flags.json === true) terminal.print(JSON.stringify(world.addresses));
        else terminal.print(`${JSON.stringify(world.addresses, undefined, 2)}\nCtrl-C ends it all.`);
        await untilStopped(signal);
      } finally {
        await world.stop();
      }
    });
  return new Command('world')
    .description('The tracker, the seeder and all else that the suite plays with.')
    .addCommand(up);
}

/** Waits for Ctrl-C or SIGTERM. */
export async function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const stopped = Promise.withResolvers<undefined>();
  signal.addEventListener('abort', () => {
    stopped.resolve(undefined);
  });
  // a pending promise does not keep a process alive; the world's processes do
  await stopped.promise;
}
