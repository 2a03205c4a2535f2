import type { RequestListener, ServerResponse } from 'node:http';

import { afterEach, describe, expect, it } from '@jest/globals';

import { ConfigurationError, DeadlineError, reasonOf } from '../../kit/errors.ts';
import { startHttpServer, type HttpServer } from '../../kit/http-server.ts';
import { Http } from '../http.ts';

import type { Backend, BackendKind } from './backend.ts';
import { createBackend } from './create.ts';

/** The adapters against servers that do anything but what a backend does: each call ends, with a clear reason. */

const credentials = { email: 'viewer@miauflix.test', password: 'hush-hush-7' };
const session = 'session-of-the-tests-0123';
const source = { id: '1/auto', infoHash: '0'.repeat(40) };
const wanted = {
  infoHash: '0'.repeat(40),
  name: 'film.mp4',
  size: 1,
  trackers: [],
  torrentUrl: undefined,
};

let server: HttpServer | undefined;
let http = new Http();

afterEach(async () => {
  http.close();
  http = new Http();
  await server?.stop(0);
  server = undefined;
});

async function backendBehind(
  kind: BackendKind,
  listener: RequestListener,
  deadlineMs = 5000,
): Promise<Backend> {
  server = await startHttpServer(listener, { host: '127.0.0.1', port: 0 });
  return createBackend(kind, { url: server.url, http, credentials, deadlineMs });
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

type Call = (backend: Backend, signal: AbortSignal) => Promise<unknown>;

const calls: Readonly<Record<BackendKind, Readonly<Record<string, Call>>>> = {
  contract: {
    checkHealth: (backend, signal) => backend.checkHealth(signal),
    lists: (backend, signal) => backend.lists(signal),
    listSize: (backend, signal) => backend.listSize('@@a/b', signal),
    addSource: (backend, signal) => backend.addSource(wanted, signal),
  },
  miauflix: {
    prepare: (backend, signal) => backend.prepare(signal),
    checkHealth: (backend, signal) => backend.checkHealth(signal),
    lists: (backend, signal) => backend.lists(signal),
    listSize: (backend, signal) => backend.listSize('@@a/b', signal),
    play: (backend, signal) => backend.play(source, signal),
  },
};

const table = Object.entries(calls).flatMap(([kind, ofKind]) =>
  Object.entries(ofKind).map(([name, call]) => ({ kind: kind as BackendKind, name, call })),
);

const json = (response: ServerResponse, value: unknown, headers = {}): void => {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
};

const neverEnds: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = Buffer.alloc(64 * 1024, ' ');
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
};

const drips: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => {
    clearInterval(timer);
  });
};

