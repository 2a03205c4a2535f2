import { createHash } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { createBackend } from '../../e2e/backends/create.ts';
import { firstByte, watch } from '../../e2e/checks/viewer.ts';
import type { World } from '../../e2e/engines/world.ts';
import { Http } from '../../e2e/http.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import { runProgram } from '../../kit/run-program.ts';
import { median } from '../../kit/statistics.ts';
import type { SeededFile } from '../../mock-content/contracts.ts';

export interface SideBySide {
  readonly file: string;
  readonly bytes: number;
  readonly oursMs: number;
  readonly aria2Ms: number;
  /** Above 1, our stream is the faster one. */
  readonly ratio: number;
  readonly firstBytesMs: readonly number[];
}

const rounds = 3;
const deadlineMs = 60_000;

/** Streams a file through the backend and downloads it with aria2, from the same seeder, in turns. */
export async function streamBesideAria2(
  world: World,
  seederUrl: string,
  file: SeededFile & { readonly infoHash: string; readonly sha256?: string },
  signal: AbortSignal,
): Promise<SideBySide> {
  const http = new Http();
  const backend = createBackend('contract', { url: world.addresses.backend?.url ?? '', http });
  const { size } = await stat(file.path);
  const torrentUrl = `${seederUrl}/torrents/${file.infoHash}.torrent`;
  const wanted = { infoHash: file.infoHash, name: file.name, size, trackers: [], torrentUrl };
  const ours: number[] = [];
  const aria2: number[] = [];
  const firstBytesMs: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const source = await backend.addSource(wanted, signal);
      const request = await backend.play(source, signal);
      const watched = await watch(http, request, { signal, deadlineMs });
      if (watched.bytes !== size) throw new Error(`the stream had ${watched.bytes} bytes, wanted ${size}`);
      ours.push(watched.durationMs);
      await backend.removeSource(source, signal);

      const again = await backend.addSource(wanted, signal);
      firstBytesMs.push(await firstByte(http, await backend.play(again, signal), { signal }));
      await backend.removeSource(again, signal);

      aria2.push(await downloadWithAria2(torrentUrl, file, size, signal));
    }
  } finally {
    http.close();
  }
  const oursMs = median(ours) ?? Number.NaN;
  const aria2Ms = median(aria2) ?? Number.NaN;
  return { file: basename(file.path), bytes: size, oursMs, aria2Ms, ratio: aria2Ms / oursMs, firstBytesMs };
}

/** From the start of aria2 to its end, in ms: how a person would wait for it. */
async function downloadWithAria2(
  torrentUrl: string,
  file: SeededFile,
  size: number,
  signal: AbortSignal,
): Promise<number> {
  return await withTemporaryFolder('aria2', async (folder) => {
    const http = new Http();
    const torrent = await http.request(torrentUrl, { deadlineMs: 5_000, signal });
    http.close();
    const torrentFile = join(folder, `${createHash('sha1').update(torrent.body).digest('hex')}.torrent`);
    await writeFile(torrentFile, torrent.body);
    const result = await runProgram(
      'aria2c',
      [
        `--dir=${folder}`,
        '--seed-time=0',
        '--enable-dht=false',
        '--enable-dht6=false',
        '--bt-enable-lpd=false',
        '--enable-peer-exchange=false',
        '--disable-ipv6=true',
        '--interface=127.0.0.1',
        '--listen-port=6881-6999',
        '--file-allocation=none',
        '--check-integrity=false',
        '--summary-interval=0',
        torrentFile,
      ],
      { deadlineMs, signal },
    );
    const { size: got } = await stat(join(folder, file.name));
    if (got !== size) throw new Error(`aria2 has ${got} bytes, wanted ${size}`);
    return result.durationMs;
  });
}
