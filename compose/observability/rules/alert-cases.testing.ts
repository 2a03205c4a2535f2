/** What makes an alert fire, and what does not: input of `promtool test rules`. */
export interface AlertCase {
  readonly alert: string;
  /** Series in promtool's notation, a value a minute. */
  readonly series: Readonly<Record<string, string>>;
  /** When it fires, and when it does not yet. */
  readonly fires: string;
  readonly quiet: string;
  /** Beside `alertname` and `severity`. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Where the rule's own has a template. */
  readonly summary?: string;
  readonly description?: string;
}

const stream2xx = 'miauflix_nginx_requests_total{kind="stream",status="2xx"}';

export const alertCases: readonly AlertCase[] = [
  {
    alert: 'SiteDown',
    series: { 'miauflix_probe_success{probe="site"}': '1 1 0x20' },
    fires: '5m',
    quiet: '3m',
    labels: { probe: 'site' },
  },
  {
    alert: 'BackendDown',
    series: { 'miauflix_probe_success{probe="backend"}': '1 1 0x20' },
    fires: '5m',
    quiet: '3m',
    labels: { probe: 'backend' },
  },
  {
    alert: 'FilmDoesNotPlay',
    series: { 'miauflix_probe_success{probe="film"}': '1 1 0x20' },
    fires: '13m',
    quiet: '6m',
    labels: { probe: 'film' },
  },
  {
    alert: 'FirstByteSlow',
    series: {
      'miauflix_stream_first_byte_seconds_bucket{le="3.2"}': '0+1x40',
      'miauflix_stream_first_byte_seconds_bucket{le="6.4"}': '0+10x40',
      'miauflix_stream_first_byte_seconds_bucket{le="+Inf"}': '0+10x40',
      miauflix_stream_first_byte_seconds_count: '0+10x40',
    },
    fires: '20m',
    quiet: '2m',
    description: 'one of twenty requests for a film waits 6.2 s or longer for its first byte.',
  },
  {
    alert: 'StreamsStall',
    series: {
      [stream2xx]: '0+10x40',
      'miauflix_stream_stalls_total{reason="late"}': '0+1x40',
      'miauflix_stream_stalls_total{reason="left"}': '0+1x40',
    },
    fires: '20m',
    quiet: '3m',
    description: '20% of the requests for films began late, were left before they began, or broke off.',
  },
  {
    alert: 'RequestsFail',
    series: {
      'miauflix_nginx_requests_total{kind="api",status="2xx"}': '0+30x40',
      'miauflix_nginx_requests_total{kind="api",status="5xx"}': '0+10x40',
    },
    fires: '20m',
    quiet: '1m',
    description: '25% of the requests are answered 5xx.',
  },
  {
    alert: 'ErrorsInLogs',
    series: { 'miauflix_log_lines_total{service="backend",level="error"}': '0 0 0 0+5x40' },
    fires: '30m',
    quiet: '3m',
    labels: { service: 'backend' },
    summary: 'backend logs errors',
    description: '50 lines of backend in ten minutes tell of errors.',
  },
  {
    alert: 'CertificateEnds',
    series: { miauflix_probe_certificate_end_timestamp_seconds: `${10 * 86_400}x200` },
    fires: '120m',
    quiet: '10m',
    description: 'in 9d 22h 0m 0s, browsers refuse the site.',
  },
  {
    alert: 'CertificateEndsNow',
    series: { miauflix_probe_certificate_end_timestamp_seconds: `${5 * 86_400}x200` },
    fires: '30m',
    quiet: '10m',
    description: 'in 4d 23h 30m 0s, browsers refuse the site.',
  },
  { alert: 'VpnDown', series: { miauflix_vpn_up: '1 0x20' }, fires: '4m', quiet: '2m' },
  {
    alert: 'VpnUnsteady',
    series: { miauflix_vpn_reconnects_total: '0+1x100' },
    fires: '90m',
    quiet: '5m',
    description: 'a server was tried anew 60 times in an hour.',
  },
  {
    alert: 'NobodySeeds',
    series: {
      tracker_torrents: '3x30',
      'tracker_peers{kind="seeder"}': '2 2 0x30',
      'tracker_peers{kind="leecher"}': '1x30',
    },
    fires: '9m',
    quiet: '4m',
  },
  {
    alert: 'DiskFull',
    series: { miauflix_host_disk_free_bytes: '3x30', miauflix_host_disk_bytes: '100x30' },
    fires: '10m',
    quiet: '3m',
    description: '3% of it is free; databases and downloads fail next.',
  },
  {
    // a third is free, and at this pace it is gone within a day
    alert: 'DiskFills',
    series: { miauflix_host_disk_free_bytes: '700-0.8x120', miauflix_host_disk_bytes: '2000x120' },
    fires: '60m',
    quiet: '15m',
  },
  {
    alert: 'MemoryLow',
    series: { miauflix_host_memory_available_bytes: '5x30', miauflix_host_memory_bytes: '100x30' },
    fires: '10m',
    quiet: '3m',
    description: '5% of it is available; the kernel kills something next.',
  },
  {
    alert: 'ProcessorsBusy',
    series: {
      'miauflix_host_cpu_seconds_total{mode="user"}': '0+98x100',
      'miauflix_host_cpu_seconds_total{mode="idle"}': '0+2x100',
    },
    fires: '60m',
    quiet: '20m',
    description: '98% of their time, for half an hour.',
  },
  {
    alert: 'BackupOld',
    series: { miauflix_backup_last_success_timestamp_seconds: '-172000x60' },
    fires: '30m',
    quiet: '10m',
    description: 'the newest one is 2d 0h 16m 40s old; so much would be lost now.',
  },
  {
    alert: 'BackupFails',
    series: { miauflix_backup_failures: '2 2 3x20' },
    fires: '10m',
    quiet: '5m',
    description: '3 tries have failed since the last that went well.',
  },
  { alert: 'BackupDamaged', series: { miauflix_backup_damaged: '0 0 1x20' }, fires: '10m', quiet: '5m' },
  {
    alert: 'BackupNotRestored',
    series: {
      miauflix_backup_last_drill_timestamp_seconds: '0x200',
      miauflix_backup_last_drill_ok: '0x200',
    },
    fires: '90m',
    quiet: '30m',
  },
  {
    alert: 'TargetDown',
    series: { 'up{job="vpn",instance="vpn"}': '1 1 0x20' },
    fires: '10m',
    quiet: '5m',
    labels: { job: 'vpn', instance: 'vpn' },
    summary: 'vpn is not there',
  },
  {
    alert: 'LogsNotFollowed',
    series: { miauflix_log_followed_timestamp_seconds: '0x30' },
    fires: '10m',
    quiet: '4m',
    description: 'what is known of viewers and errors is as of 10m 0s ago.',
  },
  {
    alert: 'NobodyIsTold',
    series: { 'alertmanager_notification_requests_failed_total{integration="webhook"}': '0 0 0 2+2x30' },
    fires: '8m',
    quiet: '2m',
    labels: { integration: 'webhook' },
    description: 'what was sent by webhook was refused, or reached nobody, again and again.',
  },
  {
    alert: 'EngineUnhealthyContainers',
    series: { engine_daemon_health_checks_failed_total: '0+4x60' },
    fires: '20m',
    quiet: '2m',
    description: 'the engine counted 40 failed health checks in ten minutes.',
  },
];
