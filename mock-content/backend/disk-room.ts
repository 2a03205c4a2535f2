/** One torrent's place on the disk, as far as the limit is concerned. */
export interface DiskUse {
  readonly infoHash: string;
  /** What is stored now. */
  readonly bytes: number;
  /** While somebody watches: the torrent's whole size, since all of it may come. Otherwise undefined. */
  readonly reserved: number | undefined;
  /** When the last viewer left, in ms; any clock that all torrents share. */
  readonly lastUsed: number;
}

export type RoomPlan =
  | { readonly kind: 'room'; readonly drop: readonly string[] }
  | { readonly kind: 'full'; readonly missing: number };

/**
 * What has to go so that `wanted` fits below `limit` bytes with all its pieces: the longest unused first,
 * what somebody watches never. When even that is not enough, nothing goes and the plan says what is missing.
 */
export function planRoom(
  others: readonly DiskUse[],
  wanted: { readonly infoHash: string; readonly size: number },
  limit: number,
): RoomPlan {
  const kept = others.filter((use) => use.infoHash !== wanted.infoHash);
  let over = kept.reduce((sum, use) => sum + (use.reserved ?? use.bytes), wanted.size) - limit;
  const drop: string[] = [];
  const unused = kept
    .filter((use) => use.reserved === undefined && use.bytes > 0)
    .sort((a, b) => a.lastUsed - b.lastUsed);
  for (const use of unused) {
    if (over <= 0) break;
    over -= use.bytes;
    drop.push(use.infoHash);
  }
  return over > 0 ? { kind: 'full', missing: over } : { kind: 'room', drop };
}
