import type { DashboardPlan } from './make.ts';

export const host: DashboardPlan = {
  uid: 'miauflix-host',
  title: 'Machine',
  about: 'The machine that the stack runs on, and what watches it.',
  rows: [
    [
      {
        title: 'Disk free',
        about: 'Of the file system with the engine’s folder: database, downloads, images.',
        as: 'number',
        unit: 'percentunit',
        bad: 0.1,
        below: true,
        queries: [{ expr: 'miauflix_host_disk_free_bytes / miauflix_host_disk_bytes', legend: 'free' }],
      },
      {
        title: 'Memory available',
        about: 'What programs can still have.',
        as: 'number',
        unit: 'percentunit',
        bad: 0.1,
        below: true,
        queries: [
          { expr: 'miauflix_host_memory_available_bytes / miauflix_host_memory_bytes', legend: 'available' },
        ],
      },
      {
        title: 'Running since',
        about: 'Since the machine was started.',
        as: 'number',
        unit: 'dtdurations',
        queries: [{ expr: 'miauflix_host_uptime_seconds', legend: 'up' }],
      },
      {
        title: 'Certificate',
        about: 'Until the certificate that viewers see ends; empty without TLS.',
        as: 'number',
        unit: 'dtdurations',
        bad: 14 * 86_400,
        below: true,
        queries: [{ expr: 'miauflix_probe_certificate_end_timestamp_seconds - time()', legend: 'left' }],
      },
    ],
    [
      {
        title: 'Processors',
        about: 'Part of all processors that is busy, and of that waiting for disks.',
        unit: 'percentunit',
        queries: [
          {
            expr: '1 - sum(rate(miauflix_host_cpu_seconds_total{mode=~"idle|iowait"}[5m])) / sum(rate(miauflix_host_cpu_seconds_total[5m]))',
            legend: 'busy',
          },
          {
            expr: 'sum(rate(miauflix_host_cpu_seconds_total{mode="iowait"}[5m])) / sum(rate(miauflix_host_cpu_seconds_total[5m]))',
            legend: 'waiting for disks',
          },
          { expr: 'miauflix_host_load1 / miauflix_host_cpus', legend: 'load by processor' },
        ],
      },
      {
        title: 'Pressure',
        about:
          'Part of the time in which something waited for it. Empty where the kernel does not tell (no PSI).',
        unit: 'percentunit',
        queries: [{ expr: 'rate(miauflix_host_pressure_seconds_total[5m])', legend: '{{resource}}' }],
      },
    ],
    [
      {
        title: 'Memory',
        about: 'Of the machine.',
        unit: 'bytes',
        queries: [
          { expr: 'miauflix_host_memory_bytes - miauflix_host_memory_available_bytes', legend: 'in use' },
          { expr: 'miauflix_host_memory_bytes', legend: 'all' },
          { expr: 'miauflix_host_swap_bytes - miauflix_host_swap_free_bytes', legend: 'swapped' },
        ],
      },
      {
        title: 'Disk',
        about: 'Of the file system with the engine’s folder.',
        unit: 'bytes',
        queries: [
          { expr: 'miauflix_host_disk_bytes - miauflix_host_disk_free_bytes', legend: 'in use' },
          { expr: 'miauflix_host_disk_bytes', legend: 'all' },
        ],
      },
    ],
    [
      {
        title: 'What is watched',
        about: 'Whether each part answers Prometheus.',
        as: 'bars',
        unit: 'bool_yes_no',
        bad: 1,
        below: true,
        queries: [{ expr: 'up', legend: '{{job}}' }],
      },
      {
        title: 'Alerts',
        about: 'What fires now.',
        as: 'bars',
        unit: 'short',
        queries: [
          { expr: 'sum by (alertname) (ALERTS{alertstate="firing"}) or vector(0)', legend: '{{alertname}}' },
        ],
      },
      {
        title: 'Prometheus’ store',
        about: 'Series that are kept, in thousands a part.',
        unit: 'short',
        queries: [{ expr: 'prometheus_tsdb_head_series', legend: 'series' }],
      },
    ],
  ],
};
