import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { answerJson, answerText, pathOf } from '../../kit/http-answer.ts';
import { startHttpServer } from '../../kit/http-server.ts';
import type { Log } from '../../kit/log.ts';
import type { ServiceStart } from '../../kit/service.ts';
import type { RangeServerAddresses, RangeServerOptions } from '../contracts.ts';

import { answerFile } from './answer-file.ts';
import { rangeServerMetrics, type RangeServerMetrics } from './metrics.ts';
import { findFile, folderProblem, listFiles, safeNames } from './served-file.ts';

const allowed = 'GET, HEAD, OPTIONS';

/** A viewer who takes no byte for this long has left without saying so. */
const idleMs = 300_000;

/**
 * Serves the files of a folder by RFC 9110: the measure that streaming is compared with. Beside the files
 * there are `/` (their list), `/health` and `/metrics`.
 */
export const startRangeServer: ServiceStart<RangeServerOptions, RangeServerAddresses> = async (
  { folder, ...listening },
  log,
) => {
  const problem = await folderProblem(folder);
  if (problem !== undefined) {
    throw new ConfigurationError(`The range server cannot serve "${folder}": ${problem}.`);
  }
  const http = await startHttpServer(answerAll(folder, rangeServerMetrics(), log), listening);
  http.server.setTimeout(idleMs);
  log.info('listening', { url: http.url });
  return {
    addresses: { url: http.url },
    stop: async () => {
      await http.stop();
    },
  };
};

function answerAll(folder: string, metrics: RangeServerMetrics, log: Log): RequestListener {
  return (req, res) => {
    metrics.watch(req, res);
    answer(req, res, folder, metrics).catch((error: unknown) => {
      // a client that left is no fault of ours
      if (!req.socket.destroyed) log.error('could not answer', { url: req.url, reason: reasonOf(error) });
      if (res.headersSent) res.destroy();
      else answerJson(res, 500, { error: 'the file could not be read' });
    });
  };
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  folder: string,
  metrics: RangeServerMetrics,
): Promise<void> {
  allowAnyPage(res);
  if (req.method === 'OPTIONS') {
    answerPreflight(res);
    return;
  }
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    answerJson(res, 405, { error: `only ${allowed} are answered here` }, { Allow: allowed });
    return;
  }
  const path = pathOf(req.url ?? '/');
  if (path === '/') await answerList(res, folder);
  else if (path === '/health') await answerHealth(res, folder);
  else if (path === '/metrics') {
    const { contentType, text } = await metrics.render();
    answerText(res, 200, text, { 'Content-Type': contentType });
  } else {
    const names = safeNames(path);
    const file = names && (await findFile(folder, names));
    if (file === undefined) answerJson(res, 404, { error: 'there is no such file' });
    else await answerFile(req, res, file);
  }
}

/** A page from anywhere may read all of it, the headers that players look at included. */
function allowAnyPage(res: ServerResponse): void {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  res.setHeader(
    'Access-Control-Expose-Headers',
    'Accept-Ranges, Content-Length, Content-Range, Content-Type, ETag, Last-Modified',
  );
}

function answerPreflight(res: ServerResponse): void {
  res.writeHead(204, {
    Allow: allowed,
    'Access-Control-Allow-Methods': allowed,
    'Access-Control-Allow-Headers':
      'Range, If-Range, If-Match, If-None-Match, If-Modified-Since, If-Unmodified-Since',
    'Access-Control-Max-Age': '86400',
  });
  res.end();
}

async function answerList(res: ServerResponse, folder: string): Promise<void> {
  const files = await listFiles(folder);
  answerJson(res, 200, {
    files: files.map((file) => ({
      name: decodeURIComponent(file.encodedName),
      url: `/${file.encodedName}`,
      size: file.size,
      contentType: file.contentType,
      lastModified: file.lastModified.toISOString(),
      etag: file.etag,
    })),
  });
}

async function answerHealth(res: ServerResponse, folder: string): Promise<void> {
  const problem = await folderProblem(folder);
  if (problem === undefined) answerJson(res, 200, { status: 'ok' });
  else answerJson(res, 503, { status: 'failing', reason: problem });
}
