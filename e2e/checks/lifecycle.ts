import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import { videos, type Video } from '../../mock-content/videos/manifest.ts';
import type { BackendNumbers } from '../backends/backend.ts';

import { checksOf, CheckSkipped, expect, expectEqual, type Check, type CheckContext } from './check.ts';
import { wantedSource } from './stage.ts';
import { ask, expectWhole, watch } from './viewer.ts';

const check = checksOf('lifecycle');

const [small, medium] = videos as readonly [Video, Video, Video];

const rounds = 10;

/** Memory that ten rounds may add: buffers that the collector has not looked at yet, not one video a round. */
const mostGrowth = 48 * 1024 ** 2;

/** Waits until one of the backend's numbers is back at or below `limit`. */
async function waitForNumber(
  { backend, signal }: CheckContext,
  what: keyof BackendNumbers,
  limit: number,
): Promise<void> {
  await waitUntil(
    `${what} is back at ${limit}`,
    async () => {
      const now = (await backend.numbers(signal))[what];
      if (now === undefined) throw new CheckSkipped(`this backend does not tell its ${what}`);
      return now <= limit ? now : new NotYet(`it is ${now}`);
    },
    { deadlineMs: 8_000, signal },
  );
}

async function clearStage({ stage, signal }: CheckContext): Promise<void> {
  for (const video of videos) await stage.remove(video, signal);
}

export const lifecycleChecks: readonly Check[] = [
  check(
    'removed',
    'A video that is removed takes its data with it, and can be played no more',
    async (context) => {
      const { http, stage, signal, backend } = context;
      await clearStage(context);
      const { storedBytes, torrents } = await backend.numbers(signal);
      const request = await stage.play(medium, signal);
      expectWhole(medium, await watch(http, request, { signal }));
      await stage.remove(medium, signal);
      await waitForNumber(context, 'storedBytes', storedBytes ?? 0);
      await waitForNumber(context, 'torrents', torrents ?? 0);
      const gone = await ask(http, request, { signal });
      expectEqual('the status of the removed video', gone.status, 404);
    },
    { needs: ['removeSource', 'numbers'] },
  ),

  check(
    'again',
    'A video that was removed can be added and played again',
    async ({ http, stage, signal }) => {
      for (let round = 0; round < 2; round += 1) {
        const request = await stage.playCold(small, signal);
        expectWhole(small, await watch(http, request, { signal }));
        await stage.remove(small, signal);
      }
    },
    { needs: ['removeSource'] },
  ),

  check(
    'same-hash',
    'One torrent is one source, in whatever letters its hash is written',
    async (context) => {
      const { world, backend, http, signal } = context;
      const wanted = wantedSource(small, world);
      const lower = await backend.addSource(wanted, signal);
      const upper = await backend.addSource({ ...wanted, infoHash: wanted.infoHash.toUpperCase() }, signal);
      expectEqual('the source of the upper-case hash', upper.id, lower.id);
      expectWhole(small, await watch(http, await backend.play(upper, signal), { signal }));
    },
  ),

  check(
    'ten-rounds',
    'Ten rounds of adding, playing and removing leave nothing behind',
    async (context) => {
      const { http, stage, signal, backend } = context;
      await clearStage(context);
      const before = await backend.numbers(signal);
      let early = 0;
      for (let round = 1; round <= rounds; round += 1) {
        const request = await stage.play(small, signal);
        expectWhole(small, await watch(http, request, { signal }));
        await stage.remove(small, signal);
        if (round === 3) early = (await backend.numbers(signal)).residentBytes ?? 0;
      }
      await waitForNumber(context, 'torrents', before.torrents ?? 0);
      await waitForNumber(context, 'viewers', before.viewers ?? 0);
      await waitForNumber(context, 'storedBytes', before.storedBytes ?? 0);
      if (early === 0) return;
      const growth = ((await backend.numbers(signal)).residentBytes ?? 0) - early;
      expect(
        growth <= mostGrowth,
        `memory grew by ${growth} bytes from round 3 to ${rounds}, wanted ${mostGrowth} at most`,
      );
    },
    { needs: ['removeSource', 'numbers'], deadlineMs: 30_000 },
  ),
];