const oddAnswers: readonly (readonly [string, RequestListener, RegExp])[] = [
  [
    'a page of HTML',
    (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>'),
    /answered with text\/html, a page of a website and not an answer of the API$/,
  ],
  [
    'JSON that ends too early',
    (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"o'),
    /answered with broken JSON of 12 characters$/,
  ],
  [
    'a connection that is cut within the body',
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"status":', () => response.socket?.destroy());
    },
    /got no complete answer: aborted$/,
  ],
  [
    'a connection that is cut at once',
    (request) => request.socket.destroy(),
    /got no complete answer: (socket hang up|read ECONNRESET)$/,
  ],
  [
    'JSON of another shape',
    (_request, response) => {
      json(response, { status: 42, session: { a: 1 }, id: [], results: 'none' });
    },
    /answered with JSON of another shape: \S+ is .+, wanted .+$/,
  ],
  [
    'a 500 that repeats what it was told',
    (_request, response) =>
      response
        .writeHead(500, { 'content-type': 'text/plain' })
        .end(`boom\u001b[2J ${credentials.email} ${credentials.password}${'!'.repeat(10_000)}`),
    /answered 500: boom \[2J .{10,200} …$/,
  ],
  ['more than anybody can read', neverEnds, /answered with more than 8388608 bytes$/],
];

describe.each(oddAnswers)('%s', (_what, listener, reason) => {
  it.each(table)('ends $kind $name with the reason', async ({ kind, call }) => {
    const backend = await backendBehind(kind, listener);
    const said = reasonOf(await failureOf(call(backend, new AbortController().signal)));
    expect(said).toMatch(reason);
    expect(said).toMatch(/^(GET|POST) \//);
    if (kind === 'miauflix') expect(said).not.toContain(credentials.password);
  });
});

describe.each([
  ['never answers', () => undefined],
  ['answers bit by bit without an end', drips],
] as const)('a backend that %s', (_what, listener) => {
  it.each(table)('ends $kind $name by its deadline', async ({ kind, call }) => {
    const backend = await backendBehind(kind, listener, 200);
    const error = await failureOf(call(backend, new AbortController().signal));
    expect(error).toBeInstanceOf(DeadlineError);
    expect(reasonOf(error)).toMatch(/^(GET|POST) \/\S+: no complete answer within 200 ms$/);
  });

  it.each(table)('ends $kind $name when the run is stopped', async ({ kind, call }) => {
    const backend = await backendBehind(kind, listener, 60_000);
    const stop = new AbortController();
    const failure = failureOf(call(backend, stop.signal));
    stop.abort(new Error('stopped by the test'));
    expect(reasonOf(await failure)).toBe('stopped by the test');
  });
});

describe('a miauflix that logs in well', () => {
  const cookies = ['__at_1=token-a; Path=/; HttpOnly', 'broken', '__rt_1=token-b'];
  const loginThen =
    (rest: RequestListener, loginHeaders: object = { 'set-cookie': cookies }): RequestListener =>
    (request, response) => {
      if (request.url === '/api/auth/login') json(response, { session, user: {} }, loginHeaders);
      else rest(request, response);
    };

  it('and then refuses its own session: the second refusal is told', async () => {
    let refused = 0;
    const backend = await backendBehind(
      'miauflix',
      loginThen((_request, response) => {
        refused += 1;
        response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":"no"}');
      }),
    );
    const error = await failureOf(backend.lists(new AbortController().signal));
    expect(reasonOf(error)).toBe('GET /api/lists answered 401: {"error":"no"}');
    expect(refused).toBe(2);
  });

  it('and wants slower questions: it gets them, and the way out is told when it never answers', async () => {
    let asked = 0;
    const backend = await backendBehind(
      'miauflix',
      loginThen((request, response) => {
        asked += 1;
        const patient = request.url === '/api/lists' && asked === 3;
        if (patient) json(response, []);
        else
          response
            .writeHead(429, { 'content-type': 'text/plain', 'retry-after': '0' })
            .end('Too Many Requests');
      }),
      20_000,
    );
    const { signal } = new AbortController();
    expect(await backend.lists(signal)).toEqual([]);
    expect(reasonOf(await failureOf(backend.listSize('x', signal)))).toMatch(
      /^\/api\/list\/x is answered with 429 again and again; start the backend with RATE_LIMIT_TEST_MODE=true/,
    );
  });

  it.each([
    ['a session that is no header', { session: 'a\r\nx-evil: 1' }, cookies, 'session is '],
    ['no session', {}, cookies, 'session is undefined'],
    ['no cookie', { session }, [], 'POST /api/auth/login answered without a cookie'],
    ['cookies that are none', { session }, ['=;', 'a b=c'], 'POST /api/auth/login answered without a cookie'],
  ])('but with %s is refused', async (_what, body, setCookie, reason) => {
    const backend = await backendBehind('miauflix', (_request, response) => {
      json(response, body, { 'set-cookie': setCookie });
    });
    expect(reasonOf(await failureOf(backend.prepare(new AbortController().signal)))).toContain(reason);
  });

  it('has no secret of it in the evidence', async () => {
    const key = 'streaming-key-0123456789';
    const backend = await backendBehind(
      'miauflix',
      loginThen((request, response) => {
        if (request.method === 'POST') json(response, { streamingKey: key, quality: 'HD' });
        else response.writeHead(404).end();
      }),
    );
    const { signal } = new AbortController();
    await backend.prepare(signal);
    const { url } = await backend.play({ ...source, id: '7/HD' }, signal);
    expect(url).toContain(key);
    await http.request(url, { deadlineMs: 5000, signal });
    const evidence = JSON.stringify(http.takeExchanges());
    expect(evidence).toContain('/api/stream/***?quality=HD&hevc=true');
    for (const secret of [key, session, 'token-a', ...Object.values(credentials)]) {
      expect(evidence).not.toContain(secret);
    }
  });

  it('and streams another quality than was asked for is told so', async () => {
    const backend = await backendBehind(
      'miauflix',
      loginThen((_request, response) => {
        json(response, { streamingKey: 'streaming-key-0123456789', quality: 'SD' });
      }),
    );
    const error = await failureOf(backend.play({ ...source, id: '7/4K' }, new AbortController().signal));
    expect(reasonOf(error)).toBe('The backend streams SD where 4K was asked for.');
  });
});

describe('a wrong choice', () => {
  it('of credentials is the user’s mistake and shows none of them', async () => {
    const backend = await backendBehind('miauflix', (_request, response) => response.writeHead(401).end());
    const error = await failureOf(backend.prepare(new AbortController().signal));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(reasonOf(error)).toBe(
      `The backend at ${server?.url ?? ''} refused the e-mail address and the password to log in with.`,
    );
  });

  it('to give none is, too', async () => {
    const backend = createBackend('miauflix', { url: 'http://127.0.0.1:9', http });
    const error = await failureOf(backend.prepare(new AbortController().signal));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(reasonOf(error)).toContain('needs an e-mail address and a password');
  });

  const page: RequestListener = (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<div id="root"></div>');

  it('of the kind is told: a released backend is no contract', async () => {
    const backend = await backendBehind('contract', (request, response) => {
      if (request.url === '/api/health') json(response, { status: 'ok' });
      else page(request, response);
    });
    const error = await failureOf(backend.prepare(new AbortController().signal));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(reasonOf(error)).toMatch(/is of the kind "miauflix" \(\/api\/health answers\), not "contract"\./);
  });

  it('of the kind is told: a contract is no released backend', async () => {
    const backend = await backendBehind('miauflix', (request, response) => {
      if (request.url === '/health') json(response, { status: 'ok' });
      else response.writeHead(404).end();
    });
    const error = await failureOf(backend.prepare(new AbortController().signal));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(reasonOf(error)).toMatch(/is of the kind "contract" \(\/health answers\), not "miauflix"\./);
  });

  it('of an address where nobody listens names what was asked', async () => {
    const gone = await startHttpServer(() => undefined, { host: '127.0.0.1', port: 0 });
    await gone.stop();
    const backend = createBackend('contract', { url: gone.url, http });
    const error = await failureOf(backend.prepare(new AbortController().signal));
    expect(reasonOf(error)).toMatch(/^GET \/health got no complete answer: connect ECONNREFUSED/);
  });
});
