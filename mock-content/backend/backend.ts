import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { startHttpServer } from '../../kit/http-server.ts';
import type { ServiceStart } from '../../kit/service.ts';
import type { BackendAddresses, BackendOptions } from '../contracts.ts';

import { defectsOf } from './defects.ts';
import { startFillingLists } from './lists.ts';
import { openMetrics } from './metrics.ts';
import { routesOf } from './routes.ts';
import { openSources } from './sources.ts';
import { openStreaming } from './streaming.ts';
import { openTorrents } from './torrents.ts';

/** A viewer who takes no byte for this long has left without saying so. */
const silentViewerMs = 120_000;

/** The reference backend of the `contract`: what is promised there, in a small honest server. */
export const startBackend: ServiceStart<BackendOptions, BackendAddresses> = async (options, log) => {
  await makeFolder(options.dataFolder);
  await using started = new AsyncDisposableStack();
  // TypeORM takes a quarter of a second to load: the BitTorrent side starts meanwhile
  const [torrents, database] = await allOrNothing(
    [openTorrents({ ...options, log }), async (it) => await it.stop()],
    [
      import('./database.ts').then(
        async (module) => await module.openDatabase(join(options.dataFolder, 'database.sqlite')),
      ),
      async (it) => await it.close(),
    ],
  );
  started.defer(async () => await database.close());
  started.defer(async () => await torrents.stop());
  const tmdb = options.tmdbUrl === '' ? undefined : { url: options.tmdbUrl, token: options.tmdbToken };
  const lists = await startFillingLists({ database, tmdb, log });
  started.defer(async () => await lists.stop());

  const defects = defectsOf(options.defects);
  const sources = openSources({ database, torrents, trackers: options.trackers, log });
  const metrics = openMetrics({
    torrents: () => torrents.counts().torrents + defects.leakedTorrents(),
    viewers: () => streaming.viewers(),
    storedBytes: () => torrents.counts().storedBytes,
  });
  const streaming = openStreaming({
    torrents,
    sources,
    defects,
    readDeadlineMs: options.readDeadlineMs,
    onFirstByte: (seconds) => {
      metrics.firstByte(seconds);
    },
    onBytes: (count) => {
      metrics.streamed(count);
    },
    log,
  });
  const { dataFolder } = options;
  const routes = routesOf({ database, torrents, sources, streaming, lists, metrics, dataFolder, log });
  const http = await startHttpServer(routes, options);
  http.server.setTimeout(silentViewerMs);
  started.defer(async () => await http.stop());
  started.defer(() => {
    streaming.stop();
  });
  log.info('listening', { url: http.url, defects: options.defects });

  const running = started.move();
  let stopping: Promise<void> | undefined;
  return {
    addresses: { url: http.url },
    stop: async () => {
      stopping ??= running.disposeAsync();
      await stopping;
    },
  };
};

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new ConfigurationError(`The data folder "${folder}" cannot be made: ${reasonOf(error)}.`);
  }
}

type Part<T> = readonly [start: Promise<T>, stop: (started: T) => Promise<void>];

/** Waits for both; when one fails, the other is stopped and the first failure thrown. */
async function allOrNothing<A, B>(a: Part<A>, b: Part<B>): Promise<[A, B]> {
  const [first, second] = await Promise.allSettled([a[0], b[0]]);
  if (first.status === 'fulfilled' && second.status === 'fulfilled') return [first.value, second.value];
  if (first.status === 'fulfilled') await a[1](first.value);
  if (second.status === 'fulfilled') await b[1](second.value);
  throw first.status === 'rejected' ? first.reason : (second as PromiseRejectedResult).reason;
}
