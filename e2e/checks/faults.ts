import { join } from 'node:path';

import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import type { SeededFile } from '../../mock-content/contracts.ts';
import { videos, type Video } from '../../mock-content/videos/manifest.ts';
import { controlSeeder, uploadedBy, type SeederBehaviour } from '../faults/seeder-control.ts';

import { announceOverHttp } from './announce.ts';
import { checksOf, CheckSkipped, expect, type Check, type CheckContext } from './check.ts';
import { expectWhole, watch } from './viewer.ts';

const check = checksOf('faults');
const deadlineMs = 30_000;

const [small, medium, large] = videos as readonly [Video, Video, Video];

function seederUrl({ world }: CheckContext): string {
  const url = world.addresses.seeder?.url;
  if (url === undefined) throw new CheckSkipped('this world has no seeder');
  return url;
}

function fileOf({ world }: CheckContext, { name, pieceLength }: Video): SeededFile {
  return { path: join(world.videosFolder, name), name, pieceLength };
}

/** Runs `work` while the seeder behaves so; afterwards it is its old self, whatever happened. */
async function whileSeederIs(
  context: CheckContext,
  behaviour: SeederBehaviour,
  work: () => Promise<void>,
): Promise<void> {
  const { http, signal } = context;
  await controlSeeder(http, seederUrl(context), behaviour, signal);
  try {
    await work();
  } finally {
    await controlSeeder(http, seederUrl(context), { paused: false, uploadLimit: 0 });
  }
}

/** Calls `act` once, when so many bytes have come. */
function once(
  after: number,
  act: () => Promise<void>,
): { onBytes: (bytes: number) => void; done: () => Promise<void> } {
  let acting: Promise<void> | undefined;
  return {
    onBytes: (bytes) => {
      if (bytes < after || acting !== undefined) return;
      acting = act();
      acting.catch(() => undefined);
    },
    done: async () => await acting,
  };
}

/** A fault after the end of the film proves nothing. */
function expectUnfinished(seen: number, video: Video, when: string): void {
  expect(seen < video.size, `the film had come whole before ${when}, so this showed nothing`);
}

export const faultChecks: readonly Check[] = [
  check(
    'seeder-dies',
    'When the seeder dies in the middle, the film goes on from another one',
    async (context) => {
      const { world, http, stage, signal } = context;
      const megabytes = 1024 ** 2;
      const other = await world.addSeeder({
        files: [fileOf(context, large)],
        uploadLimit: 3 * megabytes,
        corrupt: false,
      });
      try {
        await controlSeeder(http, seederUrl(context), { uploadLimit: 3 * megabytes }, signal);
        const request = await stage.playCold(large, signal);
        let seen = 0;
        const death = once(large.size / 5, async () => {
          await world.kill('seeder');
          expectUnfinished(seen, large, 'the seeder died');
          await controlSeeder(http, other.url, { uploadLimit: 0 }, signal);
        });
        const onBytes = (bytes: number): void => {
          seen = bytes;
          death.onBytes(bytes);
        };
        expectWhole(large, await watch(http, request, { signal, deadlineMs, onBytes }));
        await death.done();
      } finally {
        await Promise.all([other.stop(), world.kill('seeder')]);
        await world.start('seeder');
      }
    },
    { deadlineMs },
  ),

  check(
    'seeder-pauses',
    'When the seeder falls silent for a while, the film goes on when it is back',
    async (context) => {
      const { http, stage, signal } = context;
      await whileSeederIs(context, { uploadLimit: 1024 ** 2 }, async () => {
        const request = await stage.playCold(medium, signal);
        let seen = 0;
        const silence = once(medium.size / 5, async () => {
          const sent = async (): Promise<number> => await uploadedBy(http, seederUrl(context), signal);
          await controlSeeder(http, seederUrl(context), { paused: true }, signal);
          let last = -1;
          await waitUntil(
            'the seeder is silent',
            async () => {
              const now = await sent();
              const silent = now === last;
              last = now;
              return silent || new NotYet(`it has sent ${now} bytes`);
            },
            { deadlineMs: 5_000, intervalMs: 250, signal },
          );
          expectUnfinished(seen, medium, 'the seeder fell silent');
          await controlSeeder(http, seederUrl(context), { paused: false, uploadLimit: 0 }, signal);
        });
        const onBytes = (bytes: number): void => {
          seen = bytes;
          silence.onBytes(bytes);
        };
        expectWhole(medium, await watch(http, request, { signal, deadlineMs, onBytes }));
        await silence.done();
      });
    },
    { deadlineMs },
  ),

  check(
    'slow-seeder',
    'A slow seeder makes for a slow film, not for a broken one',
    async (context) => {
      const { http, stage, signal } = context;
      await whileSeederIs(context, { uploadLimit: 512 * 1024 }, async () => {
        const request = await stage.playCold(small, signal);
        expectWhole(small, await watch(http, request, { signal, deadlineMs }));
      });
    },
    { deadlineMs },
  ),

  check(
    'corrupt-peer',
    'A peer that sends wrong pieces never reaches the viewer',
    async (context) => {
      const { world, http, stage, signal } = context;
      const liar = await world.addSeeder({ files: [fileOf(context, medium)], uploadLimit: 0, corrupt: true });
      try {
        await whileSeederIs(context, { paused: true }, async () => {
          const request = await stage.playCold(medium, signal);
          const watching = watch(http, request, { signal, deadlineMs });
          watching.catch(() => undefined);
          await waitUntil(
            'the corrupt peer has sent something',
            async () => {
              const sent = await uploadedBy(http, liar.url, signal);
              return sent > 0 || new NotYet('nobody has asked it for anything');
            },
            { deadlineMs: 8_000, signal },
          );
          await controlSeeder(http, seederUrl(context), { paused: false }, signal);
          expectWhole(medium, await watching);
        });
      } finally {
        await liar.stop();
      }
    },
    { deadlineMs },
  ),

  check(
    'tracker-restarts',
    'When the tracker crashes and comes back, the seeder is found again',
    async (context) => {
      const { world, http, stage, signal } = context;
      await world.kill('tracker');
      await world.start('tracker');
      const tracker = world.addresses.tracker;
      if (tracker === undefined) throw new CheckSkipped('this world has no tracker');
      await waitUntil(
        'the seeder announces to the new tracker',
        async () => {
          const { complete } = await announceOverHttp(http, tracker.http, {
            infoHash: large.infoHash,
            signal,
          });
          return complete > 0 || new NotYet('it knows no seeder');
        },
        { deadlineMs: 20_000, intervalMs: 200, signal },
      );
      const request = await stage.playFresh(small, signal);
      expectWhole(small, await watch(http, request, { signal }));
    },
    { deadlineMs },
  ),

  check(
    'backend-restarts',
    'When the backend crashes and comes back, the film can be watched again',
    async ({ world, backend, http, stage, signal }) => {
      await stage.play(medium, signal);
      const service = backend.kind === 'contract' ? 'backend' : 'released';
      await world.kill(service);
      await world.start(service);
      await backend.prepare(signal);
      await backend.checkHealth(signal);
      expectWhole(medium, await watch(http, await stage.play(medium, signal), { signal }));
    },
    { deadlineMs, ownBackend: true },
  ),
];
