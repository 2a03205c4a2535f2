import { appendFile, mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from '@jest/globals';
import parseTorrent from 'parse-torrent';

import { ConfigurationError } from '../../kit/errors.ts';
import { freePorts } from '../../kit/free-ports.testing.ts';
import { silentLog } from '../../kit/log.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { leech, type Leech } from './fixtures/leech.ts';
import {
  seederDefaults,
  startSmallWorld,
  trackerDefaults,
  type SmallWorld,
  type SmallWorldOptions,
} from './fixtures/world.ts';
import type { SeederState } from './seeder-control.ts';
import { startSeeder } from './seeder.ts';
import { startTracker } from './tracker.ts';

let toStop: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of toStop.toReversed()) await each.stop();
  toStop = [];
});

async function world(options?: SmallWorldOptions): Promise<SmallWorld> {
  const started = await startSmallWorld(options);
  toStop.push(started);
  return started;
}

let downloads = 0;

async function peer(of: SmallWorld, options: { utp?: boolean; magnet?: boolean } = {}): Promise<Leech> {
  downloads += 1;
  const folder = join(of.folder, `download-${downloads}`);
  await mkdir(folder);
  const torrent = options.magnet === true ? (await of.listed()).magnet : await of.torrentFile();
  const started = await leech({ torrent, folder, utp: options.utp ?? false });
  toStop.push(started);
  return started;
}

