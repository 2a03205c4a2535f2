import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { ConfigurationError, DeadlineError } from '../../kit/errors.ts';
import { silentLog } from '../../kit/log.ts';
import type { RunningService } from '../../kit/service.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import type { ReleasedAddresses, ReleasedOptions } from '../../mock-content/contracts.ts';
import { databaseName, startReleased } from '../../mock-content/released/released.ts';
import { newSourceKey } from '../../mock-content/released/source-encryption.ts';
import { Http, type Answer } from '../http.ts';

import type { Backend, StreamRequest } from './backend.ts';
import { createBackend, type BackendOptions } from './create.ts';
import { detectKind } from './detect-kind.ts';
import { inventedTmdbId } from './miauflix-database.ts';
import { startSwarm, type Film, type Swarm } from './swarm.testing.ts';

/** The adapter of the released backend against its stand-in, with a real tracker and seeder. */

const { signal } = new AbortController();
const deadlineMs = 20_000;
const credentials = { email: 'viewer@miauflix.test', password: 'hush-hush-7' };
const sourceKey = newSourceKey();

let swarm: Swarm;
let released: RunningService<ReleasedAddresses> | undefined;
let http: Http;
let starts = 0;
let dataFolder = '';

beforeAll(async () => {
  swarm = await startSwarm();
}, 120_000);

afterAll(async () => {
  await swarm.stop();
}, 30_000);

beforeEach(() => {
  http = new Http();
  starts += 1;
  dataFolder = join(swarm.folder, `released-${starts}`);
});

afterEach(async () => {
  http.close();
  await released?.stop();
  released = undefined;
});

/** Starts the stand-in and makes the adapter for it. */
async function start(
  changes: Partial<ReleasedOptions> = {},
  options: Partial<BackendOptions> = {},
): Promise<Backend> {
  released = await startReleased(
    {
      host: '127.0.0.1',
      port: 0,
      dataFolder,
      tmdbUrl: swarm.apis.tmdb,
      tmdbToken: swarm.token,
      ytsUrl: swarm.apis.yts,
      trackers: [swarm.tracker],
      ...credentials,
      sourceKey,
      sessionMs: 60_000,
      rateLimited: false,
      diskLimit: 2 ** 30,
      idleMs: 500,
      ...changes,
    },
    silentLog,
  );
  const { url } = released.addresses;
  return createBackend('miauflix', { url, http, credentials, deadlineMs, ...options });
}

const throughDatabase = (): Partial<BackendOptions> => ({
  database: { file: join(dataFolder, databaseName), sourceKey },
});

