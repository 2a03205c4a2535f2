import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import Router, { type HTTPMethod } from 'find-my-way';

import { reasonOf } from '../../kit/errors.ts';
import { answerJson, answerText, pathOf } from '../../kit/http-answer.ts';
import type { Log } from '../../kit/log.ts';

import type { Database, ListPage } from './database.ts';
import { checkHealth } from './health.ts';
import type { ListsFilling } from './lists.ts';
import type { Metrics } from './metrics.ts';
import { pagePolicy, renderPage } from './page.ts';
import { BodyError, readJson } from './read-json.ts';
import { BadRequestError, parseSourceRequest } from './source-request.ts';
import type { Source, Sources } from './sources.ts';
import type { Streaming } from './streaming.ts';
import { FetchError } from './torrent-file-fetch.ts';
import type { Torrents } from './torrents.ts';

/** What the routes work with. */
export interface Backend {
  readonly database: Database;
  readonly torrents: Torrents;
  readonly sources: Sources;
  readonly streaming: Streaming;
  readonly lists: ListsFilling;
  readonly metrics: Metrics;
  readonly dataFolder: string;
  readonly log: Log;
}

type Answer = (
  req: IncomingMessage,
  res: ServerResponse,
  params: Readonly<Record<string, string | undefined>>,
) => Promise<void> | void;

const mostBodyBytes = 64 * 1024;
const mostPerPage = 100;
/** A list that is being filled for the first time is waited for this long, rather than answered empty. */
const firstFillMs = 2000;

export function routesOf(backend: Backend): RequestListener {
  const router = Router({
    ignoreTrailingSlash: true,
    maxParamLength: 200,
    defaultRoute: (req, res) => {
      const allow = methodsOf(router, req.url ?? '/');
      if (allow.length === 0) answerJson(res, 404, { error: 'There is nothing at this address.' });
      else answerJson(res, 405, { error: `Only ${allow.join(', ')} can be used here.` }, { Allow: allow });
    },
    onBadUrl: (_path, _req, res) => {
      answerJson(res, 400, { error: 'The address is malformed.' });
    },
  });
  const on = (methods: HTTPMethod | HTTPMethod[], path: string, answer: Answer): void => {
    router.on(methods, path, (req, res, params) => {
      Promise.resolve()
        .then(async () => await answer(req, res, params))
        .catch((error: unknown) => {
          answerError(req, res, error, backend.log);
        });
    });
  };
  const read: HTTPMethod[] = ['GET', 'HEAD'];

  on(read, '/', async (_req, res) => await answerPage(res, backend));
  on(read, '/health', async (_req, res) => {
    const health = await checkHealth(backend);
    answerJson(res, health.status === 'ok' ? 200 : 503, health, { 'Cache-Control': 'no-store' });
  });
  on(read, '/metrics', async (_req, res) => {
    const { contentType, text } = await backend.metrics.render();
    answerText(res, 200, text, { 'Content-Type': contentType });
  });
  on(read, '/lists', async (_req, res) => {
    await backend.lists.firstTry(firstFillMs);
    answerJson(res, 200, await backend.database.lists());
  });
  on(read, '/lists/:slug', async (req, res, { slug = '' }) => await answerList(req, res, slug, backend));
  on(read, '/sources', async (_req, res) => {
    answerJson(res, 200, (await backend.sources.all()).map(shown));
  });
  on('POST', '/sources', async (req, res) => await addSource(req, res, backend));
  on(read, '/sources/:id', async (_req, res, { id = '' }) => {
    const source = await backend.sources.find(id);
    if (source === undefined) answerUnknownSource(res);
    else answerJson(res, 200, shown(source));
  });
  on('DELETE', '/sources/:id', async (_req, res, { id = '' }) => {
    if (await backend.sources.remove(id)) res.writeHead(204).end();
    else answerUnknownSource(res);
  });
  on(read, '/stream/:id', async (req, res, { id = '' }) => {
    const source = await backend.sources.find(id);
    if (source === undefined) answerUnknownSource(res);
    else await backend.streaming.answer(req, res, source);
  });
  on('OPTIONS', '/stream/:id', (_req, res) => {
    res.writeHead(204, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'Range, If-Range, If-None-Match',
      'Access-Control-Max-Age': '86400',
    });
    res.end();
  });

  return (req, res) => {
    router.lookup(req, res);
  };
}

/** A source as the API shows it. */
function shown({ id, infoHash, name, size }: Source): Record<string, unknown> {
  return { id, infoHash, name, ...(size !== undefined && { size }), streamUrl: `/stream/${id}` };
}

async function addSource(req: IncomingMessage, res: ServerResponse, { sources }: Backend): Promise<void> {
  const left = new AbortController();
  res.once('close', () => {
    left.abort(new Error('the client left'));
  });
  const request = await parseSourceRequest(await readJson(req, mostBodyBytes));
  const { source, isNew } = await sources.add(request, left.signal);
  answerJson(res, isNew ? 201 : 200, shown(source), { Location: `/sources/${source.id}` });
}

async function answerList(
  req: IncomingMessage,
  res: ServerResponse,
  slug: string,
  { database, lists }: Backend,
): Promise<void> {
  const query = new URLSearchParams(req.url?.split('?')[1] ?? '');
  const page = countIn(query.get('page'), 1, 1_000_000);
  const limit = countIn(query.get('limit'), 20, mostPerPage);
  if (page === undefined || limit === undefined) {
    answerJson(res, 400, {
      error: 'The page was not understood.',
      fields: {
        ...(page === undefined && { page: 'must be a whole number from 1' }),
        ...(limit === undefined && { limit: `must be a whole number from 1 to ${mostPerPage}` }),
      },
    });
    return;
  }
  await lists.firstTry(firstFillMs);
  const found = await database.listPage(slug, page, limit);
  if (found === undefined) answerJson(res, 404, { error: 'There is no such list.' });
  else answerJson(res, 200, found);
}

function countIn(text: string | null, otherwise: number, most: number): number | undefined {
  if (text === null) return otherwise;
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= most ? count : undefined;
}

async function answerPage(res: ServerResponse, { database, sources }: Backend): Promise<void> {
  const pages = await Promise.all(
    (await database.lists()).map(async ({ slug }) => await database.listPage(slug, 1, 20)),
  );
  const lists = pages.filter((page): page is ListPage => page !== undefined);
  answerText(res, 200, renderPage(await sources.all(), lists), {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': pagePolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
}

function answerUnknownSource(res: ServerResponse): void {
  answerJson(res, 404, { error: 'There is no such source.' }, { 'Access-Control-Allow-Origin': '*' });
}

function answerError(req: IncomingMessage, res: ServerResponse, error: unknown, log: Log): void {
  if (res.headersSent || res.destroyed) {
    if (!res.destroyed) log.error('an answer broke off', { url: req.url, reason: reasonOf(error) });
    res.destroy();
    return;
  }
  if (error instanceof BadRequestError) {
    answerJson(res, 400, { error: error.message, fields: error.fields });
  } else if (error instanceof BodyError) {
    // what is left of the body is not read any more
    answerJson(res, error.status, { error: error.message }, { Connection: 'close' });
  } else if (error instanceof FetchError) {
    answerJson(res, 502, { error: error.message });
  } else {
    log.error('could not answer', { method: req.method, url: req.url, reason: reasonOf(error) });
    answerJson(res, 500, { error: 'The request could not be answered.' });
  }
}

function methodsOf(router: Router.Instance<Router.HTTPVersion.V1>, url: string): HTTPMethod[] {
  const all: HTTPMethod[] = ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'];
  return all.filter((method) => router.find(method, pathOf(url)) !== null);
}
