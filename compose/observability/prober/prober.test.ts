import type { RequestListener } from 'node:http';

import { afterEach, describe, expect, it } from '@jest/globals';

import { startHttpServer, type HttpServer } from '../../../kit/http-server.ts';
import { silentLog } from '../../../kit/log.ts';
import { prometheusText } from '../../../kit/prometheus.ts';

import { probeAgent, type ProbeTarget } from './ask.ts';
import { FilmFinder, filmProblem, type FilmSettings } from './film.ts';
import { play, playedBytes, wantedBytes } from './play.ts';
import { Prober } from './prober.ts';

let server: HttpServer | undefined;

afterEach(async () => {
  await server?.stop(0);
});

const signal = AbortSignal.timeout(60_000);

async function serve(listener: RequestListener): Promise<ProbeTarget> {
  server = await startHttpServer(listener, { host: '127.0.0.1', port: 0 });
  return { protocol: 'http:', host: '127.0.0.1', port: server.port, name: 'films.example.org', verify: true };
}

const film = Buffer.alloc(3 * playedBytes, 7);
const asRange: RequestListener = (_request, response) => {
  response.writeHead(206, { 'content-range': `bytes 0-${playedBytes - 1}/${film.length}` });
  response.end(film.subarray(0, playedBytes));
};

describe('a play', () => {
  it('asks for the first megabyte under the viewers’ name, and measures it', async () => {
    let asked: Record<string, unknown> = {};
    const target = await serve((request, response) => {
      asked = request.headers;
      asRange(request, response);
    });
    const played = await play(target, { path: '/stream/x' }, signal);
    expect(played.bytes).toBe(playedBytes);
    expect(played.longestGapSeconds).toBeGreaterThanOrEqual(played.firstByteSeconds);
    expect(asked).toMatchObject({
      range: `bytes=0-${playedBytes - 1}`,
      host: 'films.example.org',
      'user-agent': probeAgent,
    });
  });

  it('fails when fewer bytes come than were announced, and when the answer breaks off', async () => {
    const target = await serve((_request, response) => {
      response.writeHead(206, { 'content-range': `bytes 0-${playedBytes - 1}/${film.length}` });
      response.end(film.subarray(0, 1000));
    });
    await expect(play(target, { path: '/' }, signal)).rejects.toThrow(/1000 bytes came where 1048576/);
    await server?.stop(0);
    const cut = await serve((_request, response) => {
      response.writeHead(206, {
        'content-range': `bytes 0-${playedBytes - 1}/${film.length}`,
        'content-length': playedBytes,
      });
      response.write(film.subarray(0, 1000), () => response.destroy());
    });
    await expect(play(cut, { path: '/' }, signal)).rejects.toThrow();
  });

  it.each([
    [200, 'bytes 0-9/10', undefined, /200 where 206/],
    [206, undefined, undefined, /no Content-Range/],
    [206, 'bytes 5-9/10', undefined, /no Content-Range that begins at 0/],
    [206, 'bytes 0-8/10', undefined, /9 bytes where 10/],
    [206, 'bytes 0-9/10', '11', /Content-Length/],
  ])('takes %s with %s and length %s for wrong', (status, range, length, message) => {
    expect(() => wantedBytes(status, range, length)).toThrow(message);
  });

  it('takes a film that is smaller than a megabyte whole', () => {
    expect(wantedBytes(206, 'bytes 0-9/10', '10')).toBe(10);
  });
});

describe('the film', () => {
  it.each([
    ['contract', '0123456789abcdef0123456789abcdef01234567', undefined],
    ['contract', '../x', /id of a source/],
    ['miauflix', '603', undefined],
    ['miauflix', '603/FHD', undefined],
    ['miauflix', '603/best', /such as 603\/FHD/],
    ['miauflix', 'matrix', /TMDB's number/],
  ] as const)('of a backend of the kind %s may be %s or not', (kind, asked, problem) => {
    const found = filmProblem(kind, asked);
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(problem);
  });

  it('of the released backend is found by who has logged in, again when the session is over', async () => {
    const settings: FilmSettings = {
      backendKind: 'miauflix',
      film: '603/HD',
      email: 'a@x.example',
      password: 'pw',
    };
    let logins = 0;
    const target = await serve((request, response) => {
      const session = request.headers['x-session-id'];
      response.setHeader('content-type', 'application/json');
      if (request.url === '/api/auth/login') {
        logins += 1;
        response.setHeader('set-cookie', ['at=1; HttpOnly', 'rt=2; HttpOnly']);
        response.end(JSON.stringify({ session: `s${logins}` }));
      } else if (session !== `s${logins}` || request.headers.cookie !== 'at=1; rt=2') {
        response.writeHead(401).end('{}');
      } else response.end(JSON.stringify({ streamingKey: 'k/1' }));
    });
    const finder = new FilmFinder(target, settings);
    expect(await finder.find(signal)).toEqual({ path: '/api/stream/k%2F1?quality=HD&hevc=true' });
    expect(await finder.find(signal)).toEqual({ path: '/api/stream/k%2F1?quality=HD&hevc=true' });
    expect(logins).toBe(1);
    logins += 1;
    await finder.find(signal);
    expect(logins).toBe(3);
  });
});

describe('a prober', () => {
  it('tells how it went, and what came last', async () => {
    let isWell = true;
    const target = await serve((request, response) => {
      if (request.url === '/-/backend') response.writeHead(isWell ? 200 : 502).end('{"status":"ok"}');
      else if (request.url === '/') response.writeHead(404).end('no app');
      else asRange(request, response);
    });
    const settings: FilmSettings = { backendKind: 'contract', film: 'x', email: '', password: '' };
    const prober = new Prober(target, new FilmFinder(target, settings), silentLog);
    expect(prometheusText(prober.metrics())).toBe('');
    await prober.lookAtSite(signal);
    await prober.playFilm(signal);
    const before = prometheusText(prober.metrics());
    for (const probe of ['site', 'backend', 'film']) expect(before).toContain(`success{probe="${probe}"} 1`);
    expect(before).toContain(`miauflix_probe_film_bytes ${playedBytes}`);
    isWell = false;
    await prober.lookAtSite(signal);
    expect(prometheusText(prober.metrics())).toContain('success{probe="backend"} 0');
    await server?.stop(0);
    await prober.lookAtSite(signal);
    await prober.playFilm(signal);
    const after = prometheusText(prober.metrics());
    expect(after).toContain('success{probe="site"} 0');
    expect(after).toContain('success{probe="film"} 0');
    expect(after).not.toContain('miauflix_probe_film_bytes');
  });
});
