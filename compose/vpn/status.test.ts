import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { metricsText, statusJson, statusPage, type Status } from './status.ts';
import { getFacts, parseAnswer, setPeer } from './uapi.ts';

const status: Status = {
  state: 'carrying',
  sentence: 'Traffic flows.',
  server: 'ch123',
  endpoint: '198.18.0.2:51820',
  wireguard: 'userspace',
  forwardedPorts: [51413],
  lan: ['192.168.1.0/24'],
  mtu: 1420,
  ipv6: false,
  dns: ['10.5.0.1'],
  reconnects: 2,
  otherServers: 1,
  facts: { handshakeMs: 40_000, receivedBytes: 1000, sentBytes: 500 },
  inside: {
    id: 1,
    isThere: true,
    isRoute: true,
    ping: 'passed',
    fits: 0,
    names: true,
    blocked: 3,
    refused: 4,
    facts: { handshakeMs: 0, receivedBytes: 0, sentBytes: 0 },
  },
};

describe('the status', () => {
  it('is JSON', () => {
    expect(statusJson(status, 100_000)).toMatchObject({
      state: 'carrying',
      handshakeAgeSeconds: 60,
      blockedPackets: 3,
      wireguard: 'userspace',
      lan: ['192.168.1.0/24'],
      withoutVpn: false,
    });
  });

  it('is metrics', () => {
    const text = metricsText(status, 100_000);
    expect(text).toContain('\nmiauflix_vpn_up 1\n');
    expect(text).toContain('\nmiauflix_vpn_handshake_age_seconds 60\n');
    expect(text).toContain('\nmiauflix_vpn_blocked_packets_total 3\n');
    expect(text).toMatch(/^(# HELP \w+ .+\n# TYPE \w+ (gauge|counter)\n\w+ \d+\n)+$/);
  });

  it('has no handshake’s age before there is one', () => {
    const before = { ...status, facts: undefined, state: 'failing' } as const;
    expect(metricsText(before, 0)).not.toContain('handshake_age');
    expect(metricsText(before, 0)).toContain('miauflix_vpn_up 0');
    expect(statusJson(before, 0)['handshakeAgeSeconds']).toBeNull();
  });

  it('is a page in which nothing of others is markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const page = statusPage({ ...status, sentence: `<b>${text}`, server: `<i>${text}` }, 0);
        expect(page).not.toMatch(/<b>|<i>/);
      }),
    );
  });
});

describe('WireGuard’s protocol', () => {
  const key = Buffer.alloc(32, 0xab).toString('base64');

  it('sets one peer, keys in hexadecimal', () => {
    const server = { name: 'x', host: 'x', port: 51_820, publicKey: key, presharedKey: key };
    expect(setPeer(key, server, '198.18.0.2').split('\n')).toEqual([
      'set=1',
      `private_key=${'ab'.repeat(32)}`,
      'replace_peers=true',
      `public_key=${'ab'.repeat(32)}`,
      `preshared_key=${'ab'.repeat(32)}`,
      'endpoint=198.18.0.2:51820',
      'persistent_keepalive_interval=20',
      'allowed_ip=0.0.0.0/0',
      'allowed_ip=::/0',
      '',
      '',
    ]);
    expect(getFacts).toBe('get=1\n\n');
  });

  it('answers with counters', () => {
    const answer =
      'last_handshake_time_sec=12\nlast_handshake_time_nsec=345000000\nrx_bytes=7\ntx_bytes=8\nerrno=0\n\n';
    expect(parseAnswer(answer)).toEqual({ handshakeMs: 12_345, receivedBytes: 7, sentBytes: 8 });
    expect(parseAnswer('errno=0\n\n')).toEqual({ handshakeMs: 0, receivedBytes: 0, sentBytes: 0 });
    expect(() => parseAnswer('errno=-22\n\n')).toThrow('WireGuard refused');
    expect(() => parseAnswer('')).toThrow('WireGuard refused');
  });
});
