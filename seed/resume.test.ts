import { readdir } from 'node:fs/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { silentLog } from '../kit/log.ts';
import { silentReporter } from '../kit/reporter.ts';
import type { RunningService } from '../kit/service.ts';
import { startApis } from '../mock-content/apis/apis.ts';
import type { ApisAddresses } from '../mock-content/contracts.ts';

import { openCache, type DetailsCache } from './cache.ts';
import { content, failure, fetched, film, movies, own, token, withServer } from './fetch.testing.ts';

let apis: RunningService<ApisAddresses>;
let url: string;
let folder: string;

beforeAll(async () => {
  const options = { host: '127.0.0.1', port: 0, token, seederUrl: 'http://127.0.0.1:1' };
  apis = await startApis(options, silentLog);
  url = apis.addresses.tmdb;
});

beforeEach(async () => {
  folder = await temporaryFolder('fetch');
});

afterEach(async () => {
  await removeFolder(folder);
});

afterAll(async () => {
  await apis.stop();
});

const cached = async (): Promise<DetailsCache> => await openCache({ folder, reporter: silentReporter });

describe('with a cache', () => {
  it('a second run asks for pages and genres alone, and brings the same', async () => {
    const first = await fetched({ url, cache: await cached() });
    const second = await fetched({ url, cache: await cached() });
    expect(content(second)).toEqual(content(first));
    expect(second.requests).toBe(4 + 2);
    expect(second.requests).toBeLessThan(first.requests / 4);
  });

  it('a list that has moved on costs its new items alone', async () => {
    await fetched({ url, cache: await cached(), lists: movies(40).slice(0, 1) });
    const body = JSON.stringify({ tmdb: { dropFirst: 5 } });
    await fetch(`${new URL(url).origin}/control`, { method: 'POST', body });
    const { catalogue, requests } = await fetched({
      url,
      cache: await cached(),
      lists: movies(40).slice(0, 1),
    });
    expect(requests).toBe(2 + 2 + 5);
    expect(catalogue.lists[0]!.members).toHaveLength(40);
  });

  it('an interrupted run goes on where it was', async () => {
    const whole = await fetched({ url });
    const controller = new AbortController();
    const reason = new Error('the user left');
    const cache = await cached();
    const interrupting: DetailsCache = {
      find: async (key) => await cache.find(key),
      keep: async (key, value) => {
        await cache.keep(key, value);
        if ((await readdir(folder)).length >= 30) controller.abort(reason);
      },
    };
    expect(await failure({ url, cache: interrupting, signal: controller.signal })).toBe(reason);
    const kept = (await readdir(folder)).length;
    expect(kept).toBeGreaterThanOrEqual(30);
    const rest = await fetched({ url, cache: await cached() });
    expect(content(rest)).toEqual(content(whole));
    expect(rest.requests).toBe(whole.requests - kept);
  });

  it('what looks different in its list is fetched again; votes are those of the list', async () => {
    let [title, votes, requests] = ['Old', 5, 0];
    const answer = (path: string): unknown => {
      if (path.startsWith('genre/')) return { genres: [] };
      if (path !== 'movie/popular') {
        requests += 1;
        return film(1, { title, vote_average: 1, popularity: 1 });
      }
      return { results: [{ id: 1, title, vote_average: votes, popularity: votes * 10 }], total_pages: 1 };
    };
    await withServer(answer, async (server) => {
      const run = async (): Promise<unknown> => {
        const { catalogue } = await fetched({ url: server, lists: own(20), cache: await cached() });
        const [movie] = catalogue.movies;
        return [movie!.title, movie!.rating, movie!.popularity, requests];
      };
      expect(await run()).toEqual(['Old', 5, 50, 1]);
      votes = 6;
      expect(await run()).toEqual(['Old', 6, 60, 1]);
      title = 'New';
      expect(await run()).toEqual(['New', 6, 60, 2]);
    });
  });

  it('other languages are other details, and damaged entries none', async () => {
    const first = await fetched({ url, cache: await cached() });
    expect((await fetched({ url, cache: await cached(), languages: ['es'] })).requests).toBeGreaterThan(40);
    const entries = await readdir(folder);
    const cache: DetailsCache = {
      find: async () => Promise.resolve({ fingerprint: 1 }),
      keep: async () => Promise.resolve(),
    };
    expect(entries.length).toBeGreaterThan(0);
    expect(content(await fetched({ url, cache }))).toEqual(content(first));
  });
});
