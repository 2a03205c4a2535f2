/** The part of webtorrent 3 that is used here; it ships no declarations. */
declare module 'webtorrent' {
  import type { EventEmitter } from 'node:events';
  import type { Server as TcpServer } from 'node:net';
  import type { Readable } from 'node:stream';

  import type { ParsedMagnet, ParsedTorrent } from 'parse-torrent';
  import type { UtpServer, UtpSocket } from 'utp-native';

  export interface WebTorrentOptions {
    /** Goes to the TCP server's `listen()` as it is, so it may name the address to listen on. */
    readonly torrentPort?: number | { readonly port: number; readonly host: string };
    readonly maxConns?: number;
    readonly dht?: boolean;
    readonly lsd?: boolean;
    readonly utPex?: boolean;
    readonly natUpnp?: boolean;
    readonly natPmp?: boolean;
    readonly webSeeds?: boolean;
    readonly utp?: boolean;
    /** Encryption of the wire: 0 none, 1 offered, 2 required. */
    readonly secure?: 0 | 1 | 2;
    readonly seedOutgoingConnections?: boolean;
    /** Bytes a second; -1 for no limit. */
    readonly uploadLimit?: number;
    readonly downloadLimit?: number;
    readonly userAgent?: string;
    readonly tracker?: boolean | TrackerClientOptions;
  }

  export interface TrackerClientOptions {
    /** Trackers for every torrent that is not private. */
    readonly announce?: readonly string[];
    /** False leaves `ws://` trackers alone; true takes the WebRTC that is loaded. */
    readonly wrtc?: boolean;
    readonly rtcConfig?: {
      readonly iceServers: readonly { readonly urls: string | readonly string[] }[];
      readonly bindAddress?: string;
    };
    readonly getAnnounceOpts?: () => Readonly<Record<string, unknown>>;
  }

  /** Where pieces are kept; `abstract-chunk-store`'s contract. */
  export interface ChunkStore {
    readonly chunkLength: number;
    get(index: number, options: ChunkRange | undefined | null, callback: ChunkCallback): void;
    put(index: number, chunk: Uint8Array, callback?: (error: Error | null) => void): void;
    close(callback?: (error: Error | null) => void): void;
    destroy(callback?: (error: Error | null) => void): void;
  }
  export interface ChunkRange {
    readonly offset?: number;
    readonly length?: number;
  }
  export type ChunkCallback = (error: Error | null, chunk?: Uint8Array) => void;
  export interface ChunkStoreOptions {
    readonly torrent: Torrent;
    readonly path: string;
    /** Bytes in all. */
    readonly length: number;
    readonly files: readonly TorrentFile[];
    readonly name: string;
  }
  export type ChunkStoreClass = new (chunkLength: number, options: ChunkStoreOptions) => ChunkStore;

  export interface TorrentOptions {
    readonly announce?: readonly string[];
    /** Folder of the files. */
    readonly path?: string;
    /** Takes what the store has for right, without hashing it. */
    readonly skipVerify?: boolean;
    /** Gets `storeOpts` beside the options of `ChunkStoreClass`. */
    readonly store?: new (chunkLength: number, options: never) => ChunkStore;
    /** Which pieces the store has; two of them are hashed, the rest is believed. */
    readonly bitfield?: Uint8Array;
    readonly storeOpts?: Readonly<Record<string, unknown>>;
    /** Pieces kept in memory, 20 when left out; 0 for none. */
    readonly storeCacheSlots?: number;
    readonly destroyStoreOnDestroy?: boolean;
    readonly alwaysChokeSeeders?: boolean;
    /** Asked at each announce for what to tell the trackers beside or in place of the usual. */
    readonly getAnnounceOpts?: () => { readonly numwant?: number };
    /** Peers that may download at the same time, 10 when left out. */
    readonly uploads?: number | false;
    /** Whether pieces are asked for in order or the rarest first. */
    readonly strategy?: 'sequential' | 'rarest';
    /** Starts with no piece asked for. */
    readonly deselect?: boolean;
    readonly paused?: boolean;
    readonly private?: boolean;
    readonly addUID?: boolean;
  }