async function watch(
  request: StreamRequest,
  range?: string,
  method = 'GET',
  ms = deadlineMs,
): Promise<Answer> {
  const headers = { ...request.headers, ...(range !== undefined && { range }) };
  return await http.request(request.url, { method, headers, deadlineMs: ms, signal });
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function expectWhole(answer: Answer, { path }: Film): Promise<void> {
  expect([answer.status, sha256(answer.body)]).toEqual([200, sha256(await readFile(path))]);
}

describe('the released backend through its adapter', () => {
  it('is ready and healthy, has lists, and is known for what it is', async () => {
    const backend = await start();
    await backend.prepare(signal);
    await backend.checkHealth(signal);
    expect(await backend.lists(signal)).toEqual([
      '@@tmdb_movies_popular',
      '@@tmdb_movies_top-rated',
      '@@tmdb_shows_popular',
    ]);
    expect(await backend.listSize('@@tmdb_movies_popular', signal)).toBe(20);
    expect(await detectKind({ http, url: backend.url, deadlineMs }, signal)).toBe('miauflix');
  });

  it('discovers a source by itself and streams it', async () => {
    const backend = await start();
    const source = await backend.addSource(swarm.offered.wanted, signal);
    await expectWhole(await watch(await backend.play(source, signal)), swarm.offered);
    await backend.close();
  });

  it('streams a source that was written into its database, which is gone when the adapter is closed', async () => {
    const backend = await start({ ytsUrl: 'http://127.0.0.1:9' }, throughDatabase());
    const source = await backend.addSource(swarm.other.wanted, signal);
    const request = await backend.play(source, signal);
    await expectWhole(await watch(request), swarm.other);
    await backend.close();
    expect((await watch(request)).status).toBe(404);
    await backend.close();
  });

  it('answers the ranges of a player that behaves', async () => {
    const backend = await start({}, throughDatabase());
    const whole = await readFile(swarm.other.path);
    const request = await backend.play(await backend.addSource(swarm.other.wanted, signal), signal);
    for (const [range, from, to] of [
      ['bytes=0-0', 0, 1],
      ['bytes=1000000-1999999', 1_000_000, 2_000_000],
      [`bytes=${whole.length - 10}-`, whole.length - 10, whole.length],
      ['bytes=-1234', whole.length - 1234, whole.length],
    ] as const) {
      const answer = await watch(request, range);
      expect(answer.status).toBe(206);
      expect(answer.headers['content-range']).toBe(`bytes ${from}-${to - 1}/${whole.length}`);
      expect(answer.body.equals(whole.subarray(from, to))).toBe(true);
    }
    const head = await watch(request, undefined, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      200,
      String(whole.length),
      0,
    ]);
  });

  it('has the defects that the suite must find', async () => {
    const backend = await start({}, throughDatabase());
    const { size } = swarm.other.wanted;
    const request = await backend.play(await backend.addSource(swarm.other.wanted, signal), signal);
    const beyond = await watch(request, `bytes=10-${size}`);
    expect([beyond.status, beyond.body.length]).toEqual([200, size]);
    const behind = await watch(request, `bytes=${size}-`);
    expect([behind.status, behind.body.length]).toEqual([206, 0]);
    const malformed = await watch(request, 'bytes=abc-def');
    expect([malformed.status, malformed.body.length]).toEqual([200, size]);
    const unknown = await watch(await backend.playUnknown(signal));
    expect(backend.unknownStatuses).toContain(unknown.status);
  });

  it('never answers a second request for a torrent with an upper-case hash, and the viewer’s deadline ends it', async () => {
    const backend = await start({}, throughDatabase());
    const { wanted } = swarm.other;
    const upper = { ...wanted, infoHash: wanted.infoHash.toUpperCase() };
    const request = await backend.play(await backend.addSource(upper, signal), signal);
    await expectWhole(await watch(request), swarm.other);
    await expect(watch(request, undefined, 'GET', 300)).rejects.toThrow(DeadlineError);
  });

  it('lets a viewer whose session is over go on, several at once by one log-in', async () => {
    const backend = await start({ sessionMs: 1000 });
    await backend.prepare(signal);
    const cookie = async (): Promise<boolean> => {
      http.takeExchanges();
      await backend.lists(signal);
      return http.takeExchanges().some(({ answer }) => answer.startsWith('401'));
    };
    await waitUntil('the session to be over', async () => (await cookie()) || new NotYet('it still lasts'), {
      deadlineMs,
      intervalMs: 250,
    });
    await waitUntil(
      'the session to be over once more',
      async () => {
        http.takeExchanges();
        const lists = await Promise.all([1, 2, 3].map(async () => await backend.lists(signal)));
        expect(lists.every((slugs) => slugs.length === 3)).toBe(true);
        const seen = http.takeExchanges();
        const logins = seen.filter(({ request }) => request.includes('/api/auth/login')).length;
        const refusals = seen.filter(({ answer }) => answer.startsWith('401')).length;
        if (refusals < 3) return new NotYet('it still lasts');
        expect(logins).toBe(1);
        return true;
      },
      { deadlineMs, intervalMs: 1010 },
    );
  });

  it('is asked slowly enough when it limits rates', async () => {
    const backend = await start({ rateLimited: true });
    await backend.prepare(signal);
    await backend.prepare(signal);
    const sizes = await Promise.all(
      Array.from({ length: 8 }, async () => (await backend.lists(signal)).length),
    );
    expect(sizes).toEqual(Array.from({ length: 8 }, () => 3));
  });

  it('says why a source does not get in', async () => {
    const backend = await start({}, { deadlineMs: 500 });
    await expect(backend.addSource(swarm.other.wanted, signal)).rejects.toThrow(
      `No film of the stand-ins offers ${swarm.other.wanted.name}`,
    );
    await expect(backend.removeSource({ id: '1/auto', infoHash: '' }, signal)).rejects.toThrow(
      'has no request that removes a source',
    );
    expect(Object.keys(backend.lacks)).toEqual(['removeSource', 'numbers', 'unseededSource']);
  });

  it('is off YTS for good after one error of it, and the reason is told', async () => {
    const control = swarm.apis.yts.replace(/yts$/, 'control');
    const misbehave = async (how: object): Promise<void> => {
      await http.request(control, { method: 'POST', body: JSON.stringify(how), deadlineMs, signal });
    };
    const backend = await start({}, { deadlineMs: 500 });
    const reason = /discovery of test-small-720p\.mp4: not within 1\.5 s; .*the film has no sources yet/;
    try {
      await misbehave({ yts: { broken: 'html' } });
      await expect(backend.addSource(swarm.offered.wanted, signal)).rejects.toThrow(reason);
    } finally {
      await misbehave({});
    }
    await expect(backend.addSource(swarm.offered.wanted, signal)).rejects.toThrow(reason);
  });

  it('refuses, and leaves nothing behind, when the key is not that of the database', async () => {
    const backend = await start({ sourceKey: newSourceKey() }, throughDatabase());
    const refused = backend.addSource(swarm.other.wanted, signal);
    await expect(refused).rejects.toThrow(ConfigurationError);
    await expect(refused).rejects.toThrow('the database and the SOURCE_SECURITY_KEY must be its own');
    const left = inventedTmdbId(swarm.other.wanted.infoHash);
    await expect(backend.play({ id: `${left}/auto`, infoHash: '' }, signal)).rejects.toThrow(
      'answered 404: {"error":"Movie not found"}',
    );
  });
});
