import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { reasonOf } from '../../kit/errors.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { runProgram } from '../../kit/run-program.ts';
import { startServiceProcess, type ServiceProcess } from '../../kit/service-process.ts';
import type { SeederAddresses, SeederOptions, TrackerAddresses, TrackerOptions } from '../contracts.ts';

import { seederDefaults, smallFile, trackerDefaults, type SmallFile } from './fixtures/world.ts';
import type { SeededTorrent } from './seeder-api.ts';

jest.setTimeout(300_000);

const runs = 20;
const fixtures = join(import.meta.dirname, 'fixtures');

interface Seen {
  readonly firstByteMs: number;
  readonly sha256: string;
  readonly type: string;
}

let folder: string;
let file: SmallFile;
let tracker: ServiceProcess<TrackerAddresses>;
let seeder: ServiceProcess<SeederAddresses>;
let magnet: string;

beforeAll(async () => {
  folder = await temporaryFolder('webrtc');
  file = await smallFile(folder, 1024 * 1024);
  const common = { entry: join(fixtures, 'host.ts'), deadlineMs: 60_000 };
  tracker = await startServiceProcess<TrackerOptions, TrackerAddresses>({
    ...common,
    name: 'tracker',
    options: trackerDefaults,
  });
  seeder = await startServiceProcess<SeederOptions, SeederAddresses>({
    ...common,
    name: 'seeder',
    options: { ...seederDefaults, webrtc: true, files: [file], announce: [tracker.addresses.ws] },
  });
  const [listed] = (await (await fetch(`${seeder.addresses.url}/torrents`)).json()) as SeededTorrent[];
  magnet = listed?.magnet ?? '';
});

afterAll(async () => {
  await seeder.stop();
  await tracker.stop();
  await removeFolder(folder);
});

async function meet(run: number): Promise<Seen | string> {
  const home = join(folder, `peer-${run}`);
  await mkdir(home);
  try {
    const { stdout } = await runProgram(process.execPath, [join(fixtures, 'webrtc-peer.ts'), magnet, home], {
      deadlineMs: 60_000,
    });
    return JSON.parse(stdout) as Seen;
  } catch (error) {
    return reasonOf(error);
  }
}

describe('peers that share only a ws:// tracker', () => {
  it(`find each other and the whole file in at least 19 of ${runs} runs`, async () => {
    expect((await fetch(`${seeder.addresses.url}/health`)).status).toBe(200);
    const failures: string[] = [];
    const firstBytes: number[] = [];
    for (let run = 1; run <= runs; run += 1) {
      const seen = await meet(run);
      if (typeof seen === 'string') {
        failures.push(seen);
        continue;
      }
      expect(seen).toMatchObject({ sha256: file.sha256, type: 'webrtc' });
      firstBytes.push(Math.round(seen.firstByteMs));
    }
    console.log(`first piece over WebRTC, ms: ${firstBytes.toSorted((a, b) => a - b).join(' ')}`);
    expect(failures.slice(1)).toEqual([]);
  });
});
