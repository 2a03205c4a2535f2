import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { runProgram } from '../../kit/run-program.ts';

import { startSmallWorld, type SmallWorld } from './fixtures/world.ts';

jest.setTimeout(120_000);

let world: SmallWorld;

beforeAll(async () => {
  world = await startSmallWorld({ size: 5 * 1024 * 1024 });
});

afterAll(async () => {
  await world.stop();
});

/** aria2 with everything off that would look for peers by itself, or stay after the download. */
async function download(folder: string, torrent: string): Promise<string> {
  const flags = [
    '--enable-dht=false',
    '--enable-dht6=false',
    '--bt-enable-lpd=false',
    '--enable-peer-exchange=false',
    '--disable-ipv6=true',
    '--interface=127.0.0.1',
    '--seed-time=0',
    '--bt-stop-timeout=60',
    '--console-log-level=warn',
    `--dir=${folder}`,
  ];
  await runProgram('aria2c', [...flags, torrent], { deadlineMs: 90_000 });
  return createHash('sha256')
    .update(await readFile(join(folder, world.file.name)))
    .digest('hex');
}

describe('a client that we did not write', () => {
  it('downloads from our seeder by its .torrent', async () => {
    const torrent = join(world.folder, 'film.torrent');
    await writeFile(torrent, await world.torrentFile());
    expect(await download(join(world.folder, 'by-torrent'), torrent)).toBe(world.file.sha256);
  });

  it('downloads from our seeder by its magnet link', async () => {
    const { magnet } = await world.listed();
    expect(await download(join(world.folder, 'by-magnet'), magnet)).toBe(world.file.sha256);
  });
});
