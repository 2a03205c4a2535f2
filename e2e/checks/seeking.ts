import { videos, type Video } from '../../mock-content/videos/manifest.ts';

import { checksOf, type Check } from './check.ts';
import { expectPart, openStream } from './viewer.ts';

const check = checksOf('seeking');

const [, medium, large] = videos as readonly [Video, Video, Video];

const partSize = 64 * 1024;

/**
 * Places to jump to, spread by the golden ratio: no two runs differ, no two places are near each other,
 * and none touches the end, which the checks of ranges look at.
 */
export function seekPlaces(count: number, size: number): number[] {
  const golden = 0.618_033_988_749_895;
  const reach = size - 2 * partSize;
  return Array.from({ length: count }, (_, index) => Math.floor((((index + 1) * golden) % 1) * reach));
}

export const seekingChecks: readonly Check[] = [
  check('jumps', 'Ten jumps across a film each show the right picture at once', async (context) => {
    const { stage, signal } = context;
    const request = await stage.playFresh(large, signal);
    for (const start of seekPlaces(10, large.size)) {
      const end = start + partSize - 1;
      await expectPart(context, large, request, { start, end, deadlineMs: 5_000 });
    }
  }),

  check('jumps-at-once', 'Jumping on before the last jump was answered does no harm', async (context) => {
    const { http, stage, signal } = context;
    const request = await stage.playFresh(large, signal);
    const places = seekPlaces(6, large.size);
    for (const start of places) {
      const left = await openStream(http, request, { range: `bytes=${start}-`, signal });
      left.leave();
    }
    const start = places.at(-1) ?? 0;
    await expectPart(context, large, request, { start, end: start + partSize - 1 });
  }),

  check(
    'end-first',
    'A player that reads the index at the end first can then play from the start',
    async (context) => {
      const { stage, signal } = context;
      const request = await stage.playFresh(medium, signal);
      const tail = medium.size - partSize;
      await expectPart(context, medium, request, { start: tail, end: medium.size - 1 });
      await expectPart(context, medium, request, { start: 0, end: partSize - 1 });
    },
  ),

  check('back', 'Jumping back to what was already watched shows it again', async (context) => {
    const { stage, signal } = context;
    const request = await stage.play(large, signal);
    await expectPart(context, large, request, { start: 0, end: partSize - 1 });
    await expectPart(context, large, request, { start: 0, end: partSize - 1 });
  }),
];
