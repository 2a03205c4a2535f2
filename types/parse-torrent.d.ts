/** The part of parse-torrent 11 that is used here; it ships no declarations. */
declare module 'parse-torrent' {
  export interface ParsedFile {
    readonly path: string;
    readonly name: string;
    readonly length: number;
    readonly offset: number;
  }

  /** What a magnet link or an info hash says. */
  export interface ParsedMagnet {
    /** Lower-case hexadecimal. */
    readonly infoHash: string;
    readonly name?: string | readonly string[];
    readonly announce: readonly string[];
    readonly urlList: readonly string[];
    /** Addresses of .torrent files (`xs`); who adds the torrent fetches from there. */
    readonly xs?: string | readonly string[];
    /** Addresses of peers (`x.pe`, BEP 9). */
    readonly peerAddresses?: readonly string[];
  }

  /** What a .torrent file says. */
  export interface ParsedTorrent {
    /** Lower-case hexadecimal. */
    readonly infoHash: string;
    readonly name: string;
    readonly private?: boolean;
    readonly created?: Date;
    readonly createdBy?: string;
    readonly comment?: string;
    readonly announce: readonly string[];
    readonly urlList: readonly string[];
    readonly files: readonly ParsedFile[];
    /** Bytes of all files. */
    readonly length: number;
    readonly pieceLength: number;
    readonly lastPieceLength: number;
    /** SHA-1 of each piece, hexadecimal. */
    readonly pieces: readonly string[];
    /** The info dictionary, as bencoded; its SHA-1 is the info hash. */
    readonly info: Readonly<Record<string, unknown>>;
    readonly infoBuffer: Uint8Array;
  }

  /** Bytes of a .torrent file, a magnet link or an info hash; rejects for anything else. */
  export default function parseTorrent(torrent: Uint8Array): Promise<ParsedTorrent>;
  export default function parseTorrent(
    torrent: string | ParsedMagnet | ParsedTorrent,
  ): Promise<ParsedMagnet | ParsedTorrent>;

  export function toMagnetURI(
    parsed: Partial<Pick<ParsedTorrent, 'name' | 'announce' | 'urlList'>> & { readonly infoHash: string },
  ): string;
  export function toTorrentFile(parsed: Partial<ParsedTorrent> & Pick<ParsedTorrent, 'info'>): Uint8Array;
}
