import type { AddressInfo } from 'node:net';

import type WebTorrent from 'webtorrent';

import { withDeadline } from '../../kit/deadline.ts';
import { ConfigurationError } from '../../kit/errors.ts';
import type { Log } from '../../kit/log.ts';

import { sendAtOnce } from './no-delay.ts';
import { listenForUtp } from './utp.ts';
import { loadWebRtc } from './webrtc.ts';

export interface ClientOptions {
  /** The IPv4 address to listen on: `127.0.0.1` for this machine alone, `0.0.0.0` for a test network. */
  readonly host: string;
  /** Where peers connect, over TCP and uTP; 0 takes a free port. */
  readonly torrentPort: number;
  /** Also meets peers over WebRTC, by `ws://` trackers. */
  readonly webrtc: boolean;
  /** Also takes and makes connections over uTP, where the machine has its addon. */
  readonly utp: boolean;
  /** Bytes a second in all; 0 for no limit. */
  readonly uploadLimit: number;
  readonly downloadLimit: number;
  /** Most connections of one torrent. */
  readonly maxConns: number;
  /** Greets peers in plain text: encryption's key exchange costs 50 ms of computing for each. */
  readonly plain?: boolean;
}

export interface SwarmClient {
  readonly client: WebTorrent;
  readonly torrentPort: number;
  /** Why uTP is not there although it was asked for; undefined when all is well. */
  readonly utpProblem: string | undefined;
  /** Says goodbye to the trackers, closes every connection; calling it twice does no harm. */
  stop(): Promise<void>;
}

const startDeadlineMs = 5000;
const stopDeadlineMs = 4000;
const portAttempts = 5;

/** webtorrent's word for no limit is -1. */
export function rateOf(limit: number): number {
  return limit === 0 ? -1 : limit;
}

/**
 * Makes the one kind of WebTorrent client that this project uses: everything that looks for peers, ports or
 * lists on its own (DHT, LSD, PEX, NAT-PMP, UPnP, web seeds, STUN) is off, so it speaks with the trackers and
 * peers that its torrents name and with nobody else. What a torrent or magnet link names is its caller's
 * choice: take `xs`, `x.pe`, `ws` and unknown trackers out of those that strangers wrote.
 */
export async function createClient(options: ClientOptions, log: Log): Promise<SwarmClient> {
  sendAtOnce();
  if (options.webrtc) await loadWebRtc(log);
  const { default: Client } = await import('webtorrent');
  for (let attempt = 1; ; attempt += 1) {
    const client = new Client({
      torrentPort: { port: options.torrentPort, host: options.host },
      maxConns: options.maxConns,
      dht: false,
      lsd: false,
      utPex: false,
      natUpnp: false,
      natPmp: false,
      webSeeds: false,
      // switched on below, on one address and not on all of the machine
      utp: false,
      secure: options.plain === true ? 0 : 1,
      uploadLimit: rateOf(options.uploadLimit),
      downloadLimit: rateOf(options.downloadLimit),
      tracker: {
        wrtc: options.webrtc,
        rtcConfig: {
          iceServers: [],
          ...(options.host !== '0.0.0.0' && { bindAddress: options.host }),
        },
      },
    });
    const torrentPort = await listening(client, options);
    client.on('error', (error: Error) => {
      log.error('the BitTorrent client failed', { reason: error.message });
    });
    const utp = options.utp ? await listenForUtp(client, options.host, torrentPort) : 'on';
    const stop = stopOnce(client);
    if (utp === 'port taken' && options.torrentPort === 0 && attempt < portAttempts) {
      await stop();
      continue;
    }
    return { client, torrentPort, utpProblem: utp === 'on' ? undefined : `uTP is off: ${utp}`, stop };
  }
}

async function listening(client: WebTorrent, { host, torrentPort }: ClientOptions): Promise<number> {
  const settled = Promise.withResolvers<number>();
  const onListening = (): void => {
    settled.resolve((client._connPool?.tcpServer.address() as AddressInfo).port);
  };
  const onError = (error: NodeJS.ErrnoException): void => {
    settled.reject(
      error.code === 'EADDRINUSE'
        ? new ConfigurationError(`Port ${torrentPort} on ${host} is taken by another program.`)
        : error,
    );
  };
  client.once('listening', onListening);
  client.once('error', onError);
  try {
    return await withDeadline('listening for peers', startDeadlineMs, async () => await settled.promise);
  } finally {
    client.off('listening', onListening);
    client.off('error', onError);
  }
}

function stopOnce(client: WebTorrent): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return async () => {
    // its connections say goodbye for up to 30 s, which shall not keep the process
    if (!client.destroyed) client._connPool?.utpServer?.unref();
    stopping ??= withDeadline('closing the BitTorrent client', stopDeadlineMs, async () => {
      await new Promise<void>((resolve) => {
        if (client.destroyed) resolve();
        else client.destroy(() => resolve());
      });
    });
    await stopping;
  };
}
