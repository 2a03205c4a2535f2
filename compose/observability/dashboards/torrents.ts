import type { DashboardPlan } from './make.ts';

/** Of a backend that keeps the contract, and of the world of stand-ins; the released backend tells none of it. */
export const torrents: DashboardPlan = {
  uid: 'miauflix-torrents',
  title: 'Torrents',
  about:
    'A backend that tells its numbers (BACKEND_KIND=contract), and the tracker and seeder of the profile e2e. The released backend tells none.',
  rows: [
    [
      {
        title: 'Torrents in the backend',
        about: 'Torrents that take part in their swarms, and viewers.',
        unit: 'short',
        queries: [
          { expr: 'miauflix_torrents', legend: 'torrents' },
          { expr: 'miauflix_viewers', legend: 'viewers' },
        ],
      },
      {
        title: 'Stored',
        about: 'Bytes of torrents on the backend’s disk.',
        unit: 'bytes',
        queries: [{ expr: 'miauflix_stored_bytes', legend: 'stored' }],
      },
      {
        title: 'Streamed',
        about: 'What the backend hands to viewers, as it goes.',
        unit: 'Bps',
        queries: [{ expr: 'rate(miauflix_streamed_bytes_total[5m])', legend: 'streamed' }],
      },
    ],
    [
      {
        title: 'Peers of the tracker',
        about: 'Who announces now.',
        unit: 'short',
        queries: [{ expr: 'sum by (kind) (tracker_peers)', legend: '{{kind}}' }],
      },
      {
        title: 'Announces',
        about: 'Taken and refused, by transport.',
        unit: 'reqps',
        queries: [
          { expr: 'sum by (transport) (rate(tracker_announces_total[5m]))', legend: '{{transport}}' },
          { expr: 'sum(rate(tracker_announces_refused_total[5m]))', legend: 'refused' },
        ],
      },
    ],
    [
      {
        title: 'Uploaded by the seeder',
        about: 'By torrent.',
        unit: 'Bps',
        stacked: true,
        queries: [{ expr: 'sum by (name) (rate(seeder_uploaded_bytes_total[5m]))', legend: '{{name}}' }],
      },
      {
        title: 'Peers of the seeder',
        about: 'By torrent.',
        unit: 'short',
        queries: [{ expr: 'sum by (name) (seeder_peers)', legend: '{{name}}' }],
      },
      {
        title: 'Memory of the services',
        about: 'Of those that tell it.',
        unit: 'bytes',
        queries: [{ expr: 'process_resident_memory_bytes', legend: '{{job}}' }],
      },
    ],
  ],
};
