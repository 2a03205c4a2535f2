import { access, constants } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { startHttpServer } from '../../kit/http-server.ts';
import { runProgram } from '../../kit/run-program.ts';
import { videos, type Video } from '../../mock-content/videos/manifest.ts';
import type { StreamRequest } from '../backends/backend.ts';
import { withOwnedFolder } from '../owned-folder.ts';

import { browserPage, type BrowserVerdict } from './browser-page.ts';
import { checksOf, CheckFailure, CheckSkipped, expect, expectEqual, type Check } from './check.ts';

const check = checksOf('browser');

const [small, medium] = videos as readonly [Video, Video, Video];

const deadlineMs = 40_000;
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** The browser to use: `CHROME_PATH`, or the first of the usual names on PATH. */
export async function findBrowser(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...(env['CHROME_PATH'] === undefined ? [] : [env['CHROME_PATH']]),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  for (const candidate of candidates) {
    const usable = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return candidate;
  }
  return undefined;
}

/** Headless, and without a word to anyone but the page. */
export function browserArguments(profile: string, url: string): string[] {
  return [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--no-first-run',
    '--no-default-browser-check',
    '--autoplay-policy=no-user-gesture-required',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    url,
  ];
}

/** Passes the player's requests on to the backend, with the headers that it wants. */
function passOn(stream: StreamRequest, request: IncomingMessage, response: ServerResponse): void {
  const { range } = request.headers;
  const upstream = httpRequest(stream.url, {
    method: request.method ?? 'GET',
    headers: { ...stream.headers, ...(range !== undefined && { range }) },
  });
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    // a player hangs up whenever it has enough
    pipeline(answer, response).catch(() => undefined);
  });
  upstream.on('error', () => response.destroy());
  response.on('close', () => upstream.destroy());
  upstream.end();
}

async function playInBrowser(
  browser: string,
  stream: StreamRequest,
  outer: AbortSignal,
): Promise<BrowserVerdict> {
  const verdict = Promise.withResolvers<BrowserVerdict>();
  const server = await startHttpServer(
    (request, response) => {
      if (request.url === '/video') {
        passOn(stream, request, response);
      } else if (request.url === '/verdict') {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          verdict.resolve(JSON.parse(Buffer.concat(parts).toString()) as BrowserVerdict);
          response.end();
        });
      } else {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(browserPage);
      }
    },
    { host: '127.0.0.1', port: 0 },
  );
  const done = new AbortController();
  try {
    return await withOwnedFolder('browser', async (profile) => {
      const running = runProgram(browser, browserArguments(profile, server.url), {
        deadlineMs,
        signal: AbortSignal.any([done.signal, outer]),
      });
      const ended = running.then(
        ({ stderr }) => {
          throw new CheckFailure(`the browser ended by itself: ${stderr.slice(-500)}`);
        },
        (error: unknown) => {
          throw error;
        },
      );
      try {
        return await Promise.race([verdict.promise, ended]);
      } finally {
        done.abort(new Error('the page has told what it saw'));
        await running.catch(() => undefined);
      }
    });
  } finally {
    await server.stop(0);
  }
}

export const browserChecks: readonly Check[] = [small, medium].map((video) =>
  check(
    `play-${video.height}p`,
    `A browser plays ${video.name} and jumps in it`,
    async ({ stage, signal }) => {
      const browser = await findBrowser(process.env);
      if (browser === undefined)
        throw new CheckSkipped('there is no Chromium or Chrome on PATH (or in CHROME_PATH)');
      const verdict = await playInBrowser(browser, await stage.play(video, signal), signal);
      if (!verdict.played) throw new CheckFailure(`the browser could not play it: ${verdict.reason}`);
      expectEqual('the width', verdict.width, video.width);
      expectEqual('the height', verdict.height, video.height);
      const target = verdict.durationSeconds * 0.8;
      expect(
        Math.abs(verdict.seekedTo - target) < 0.1,
        `the jump to ${target} s ended at ${verdict.seekedTo} s`,
      );
      expect(
        verdict.lit > 0.2,
        `only ${Math.round(verdict.lit * 100)} % of the picture after the jump is not black`,
      );
    },
    { deadlineMs },
  ),
);
