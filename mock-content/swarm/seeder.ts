import { pause } from '../../kit/deadline.ts';
import { startHttpServer } from '../../kit/http-server.ts';
import type { ServiceStart } from '../../kit/service.ts';
import type { SeederAddresses, SeederOptions } from '../contracts.ts';

import { createClient, rateOf, type SwarmClient } from './client.ts';
import { resume, type Serving } from './seeded-file.ts';
import { seed, type Seeded } from './seeded-torrent.ts';
import { seederApi, type SeededTorrent } from './seeder-api.ts';

const maxConns = 500;
/** A tracker that is there answers within milliseconds; one that is not shall not hold up the rest. */
const announceWaitMs = 1500;

/**
 * Seeds files over TCP and uTP, and over WebRTC when asked: see `seederApi` for its HTTP side. It is ready
 * when every file is hashed and every tracker has answered, well or not; `/health` tells which.
 */
export const startSeeder: ServiceStart<SeederOptions, SeederAddresses> = async (options, log) => {
  const swarm = await createClient({ ...options, utp: true, downloadLimit: 0, maxConns }, log);
  try {
    if (swarm.utpProblem !== undefined) log.warn(swarm.utpProblem);
    return await serve(options, swarm, log);
  } catch (error) {
    await swarm.stop();
    throw error;
  }
};

async function serve(
  options: SeederOptions,
  swarm: SwarmClient,
  log: Parameters<typeof startSeeder>[1],
): ReturnType<typeof startSeeder> {
  const { client } = swarm;
  const serving: Serving = { paused: false, corrupt: options.corrupt, waiting: [] };
  let { uploadLimit } = options;
  const { announce, webrtc } = options;
  const seeded = await Promise.all(
    options.files.map(async (file) => await seed({ client, file, announce, webrtc, serving, log })),
  );
  await settled(seeded);
  const byHash = new Map(seeded.map((each) => [each.torrent.infoHash, each]));
  let failure: string | undefined;
  client.on('error', (error: Error) => {
    failure = error.message;
  });
  const pages = {
    torrents: () => seeded.map(listed),
    torrentFile: (infoHash: string) => byHash.get(infoHash)?.torrentFile,
    problems: async () => {
      if (failure !== undefined) return [`the BitTorrent client failed: ${failure}`];
      return (await Promise.all(seeded.map(async (each) => await each.problems()))).flat();
    },
    notes: swarm.utpProblem === undefined ? [] : [swarm.utpProblem],
    state: () => ({ paused: serving.paused, uploadLimit, corrupt: serving.corrupt }),
    control: (wanted: Partial<{ paused: boolean; uploadLimit: number; corrupt: boolean }>) => {
      log.info('controlled', { ...wanted });
      serving.corrupt = wanted.corrupt ?? serving.corrupt;
      uploadLimit = wanted.uploadLimit ?? uploadLimit;
      client.throttleUpload(rateOf(uploadLimit));
      if (wanted.paused === true) serving.paused = true;
      else if (wanted.paused === false) resume(serving);
    },
  };
  const http = await startHttpServer(seederApi(pages, log), options);
  return {
    addresses: { url: http.url, torrentPort: swarm.torrentPort },
    stop: async () => {
      await Promise.all([http.stop(), swarm.stop()]);
    },
  };
}

async function settled(seeded: readonly Seeded[]): Promise<void> {
  const waited = new AbortController();
  await Promise.race([
    Promise.all(seeded.map(async ({ announcements }) => await announcements.settled)),
    pause(announceWaitMs, waited.signal).catch(() => undefined),
  ]);
  waited.abort();
}

function listed({ torrent }: Seeded): SeededTorrent {
  return {
    infoHash: torrent.infoHash,
    name: torrent.name,
    magnet: torrent.magnetURI,
    size: torrent.length,
    pieces: torrent.pieces.length,
    pieceLength: torrent.pieceLength,
    peers: torrent.numPeers,
    uploaded: torrent.uploaded,
  };
}
