import { waitUntil, NotYet } from '../../kit/wait-until.ts';
import { videos, type Video } from '../../mock-content/videos/manifest.ts';
import type { Answer } from '../http.ts';

import {
  checksOf,
  CheckFailure,
  CheckSkipped,
  expect,
  expectEqual,
  type Check,
  type CheckContext,
} from './check.ts';
import { ask, expectBytes, expectPart, expectWhole, firstByte, openStream, watch } from './viewer.ts';

const check = checksOf('streaming');

const [small, medium, large] = videos as readonly [Video, Video, Video];

/** Each kind of range that players ask for, with the bytes that RFC 9110 §14.1.2 gives them. */
const ranges: readonly {
  what: string;
  title: string;
  range: (size: number) => string;
  part: (size: number) => [number, number];
}[] = [
  {
    what: 'range-start',
    title: 'The first kilobyte comes alone when a player asks for it alone',
    range: () => 'bytes=0-1023',
    part: () => [0, 1023],
  },
  {
    what: 'range-middle',
    title: 'A part from the middle comes right, across the borders of pieces',
    range: (size) => `bytes=${Math.floor(size / 2) - 70_000}-${Math.floor(size / 2) + 69_999}`,
    part: (size) => [Math.floor(size / 2) - 70_000, Math.floor(size / 2) + 69_999],
  },
  {
    what: 'range-open',
    title: 'A player that asks for all from some byte on gets just that',
    range: (size) => `bytes=${size - 300_000}-`,
    part: (size) => [size - 300_000, size - 1],
  },
  {
    what: 'range-suffix',
    title: 'A player that asks for the last bytes gets the last bytes',
    range: () => 'bytes=-5000',
    part: (size) => [size - 5000, size - 1],
  },
  {
    what: 'range-last-byte',
    title: 'A single byte, the very last, comes when asked for',
    range: (size) => `bytes=${size - 1}-${size - 1}`,
    part: (size) => [size - 1, size - 1],
  },
  {
    what: 'range-end-clamped',
    title: 'A player that asks beyond the end gets up to the end',
    range: (size) => `bytes=${size - 2000}-${size + 100_000}`,
    part: (size) => [size - 2000, size - 1],
  },
];

const rangeChecks: readonly Check[] = ranges.map(({ what, title, range, part }) =>
  check(what, title, async (context) => {
    const { stage, signal } = context;
    const [start, end] = part(medium.size);
    await expectPart(context, medium, await stage.play(medium, signal), {
      range: range(medium.size),
      start,
      end,
    });
  }),
);

const wholeChecks: readonly Check[] = videos.map((video) =>
  check(
    `whole-${video.height}p`,
    `${video.name} comes whole, every byte right`,
    async ({ http, stage, signal, measured }) => {
      const request = await stage.play(video, signal);
      const watched = await watch(http, request, { signal });
      expectWhole(video, watched);
      measured.firstBytesMs.push(watched.firstByteMs);
    },
  ),
);

async function viewersNow({ backend, signal }: CheckContext): Promise<number> {
  const { viewers } = await backend.numbers(signal);
  if (viewers === undefined) throw new CheckSkipped('this backend does not tell how many people watch');
  return viewers;
}

