import type { DashboardPlan } from './make.ts';

const quantile = (which: number, name: string): string =>
  `histogram_quantile(${which}, sum by (le) (rate(${name}_bucket[5m])))`;

export const viewers: DashboardPlan = {
  uid: 'miauflix-viewers',
  title: 'Viewers',
  about: 'What those who watch see: from nginx’s log, and from a film that is played on purpose.',
  rows: [
    [
      {
        title: 'Site',
        about: 'Whether nginx answers, as a viewer asks it.',
        as: 'number',
        unit: 'bool_yes_no',
        bad: 1,
        below: true,
        queries: [{ expr: 'miauflix_probe_success{probe="site"}', legend: 'answers' }],
      },
      {
        title: 'Backend',
        about: 'Whether the backend says through nginx that it is well.',
        as: 'number',
        unit: 'bool_yes_no',
        bad: 1,
        below: true,
        queries: [{ expr: 'miauflix_probe_success{probe="backend"}', legend: 'well' }],
      },
      {
        title: 'A film plays',
        about: 'Whether the first megabyte of the film in PROBE_FILM came, whole.',
        as: 'number',
        unit: 'bool_yes_no',
        bad: 1,
        below: true,
        queries: [{ expr: 'miauflix_probe_success{probe="film"}', legend: 'plays' }],
      },
      {
        title: 'Viewers now',
        about:
          'Who was sent a part of a film within five minutes. A player that loads far ahead asks seldom.',
        as: 'number',
        unit: 'short',
        queries: [{ expr: 'miauflix_stream_recent_viewers', legend: 'viewers' }],
      },
    ],
    [
      {
        title: 'First byte of films',
        about: 'From a request for a film to its first byte: half of them, nineteen of twenty.',
        unit: 's',
        bad: 2,
        queries: [
          { expr: quantile(0.5, 'miauflix_stream_first_byte_seconds'), legend: 'median' },
          { expr: quantile(0.95, 'miauflix_stream_first_byte_seconds'), legend: 'p95' },
          { expr: 'miauflix_probe_film_first_byte_seconds', legend: 'the film that is played' },
        ],
      },
      {
        title: 'Stalls',
        about:
          'Films that began later than 2 s, were left before they began, or broke off, in five minutes. Pauses are none.',
        unit: 'short',
        bad: 1,
        stacked: true,
        queries: [
          { expr: 'sum by (reason) (increase(miauflix_stream_stalls_total[5m]))', legend: '{{reason}}' },
        ],
      },
    ],
    [
      {
        title: 'Throughput of one film',
        about:
          'How fast one viewer is served: the slowest tenth, the median. A pause slows it as a slow swarm does.',
        unit: 'Bps',
        queries: [
          { expr: quantile(0.1, 'miauflix_stream_bytes_per_second'), legend: 'slowest tenth' },
          { expr: quantile(0.5, 'miauflix_stream_bytes_per_second'), legend: 'median' },
        ],
      },
      {
        title: 'Sent',
        about:
          'Bytes of answers that have ended. A film counts when its answer ends, so this comes in steps.',
        unit: 'Bps',
        stacked: true,
        queries: [{ expr: 'sum by (kind) (rate(miauflix_nginx_sent_bytes_total[5m]))', legend: '{{kind}}' }],
      },
    ],
    [
      {
        title: 'Films and seeks',
        about: 'Requests for films, and those of them that jumped to another place.',
        unit: 'reqps',
        queries: [
          { expr: 'sum(rate(miauflix_nginx_requests_total{kind="stream"}[5m]))', legend: 'requests' },
          { expr: 'rate(miauflix_stream_seeks_total[5m])', legend: 'seeks' },
        ],
      },
      {
        title: 'Requests by their answers',
        about: '4xx are mostly mistakes of clients, 5xx are ours.',
        unit: 'reqps',
        stacked: true,
        queries: [
          { expr: 'sum by (status) (rate(miauflix_nginx_requests_total[5m]))', legend: '{{status}}' },
        ],
      },
      {
        title: 'Longest wait while a film plays',
        about: 'Of the film that is played on purpose: the longest time without a byte.',
        unit: 's',
        bad: 2,
        queries: [{ expr: 'miauflix_probe_film_longest_gap_seconds', legend: 'without a byte' }],
      },
    ],
    [
      {
        title: 'Lines of logs that tell of trouble',
        about:
          'Lines at the levels warn and error, in five minutes. What the released backend writes is told by its words.',
        unit: 'short',
        stacked: true,
        queries: [
          {
            expr: 'sum by (service, level) (increase(miauflix_log_lines_total{level=~"warn|error"}[5m]))',
            legend: '{{service}} {{level}}',
          },
        ],
      },
    ],
  ],
};
