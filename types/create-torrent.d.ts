/** The part of create-torrent 6 that is used here; it ships no declarations. */
declare module 'create-torrent' {
  import type { Readable } from 'node:stream';

  export interface CreateTorrentOptions {
    /** The torrent's name; a single file's own name in it. */
    readonly name?: string;
    /** Part of the file, not of the info hash. */
    readonly creationDate?: Date | number;
    readonly comment?: string;
    readonly createdBy?: string;
    readonly private?: boolean;
    /** Bytes. */
    readonly pieceLength?: number;
    /** Tiers of trackers; without it, public ones are put in. */
    readonly announceList?: readonly (readonly string[])[];
    readonly urlList?: readonly string[];
    /** Further keys of the info dictionary: they change the info hash. */
    readonly info?: Readonly<Record<string, unknown>>;
    /** Called with bytes done and bytes in all. */
    readonly onProgress?: (done: number, total: number) => void;
  }

  /** A path, the bytes themselves (with a `name` of their own, or the option's) or a stream. */
  export type TorrentInput =
    string | Uint8Array | (Uint8Array & { name: string }) | (Readable & { name: string });

  export default function createTorrent(
    input: TorrentInput | readonly TorrentInput[],
    options: CreateTorrentOptions,
    callback: (error: Error | null, torrent: Uint8Array) => void,
  ): void;
}
