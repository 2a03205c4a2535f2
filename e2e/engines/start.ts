import { reasonOf } from '../../kit/errors.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { ensureVideos } from '../../mock-content/videos/ensure.ts';
import type { E2eOptions } from '../options.ts';

import { containerServices } from './container-plan.ts';
import { servicesFor } from './embedded-plan.ts';
import { startEmbeddedWorld } from './embedded.ts';
import type { World } from './world.ts';

interface Surroundings {
  readonly entry: string;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

/** Starts the world that the options ask for, on the engine that they name. */
export async function startWorld(
  options: E2eOptions,
  { entry, reporter, signal }: Surroundings,
  evidenceFolder: string | undefined,
): Promise<World> {
  const videosFolder = await ensureVideos({ entry, reporter, signal });
  const progress = reporter.progress('World');
  try {
    const world =
      options.engine === 'compose'
        ? await inContainers(options, { entry, reporter, signal }, { videosFolder, evidenceFolder })
        : await embedded(options, { entry, reporter, signal }, videosFolder);
    progress.end('ready');
    return world;
  } catch (error) {
    progress.end(`not started: ${reasonOf(error).split('\n')[0] ?? ''}`);
    throw error;
  }
}

async function embedded(options: E2eOptions, around: Surroundings, videosFolder: string): Promise<World> {
  return await startEmbeddedWorld({
    ...around,
    wanted: servicesFor(options.backend, options.backendUrl === undefined),
    plan: {
      host: options.host,
      fixedPorts: false,
      webrtc: options.webrtc,
      videosFolder,
      alsoKnown: [],
      defects: options.defects,
    },
  });
}

async function inContainers(
  options: E2eOptions,
  around: Surroundings,
  places: { readonly videosFolder: string; readonly evidenceFolder: string | undefined },
): Promise<World> {
  const { startComposeWorld } = await import('./compose.ts');
  const services = new Set<string>(servicesFor(options.backend, options.backendUrl === undefined));
  return await startComposeWorld({
    ...around,
    ...places,
    wanted: containerServices.filter((service) => services.has(service)),
    kind: options.backend,
    defects: options.defects,
    backendImage: options.backendImage,
    backendContext: options.backendContext,
    worldImages: options.worldImages,
    nginxImage: options.nginxImage,
    build: options.build,
    throughNginx: options.throughNginx,
  });
}
