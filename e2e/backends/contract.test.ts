import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { silentLog } from '../../kit/log.ts';
import type { RunningService } from '../../kit/service.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import { startBackend } from '../../mock-content/backend/backend.ts';
import type { BackendAddresses } from '../../mock-content/contracts.ts';
import { Http } from '../http.ts';

import type { Backend } from './backend.ts';
import { createBackend } from './create.ts';
import { detectKind } from './detect-kind.ts';
import { startSwarm, type Swarm } from './swarm.testing.ts';

/** The adapter of the contract against the reference backend, with a real tracker and seeder. */

const { signal } = new AbortController();
const deadlineMs = 20_000;

let swarm: Swarm;
let reference: RunningService<BackendAddresses>;
let http: Http;
let backend: Backend;

beforeAll(async () => {
  swarm = await startSwarm();
  reference = await startBackend(
    {
      host: '127.0.0.1',
      port: 0,
      dataFolder: join(swarm.folder, 'backend'),
      tmdbUrl: swarm.apis.tmdb,
      tmdbToken: swarm.token,
      trackers: [swarm.tracker],
      diskLimit: 2 ** 30,
      idleMs: 500,
      readDeadlineMs: 2000,
      defects: [],
    },
    silentLog,
  );
}, 120_000);

afterAll(async () => {
  await reference.stop();
  await swarm.stop();
}, 30_000);

beforeEach(() => {
  http = new Http();
  backend = createBackend('contract', { url: `${reference.addresses.url}/`, http });
});

afterEach(() => {
  http.close();
});

describe('the reference backend through its adapter', () => {
  it('is ready and healthy, and known for what it is', async () => {
    await backend.prepare(signal);
    await backend.checkHealth(signal);
    const connection = { http, url: backend.url, deadlineMs };
    expect(await detectKind(connection, signal)).toBe('contract');
    expect(backend.lacks).toEqual({});
  });

  it('lists what is popular', async () => {
    const slugs = await backend.lists(signal);
    expect(slugs).toEqual(['@@tmdb_movies_popular', '@@tmdb_movies_top_rated']);
    for (const slug of slugs) expect(await backend.listSize(slug, signal)).toBe(20);
  });

  it('streams a source that was added, tells its numbers, and forgets it when it is removed', async () => {
    const { wanted, path } = swarm.other;
    const source = await backend.addSource(wanted, signal);
    expect(source.infoHash).toBe(wanted.infoHash);
    const { url, headers } = await backend.play(source, signal);
    const { status, body } = await http.request(url, { headers, deadlineMs, signal });
    const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    expect([status, sha256(body)]).toEqual([200, sha256(await readFile(path))]);

    const numbers = await backend.numbers(signal);
    expect(numbers.torrents).toBe(1);
    expect(numbers.storedBytes).toBeGreaterThanOrEqual(wanted.size);
    expect(numbers.residentBytes).toBeGreaterThan(2 ** 20);
    await waitUntil(
      'the viewer to be counted as gone',
      async () => ((await backend.numbers(signal)).viewers === 0 ? true : new NotYet('still there')),
      { deadlineMs },
    );

    await backend.removeSource(source, signal);
    expect(await backend.numbers(signal)).toMatchObject({ torrents: 0, storedBytes: 0 });
    expect((await http.request(url, { headers, deadlineMs, signal })).status).toBe(404);
    await expect(backend.removeSource(source, signal)).rejects.toThrow(
      `DELETE /sources/${source.id} answered 404: {"error":"There is no such source."}`,
    );
  });

  it('knows no source that was never added', async () => {
    const { url, headers } = await backend.playUnknown(signal);
    const answer = await http.request(url, { headers, deadlineMs, signal });
    expect(backend.unknownStatuses).toContain(answer.status);
  });

  it('says what is wrong with a source that it does not take', async () => {
    const wrong = { ...swarm.other.wanted, infoHash: 'not-a-hash' };
    await expect(backend.addSource(wrong, signal)).rejects.toThrow(
      /^POST \/sources answered 400: .*must be 40 hexadecimal digits/,
    );
  });
});
