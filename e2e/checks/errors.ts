import { randomBytes } from 'node:crypto';

import { videos, type Video } from '../../mock-content/videos/manifest.ts';

import { checksOf, expect, expectEqual, type Check } from './check.ts';
import { ask } from './viewer.ts';

const check = checksOf('errors');

const [small] = videos as readonly [Video, ...Video[]];

export const errorChecks: readonly Check[] = [
  check(
    'unknown-source',
    'A video that does not exist is refused with a status that says so',
    async ({ http, backend, signal }) => {
      const { status } = await ask(http, await backend.playUnknown(signal), { signal });
      const allowed = backend.unknownStatuses;
      expect(allowed.includes(status), `the status is ${status}, wanted ${allowed.join(' or ')}`);
    },
  ),

  check(
    'unseeded',
    'A video that nobody shares is answered with an error in good time, not with silence',
    async ({ http, backend, world, signal }) => {
      const source = await backend.addSource(
        {
          infoHash: randomBytes(20).toString('hex'),
          name: 'nobody-has-this.mp4',
          size: 1024 * 1024,
          trackers: world.addresses.tracker === undefined ? [] : [world.addresses.tracker.http],
          torrentUrl: undefined,
        },
        signal,
      );
      try {
        const answer = await ask(http, await backend.play(source, signal), { signal, deadlineMs: 12_000 });
        expect(answer.status === 504, `the status is ${answer.status}, wanted 504`);
      } finally {
        await backend.removeSource(source, signal);
      }
    },
    { needs: ['unseededSource', 'removeSource'], deadlineMs: 20_000 },
  ),

  check(
    'range-beyond-end',
    'A player that asks behind the end is told so, with the size',
    async (context) => {
      const { http, stage, signal } = context;
      const answer = await ask(http, await stage.play(small, signal), {
        range: `bytes=${small.size}-`,
        signal,
      });
      expectEqual('the status', answer.status, 416);
      expectEqual('content-range', answer.headers['content-range'], `bytes */${small.size}`);
    },
  ),

  ...(
    [
      // RFC 9110 §14.2: a range that cannot be read may be ignored or refused, one in a strange unit is ignored
      ['range-malformed', 'A malformed range is ignored or refused', 'bytes=abc-def', [200, 400, 416]],
      [
        'range-reversed',
        'A range that ends before it starts is ignored or refused',
        'bytes=9-1',
        [200, 400, 416],
      ],
      ['range-unit', 'A range in an unknown unit is ignored', 'seconds=1-2', [200]],
    ] as const
  ).map(([what, title, range, allowed]: readonly [string, string, string, readonly number[]]) =>
    check(what, title, async ({ http, stage, signal }) => {
      const answer = await ask(http, await stage.play(small, signal), { range, signal });
      expect(
        allowed.includes(answer.status),
        `the status is ${answer.status}, wanted ${allowed.join(' or ')}`,
      );
      if (answer.status === 200) expectEqual('the number of bytes', answer.body.length, small.size);
    }),
  ),

  check(
    'hostile-address',
    'An address that tries to leave its folder gets nothing',
    async ({ http, backend, signal }) => {
      const { url, headers } = await backend.playUnknown(signal);
      const base = url.slice(0, url.lastIndexOf('/'));
      for (const path of ['..%2f..%2f..%2fetc%2fpasswd', '%00', '%E0%A4%A', 'a'.repeat(3000)]) {
        const answer = await http.request(`${base}/${path}`, { headers, signal, deadlineMs: 5_000 });
        expect(
          answer.status >= 400 && answer.status < 500,
          `the status for …/${path.slice(0, 40)} is ${answer.status}, wanted one from 400 to 499`,
        );
      }
    },
  ),
];
