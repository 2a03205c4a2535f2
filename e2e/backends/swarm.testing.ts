import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { silentLog } from '../../kit/log.ts';
import { silentReporter } from '../../kit/reporter.ts';
import type { RunningService } from '../../kit/service.ts';
import { startApis } from '../../mock-content/apis/apis.ts';
import type { ApisAddresses, SeededFile } from '../../mock-content/contracts.ts';
import { startSeeder } from '../../mock-content/swarm/seeder.ts';
import { startTracker } from '../../mock-content/swarm/tracker.ts';
import { ensureVideos } from '../../mock-content/videos/ensure.ts';
import { videos, type Video } from '../../mock-content/videos/manifest.ts';
import { pseudoRandom } from '../../mock-content/videos/pseudo-random.ts';

import type { WantedSource } from './backend.ts';

/** Real peers for the adapters' tests: a tracker, a seeder of two films and the stand-ins, in this process. */
export interface Swarm {
  readonly folder: string;
  readonly tracker: string;
  readonly apis: ApisAddresses;
  readonly token: string;
  /** The smallest video: the stand-ins offer it. */
  readonly offered: Film;
  /** Some bytes with the name of a video: nobody offers them. */
  readonly other: Film;
  stop(): Promise<void>;
}

export interface Film {
  readonly wanted: WantedSource;
  readonly path: string;
}

const host = '127.0.0.1';
const token = 'token-of-the-tests';
const entry = join(import.meta.dirname, '../../cli/main.ts');
const otherSize = 2 * 2 ** 20 + 12_345;

export async function startSwarm(): Promise<Swarm> {
  const [video] = videos as readonly [Video, ...Video[]];
  const videosFolder = await ensureVideos({ only: [video.name], entry, reporter: silentReporter });
  const folder = await temporaryFolder('backends-test');
  const services: RunningService<unknown>[] = [];
  const started = async <A>(starting: Promise<RunningService<A>>): Promise<A> => {
    const service = await starting;
    services.push(service);
    return service.addresses;
  };
  const stop = async (): Promise<void> => {
    for (const service of services.splice(0).reverse()) await service.stop();
    await removeFolder(folder);
  };
  try {
    const otherPath = join(folder, 'nobody-offers-this-4k.mp4');
    await writeFile(otherPath, pseudoRandom('backends')(otherSize));
    const files: SeededFile[] = [
      { path: join(videosFolder, video.name), name: video.name, pieceLength: video.pieceLength },
      { path: otherPath, name: 'nobody-offers-this-4k.mp4', pieceLength: 65_536 },
    ];
    const tracker = await started(
      startTracker({ host, port: 0, known: 'any', announceIntervalMs: 1000 }, silentLog),
    );
    const seeder = await started(
      startSeeder(
        {
          host,
          port: 0,
          torrentPort: 0,
          files,
          announce: [tracker.http],
          webrtc: false,
          uploadLimit: 0,
          corrupt: false,
        },
        silentLog,
      ),
    );
    const apis = await started(startApis({ host, port: 0, token, seederUrl: seeder.url }, silentLog));
    const listed = await (await fetch(`${seeder.url}/torrents`)).json();
    const film = ({ name, path }: SeededFile): Film => {
      const torrent = (listed as { name: string; infoHash: string; size: number }[]).find(
        (candidate) => candidate.name === name,
      );
      if (torrent === undefined) throw new Error(`The seeder does not list ${name}.`);
      const { infoHash, size } = torrent;
      const torrentUrl = `${seeder.url}/torrents/${infoHash}.torrent`;
      return { path, wanted: { infoHash, name, size, trackers: [tracker.http], torrentUrl } };
    };
    const [offered, other] = files.map(film) as [Film, Film];
    return { folder, tracker: tracker.http, apis, token, offered, other, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
