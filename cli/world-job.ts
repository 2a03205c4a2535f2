import { servicesFor } from '../e2e/engines/embedded-plan.ts';
import { startEmbeddedWorld } from '../e2e/engines/embedded.ts';
import type { ServiceName } from '../mock-content/services.ts';
import { ensureVideos } from '../mock-content/videos/ensure.ts';

import { untilStopped, type Terminal } from './terminal.ts';

export interface WorldFlags {
  readonly only?: readonly ServiceName[];
  readonly json?: boolean;
  readonly webrtc: boolean;
  readonly host: string;
  readonly freePorts: boolean;
}

/** Starts the services and stays in front until it is told to stop. */
export async function runWorld(flags: WorldFlags, terminal: Terminal): Promise<void> {
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
}
