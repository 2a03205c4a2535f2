import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { answerJson, answerText, pathOf } from '../../kit/http-answer.ts';
import type { Log } from '../../kit/log.ts';
import { gauge, prometheusText, prometheusType, residentMemory } from '../../kit/prometheus.ts';

import { answerHealth } from './health.ts';
import { readControl, type SeederState } from './seeder-control.ts';

/** One torrent, as `/torrents` lists it. */
export interface SeededTorrent {
  /** Lower-case hexadecimal. */
  readonly infoHash: string;
  readonly name: string;
  readonly magnet: string;
  /** Bytes. */
  readonly size: number;
  /** How many. */
  readonly pieces: number;
  readonly pieceLength: number;
  /** Peers that are connected now. */
  readonly peers: number;
  /** Bytes sent to peers, the protocol's own included. */
  readonly uploaded: number;
}

/** What the HTTP side needs of a seeder. */
export interface SeederPages {
  torrents(): readonly SeededTorrent[];
  /** The .torrent file of a lower-case info hash. */
  torrentFile(infoHash: string): Uint8Array | undefined;
  problems(): Promise<string[]>;
  readonly notes: readonly string[];
  state(): SeederState;
  control(wanted: Partial<SeederState>): void;
}

const routes = '/health, /torrents, /torrents/<info hash>.torrent, /metrics and POST /control';
const torrentPath = /^\/torrents\/([0-9a-f]{40})\.torrent$/i;

export function seederApi(pages: SeederPages, log: Log): RequestListener {
  return (req, res) => {
    answer(req, res, pages).catch((error: unknown) => {
      const mistake = error instanceof ConfigurationError;
      if (!mistake) log.error('a request failed', { url: req.url, reason: reasonOf(error) });
      if (res.headersSent) res.destroy();
      else answerJson(res, mistake ? 400 : 500, { error: mistake ? error.message : 'The seeder failed.' });
    });
  };
}

async function answer(req: IncomingMessage, res: ServerResponse, pages: SeederPages): Promise<void> {
  const path = pathOf(req.url ?? '');
  const wanted = path === '/control' ? ['POST'] : ['GET', 'HEAD'];
  if (!wanted.includes(req.method ?? '')) {
    answerJson(res, 405, { error: `${path} takes ${wanted.join(' and ')}.` }, { Allow: wanted.join(', ') });
    return;
  }
  const [, infoHash] = torrentPath.exec(path) ?? [];
  if (infoHash !== undefined) {
    answerTorrent(res, pages, infoHash.toLowerCase());
    return;
  }
  switch (path) {
    case '/health':
      answerHealth(res, await pages.problems(), pages.notes);
      return;
    case '/torrents':
      answerJson(res, 200, pages.torrents());
      return;
    case '/metrics':
      answerText(res, 200, seederMetrics(pages), { 'Content-Type': prometheusType });
      return;
    case '/control':
      pages.control(await readControl(req));
      answerJson(res, 200, pages.state());
      return;
    default:
      answerJson(res, 404, { error: `Not found. There are ${routes}.` });
  }
}

function answerTorrent(res: ServerResponse, pages: SeederPages, infoHash: string): void {
  const file = pages.torrentFile(infoHash);
  if (file === undefined) {
    answerJson(res, 404, { error: `No torrent with the info hash ${infoHash} is seeded here.` });
    return;
  }
  res.writeHead(200, {
    'Content-Type': 'application/x-bittorrent',
    'Content-Length': file.length,
    'Content-Disposition': `attachment; filename="${infoHash}.torrent"`,
  });
  res.end(file);
}

export function seederMetrics(pages: Pick<SeederPages, 'torrents' | 'state'>): string {
  const torrents = pages.torrents();
  const { paused, uploadLimit, corrupt } = pages.state();
  const perTorrent = (
    value: (torrent: SeededTorrent) => number,
  ): { labels: Record<string, string>; value: number }[] =>
    torrents.map((torrent) => ({
      labels: { info_hash: torrent.infoHash, name: torrent.name },
      value: value(torrent),
    }));
  return prometheusText([
    gauge('seeder_torrents', 'Torrents that are seeded.', torrents.length),
    {
      name: 'seeder_peers',
      help: 'Peers that are connected, by torrent.',
      type: 'gauge',
      values: perTorrent(({ peers }) => peers),
    },
    {
      name: 'seeder_uploaded_bytes_total',
      help: 'Bytes sent to peers, by torrent.',
      type: 'counter',
      values: perTorrent(({ uploaded }) => uploaded),
    },
    gauge('seeder_paused', 'Whether nothing is served.', Number(paused)),
    gauge('seeder_corrupt', 'Whether every block has a wrong byte.', Number(corrupt)),
    gauge('seeder_upload_limit_bytes', 'Bytes a second, 0 for no limit.', uploadLimit),
    residentMemory(),
  ]);
}
