import { mkdir, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { silentLog } from '../../kit/log.ts';
import type { RunningService } from '../../kit/service.ts';
import type { RangeServerAddresses } from '../contracts.ts';

import { startRangeServer } from './range-server.ts';
import { rawRequest, type RawAnswer } from './raw-request.ts';

const size = 1000;
const bytes = Buffer.from(Array.from({ length: size }, (_, i) => (i * 7 + (i >> 8)) % 256));
const changed = new Date('1994-11-06T08:49:37Z');
const then = 'Sun, 06 Nov 1994 08:49:37 GMT';
const before = 'Sun, 06 Nov 1994 08:49:36 GMT';
const after = 'Sun, 06 Nov 1994 08:49:38 GMT';

let base: string;
let folder: string;
let server: RunningService<RangeServerAddresses>;
let etag: string;

beforeAll(async () => {
  base = await temporaryFolder('range-server-test');
  folder = join(base, '.served'); // a dot above the folder is none of a client's business
  await mkdir(join(folder, 'season 1'), { recursive: true });
  await mkdir(join(folder, '.private'));
  await writeFile(join(folder, 'video.mp4'), bytes);
  await writeFile(join(folder, 'empty.mp4'), '');
  await writeFile(join(folder, 'naïve 日本 100%.mp4'), 'unicode');
  await writeFile(join(folder, 'season 1', 'one.mp4'), 'nested');
  await writeFile(join(folder, 'film..cut.mp4'), 'dots');
  await writeFile(join(folder, '.hidden.mp4'), 'secret');
  await writeFile(join(folder, '.private', 'a.mp4'), 'secret');
  await writeFile(join(base, 'outside.mp4'), 'secret');
  await symlink(join(base, 'outside.mp4'), join(folder, 'link.mp4'));
  await symlink(base, join(folder, 'linked'));
  await utimes(join(folder, 'video.mp4'), changed, changed);
  server = await startRangeServer({ host: '127.0.0.1', port: 0, folder }, silentLog);
  etag = (await ask('HEAD', '/video.mp4')).headers['etag'] ?? '';
});

afterAll(async () => {
  await server.stop();
  await removeFolder(base);
});

async function ask(method: string, target: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return await rawRequest(server.addresses.url, method, target, headers);
}

/** `{etag}` in a header stands for the file's own. */
async function askVideo(headers: Record<string, string>, method = 'GET'): Promise<RawAnswer> {
  const filled = Object.entries(headers).map(([name, value]) => [name, value.replaceAll('{etag}', etag)]);
  return await ask(method, '/video.mp4', Object.fromEntries(filled) as Record<string, string>);
}

function expectWhole(answer: RawAnswer): void {
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-length': String(size),
    'content-type': 'video/mp4',
    'accept-ranges': 'bytes',
    'last-modified': then,
  });
  expect(answer.headers).not.toHaveProperty('content-range');
  expect(answer.body.equals(bytes)).toBe(true);
}

function expectPart(answer: RawAnswer, start: number, end: number): void {
  expect(answer.status).toBe(206);
  expect(answer.headers).toMatchObject({
    'content-range': `bytes ${start}-${end}/${size}`,
    'content-length': String(end - start + 1),
    'content-type': 'video/mp4',
    etag,
  });
  expect(answer.body.equals(bytes.subarray(start, end + 1))).toBe(true);
}

describe('a single range', () => {
  it.each([
    ['bytes=0-499', 0, 499],
    ['bytes=0-0', 0, 0],
    ['bytes=999-999', 999, 999],
    ['bytes=500-', 500, 999],
    ['bytes=0-', 0, 999],
    ['bytes=-1', 999, 999],
    ['bytes=-500', 500, 999],
    ['bytes=-99999', 0, 999],
    ['bytes=990-99999999999999999999', 990, 999],
    ['BYTES=1-2', 1, 2],
    ['bytes=10-19,15-30', 10, 30],
    ['bytes=0-9,5000-', 0, 9],
  ])('%s', async (range, start, end) => {
    expectPart(await askVideo({ Range: range }), start, end);
  });

  it.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0', 'bytes=1000-,2000-'])(
    '%s has nothing to send',
    async (range) => {
      const answer = await askVideo({ Range: range });
      expect(answer.status).toBe(416);
      expect(answer.headers['content-range']).toBe('bytes */1000');
    },
  );

  it.each(['bytes=5-2', 'bytes=a-b', 'bytes=', 'bytes', 'bytes=0-1-2', 'items=0-5', 'bytes=0-1;2-3', '0-5'])(
    '%s is ignored',
    async (range) => {
      expectWhole(await askVideo({ Range: range }));
    },
  );

  it('is ignored with HEAD, for which no ranges are defined', async () => {
    const answer = await askVideo({ Range: 'bytes=0-9' }, 'HEAD');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-length']).toBe('1000');
    expect(answer.body).toHaveLength(0);
  });

  it('of an empty file cannot be had', async () => {
    expect((await ask('GET', '/empty.mp4', { Range: 'bytes=0-' })).status).toBe(416);
    const suffix = await ask('GET', '/empty.mp4', { Range: 'bytes=-5' });
    expect([suffix.status, suffix.headers['content-length'], suffix.body.length]).toEqual([200, '0', 0]);
  });
});

