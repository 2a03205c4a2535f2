import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Duplex } from 'node:stream';

import TrackerServer from 'bittorrent-tracker/server';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { answerJson, answerText, pathOf } from '../../kit/http-answer.ts';
import { startHttpServer } from '../../kit/http-server.ts';
import { prometheusType } from '../../kit/prometheus.ts';
import type { ServiceStart } from '../../kit/service.ts';
import type { TrackerAddresses, TrackerOptions } from '../contracts.ts';

import { noAnnounces, refusalOf } from './announce-filter.ts';
import { answerHealth } from './health.ts';
import { bindDatagrams, probeDatagrams, withoutForeignAddress } from './tracker-datagrams.ts';
import { statsOf, statsPage, trackerMetrics, type TrackerStats } from './tracker-stats.ts';

/** Largest WebSocket message: an announce with 5 offers is below 8 KB. */
const maxPayload = 128 * 1024;
/** A peer that missed two announces is gone. */
const missedAnnounces = 2.5;
const shortestMemoryMs = 60_000;
const portAttempts = 5;

/**
 * A tracker over HTTP (BEP 3, 23, 48), UDP (BEP 15) and WebSocket on one port number: `/announce`, `/scrape`,
 * `/stats` (HTML, or JSON when that is asked for), `/health`, `/metrics`. Announces of info hashes that it
 * does not know are refused with a reason.
 */
export const startTracker: ServiceStart<TrackerOptions, TrackerAddresses> = async (options, log) => {
  if (isIPv6(options.host)) {
    throw new ConfigurationError(`The tracker listens on an IPv4 address, which ${options.host} is not.`);
  }
  const announces = noAnnounces();
  const tracker = new TrackerServer({
    http: false,
    udp: false,
    ws: { noServer: true, maxPayload },
    stats: false,
    interval: options.announceIntervalMs,
    peersCacheTtl: Math.max(shortestMemoryMs, options.announceIntervalMs * missedAnnounces),
    filter: (_infoHash, params, callback) => {
      const refusal = refusalOf(params, options.known);
      announces[refusal === undefined ? 'taken' : 'refused'][params.type] += 1;
      callback(refusal === undefined ? null : new Error(refusal));
    },
  });
  const problems = new Set<string>();
  tracker.on('warning', (error: Error) => {
    log.warn('an announce was not taken', { reason: error.message });
  });
  tracker.on('error', (error: Error) => {
    problems.add(error.message);
    log.error('the tracker failed', { reason: error.message });
  });

  const front = await listen(tracker, options, (req, res) => {
    answer(req, res, {
      tracker,
      stats: () => statsOf(Object.values(tracker.torrents), announces),
      problems: async () => [...problems, ...(await datagramProblems(options.host, front.port))],
    });
  });
  const at = new URL(front.url).host;
  let stopping: Promise<void> | undefined;
  return {
    addresses: {
      url: front.url,
      http: `http://${at}/announce`,
      udp: `udp://${at}/announce`,
      ws: `ws://${at}`,
    },
    stop: async () => {
      stopping ??= front.stop();
      await stopping;
    },
  };
};

interface Pages {
  readonly tracker: TrackerServer;
  stats(): TrackerStats;
  /** What is wrong with the tracker, in words. */
  problems(): Promise<string[]>;
}

function answer(req: IncomingMessage, res: ServerResponse, pages: Pages): void {
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    answerText(res, 405, 'Only GET and HEAD are served here.\n', { Allow: 'GET, HEAD' });
    return;
  }
  const path = pathOf(req.url ?? '');
  switch (path) {
    case '/announce':
    case '/scrape':
      pages.tracker.onHttpRequest(req, res);
      return;
    case '/stats':
    case '/stats.json':
      if (path === '/stats.json' || req.headers.accept?.includes('application/json') === true) {
        answerJson(res, 200, pages.stats());
      } else {
        answerText(res, 200, statsPage(pages.stats()), { 'Content-Type': 'text/html; charset=utf-8' });
      }
      return;
    case '/metrics':
      answerText(res, 200, trackerMetrics(pages.stats()), { 'Content-Type': prometheusType });
      return;
    case '/health':
      void pages.problems().then((reasons) => {
        answerHealth(res, reasons);
      });
      return;
    default:
      answerText(res, 404, 'Not found. There are /announce, /scrape, /stats, /health and /metrics.\n');
  }
}

async function datagramProblems(host: string, port: number): Promise<string[]> {
  try {
    await probeDatagrams(host === '0.0.0.0' ? '127.0.0.1' : host, port);
    return [];
  } catch (error) {
    return [`UDP does not work: ${reasonOf(error)}`];
  }
}

interface Front {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Takes one port number for all three protocols; a free one has to be free for each. */
async function listen(
  tracker: TrackerServer,
  options: TrackerOptions,
  onRequest: RequestListener,
): Promise<Front> {
  for (let attempt = 1; ; attempt += 1) {
    const http = await startHttpServer(onRequest, options);
    try {
      const datagrams = await bindDatagrams(options.host, http.port);
      datagrams.on('message', (message, from) => {
        tracker.onUdpRequest(withoutForeignAddress(message), from);
      });
      datagrams.on('error', (error) => tracker.emit('error', error));
      tracker.udp4 = datagrams;
      const closeWebSockets = serveWebSockets(tracker, http.server);
      return {
        url: http.url,
        port: http.port,
        stop: async () => {
          closeWebSockets();
          await http.stop();
          // closes the datagrams' socket too
          await new Promise<void>((resolve) => {
            tracker.close(resolve);
          });
        },
      };
    } catch (error) {
      await http.stop();
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (options.port !== 0 || attempt === portAttempts) {
        throw new ConfigurationError(
          `Port ${http.port} on ${options.host} is taken by another program, over UDP.`,
        );
      }
    }
  }
}

function serveWebSockets(tracker: TrackerServer, server: Server): () => void {
  const open = new Set<Duplex>();
  server.on('upgrade', (req, socket, head) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    tracker.ws.handleUpgrade(req, socket, head, (webSocket) => {
      tracker.ws.emit('connection', webSocket, req);
    });
  });
  return () => {
    for (const socket of open) socket.destroy();
  };
}