export const streamingChecks: readonly Check[] = [
  ...wholeChecks,

  check(
    'first-byte',
    'The first byte of a video that nobody watched yet comes',
    async ({ http, stage, signal, measured }) => {
      for (const video of videos) {
        const request = await stage.playCold(video, signal);
        measured.firstBytesMs.push(await firstByte(http, request, { signal }));
      }
    },
  ),

  ...rangeChecks,

  check(
    'range-several',
    'A request for two parts brings right bytes, under their right names',
    async (context) => {
      const { http, stage, signal } = context;
      const wanted: readonly [number, number][] = [
        [0, 99],
        [5000, 5099],
      ];
      const range = `bytes=${wanted.map((part) => part.join('-')).join(',')}`;
      const answer = await ask(http, await stage.play(small, signal), { range, signal });
      if (answer.status === 200) {
        expectBytes('the whole', answer.body, await stage.bytes(small, 0, small.size - 1), 0);
        return;
      }
      expectEqual('the status', answer.status, 206);
      const parts = partsOf(answer);
      // RFC 9110 §14.2 lets a server send only some of the parts
      expect(parts.length > 0, 'the answer has no parts');
      for (const { name, bytes } of parts) {
        const part = wanted.find(([start, end]) => name === `bytes ${start}-${end}/${small.size}`);
        if (part === undefined) throw new CheckFailure(`a part is named "${name}", which was not asked for`);
        expectBytes(`the part ${name}`, bytes, await stage.bytes(small, ...part), part[0]);
      }
    },
  ),

  check('if-range', 'A player that goes on with an outdated copy gets the whole anew', async (context) => {
    const { http, stage, signal } = context;
    const request = await stage.play(small, signal);
    const headers = { 'if-range': '"some-older-version"' };
    const outdated = await ask(http, request, { range: 'bytes=10-19', headers, signal });
    expectEqual('the status for another ETag', outdated.status, 200);
    expectEqual('the number of bytes', outdated.body.length, small.size);
    const { etag } = outdated.headers;
    if (etag === undefined || etag.startsWith('W/')) return;
    await expectPart(context, small, request, { start: 10, end: 19, headers: { 'if-range': etag } });
  }),

  check('head', 'A player learns size and type without a byte of video', async ({ http, stage, signal }) => {
    const answer = await ask(http, await stage.play(small, signal), { method: 'HEAD', signal });
    expectEqual('the status', answer.status, 200);
    expectEqual('content-length', answer.headers['content-length'], String(small.size));
    expectEqual('accept-ranges', answer.headers['accept-ranges'], 'bytes');
    expectEqual('the number of bytes', answer.body.length, 0);
  }),

  check('content-type', 'A browser is told that this is a video', async ({ http, stage, signal }) => {
    const answer = await ask(http, await stage.play(small, signal), { range: 'bytes=0-0', signal });
    const type = answer.headers['content-type'] ?? '';
    expect(type.startsWith('video/'), `content-type is "${type}", wanted video/…`);
  }),

  check(
    'viewers-of-one',
    'Several people watch one video at once, each of them all of it',
    async (context) => {
      const { http, stage, signal, viewers } = context;
      const request = await stage.playFresh(medium, signal);
      const all = await Promise.all(
        Array.from({ length: viewers }, async () => await watch(http, request, { signal })),
      );
      for (const watched of all) expectWhole(medium, watched);
    },
  ),

  check(
    'viewers-share',
    'Several viewers of one video share its torrent',
    async (context) => {
      const { http, stage, signal, viewers, backend } = context;
      const before = (await backend.numbers(signal)).torrents;
      if (before === undefined)
        throw new CheckSkipped('this backend does not tell how many torrents it holds');
      const request = await stage.play(large, signal);
      const streams = await Promise.all(
        Array.from(
          { length: viewers },
          async () => await openStream(http, request, { signal, range: 'bytes=0-4095' }),
        ),
      );
      for (const stream of streams) {
        for await (const chunk of stream.chunks) expect(chunk.length > 0, 'an empty chunk came');
      }
      const after = (await backend.numbers(signal)).torrents ?? 0;
      expect(
        after <= before + 1,
        `${viewers} viewers of one video made ${after - before} torrents, wanted 1`,
      );
    },
    { needs: ['numbers'] },
  ),

  check(
    'viewers-of-several',
    'People watch different videos at once, each of them all of it',
    async (context) => {
      const { http, stage, signal } = context;
      const requests = await Promise.all(videos.map(async (video) => await stage.play(video, signal)));
      const all = await Promise.all(requests.map(async (request) => await watch(http, request, { signal })));
      for (const [index, video] of videos.entries()) {
        const watched = all[index];
        if (watched !== undefined) expectWhole(video, watched);
      }
    },
  ),

  check(
    'leaving-viewer',
    'A viewer who leaves in the middle frees what they used',
    async (context) => {
      const { http, stage, signal } = context;
      const before = await viewersNow(context);
      const request = await stage.playCold(large, signal);
      const stream = await openStream(http, request, { signal });
      for await (const chunk of stream.chunks) {
        expect(chunk.length > 0, 'an empty chunk came');
        break;
      }
      stream.leave();
      await waitUntil(
        'the viewer who left is no longer counted',
        async () => {
          const now = await viewersNow(context);
          return now <= before ? now : new NotYet(`${now} people watch, wanted ${before}`);
        },
        { deadlineMs: 5_000, signal },
      );
    },
    { needs: ['numbers'] },
  ),

  check(
    'no-runaway',
    'A viewer who stops reading does not make the backend fetch on and on',
    async (context) => {
      const { http, stage, signal, backend } = context;
      const request = await stage.playCold(large, signal);
      const before = (await backend.numbers(signal)).storedBytes;
      if (before === undefined) throw new CheckSkipped('this backend does not tell what it holds on disk');
      await ask(http, request, { range: 'bytes=0-65535', signal });
      const after = await settled(async () => (await backend.numbers(signal)).storedBytes ?? 0, signal);
      const fetched = after - before;
      expect(
        fetched < large.size * 0.8,
        `64 KiB were read, and ${fetched} of ${large.size} bytes were fetched`,
      );
    },
    { needs: ['numbers', 'removeSource'] },
  ),
];

/** The parts of a 206: one, named by the answer's head, or several, each named by its own (RFC 9110 §14.6). */
function partsOf({ headers, body }: Answer): { name: string; bytes: Buffer }[] {
  const single = headers['content-range'];
  if (single !== undefined) return [{ name: single, bytes: body }];
  const boundary = /^multipart\/byteranges;.*boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) return [];
  return body
    .toString('latin1')
    .split(`--${boundary}`)
    .flatMap((part) => {
      const head = part.indexOf('\r\n\r\n');
      const name = /^content-range: *(.+?)\r?$/im.exec(part.slice(0, head))?.[1];
      if (head === -1 || name === undefined) return [];
      return [{ name, bytes: Buffer.from(part.slice(head + 4).replace(/\r\n$/, ''), 'latin1') }];
    });
}

/** A number once it stays the same over three looks. */
async function settled(look: () => Promise<number>, signal: AbortSignal): Promise<number> {
  let last = Number.NaN;
  let same = 0;
  return await waitUntil(
    'the number comes to rest',
    async () => {
      const now = await look();
      same = now === last ? same + 1 : 0;
      last = now;
      return same >= 3 ? now : new NotYet(`it is ${now}`);
    },
    { deadlineMs: 8_000, intervalMs: 100, signal },
  );
}
