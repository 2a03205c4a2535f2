import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ConfigurationError } from '../../kit/errors.ts';

import { isKey, whyNoKey } from './private-key.ts';
import { settingsOf } from './settings.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const secrets = { nordvpnPrivateKey: key, wireguardConfig: '' };
const file = `[Interface]
PrivateKey = ${key}
Address = 10.64.0.9/32
[Peer]
PublicKey = ${key}
Endpoint = vpn.example.org:51820
`;

function mistakesOf(env: Record<string, string>, given = secrets): string {
  try {
    settingsOf(env, given);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return String(error);
  }
}

describe('the private key of NordVPN', () => {
  it.each([
    ['', 'is empty'],
    ['0123456789abcdef'.repeat(4), 'holds an access token (64 hexadecimal digits), not the private key'],
    [key.slice(0, 40), 'has 40 characters, and 44 are needed'],
    [`${key}A`, 'holds characters that are in no key'],
    [key.replace(/=$/, ''), 'has 43 characters, and 44 are needed'],
    [file, 'holds a whole WireGuard configuration'],
    [`key: ${key}`, 'holds more than one word'],
    ['…'.repeat(44), 'holds characters that are in no key'],
  ])('%j has a sentence of its own', (given, sentence) => {
    expect(whyNoKey(given)).toContain(sentence);
  });

  it('is 32 bytes in base64, and nothing else is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 64 }), (bytes) => {
        expect(isKey(Buffer.from(bytes).toString('base64'))).toBe(bytes.length === 32);
      }),
    );
  });

  it('is never in the sentence about it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (given) => {
        fc.pre(given.trim().length >= 12);
        expect(whyNoKey(given) ?? '').not.toContain(given);
      }),
    );
  });
});

describe('settings', () => {
  it('are complete with the private key of NordVPN alone', () => {
    expect(settingsOf({}, secrets)).toEqual({
      source: { kind: 'nordvpn', api: 'https://api.nordvpn.com', host: '', country: '', port: 51_820 },
      ours: {
        privateKey: key,
        addresses: ['10.5.0.2/32'],
        addresses6: [],
        dns: ['103.86.96.100', '103.86.99.100'],
      },
      forwardedPorts: [],
      failuresBeforeAnother: 5,
      lan: [],
      wireguard: 'auto',
      ignored: [],
    });
  });

  it('take what is set', () => {
    const env = {
      VPN_COUNTRY: 'ch',
      VPN_SERVER: 'us1234',
      VPN_DNS: '10.0.0.1, 10.0.0.2',
      VPN_MTU: '1400',
      VPN_FORWARDED_PORTS: '6881,6882',
      VPN_FAILURES_BEFORE_ANOTHER: '2',
      VPN_LAN: '192.168.1.5/24 10.0.0.7',
      VPN_WIREGUARD: 'userspace',
    };
    expect(settingsOf(env, secrets)).toMatchObject({
      source: { country: 'ch', host: 'us1234.nordvpn.com' },
      ours: { dns: ['10.0.0.1', '10.0.0.2'], mtu: 1400 },
      forwardedPorts: [6881, 6882],
      failuresBeforeAnother: 2,
      lan: ['192.168.1.0/24', '10.0.0.7/32'],
      wireguard: 'userspace',
    });
  });

  it('take a file, and a resolver beside it', () => {
    const given = { nordvpnPrivateKey: '', wireguardConfig: file };
    expect(mistakesOf({}, given)).toContain('Add your provider’s resolver, or set VPN_DNS');
    expect(settingsOf({ VPN_DNS: '10.64.0.1' }, given)).toMatchObject({
      source: { kind: 'file', server: { host: 'vpn.example.org', port: 51_820 } },
      ours: { dns: ['10.64.0.1'], addresses: ['10.64.0.9/32'] },
    });
  });

  it('tell every mistake at once', () => {
    const said = mistakesOf(
      {
        VPN_DNS: 'one.one.one.one',
        VPN_MTU: '10',
        VPN_FORWARDED_PORTS: '70000',
        VPN_FAILURES_BEFORE_ANOTHER: 'many',
        VPN_API: 'nordvpn',
        VPN_SERVER: 'us 1',
        VPN_PORT: '0',
        VPN_ADDRESS: 'here',
      },
      { nordvpnPrivateKey: 'short', wireguardConfig: '' },
    );
    for (const name of [
      'VPN_DNS',
      'VPN_MTU',
      'VPN_FORWARDED_PORTS',
      'VPN_FAILURES_BEFORE_ANOTHER',
      'VPN_API',
    ]) {
      expect(said).toContain(name);
    }
    for (const name of ['VPN_SERVER', 'VPN_PORT', 'VPN_ADDRESS', '5 characters'])
      expect(said).toContain(name);
  });

  it('refuse a key and a file together', () => {
    expect(mistakesOf({}, { nordvpnPrivateKey: key, wireguardConfig: file })).toContain(
      'Leave one of the two out',
    );
  });
});
