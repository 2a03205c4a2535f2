import { createHash, randomBytes } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { silentLog } from '../../kit/log.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { startSmallSwarm, type SeededFilm, type SmallSwarm } from './fixtures/small-swarm.ts';
import { readAheadBytes } from './piece-reader.ts';
import { DiskFullError, openTorrents, type Lease, type Torrents, type TorrentsOptions } from './torrents.ts';

const mebibyte = 2 ** 20;
const deadline = (): AbortSignal => AbortSignal.timeout(20_000);

let swarm: SmallSwarm;
let small: SeededFilm;
let large: SeededFilm;
let opened: Torrents[] = [];
let folders = 0;

beforeAll(async () => {
  swarm = await startSmallSwarm();
  small = await swarm.seed(1_500_000);
  large = await swarm.seed(24 * mebibyte, 256 * 1024);
}, 60_000);

afterEach(async () => {
  await Promise.all(opened.map(async (torrents) => await torrents.stop()));
  opened = [];
});

afterAll(async () => {
  await swarm.stop();
});

async function open(options: Partial<TorrentsOptions> = {}): Promise<Torrents> {
  const torrents = await openTorrents({
    host: '127.0.0.1',
    dataFolder: newFolder(),
    diskLimit: 1024 * mebibyte,
    idleMs: 60_000,
    log: silentLog,
    ...options,
  });
  opened.push(torrents);
  return torrents;
}

function newFolder(): string {
  folders += 1;
  return join(swarm.folder, `data-${folders}`);
}

async function use(torrents: Torrents, film: SeededFilm): Promise<Lease> {
  const { infoHash, torrentFile } = film;
  return await torrents.use({ infoHash, torrentFile, trackers: [swarm.tracker] }, deadline());
}

