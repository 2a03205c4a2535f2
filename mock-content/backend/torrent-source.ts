import parseTorrent, { type ParsedMagnet, type ParsedTorrent } from 'parse-torrent';

/** What a viewer wants to see: one of these is enough, and the .torrent file saves asking peers for it. */
export interface TorrentSource {
  /** 40 hex digits, in any case. */
  readonly infoHash: string;
  readonly torrentFile?: Uint8Array | undefined;
  /** Only its trackers are used: no address to fetch from, no peers that a stranger names. */
  readonly magnet?: string | undefined;
  readonly trackers: readonly string[];
}

/** The torrent is of no use: broken, or built to do harm. */
export class TorrentError extends Error {
  override readonly name = 'TorrentError';
}

const largestPiece = 32 * 2 ** 20;
const smallestPiece = 2 ** 10;
const mostPieces = 200_000;
const trackerProtocols = new Set(['http:', 'https:', 'udp:', 'ws:', 'wss:']);

/**
 * What WebTorrent is given of a source: its pieces, files and trackers, but never an address to fetch from
 * (`xs`, `ws`, web seeds) nor a peer that a stranger names.
 */
export async function torrentIdOf(source: TorrentSource): Promise<ParsedMagnet | ParsedTorrent> {
  const infoHash = source.infoHash.toLowerCase();
  const magnet = source.magnet === undefined ? undefined : await parseMagnet(source.magnet);
  const parsed = source.torrentFile === undefined ? undefined : await parseTorrentFile(source.torrentFile);
  if (parsed !== undefined && parsed.infoHash !== infoHash) {
    throw new TorrentError(`The .torrent file is that of ${parsed.infoHash}, not of ${infoHash}.`);
  }
  const announce = usableTrackers([
    ...source.trackers,
    ...(magnet?.announce ?? []),
    ...(parsed?.announce ?? []),
  ]);
  return parsed === undefined ? { infoHash, announce, urlList: [] } : { ...parsed, announce, urlList: [] };
}

/** Those that are addresses of trackers, each once. */
export function usableTrackers(trackers: readonly string[]): string[] {
  return [...new Set(trackers)].filter(
    (tracker) => URL.canParse(tracker) && trackerProtocols.has(new URL(tracker).protocol),
  );
}

/** @throws TorrentError when it is no .torrent file, or one that would harm its reader. */
export async function parseTorrentFile(bytes: Uint8Array): Promise<ParsedTorrent> {
  // 20 bytes would be taken for an info hash
  if (bytes.length < 64) throw new TorrentError('That is no .torrent file.');
  let parsed: ParsedTorrent;
  try {
    parsed = await parseTorrent(bytes);
  } catch (error) {
    throw new TorrentError('That is no .torrent file.', { cause: error });
  }
  checkLayout(parsed);
  return parsed;
}

export async function parseMagnet(magnet: string): Promise<ParsedMagnet> {
  try {
    if (!/^magnet:/i.test(magnet)) throw new Error('it does not start with magnet:');
    return await parseTorrent(`magnet:${magnet.slice('magnet:'.length)}`);
  } catch (error) {
    throw new TorrentError('That is no magnet link of a torrent.', { cause: error });
  }
}

/** What is known of a torrent's shape once its metadata is there. */
export interface TorrentLayout {
  readonly pieceLength?: number | undefined;
  readonly length?: number | undefined;
  readonly pieces?: { readonly length: number } | undefined;
  readonly files?: readonly { readonly name: string; readonly length: number }[] | undefined;
}

/** Refuses numbers that would make a reader wait for bytes that cannot be, or hold more than it can. */
export function checkLayout({ pieceLength = 0, length = 0, pieces, files = [] }: TorrentLayout): void {
  const wholeNumbers = [pieceLength, length, ...files.map((file) => file.length)];
  if (!wholeNumbers.every((number) => Number.isSafeInteger(number) && number >= 0)) {
    throw new TorrentError('The torrent has a length that is no whole number.');
  }
  if (pieceLength < smallestPiece || pieceLength > largestPiece) {
    throw new TorrentError(
      `The torrent has pieces of ${pieceLength} bytes; 1 KiB to 32 MiB can be streamed.`,
    );
  }
  const count = Math.ceil(length / pieceLength);
  if (count === 0) throw new TorrentError('The torrent is empty.');
  if (count > mostPieces)
    throw new TorrentError(`The torrent has ${count} pieces; ${mostPieces} is the most.`);
  if (pieces?.length !== count) {
    throw new TorrentError(`The torrent has ${pieces?.length ?? 0} hashes for ${count} pieces.`);
  }
}

const videoName = /\.(mp4|m4v|mkv|webm|avi|mov|ts|m2ts|mpg|mpeg|ogv|wmv|flv)$/i;

/** The film among a torrent's files: the largest video, or the largest file when there is none. */
export function filmOf<T extends { readonly name: string; readonly length: number }>(files: readonly T[]): T {
  const videos = files.filter((file) => videoName.test(file.name));
  const [film] = [...(videos.length > 0 ? videos : files)].sort((a, b) => b.length - a.length);
  if (film === undefined || film.length === 0) throw new TorrentError('The torrent has no file to stream.');
  return film;
}