  export interface TorrentFile extends EventEmitter {
    readonly name: string;
    readonly path: string;
    readonly length: number;
    readonly offset: number;
    readonly downloaded: number;
    readonly progress: number;
    readonly done: boolean;
    select(priority?: number): void;
    deselect(): void;
    /** Inclusive offsets in bytes. */
    createReadStream(range?: { readonly start?: number; readonly end?: number }): Readable;
    [Symbol.asyncIterator](range?: {
      readonly start?: number;
      readonly end?: number;
    }): AsyncIterableIterator<Uint8Array>;
  }

  /** A connection to a peer after its handshake. */
  export interface Wire extends EventEmitter {
    readonly type: string;
    readonly remoteAddress?: string;
    readonly remotePort?: number;
    readonly peerId: string;
    readonly amChoking: boolean;
    readonly peerChoking: boolean;
    readonly amInterested: boolean;
    readonly peerInterested: boolean;
    readonly isSeeder: boolean;
    readonly uploaded: number;
    readonly downloaded: number;
    readonly destroyed: boolean;
    /** Blocks that the peer was asked for. */
    readonly requests: readonly unknown[];
    choke(): void;
    unchoke(): void;
    destroy(): void;
  }

  /**
   * Events: `infoHash`, `metadata`, `ready`, `done`, `verified` (piece), `download`, `upload` (bytes), `wire`,
   * `peer`, `noPeers`, `trackerAnnounce`, `idle`, `warning`, `error`, `close`.
   */
  export interface Torrent extends EventEmitter {
    readonly infoHash: string;
    readonly name: string;
    readonly magnetURI: string;
    readonly torrentFile: Uint8Array;
    readonly announce: readonly string[];
    readonly files: readonly TorrentFile[];
    /** A piece that is there is null. */
    readonly pieces: readonly (object | null)[];
    readonly pieceLength: number;
    readonly lastPieceLength: number;
    readonly length: number;
    readonly downloaded: number;
    readonly uploaded: number;
    readonly received: number;
    readonly downloadSpeed: number;
    readonly uploadSpeed: number;
    readonly progress: number;
    readonly numPeers: number;
    readonly ready: boolean;
    readonly done: boolean;
    readonly paused: boolean;
    readonly destroyed: boolean;
    readonly wires: readonly Wire[];
    readonly bitfield: { readonly buffer: Uint8Array; get(index: number): boolean };
    readonly store: ChunkStore | null;
    /** Announces to the trackers; null before the metadata is verified and after the end. */
    readonly discovery?: { readonly tracker: (EventEmitter & { update(): void }) | null } | null;
    addPeer(address: string): boolean;
    select(start: number, end: number, priority?: number): void;
    deselect(start: number, end: number): void;
    critical(start: number, end: number): void;
    pause(): void;
    resume(): void;
    destroy(options: { readonly destroyStore?: boolean } | null, callback?: (error?: Error) => void): void;
  }

  /** What listens for peers; inner to webtorrent, used to let uTP listen on one address only. */
  export interface ConnPool {
    readonly tcpServer: TcpServer;
    utpServer: UtpServer | undefined;
    readonly _onUTPConnectionBound: (connection: UtpSocket) => void;
  }

  /** Events: `listening`, `ready`, `torrent`, `download`, `upload`, `error` (the client is then destroyed). */
  export default class WebTorrent extends EventEmitter {
    static readonly UTP_SUPPORT: boolean;
    static readonly WEBRTC_SUPPORT: boolean;
    static readonly VERSION: string;
    constructor(options?: WebTorrentOptions);
    readonly peerId: string;
    readonly torrents: readonly Torrent[];
    readonly torrentPort: number;
    readonly destroyed: boolean;
    readonly listening: boolean;
    readonly downloadSpeed: number;
    readonly uploadSpeed: number;
    utp: boolean;
    readonly _connPool: ConnPool | null;
    add(
      torrent: Uint8Array | string | ParsedMagnet | ParsedTorrent,
      options?: TorrentOptions,
      onReady?: (torrent: Torrent) => void,
    ): Torrent;
    /** Resolves to null when the client has no such torrent. */
    get(torrent: string): Promise<Torrent | null>;
    remove(
      torrent: string | Torrent,
      options?: { readonly destroyStore?: boolean } | null,
      callback?: (error?: Error) => void,
    ): Promise<void>;
    /** Bytes a second; -1 for no limit. */
    throttleUpload(rate: number): void;
    throttleDownload(rate: number): void;
    destroy(callback?: (error?: Error) => void): void;
  }
}