async function read(lease: Lease, start = 0, end = lease.size - 1): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of lease.read(start, end, deadline())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('reading', () => {
  it('gives the whole film, byte for byte', async () => {
    const torrents = await open();
    const lease = await use(torrents, small);
    expect(lease).toMatchObject({ name: 'film.mp4', size: 1_500_000 });
    expect(sha256(await read(lease))).toBe(small.sha256);
    expect(torrents.counts()).toEqual({ torrents: 1, leases: 1, storedBytes: 1_500_000 });
  });

  it('gives any range, the first and last byte alone too', async () => {
    const lease = await use(await open(), small);
    const last = lease.size - 1;
    for (const [start, end] of [
      [0, 0],
      [last, last],
      [0, 1],
      [65_535, 65_536],
      [65_536, 131_071],
      [1, last - 1],
      [700_001, 900_007],
    ] as const) {
      const bytes = await read(lease, start, end);
      expect(bytes.equals(small.bytes.subarray(start, end + 1))).toBe(true);
    }
  });

  it('fetches no more than a window ahead of who reads, and nothing after they left', async () => {
    const torrents = await open();
    const lease = await use(torrents, large);
    const reading = lease.read(0, lease.size - 1, deadline());
    await reading.next();
    await waitUntil(
      'the window is full',
      () => (torrents.counts().storedBytes >= readAheadBytes ? true : new NotYet('fetching')),
      { deadlineMs: 20_000 },
    );
    await reading.return();
    lease.release();
    const after = await settled(() => torrents.counts().storedBytes);
    expect(after).toBeLessThanOrEqual(readAheadBytes + 4 * 256 * 1024);
  });

  it('shares one torrent between viewers at different places', async () => {
    const torrents = await open();
    const leases = await Promise.all([use(torrents, large), use(torrents, large), use(torrents, large)]);
    const starts = [0, 8 * mebibyte, 16 * mebibyte];
    const parts = await Promise.all(
      leases.map(async (lease, index) => {
        const start = starts[index] ?? 0;
        return await read(lease, start, start + 8 * mebibyte - 1);
      }),
    );
    expect(sha256(Buffer.concat(parts))).toBe(large.sha256);
    expect(torrents.counts()).toEqual({ torrents: 1, leases: 3, storedBytes: large.bytes.length });
  });

  it('finds out by its peers what a bare info hash is', async () => {
    const torrents = await open();
    const { infoHash } = small;
    const source = { infoHash: infoHash.toUpperCase(), trackers: [swarm.tracker] };
    const lease = await torrents.use(source, deadline());
    expect(lease).toMatchObject({ infoHash, name: 'film.mp4', size: 1_500_000 });
    expect(sha256(await read(lease))).toBe(small.sha256);
  });

  it('waits no longer than its signal, for peers that are not there', async () => {
    const torrents = await open();
    const nobody = { infoHash: randomBytes(20).toString('hex'), trackers: [swarm.tracker] };
    await expect(torrents.use(nobody, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    const soon = new AbortController();
    const waiting = torrents.use(nobody, soon.signal);
    soon.abort(new Error('waited enough'));
    await expect(waiting).rejects.toThrow('waited enough');
    expect(torrents.counts().leases).toBe(0);
  });

  it('ends a read whose torrent is removed', async () => {
    const torrents = await open();
    const lease = await use(torrents, large);
    const reading = lease.read(0, lease.size - 1, deadline());
    await reading.next();
    await torrents.remove(large.infoHash);
    await expect(
      (async () => {
        while ((await reading.next()).done !== true);
      })(),
    ).rejects.toThrow('closed');
  });
});

describe('the disk', () => {
  it('is empty again after removal, and the film can come back', async () => {
    const dataFolder = newFolder();
    const torrents = await open({ dataFolder });
    for (let round = 0; round < 3; round += 1) {
      const lease = await use(torrents, small);
      expect(sha256(await read(lease))).toBe(small.sha256);
      lease.release();
      await torrents.remove(small.infoHash);
      expect(torrents.counts()).toEqual({ torrents: 0, leases: 0, storedBytes: 0 });
      expect(await readdir(join(dataFolder, 'downloads'))).toEqual([]);
    }
  });

  it('gives room to what is watched by dropping what nobody watches', async () => {
    const torrents = await open({ diskLimit: large.bytes.length + 1_000_000 });
    const first = await use(torrents, small);
    await read(first);
    first.release();
    const second = await use(torrents, large);
    expect(torrents.counts()).toMatchObject({ torrents: 1, storedBytes: 0 });
    await expect(use(torrents, small)).rejects.toBeInstanceOf(DiskFullError);
    expect(sha256(await read(second))).toBe(large.sha256);
  });

  it('drops an idle torrent, keeps its data, and believes it later', async () => {
    const dataFolder = newFolder();
    const torrents = await open({ dataFolder, idleMs: 50 });
    const lease = await use(torrents, small);
    await read(lease);
    lease.release();
    lease.release();
    await waitUntil(
      'the idle torrent is dropped',
      () => (torrents.counts().torrents === 0 ? true : new NotYet('it is open')),
      { deadlineMs: 10_000 },
    );
    expect(torrents.counts().storedBytes).toBe(1_500_000);
    const again = await use(torrents, small);
    expect(sha256(await read(again))).toBe(small.sha256);
    expect(torrents.counts().storedBytes).toBe(1_500_000);
  });

  it('is verified anew after a crash: spoilt bytes are fetched again', async () => {
    const dataFolder = newFolder();
    const before = await open({ dataFolder });
    const lease = await use(before, small);
    await read(lease);
    await before.stop();
    const home = join(dataFolder, 'downloads', small.infoHash);
    const spoilt = Buffer.from(small.bytes);
    spoilt.fill(0, 200_000, 200_100);
    await writeFile(join(home, 'content'), spoilt);
    // a crash leaves no bitfield
    await rm(join(home, 'pieces'), { force: true });
    const after = await open({ dataFolder });
    expect(after.counts().storedBytes).toBeGreaterThanOrEqual(1_500_000);
    expect(sha256(await read(await use(after, small)))).toBe(small.sha256);
  });
});

/** The value once it has not changed for a while. */
async function settled(value: () => number): Promise<number> {
  let last = value();
  let same = 0;
  return await waitUntil(
    'the number settles',
    () => {
      same = value() === last ? same + 1 : 0;
      last = value();
      return same >= 10 ? last : new NotYet(`it is ${last}`);
    },
    { deadlineMs: 10_000 },
  );
}
