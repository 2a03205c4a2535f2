import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { silentLog } from '../../kit/log.ts';
import { runProgram } from '../../kit/run-program.ts';
import type { RunningService } from '../../kit/service.ts';
import type { RangeServerAddresses } from '../contracts.ts';

import { startRangeServer } from './range-server.ts';

const bytes = randomBytes(3 * 1024 * 1024 + 17);

let folder: string;
let server: RunningService<RangeServerAddresses>;

beforeAll(async () => {
  folder = await temporaryFolder('range-server-curl');
  await writeFile(join(folder, 'video.mp4'), bytes);
  server = await startRangeServer({ host: '127.0.0.1', port: 0, folder }, silentLog);
});

afterAll(async () => {
  await server.stop();
  await removeFolder(folder);
});

async function curl(...args: string[]): Promise<string> {
  const { stdout } = await runProgram(
    'curl',
    ['--silent', '--show-error', '--noproxy', '*', ...args, `${server.addresses.url}/video.mp4`],
    { deadlineMs: 20_000 },
  );
  return stdout;
}

describe('curl', () => {
  it('resumes a download that was cut', async () => {
    const file = join(folder, 'resumed.bin');
    await writeFile(file, bytes.subarray(0, 1_000_000));
    await curl('--continue-at', '-', '--output', file);
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  it('gets several ranges as parts', async () => {
    const file = join(folder, 'parts.bin');
    const printed = await curl(
      '--range',
      '0-9,2000000-2000099,-1',
      '--output',
      file,
      '--write-out',
      '%{http_code} %{content_type} %{size_download}',
    );
    const body = await readFile(file);
    expect(printed).toMatch(/^206 multipart\/byteranges; boundary=/);
    expect(printed.endsWith(` ${body.length}`)).toBe(true);
    expect(body.includes(bytes.subarray(2_000_000, 2_000_100))).toBe(true);
  });

  it('downloads again only what has changed', async () => {
    const etags = join(folder, 'etag.txt');
    const status = ['--output', join(folder, 'again.bin'), '--write-out', '%{http_code}'];
    expect(await curl('--etag-save', etags, ...status)).toBe('200');
    expect(await curl('--etag-compare', etags, ...status)).toBe('304');
  });

  it('asks for what is not there', async () => {
    expect(await curl('--range', '99999999-', '--head', '--request', 'GET')).toContain(
      `Content-Range: bytes */${bytes.length}`,
    );
  });
});