describe('several ranges', () => {
  it('come as parts, in the order asked for, each with its own range', async () => {
    const answer = await askVideo({ Range: 'bytes=500-509, 0-9, -1' });
    expect(answer.status).toBe(206);
    expect(answer.headers).not.toHaveProperty('content-range');
    expect(answer.headers['content-length']).toBe(String(answer.body.length));
    const boundary = /^multipart\/byteranges; boundary=([\w-]+)$/.exec(answer.headers['content-type']!)![1]!;
    const part = (start: number, end: number): string =>
      `--${boundary}\r\nContent-Type: video/mp4\r\nContent-Range: bytes ${start}-${end}/1000\r\n\r\n` +
      `${bytes.subarray(start, end + 1).toString('latin1')}\r\n`;
    expect(answer.body.toString('latin1')).toBe(
      `${part(500, 509)}${part(0, 9)}${part(999, 999)}--${boundary}--\r\n`,
    );
  });

  it('that are far too many get the whole', async () => {
    const many = Array.from({ length: 100 }, (_, i) => `${i * 10}-${i * 10}`).join(',');
    expectWhole(await askVideo({ Range: `bytes=${many}` }));
  });
});

describe('conditions', () => {
  it.each([
    [{ 'If-None-Match': '{etag}' }, 304],
    [{ 'If-None-Match': 'W/{etag}' }, 304],
    [{ 'If-None-Match': '"other", {etag}' }, 304],
    [{ 'If-None-Match': '*' }, 304],
    [{ 'If-None-Match': '"other"' }, 200],
    [{ 'If-None-Match': '{etag}', 'Cache-Control': 'no-cache' }, 304],
    [{ 'If-Modified-Since': then }, 304],
    [{ 'If-Modified-Since': after }, 304],
    [{ 'If-Modified-Since': before }, 200],
    [{ 'If-Modified-Since': '1994' }, 200],
    [{ 'If-None-Match': '"other"', 'If-Modified-Since': after }, 200],
    [{ 'If-Match': '{etag}' }, 200],
    [{ 'If-Match': '*' }, 200],
    [{ 'If-Match': 'W/{etag}' }, 412],
    [{ 'If-Match': '"other"' }, 412],
    [{ 'If-Unmodified-Since': then }, 200],
    [{ 'If-Unmodified-Since': before }, 412],
    [{ 'If-Unmodified-Since': 'never' }, 200],
    // conditions come before ranges
    [{ 'If-None-Match': '{etag}', Range: 'bytes=0-1' }, 304],
    [{ 'If-None-Match': '{etag}', Range: 'bytes=5000-' }, 304],
    [{ 'If-Match': '"other"', Range: 'bytes=0-1,5-6' }, 412],
    [{ 'If-Match': '{etag}', Range: 'bytes=0-1' }, 206],
    [{ 'If-Modified-Since': before, Range: 'bytes=0-1' }, 206],
    [{ 'If-None-Match': '"other"', Range: 'bytes=5000-' }, 416],
  ])('%j → %i', async (headers, status) => {
    const answer = await askVideo(headers);
    expect(answer.status).toBe(status);
    expect(answer.headers['etag']).toBe(etag);
    if (status === 304) {
      expect(answer.body).toHaveLength(0);
      expect(answer.headers).not.toHaveProperty('content-range');
    }
  });

  it.each([
    ['{etag}', true],
    [then, true],
    ['W/{etag}', false],
    ['"other"', false],
    [before, false],
    [after, false],
    ['nonsense', false],
  ])('If-Range: %s', async (ifRange, holds) => {
    const answer = await askVideo({ 'If-Range': ifRange, Range: 'bytes=0-9' });
    if (holds) expectPart(answer, 0, 9);
    else expectWhole(answer);
    const beyond = await askVideo({ 'If-Range': ifRange, Range: 'bytes=5000-' });
    expect(beyond.status).toBe(holds ? 416 : 200);
  });

  it('name another version as soon as the file is another', async () => {
    const file = join(folder, 'changing.mp4');
    await writeFile(file, 'old');
    const old = await ask('GET', '/changing.mp4');
    await writeFile(file, 'new');
    const now = await ask('GET', '/changing.mp4', {
      'If-Range': old.headers['etag']!,
      Range: 'bytes=0-0',
    });
    expect(now.headers['etag']).not.toBe(old.headers['etag']);
    expect([now.status, now.body.toString()]).toEqual([200, 'new']);
  });
});

