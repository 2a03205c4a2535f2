import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { isTransientNetworkError } from '../../kit/retry.ts';
import { runProgram } from '../../kit/run-program.ts';

import { get, type GetOptions } from './get.ts';

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((req, res) => {
    const hop = Number(/^\/hop\/(\d)$/.exec(req.url ?? '')?.[1]);
    if (hop > 0) res.writeHead(302, { location: `/hop/${hop - 1}` }).end();
    else if (req.url === '/silent') res.writeHead(200).write('a');
    else res.writeHead(req.url === '/away' ? 503 : 200).end(`${req.url}, ${String(req.headers.accept)}`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const options = (given: Partial<GetOptions> = {}): GetOptions => ({
  headers: { accept: 'a/b' },
  signal: AbortSignal.timeout(20_000),
  mostBytes: 100,
  ...given,
});
const asked = async (path: string, given?: Partial<GetOptions>): Promise<[number, string]> => {
  const { status, body } = await get(`${url}${path}`, options(given));
  return [status, body.toString()];
};

describe('get', () => {
  it('has the status and the body, whatever they are', async () => {
    expect(await asked('/x')).toEqual([200, '/x, a/b']);
    expect(await asked('/away')).toEqual([503, '/away, a/b']);
  });

  it('goes where it is sent, as often as it may', async () => {
    expect(await asked('/hop/2', { redirects: 2 })).toEqual([200, '/hop/0, a/b']);
    expect(await asked('/hop/2', { redirects: 1 })).toEqual([302, '']);
    expect(await asked('/hop/1')).toEqual([302, '']);
  });

  it('takes no more than it may', async () => {
    await expect(asked('/x', { mostBytes: 6 })).rejects.toThrow('it has more than 6 bytes');
  });

  it('says why it was given up, before and while it is answered', async () => {
    await expect(asked('/silent', { signal: AbortSignal.timeout(300) })).rejects.toThrow(
      expect.objectContaining({ name: 'TimeoutError' }),
    );
    await expect(asked('/x', { signal: AbortSignal.abort(new Error('the end')) })).rejects.toThrow('the end');
  });

  it('fails as one may try again when nobody is there, and for good when it is no address of the web', async () => {
    const nobody = await get('http://127.0.0.1:9/', options()).catch((error: unknown) => error);
    expect(isTransientNetworkError(nobody)).toBe(true);
    await expect(get('file:///etc/passwd', options())).rejects.toThrow(/Protocol "file:" not supported/);
  });

  it('loads no second HTTP client', async () => {
    const program = `
      (await import('../../kit/lean-http.ts')).keepHttpLight();
      const { get } = await import('./get.ts');
      await get('${url}/x', { headers: {}, signal: AbortSignal.timeout(20_000), mostBytes: 100 });
      console.log(process.moduleLoadList.some((name) => name.includes('undici')));`;
    const { stdout } = await runProgram(process.execPath, ['--input-type=module', '-e', program], {
      deadlineMs: 30_000,
      cwd: import.meta.dirname,
    });
    expect(stdout.trim()).toBe('false');
  });
});
