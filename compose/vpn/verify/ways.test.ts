import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { captureFilter, markerOf, nameOf, sightingIn, ways, type CapturePlan } from './ways.ts';

const markers = [0, 1, 2, 3].map((phase) => markerOf(phase, 123_456_789));
const [first, second] = markers as [(typeof markers)[0], (typeof markers)[0]];
const plan: CapturePlan = {
  markers,
  target: '198.18.0.80',
  own: [{ address: '10.9.2.2', network: '10.9.2.0/24' }],
};
const seen = (line: string, exits: readonly string[] = []) => {
  const found = sightingIn(`1795603147.36 eth0 Out ${line}`, plan, exits);
  return found === undefined ? undefined : [found.phase, found.way];
};

it('marks each phase by what no other one has', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (random) => {
      const all = [0, 1, 2, 3].map((phase) => markerOf(phase, random));
      expect(new Set(all.map(({ port }) => port)).size).toBe(4);
      expect(new Set(all.map(({ icmpBytes }) => icmpBytes)).size).toBe(4);
      expect(all.every(({ port }) => port > 1024 && port < 65_536)).toBe(true);
    }),
  );
});

it('keeps what is marked and what leaves the backend’s network', () => {
  expect(captureFilter({ ...plan, markers: [first] })).toBe(
    `port 53 or (host 198.18.0.80 and (port ${first.port} or icmp)) or (ip6 and (port ${first.port})) or ` +
      '(src host 10.9.2.2 and not dst net 10.9.2.0/24 and not dst net 224.0.0.0/4)',
  );
});

describe('a line of the capture', () => {
  it.each(ways.filter((way) => way.startsWith('dns')))('shows a name that was asked for by %s', (way) => {
    const name = nameOf(way, 7, second, 'example.com');
    expect(seen(`IP 127.0.0.1.33 > 127.0.0.53.53: 12+ A? ${name}. (59)`)).toEqual([1, way]);
  });

  it('shows TCP, UDP, ICMP and IPv6', () => {
    expect(seen(`IP 10.0.0.2.4 > 198.18.0.80.${first.port}: Flags [S], seq 1`)).toEqual([0, 'tcp']);
    expect(seen(`IP 10.0.0.2.6881 > 198.18.0.80.${second.port}: UDP, length 9`)).toEqual([
      1,
      'udp from 6881',
    ]);
    expect(
      seen(`IP 10.0.0.2 > 198.18.0.80: ICMP echo request, id 1, seq 1, length ${first.icmpBytes + 8}`),
    ).toEqual([0, 'icmp']);
    expect(seen(`IP6 fd00::2.4 > 2606:4700:4700::1111.${first.port}: Flags [S], seq 1`)).toEqual([
      0,
      'tcp by ipv6',
    ]);
  });

  it('shows what leaves the backend’s network without a mark', () => {
    expect(seen('IP 10.9.2.2.6881 > 203.0.113.1.6881: UDP, length 9')).toEqual([undefined, 'other']);
    expect(seen('IP 10.9.2.2.3000 > 10.9.2.9.5: Flags [S.]')).toBeUndefined();
  });

  it('is nothing of ours, or has come through the tunnel', () => {
    expect(seen('IP 10.0.0.2.5 > 198.18.0.80.53: 12+ A? example.com. (29)')).toBeUndefined();
    expect(seen('listening on any')).toBeUndefined();
    const through = `IP 198.18.0.2.5 > 198.18.0.80.${first.port}: Flags [S], seq 1`;
    expect(seen(through, ['198.18.0.2'])).toBeUndefined();
    expect(seen(through)).toEqual([0, 'tcp']);
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        expect(() => sightingIn(line, plan, [])).not.toThrow();
      }),
    );
  });
});