describe('methods and pages', () => {
  it('answers HEAD like GET, without the body', async () => {
    const [head, get] = [await askVideo({}, 'HEAD'), await askVideo({})];
    expectWhole(get);
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  it('answers a preflight', async () => {
    const answer = await askVideo(
      {
        Origin: 'http://page.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'range',
      },
      'OPTIONS',
    );
    expect(answer.status).toBe(204);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': expect.stringContaining('Range, If-Range'),
    });
  });

  it.each([
    ['GET', '/video.mp4', { Range: 'bytes=0-1' }],
    ['GET', '/video.mp4', { Range: 'bytes=9000-' }],
    ['GET', '/missing.mp4', {}],
  ])('%s %s %j may be read by any page', async (method, target, headers) => {
    const answer = await ask(method, target, headers);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['access-control-expose-headers']).toContain('Content-Range');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'])('%s is not allowed', async (method) => {
    const answer = await askVideo({ 'Content-Length': '0' }, method);
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('GET, HEAD, OPTIONS');
  });
});

describe('names', () => {
  it.each([
    ['/na%C3%AFve%20%E6%97%A5%E6%9C%AC%20100%25.mp4', 'unicode'],
    ['/season%201/one.mp4', 'nested'],
    ['/%73eason%201/one.mp4?autoplay=1#t=10', 'nested'],
    ['/film..cut.mp4', 'dots'],
    ['http://127.0.0.1/season%201/one.mp4', 'nested'],
  ])('%s is served', async (target, body) => {
    const answer = await ask('GET', target);
    expect([answer.status, answer.body.toString()]).toEqual([200, body]);
  });

  it.each([
    '/../outside.mp4',
    '/%2e%2e/outside.mp4',
    '/..%2foutside.mp4',
    '/..%5coutside.mp4',
    '/season%201/../../outside.mp4',
    '/season%201/../video.mp4',
    '/./video.mp4',
    '//video.mp4',
    '/video.mp4/',
    '/video.mp4/x',
    '/video.mp4%00',
    '/video.mp4%00.txt',
    '/season%201',
    '/season%201/',
    '/.hidden.mp4',
    '/.private/a.mp4',
    '/link.mp4',
    '/linked/outside.mp4',
    '/linked/.served/video.mp4',
    '/etc/passwd',
    '/%zz',
    '/%ff.mp4',
    `/${'a'.repeat(300)}`,
    '*',
  ])('%s is not there', async (target) => {
    const answer = await ask('GET', target);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).not.toContain('secret');
  });

  it('lists what it serves', async () => {
    const list = JSON.parse((await ask('GET', '/')).body.toString()) as { files: { url: string }[] };
    expect(list.files.map((file) => file.url)).toEqual(
      expect.arrayContaining(['/video.mp4', '/season%201/one.mp4', '/empty.mp4']),
    );
    expect(list.files.map((file) => file.url).filter((url) => /hidden|private|link/.test(url))).toEqual([]);
    expect(list.files).toContainEqual({
      name: 'video.mp4',
      url: '/video.mp4',
      size,
      contentType: 'video/mp4',
      lastModified: changed.toISOString(),
      etag,
    });
    for (const { url } of list.files) expect((await ask('HEAD', url)).status).toBe(200);
  });
});

describe('the service', () => {
  it('counts what it answers', async () => {
    await askVideo({ Range: 'bytes=0-1' });
    const { body, headers } = await ask('GET', '/metrics');
    expect(headers['content-type']).toContain('text/plain');
    expect(body.toString()).toMatch(/range_server_requests_total\{method="GET",status="206"\} [1-9]/);
    expect(body.toString()).toMatch(/range_server_sent_bytes_total [1-9]/);
    expect(body.toString()).toMatch(/process_resident_memory_bytes [1-9]/);
  });

  it('is healthy as long as its folder is there', async () => {
    expect((await ask('GET', '/health')).status).toBe(200);
    await rename(folder, `${folder}.away`);
    try {
      const answer = await ask('GET', '/health');
      expect(answer.status).toBe(503);
      expect(JSON.parse(answer.body.toString())).toEqual({ status: 'failing', reason: 'the folder is gone' });
      expect((await ask('GET', '/video.mp4')).status).toBe(404);
    } finally {
      await rename(`${folder}.away`, folder);
    }
    expect((await ask('GET', '/health')).status).toBe(200);
  });

  it('does not start without a folder', async () => {
    const start = startRangeServer({ host: '127.0.0.1', port: 0, folder: join(base, 'none') }, silentLog);
    await expect(start).rejects.toThrow(ConfigurationError);
  });

  it('stops while a viewer takes nothing, and twice', async () => {
    await writeFile(join(base, 'big.mp4'), Buffer.alloc(64 * 1024 * 1024));
    const own = await startRangeServer({ host: '127.0.0.1', port: 0, folder: base }, silentLog);
    const viewer = await fetch(`${own.addresses.url}/big.mp4`);
    await own.stop();
    await own.stop();
    await expect(viewer.arrayBuffer()).rejects.toThrow();
    await expect(fetch(own.addresses.url)).rejects.toThrow();
  });
});
