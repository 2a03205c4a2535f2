import { createHash } from 'node:crypto';

import bencode from 'bencode';

import { videos } from '../../mock-content/videos/manifest.ts';
import { tmdbToken } from '../engines/embedded-plan.ts';

import { announceOverHttp, announceOverUdp, announceOverWebSocket, type TrackerAnswer } from './announce.ts';
import { checksOf, CheckSkipped, expect, expectEqual, type CheckContext } from './check.ts';
import { ask, expectPart, expectWhole, watch } from './viewer.ts';

const check = checksOf('infrastructure');
const deadlineMs = 5_000;

function addressOf<Name extends keyof CheckContext['world']['addresses']>(
  { world }: CheckContext,
  name: Name,
): NonNullable<CheckContext['world']['addresses'][Name]> {
  const address = world.addresses[name];
  if (address === undefined) throw new CheckSkipped(`this world has no ${name}`);
  return address;
}

function expectSeeder(answer: TrackerAnswer, video: string): void {
  expect(answer.complete >= 1, `the tracker knows ${answer.complete} seeders of ${video}, wanted 1 or more`);
}

/** A JSON answer; HTML or anything else is named rather than parsed. */
async function json<T>(
  { http, signal }: CheckContext,
  url: string,
  headers: Record<string, string> = {},
): Promise<T> {
  const answer = await http.request(url, { deadlineMs, signal, headers });
  expectEqual(`the status of ${new URL(url).pathname}`, answer.status, 200);
  return JSON.parse(answer.body.toString()) as T;
}

export const infrastructureChecks = [
  check('tracker-http', 'A player finds the seeder through the tracker over HTTP', async (context) => {
    const { http } = addressOf(context, 'tracker');
    for (const { infoHash, name } of videos) {
      const answer = await announceOverHttp(context.http, http, { infoHash, signal: context.signal });
      expectSeeder(answer, name);
      expect(answer.peers.length >= 1, `the tracker lists no address of a peer for ${name}`);
    }
  }),

  check('tracker-udp', 'A player finds the seeder through the tracker over UDP', async (context) => {
    const { udp } = addressOf(context, 'tracker');
    for (const { infoHash, name } of videos) {
      expectSeeder(await announceOverUdp(udp, { infoHash, signal: context.signal }), name);
    }
  }),

  check('tracker-ws', 'A browser finds the seeder through the tracker over WebSocket', async (context) => {
    const { ws } = addressOf(context, 'tracker');
    for (const { infoHash, name } of videos) {
      expectSeeder(await announceOverWebSocket(ws, { infoHash, signal: context.signal }), name);
    }
  }),

  check('inventory', 'The seeder shares exactly the videos of the manifest', async (context) => {
    const { url } = addressOf(context, 'seeder');
    const shared = await json<{ infoHash: string; name: string; size: number }[]>(context, `${url}/torrents`);
    const line = (video: { infoHash: string; name: string; size: number }): string =>
      `${video.name} ${video.size} ${video.infoHash}`;
    expectEqual(
      'the inventory',
      shared.map(line).toSorted().join('\n'),
      videos.map(line).toSorted().join('\n'),
    );
  }),

  check('torrent-files', 'Every .torrent file leads to the video that it names', async (context) => {
    const { url } = addressOf(context, 'seeder');
    for (const video of videos) {
      const { status, body } = await context.http.request(`${url}/torrents/${video.infoHash}.torrent`, {
        deadlineMs,
        signal: context.signal,
      });
      expectEqual(`the status for ${video.name}`, status, 200);
      const { info } = bencode.decode(body) as { info: { length: number } };
      expectEqual(`the length in ${video.name}.torrent`, info.length, video.size);
      const hash = createHash('sha1').update(bencode.encode(info)).digest('hex');
      expectEqual(`the info hash of ${video.name}.torrent`, hash, video.infoHash);
    }
  }),

  check('range-server', 'The baseline server answers ranges as RFC 9110 says', async (context) => {
    const { url } = addressOf(context, 'rangeServer');
    const { http, signal } = context;
    for (const video of videos) {
      const request = { url: `${url}/${video.name}`, headers: {} };
      expectWhole(video, await watch(http, request, { signal }));
      const last = video.size - 1;
      const parts: [string, number, number][] = [
        ['bytes=0-99', 0, 99],
        ['bytes=-100', last - 99, last],
        [`bytes=${last - 9}-`, last - 9, last],
        [`bytes=${last - 9}-${video.size * 2}`, last - 9, last],
      ];
      for (const [range, start, end] of parts) {
        await expectPart(context, video, request, { range, start, end });
      }
      const beyond = await ask(http, request, { range: `bytes=${video.size}-`, signal });
      expectEqual('the status beyond the end', beyond.status, 416);
      expectEqual('content-range beyond the end', beyond.headers['content-range'], `bytes */${video.size}`);
    }
  }),

  check('tmdb', 'The stand-in of TMDB lists films, and refuses a wrong token', async (context) => {
    const { tmdb } = addressOf(context, 'apis');
    const page = await json<{ results: unknown[]; total_results: number }>(
      context,
      `${tmdb}/movie/popular?page=1`,
      {
        authorization: `Bearer ${tmdbToken}`,
      },
    );
    expectEqual('films on the first page', page.results.length, 20);
    expect(page.total_results >= 200, `there are ${page.total_results} films, wanted 200 or more`);
    const refused = await context.http.request(`${tmdb}/movie/popular`, {
      deadlineMs,
      signal: context.signal,
      headers: { authorization: 'Bearer wrong' },
    });
    expectEqual('the status with a wrong token', refused.status, 401);
  }),

  check('indexes', 'The stand-in of YTS offers our videos, and nothing for other films', async (context) => {
    const { yts } = addressOf(context, 'apis');
    interface Found {
      data: { movie_count: number; movies?: { torrents: { hash: string }[] }[] };
    }
    const all = await json<Found>(context, `${yts}/api/v2/list_movies.json`);
    const offered = (all.data.movies ?? []).flatMap(({ torrents }) =>
      torrents.map(({ hash }) => hash.toLowerCase()),
    );
    for (const { name, infoHash } of videos) expect(offered.includes(infoHash), `YTS does not offer ${name}`);
    const none = await json<Found>(context, `${yts}/api/v2/list_movies.json?query_term=tt0000000`);
    expectEqual('films found under an unknown id', none.data.movie_count, 0);
  }),

  check('isolation', 'Nothing of this world can be reached from another machine', async ({ world }) => {
    const exposed = await world.exposed();
    expect(exposed.length === 0, `reachable from outside: ${exposed.join(', ')}`);
  }),

  check('backend-health', 'The backend says that it is well', async ({ backend, signal }) => {
    await backend.checkHealth(signal);
  }),

  check('backend-lists', 'The backend shows a list with films in it', async ({ backend, signal }) => {
    const slugs = await backend.lists(signal);
    expect(slugs.length > 0, 'the backend has no lists');
    const popular = slugs.find((slug) => slug.includes('movies_popular'));
    expect(popular !== undefined, `no list of popular films among ${slugs.join(', ')}`);
    const size = await backend.listSize(popular, signal);
    expect(size > 0, `the list ${popular} is empty`);
  }),
];
