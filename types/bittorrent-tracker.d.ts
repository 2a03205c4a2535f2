/** The part of bittorrent-tracker 11 that is used here; it ships no declarations. */
declare module 'bittorrent-tracker/server' {
  import type { RemoteInfo, Socket as DatagramSocket } from 'node:dgram';
  import type { EventEmitter } from 'node:events';
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { Duplex } from 'node:stream';

  /** One announce, as its own protocol said it; values of `offers` and `event` are unchecked. */
  export interface AnnounceParams {
    readonly type: 'http' | 'udp' | 'ws';
    /** Lower-case hexadecimal. */
    readonly info_hash: string;
    readonly peer_id: string;
    readonly event?: unknown;
    readonly offers?: unknown;
    readonly answer?: unknown;
  }

  /** The peers of one torrent. */
  export interface Swarm {
    readonly infoHash: string;
    /** Number of seeders. */
    readonly complete: number;
    /** Number of leechers. */
    readonly incomplete: number;
  }

  export interface ServerOptions {
    readonly http?: boolean;
    readonly udp?: boolean;
    readonly ws?: boolean | { readonly noServer: true; readonly maxPayload?: number };
    readonly stats?: boolean;
    /** How often peers shall announce again, in ms. */
    readonly interval?: number;
    readonly trustProxy?: boolean;
    /** Most peers of one torrent, and how long one is remembered after its last announce, in ms. */
    readonly peersCacheLength?: number;
    readonly peersCacheTtl?: number;
    /** Answers with an error to refuse the announce. */
    readonly filter?: (
      infoHash: string,
      params: AnnounceParams,
      callback: (refused: Error | null) => void,
    ) => void;
  }

  export interface WebSocketServer extends EventEmitter {
    handleUpgrade(
      request: IncomingMessage,
      socket: Duplex,
      head: Buffer,
      callback: (webSocket: unknown) => void,
    ): void;
  }

  /** Events: `warning` for what a client did wrong, `error`, and `start`, `update`, `complete`, `stop`. */
  export default class Server extends EventEmitter {
    constructor(options?: ServerOptions);
    readonly torrents: Readonly<Record<string, Swarm>>;
    readonly ws: WebSocketServer;
    /** Where answers to datagrams are sent from; given from outside when `udp` is off. */
    udp4: DatagramSocket | null;
    udp6: DatagramSocket | null;
    onHttpRequest(request: IncomingMessage, response: ServerResponse): void;
    onUdpRequest(message: Buffer, from: RemoteInfo): void;
    close(callback?: () => void): void;
  }
}
