import type { DashboardPlan } from './make.ts';

export const vpn: DashboardPlan = {
  uid: 'miauflix-vpn',
  title: 'VPN',
  about: 'The gateway’s own numbers: docs/vpn.md.',
  rows: [
    [
      {
        title: 'Carries',
        about: 'Whether traffic flows through the tunnel. When not, nothing of the backend’s goes out.',
        as: 'number',
        unit: 'bool_yes_no',
        bad: 1,
        below: true,
        queries: [{ expr: 'miauflix_vpn_up', legend: 'carries' }],
      },
      {
        title: 'Last handshake',
        about: 'WireGuard makes one every two minutes while something flows.',
        as: 'number',
        unit: 's',
        bad: 180,
        queries: [{ expr: 'miauflix_vpn_handshake_age_seconds', legend: 'ago' }],
      },
      {
        title: 'Other servers',
        about: 'How often another server was taken, in a day.',
        as: 'number',
        unit: 'short',
        queries: [{ expr: 'increase(miauflix_vpn_server_changes_total[1d])', legend: 'changes' }],
      },
    ],
    [
      {
        title: 'Through the tunnel',
        about: 'Bytes that came and went.',
        unit: 'Bps',
        queries: [
          { expr: 'rate(miauflix_vpn_received_bytes_total[5m])', legend: 'received' },
          { expr: 'rate(miauflix_vpn_sent_bytes_total[5m])', legend: 'sent' },
        ],
      },
      {
        title: 'Connecting anew',
        about: 'How often a server was tried anew, in five minutes.',
        unit: 'short',
        queries: [{ expr: 'increase(miauflix_vpn_reconnects_total[5m])', legend: 'tries' }],
      },
      {
        title: 'Kept back',
        about: 'Packets that the wall kept from going out beside the tunnel, and from coming in.',
        unit: 'short',
        queries: [
          { expr: 'increase(miauflix_vpn_blocked_packets_total[5m])', legend: 'going out' },
          { expr: 'increase(miauflix_vpn_refused_packets_total[5m])', legend: 'coming in' },
        ],
      },
    ],
  ],
};
