import type { Swarm } from 'bittorrent-tracker/server';

import { gauge, prometheusText, residentMemory } from '../../kit/prometheus.ts';

import type { AnnounceCounts } from './announce-filter.ts';

/** What `/stats` tells. */
export interface TrackerStats {
  readonly torrents: number;
  /** Torrents with a peer now. */
  readonly activeTorrents: number;
  readonly peersAll: number;
  readonly seeders: number;
  readonly leechers: number;
  readonly announces: AnnounceCounts;
  readonly swarms: readonly {
    readonly infoHash: string;
    readonly seeders: number;
    readonly leechers: number;
  }[];
}

export function statsOf(swarms: readonly Swarm[], announces: AnnounceCounts): TrackerStats {
  const seeders = sum(swarms.map((swarm) => swarm.complete));
  const leechers = sum(swarms.map((swarm) => swarm.incomplete));
  return {
    torrents: swarms.length,
    activeTorrents: swarms.filter((swarm) => swarm.complete + swarm.incomplete > 0).length,
    peersAll: seeders + leechers,
    seeders,
    leechers,
    announces,
    swarms: swarms.map(({ infoHash, complete, incomplete }) => ({
      infoHash,
      seeders: complete,
      leechers: incomplete,
    })),
  };
}

/** For people; every value in it is a number or a hash that was checked. */
export function statsPage(stats: TrackerStats): string {
  const rows = stats.swarms
    .map(({ infoHash, seeders, leechers }) => `<tr><td>${infoHash}<td>${seeders}<td>${leechers}`)
    .join('\n');
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Tracker</title>
<h1>${stats.torrents} torrents, ${stats.peersAll} peers</h1>
<table>
<tr><th>info hash<th>seeders<th>leechers
${rows}
</table>
</html>
`;
}

export function trackerMetrics(stats: TrackerStats): string {
  const byTransport = (
    counts: Readonly<Record<string, number>>,
  ): { labels: Record<string, string>; value: number }[] =>
    Object.entries(counts).map(([transport, value]) => ({ labels: { transport }, value }));
  return prometheusText([
    gauge('tracker_torrents', 'Torrents that peers have announced.', stats.torrents),
    {
      name: 'tracker_peers',
      help: 'Peers now, by what they have.',
      type: 'gauge',
      values: [
        { labels: { kind: 'seeder' }, value: stats.seeders },
        { labels: { kind: 'leecher' }, value: stats.leechers },
      ],
    },
    {
      name: 'tracker_announces_total',
      help: 'Announces taken, by transport.',
      type: 'counter',
      values: byTransport(stats.announces.taken),
    },
    {
      name: 'tracker_announces_refused_total',
      help: 'Announces refused, by transport.',
      type: 'counter',
      values: byTransport(stats.announces.refused),
    },
    residentMemory(),
  ]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
