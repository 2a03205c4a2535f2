import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import { pause } from '../../kit/deadline.ts';
import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { answerJson, answerText, pathOf } from '../../kit/http-answer.ts';
import { startHttpServer } from '../../kit/http-server.ts';
import type { Log } from '../../kit/log.ts';
import type { ServiceStart } from '../../kit/service.ts';
import type { ApisAddresses, ApisOptions } from '../contracts.ts';

import { startControl, type ControlDesk } from './control.ts';
import { catalogue } from './data/catalogue.ts';
import { apiNames, broken, rateLimited, type ApiName, type SentAnswer } from './misbehaviour.ts';
import { offeredFilms } from './offers.ts';
import { readJson } from './read-json.ts';
import type { Api, ApiRequest } from './routing.ts';
import { therarbgApi } from './therarbg.ts';
import { tmdbError } from './tmdb/errors.ts';
import { tmdbApi } from './tmdb/tmdb.ts';
import { traktApi } from './trakt.ts';
import { ytsApi } from './yts.ts';

/**
 * The stand-ins of TMDB, YTS, TheRARBG and Trakt over one catalogue of invented films, each below its own
 * prefix, and beside them `/health`, `/requests` and `/control` (see control.ts).
 */
export const startApis: ServiceStart<ApisOptions, ApisAddresses> = async (
  { token, seederUrl, ...listening },
  log,
) => {
  if (!/^\S+$/.test(token) || /^[0-9a-f]{32}$/.test(token)) {
    throw new ConfigurationError(
      'The token of the API stand-ins must be one word, and not a key of 32 hex digits.',
    );
  }
  const apis: Readonly<Record<ApiName, Api>> = {
    tmdb: tmdbApi(catalogue(), token),
    yts: ytsApi(offeredFilms, seederUrl.replace(/\/$/, '')),
    therarbg: therarbgApi(offeredFilms),
    trakt: traktApi(catalogue()),
  };
  const desk = startControl();
  const http = await startHttpServer(answerAll(apis, desk, log), listening);
  log.info('listening', { url: http.url });
  return {
    addresses: {
      tmdb: `${http.url}/tmdb/3`,
      yts: `${http.url}/yts`,
      therarbg: `${http.url}/therarbg`,
      trakt: `${http.url}/trakt`,
    },
    stop: async () => {
      await http.stop();
    },
  };
};

function answerAll(apis: Readonly<Record<ApiName, Api>>, desk: ControlDesk, log: Log): RequestListener {
  return (req, res) => {
    const left = new AbortController();
    res.once('close', () => left.abort());
    answer(req, res, apis, desk, left.signal).catch((error: unknown) => {
      if (left.signal.aborted) return; // the client left, during a slow answer for example
      log.error('could not answer', { url: req.url, reason: reasonOf(error) });
      if (res.headersSent) res.destroy();
      else answerJson(res, 500, { error: 'the stand-in has failed' });
    });
  };
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  apis: Readonly<Record<ApiName, Api>>,
  desk: ControlDesk,
  signal: AbortSignal,
): Promise<void> {
  const target = req.url ?? '/';
  const [path, method] = [pathOf(target), req.method ?? 'GET'];
  const [, prefix = '', rest = ''] = /^\/([^/]*)(.*)$/s.exec(path) ?? [];
  const name = apiNames.find((one) => one === prefix);
  if (name === undefined) {
    const { status, body } = await desk.answer(method, path, req);
    answerJson(res, status, body);
    return;
  }
  const { misbehaviour, count } = desk.admit(name, method, path);
  const request: ApiRequest = {
    // a HEAD is a GET whose body stays here
    method: method === 'HEAD' ? 'GET' : method,
    path: rest === '' ? '/' : rest,
    query: new URLSearchParams(/\?([^#]*)/s.exec(target)?.[1] ?? ''),
    headers: req.headers,
    body: method === 'POST' ? await readJson(req) : undefined,
    dropFirst: misbehaviour.dropFirst ?? 0,
  };
  if (misbehaviour.slowMs !== undefined) await pause(misbehaviour.slowMs, signal);
  const tooMany = name === 'tmdb' ? tmdbError('tooManyRequests').body : { error: 'Too Many Requests' };
  send(res, rateLimited(misbehaviour, count, tooMany) ?? broken(apis[name](request), misbehaviour));
}

function send(res: ServerResponse, { status, body, headers = {}, cut = false }: SentAnswer): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? {} : { 'Content-Type': 'application/json;charset=utf-8' };
  if (!cut) {
    answerText(res, status, text, { ...type, ...headers });
    return;
  }
  const bytes = Buffer.from(text);
  res.writeHead(status, { ...type, ...headers, 'Content-Length': bytes.length });
  res.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => res.destroy());
}
