import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { countriesIn, countryNamed, hostOfServer, recommendationsAddress, serversIn } from './nordvpn.ts';
import { isKey } from './private-key.ts';
import { isHost } from './wireguard-config.ts';

const publicKey = Buffer.alloc(32, 3).toString('base64');
const wireguard = { identifier: 'wireguard_udp', metadata: [{ name: 'public_key', value: publicKey }] };
const server = {
  hostname: 'ch123.nordvpn.com',
  station: '198.18.0.2',
  technologies: [{ identifier: 'ikev2' }, wireguard],
};

it('asks for servers with WireGuard', () => {
  const { searchParams, pathname } = recommendationsAddress('https://api.example', 209);
  expect(pathname).toBe('/v1/servers/recommendations');
  expect(Object.fromEntries(searchParams)).toEqual({
    'filters[servers_technologies][identifier]': 'wireguard_udp',
    'filters[country_id]': '209',
    limit: '5',
  });
});

describe('servers of an answer', () => {
  it('have a host and a key', () => {
    expect(serversIn([server], 51_820)).toEqual([
      { name: 'ch123.nordvpn.com', host: '198.18.0.2', port: 51_820, publicKey },
    ]);
  });

  it.each([
    [null],
    [{}],
    ['servers'],
    [[null]],
    [[{ ...server, hostname: 'a b' }]],
    [[{ ...server, station: '$(reboot)' }]],
    [[{ ...server, station: 'x\nendpoint=198.18.0.9:1' }]],
    [[{ ...server, technologies: [{ ...wireguard, metadata: [{ name: 'public_key', value: 'AAAA' }] }] }]],
    [[{ ...server, technologies: [{ ...wireguard, identifier: 'openvpn_udp' }] }]],
    [[{ ...server, technologies: { 0: wireguard } }]],
  ])('are none in %j', (answer) => {
    expect(serversIn(answer, 51_820)).toEqual([]);
  });

  it('are sound, whatever the answer is', () => {
    const field = fc.oneof(fc.jsonValue(), fc.constant([wireguard]), fc.constant('198.18.0.2'), fc.string());
    const entry = fc.record({ hostname: field, station: field, technologies: field }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(entry)), (answer) => {
        for (const found of serversIn(answer, 51_820)) {
          expect([isHost(found.name), isHost(found.host), isKey(found.publicKey)]).toEqual([
            true,
            true,
            true,
          ]);
        }
      }),
    );
  });
});

it('finds a country by its code or its name', () => {
  const countries = countriesIn([
    { id: 209, name: 'Switzerland', code: 'CH' },
    { id: 'x', name: 'No', code: 'NO' },
    7,
  ]);
  expect(countries).toHaveLength(1);
  expect(countryNamed('ch', countries)?.id).toBe(209);
  expect(countryNamed('SWITZERLAND', countries)?.id).toBe(209);
  expect(countryNamed('Atlantis', countries)).toBeUndefined();
});

it('knows a server by its short name', () => {
  expect(hostOfServer('us1234')).toBe('us1234.nordvpn.com');
  expect(hostOfServer('us1234.nordvpn.com')).toBe('us1234.nordvpn.com');
});
