import { videos, type Video } from '../../mock-content/videos/manifest.ts';

import { checksOf, CheckSkipped, expect, type Check, type CheckContext } from './check.ts';
import { expectWhole, firstByte, watch } from './viewer.ts';

const check = checksOf('performance');

const [small, medium, large] = videos as readonly [Video, Video, Video];

const rounds = 3;

/** What the backend may hold in memory after all that was asked of it. */
const mostResident = 512 * 1024 ** 2;

async function baselineMs({ world, http, signal }: CheckContext, video: Video): Promise<number> {
  const server = world.addresses.rangeServer;
  if (server === undefined) throw new CheckSkipped('there is no range server to compare with');
  const watched = await watch(http, { url: `${server.url}/${video.name}`, headers: {} }, { signal });
  expectWhole(video, watched);
  return watched.durationMs;
}

export const performanceChecks: readonly Check[] = [
  check(
    'first-byte',
    'How soon a film starts that nobody watched yet, again and again',
    async (context) => {
      const { http, stage, signal, measured } = context;
      for (const video of [small, medium, large, small, medium, large]) {
        const baseline = await baselineMs(context, video);
        const ms = await firstByte(http, await stage.playCold(video, signal), { signal });
        measured.firstBytesMs.push(ms);
        measured.firstByteRatios.push(ms / baseline);
      }
    },
    { deadlineMs: 30_000 },
  ),

  check(
    'throughput',
    'How fast a film comes, compared with a plain file server',
    async (context) => {
      const { http, stage, signal, measured } = context;
      for (let round = 0; round < rounds; round += 1) {
        const baseline = await baselineMs(context, large);
        const request = await stage.playFresh(large, signal);
        const transfer = new TransferChart(large);
        const watched = await watch(http, request, {
          signal,
          onBytes: (bytes, ms) => transfer.add(bytes, ms),
        });
        expectWhole(large, watched);
        measured.throughputRatios.push(baseline / watched.durationMs);
        measured.transfer = transfer.samples();
        measured.pieces = transfer.pieces;
      }
    },
    { deadlineMs: 30_000 },
  ),

  check('memory', 'The backend holds a bounded amount of memory after all this', async (context) => {
    const { backend, world, signal, measured } = context;
    const service = backend.kind === 'contract' ? 'backend' : 'released';
    const told = (await backend.numbers(signal)).residentBytes;
    const resident = told ?? (world.has(service) ? await world.residentBytes(service) : 0);
    if (resident === 0) throw new CheckSkipped('nobody tells how much memory this backend holds');
    measured.residentBytes = resident;
    expect(resident <= mostResident, `it holds ${resident} bytes, wanted ${mostResident} at most`);
  }),
];

const chartPoints = 120;

/** What the report draws of one transfer: bytes over time, and when each piece had come. */
class TransferChart {
  readonly pieces: { index: number; ms: number }[] = [];
  readonly #samples: { ms: number; bytes: number }[] = [];
  readonly #video: Video;

  constructor(video: Video) {
    this.#video = video;
  }

  add(bytes: number, at: number): void {
    const ms = Math.round(at * 10) / 10;
    this.#samples.push({ ms, bytes });
    const complete = Math.floor(bytes / this.#video.pieceLength);
    for (let index = this.pieces.length; index < complete; index += 1) this.pieces.push({ index, ms });
  }

  /** At most `chartPoints` of the samples, the last one always among them. */
  samples(): { ms: number; bytes: number }[] {
    const step = Math.max(1, Math.ceil(this.#samples.length / chartPoints));
    const last = this.#samples.length - 1;
    return this.#samples.filter((_, index) => index % step === 0 || index === last);
  }
}
