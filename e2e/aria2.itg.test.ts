import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it, jest } from '@jest/globals';

import { withTemporaryFolder } from '../kit/folders.ts';
import { silentReporter } from '../kit/reporter.ts';
import { runProgram } from '../kit/run-program.ts';
import { NotYet, waitUntil } from '../kit/wait-until.ts';
import { ensureVideos } from '../mock-content/videos/ensure.ts';
import { videos } from '../mock-content/videos/manifest.ts';
import { torrentOf } from '../mock-content/videos/torrent.ts';

import { createBackend } from './backends/create.ts';
import { announceOverHttp } from './checks/announce.ts';
import { watch } from './checks/viewer.ts';
import { servicesFor } from './engines/embedded-plan.ts';
import { startEmbeddedWorld } from './engines/embedded.ts';
import { Http } from './http.ts';

jest.setTimeout(180_000);

const entry = join(import.meta.dirname, '..', 'cli', 'main.ts');
const quietly = [
  '--enable-dht=false',
  '--enable-dht6=false',
  '--bt-enable-lpd=false',
  '--enable-peer-exchange=false',
  '--disable-ipv6=true',
  '--interface=127.0.0.1',
];

describe('a seeder that we did not write', () => {
  it('is streamed from: aria2 shares a film, the backend plays it, every byte right', async () => {
    const done = new AbortController();
    const { signal } = done;
    const start = { entry, reporter: silentReporter, signal };
    const videosFolder = await ensureVideos(start);
    const plan = {
      host: '127.0.0.1',
      fixedPorts: false,
      webrtc: false,
      videosFolder,
      alsoKnown: [],
      defects: [],
    };
    const world = await startEmbeddedWorld({ ...start, wanted: servicesFor('contract', true), plan });
    const http = new Http();
    try {
      await withTemporaryFolder('aria2', async (folder) => {
        // from here on aria2 is the only one who has it
        await world.kill('seeder');
        const tracker = world.addresses.tracker?.http ?? '';
        const video = videos[1]!;
        const torrent = join(folder, 'film.torrent');
        await writeFile(
          torrent,
          await torrentOf({ ...video, path: join(videosFolder, video.name) }, [tracker]),
        );
        const seeding = runProgram(
          'aria2c',
          [...quietly, `--dir=${videosFolder}`, '--check-integrity=true', '--seed-ratio=0.0', torrent],
          { deadlineMs: 120_000, signal },
        );
        seeding.catch(() => undefined);
        await waitUntil(
          'aria2 announces itself as a seeder',
          async () => {
            const { peers, complete } = await announceOverHttp(http, tracker, {
              infoHash: video.infoHash,
              signal,
            });
            return (complete > 0 && peers.length > 0) || new NotYet(`${complete} seeders`);
          },
          { deadlineMs: 30_000, intervalMs: 200 },
        );
        const backend = createBackend('contract', { url: world.addresses.backend?.url ?? '', http });
        const source = await backend.addSource(
          { ...video, trackers: [tracker], torrentUrl: undefined },
          signal,
        );
        const watched = await watch(http, await backend.play(source, signal), { signal, deadlineMs: 60_000 });
        expect(watched).toMatchObject({ status: 200, bytes: video.size, sha256: video.sha256 });
        done.abort(new Error('all was seen'));
        await seeding.catch(() => undefined);
      });
    } finally {
      done.abort(new Error('the test is over'));
      http.close();
      await world.stop();
    }
  });
});