async function control(of: SmallWorld, wanted: unknown): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${of.seeder.addresses.url}/control`, {
    method: 'POST',
    body: typeof wanted === 'string' ? wanted : JSON.stringify(wanted),
  });
  return { status: answer.status, body: await answer.json() };
}

interface Health {
  readonly status: string;
  readonly reasons?: readonly string[];
}

async function health(of: SmallWorld): Promise<{ status: number; body: Health }> {
  const answer = await fetch(`${of.seeder.addresses.url}/health`);
  return { status: answer.status, body: (await answer.json()) as Health };
}

async function untilBroken(of: SmallWorld, reason: RegExp): Promise<void> {
  await waitUntil(
    `the seeder says ${reason.source}`,
    async () => {
      const { status, body } = await health(of);
      if (status === 503 && body.reasons?.some((each) => reason.test(each)) === true) return true;
      return new NotYet(JSON.stringify(body));
    },
    { deadlineMs: 15_000 },
  );
}

describe('the seeder', () => {
  it.each([
    ['TCP, by its .torrent', {}],
    ['uTP, by its .torrent', { utp: true }],
    ['TCP, by its magnet link', { magnet: true }],
  ])('gives a peer the whole file over %s', async (_case, options) => {
    const started = await world({ announce: ['http', 'udp'] });
    const viewer = await peer(started, options);
    expect(await viewer.whole()).toBe(started.file.sha256);
    const types = viewer.torrent.wires.map(({ type }) => type);
    expect(types).toContain('utp' in options ? 'utpOutgoing' : 'tcpOutgoing');
    expect(await started.listed()).toMatchObject({ peers: 1 });
    expect((await started.listed()).uploaded).toBeGreaterThan(20 * 16 * 1024);
  });

  it('lists what it seeds, and gives the .torrent for a hash in either case', async () => {
    const started = await world();
    const { url } = started.seeder.addresses;
    const listed = await started.listed();
    expect(listed).toMatchObject({
      name: 'small.mp4',
      pieces: 21,
      pieceLength: 16384,
      peers: 0,
      uploaded: 0,
    });
    expect(listed.size).toBe(20 * 16384 + 1000);
    for (const hash of [listed.infoHash, listed.infoHash.toUpperCase()]) {
      const answer = await fetch(`${url}/torrents/${hash}.torrent`);
      expect(answer.headers.get('content-type')).toBe('application/x-bittorrent');
      const parsed = await parseTorrent(new Uint8Array(await answer.arrayBuffer()));
      expect(parsed).toMatchObject({
        infoHash: listed.infoHash,
        name: 'small.mp4',
        announce: [started.tracker.addresses.http],
      });
    }
    const magnet = await parseTorrent(listed.magnet);
    expect(magnet).toMatchObject({
      infoHash: listed.infoHash,
      announce: [started.tracker.addresses.http],
    });
    expect((await fetch(`${url}/torrents/${'0'.repeat(40)}.torrent`)).status).toBe(404);
    expect((await fetch(`${url}/torrents/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
    expect((await fetch(`${url}/torrents`, { method: 'DELETE' })).status).toBe(405);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain(`seeder_peers{info_hash="${listed.infoHash}",name="small.mp4"} 0\n`);
  });

  it('is found by the tracker when it is ready, and healthy', async () => {
    const started = await world({ announce: ['http', 'udp'] });
    expect(await health(started)).toMatchObject({ status: 200, body: { status: 'ok' } });
    const stats = await fetch(`${started.tracker.addresses.url}/stats.json`);
    expect(await stats.json()).toMatchObject({ seeders: 1, leechers: 0 });
  });

  it('takes its leave of the trackers when it stops', async () => {
    const started = await world({ announce: ['http', 'udp'] });
    await started.seeder.stop();
    await started.seeder.stop();
    const stats = await fetch(`${started.tracker.addresses.url}/stats.json`);
    expect(await stats.json()).toMatchObject({ seeders: 0, leechers: 0 });
  });

  it('sends nothing in a pause, keeps its peers, and goes on after it', async () => {
    const started = await world();
    expect(await control(started, { paused: true })).toMatchObject({ status: 200, body: { paused: true } });
    const viewer = await peer(started);
    await waitUntil('the peer waits for a block', () => asksFor(viewer) || new NotYet('it asks for none'), {
      deadlineMs: 10_000,
    });
    expect(viewer.torrent.downloaded).toBe(0);
    expect(await started.listed()).toMatchObject({ peers: 1 });
    await control(started, { paused: false });
    expect(await viewer.whole()).toBe(started.file.sha256);
  });

  it('sends no faster than it may, and fast again without a limit', async () => {
    const size = 640 * 1024;
    const started = await world({ size, seeder: { uploadLimit: 128 * 1024 } });
    const start = performance.now();
    const viewer = await peer(started);
    await waitUntil('half of it', () => viewer.torrent.progress > 0.5 || new NotYet('less'), {
      deadlineMs: 20_000,
    });
    // 320 KiB at 128 KiB a second, less what may be sent in the first moment
    expect(performance.now() - start).toBeGreaterThan(1000);
    const { body } = await control(started, { uploadLimit: 0 });
    expect(body).toEqual({ paused: false, uploadLimit: 0, corrupt: false } satisfies SeederState);
    expect(await viewer.whole()).toBe(started.file.sha256);
  });

  it('sends wrong bytes when told to, which no peer accepts, and right ones again', async () => {
    const started = await world({ seeder: { corrupt: true } });
    const viewer = await peer(started);
    const warned = Promise.withResolvers<string>();
    viewer.torrent.on('warning', (warning: Error) => warned.resolve(warning.message));
    expect(await warned.promise).toMatch(/failed verification/);
    expect(viewer.torrent.bitfield.get(0)).toBe(false);
    await control(started, { corrupt: false });
    expect(await viewer.whole()).toBe(started.file.sha256);
  });

  it('refuses controls that it does not know, and stays as it was', async () => {
    const started = await world();
    for (const wrong of ['', '{"paused":1}', '{"speed":3}', 'x'.repeat(5000)]) {
      const { status, body } = await control(started, wrong);
      expect(status).toBe(400);
      expect(body).toEqual({ error: expect.any(String) });
    }
    expect((await control(started, {})).body).toEqual({ paused: false, uploadLimit: 0, corrupt: false });
    expect((await fetch(`${started.seeder.addresses.url}/control`)).status).toBe(405);
  });

  it('is not healthy when a tracker is gone or refuses it, or the file has changed', async () => {
    const refused = await world({ tracker: { known: [] } });
    await untilBroken(refused, /does not know the info hash/);
    const changed = await world();
    await appendFile(changed.file.path, 'x');
    await untilBroken(changed, /has changed since it was hashed/);
    const lonely = await world({ tracker: { announceIntervalMs: 1000 } });
    await lonely.tracker.stop();
    await untilBroken(lonely, /is not announced to .*ECONNREFUSED/);
  });

  it('is known to a tracker that starts later', async () => {
    const [port = 0] = await freePorts(1);
    const at = `127.0.0.1:${port}/announce`;
    const started = await world({ seeder: { announce: [`http://${at}`, `udp://${at}`] } });
    await untilBroken(started, /is not announced to .*ECONNREFUSED/);
    toStop.push(await startTracker({ ...trackerDefaults, port, announceIntervalMs: 600_000 }, silentLog));
    await waitUntil(
      'the seeder is announced',
      async () => {
        const { status, body } = await health(started);
        return status === 200 ? true : new NotYet(JSON.stringify(body));
      },
      { deadlineMs: 30_000 },
    );
    const viewer = await peer(started);
    expect(await viewer.whole()).toBe(started.file.sha256);
  });

  it('survives peers that speak another protocol', async () => {
    const started = await world();
    const { torrentPort } = started.seeder.addresses;
    const stranger = connect(torrentPort, '127.0.0.1');
    stranger.on('error', () => undefined);
    stranger.end('GET / HTTP/1.1\r\n\r\n');
    const viewer = await peer(started);
    expect(await viewer.whole()).toBe(started.file.sha256);
    stranger.destroy();
  });

  it('says what is wrong with its options', async () => {
    const started = await world();
    const { torrentPort, url } = started.seeder.addresses;
    const start = async (options: object): Promise<unknown> =>
      await startSeeder({ ...seederDefaults, files: [started.file], ...options }, silentLog);
    await expect(start({ torrentPort })).rejects.toThrow(/taken by another program/);
    await expect(start({ port: Number(new URL(url).port) })).rejects.toThrow(/taken by another program/);
    const missing = { ...started.file, path: join(started.folder, 'missing.mp4') };
    await expect(start({ files: [missing] })).rejects.toThrow(ConfigurationError);
  });
});

function asksFor(viewer: Leech): boolean {
  return viewer.torrent.wires.some((wire) => wire.requests.length > 0);
}
