import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { DataSource } from 'typeorm';

import { writeFileWhole } from '../../kit/folders.ts';
import { startHttpServer } from '../../kit/http-server.ts';
import type { Log } from '../../kit/log.ts';
import type { RunningService, ServiceStart } from '../../kit/service.ts';
import { openTorrents } from '../backend/torrents.ts';
import type { ReleasedAddresses, ReleasedOptions } from '../contracts.ts';

import { Accounts } from './accounts.ts';
import { Catalogue } from './catalogue.ts';
import { Discovery } from './discovery.ts';
import { listenerOf } from './http.ts';
import { RateLimit } from './rate-limit.ts';
import { routesOf } from './routes.ts';
import { schemas } from './schema.ts';
import { newSourceKey, parseSourceKey, type SourceKey } from './source-encryption.ts';
import { Sources } from './sources.ts';
import { Streams } from './streams.ts';
import { tmdbClient } from './tmdb.ts';

/** The name of its database within `dataFolder`. */
export const databaseName = 'database.sqlite';

/** Writers of two processes wait for each other this long. */
const busyTimeoutMs = 5000;

/**
 * A stand-in of the released backend: the part of its API that a viewer needs, its database and its
 * encryption, and its known defects (docs/backends.md), so that the suite can be seen to find them. Its
 * engine of torrents is the reference backend's.
 */
export const startReleased: ServiceStart<ReleasedOptions, ReleasedAddresses> = async (options, log) => {
  await mkdir(options.dataFolder, { recursive: true });
  const key = await sourceKey(options);
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const database = await openDatabase(options.dataFolder);
    stops.push(async () => await database.destroy());
    const torrents = await openTorrents({ ...options, log });
    stops.push(async () => await torrents.stop());
    const accounts = new Accounts(database, options.sessionMs);
    await accounts.prepare({ ...options, print: (line) => process.stdout.write(`${line}\n`) });
    const discovery = new Discovery(options.ytsUrl, new Sources(database, key), log);
    stops.push(async () => await discovery.stop());
    return await listen(options, log, stops, stop, {
      accounts,
      catalogue: new Catalogue(database, tmdbClient({ url: options.tmdbUrl, token: options.tmdbToken })),
      discovery,
      streams: new Streams(torrents, options.trackers, log),
    });
  } catch (error) {
    await stop();
    throw error;
  }
};

async function listen(
  options: ReleasedOptions,
  log: Log,
  stops: (() => Promise<void>)[],
  stop: () => Promise<void>,
  parts: Parameters<typeof routesOf>[0],
): Promise<RunningService<ReleasedAddresses>> {
  const rateLimit = new RateLimit();
  const server = await startHttpServer(
    listenerOf({
      routes: routesOf(parts),
      allows: (caller, route, perSecond) =>
        !options.rateLimited || rateLimit.allows(caller, route, perSecond),
      log,
    }),
    options,
  );
  stops.push(async () => await server.stop());
  return { addresses: { url: server.url }, stop };
}

async function openDatabase(folder: string): Promise<DataSource> {
  const database = new DataSource({
    type: 'sqlite',
    database: join(folder, databaseName),
    entities: [...schemas],
    synchronize: true,
    busyTimeout: busyTimeoutMs,
  });
  return await database.initialize();
}

/** The given key; else the one of an earlier start; else a new one, which is kept in `.env`. */
async function sourceKey({ sourceKey: given, dataFolder }: ReleasedOptions): Promise<SourceKey> {
  if (given !== '') return parseSourceKey(given);
  const file = join(dataFolder, '.env');
  const kept = await readFile(file, 'utf8').catch(() => '');
  const known = /^SOURCE_SECURITY_KEY=(.+)$/m.exec(kept)?.[1];
  if (known !== undefined) return parseSourceKey(known);
  const made = newSourceKey();
  await writeFileWhole(file, `${kept}SOURCE_SECURITY_KEY=${made}\n`);
  return parseSourceKey(made);
}
