import { expect, it } from '@jest/globals';

import { makeDevice, peerConfig, pushDevice } from './kernel.ts';

const server = { name: 'us1', host: 'us1.example.org', port: 51_820, publicKey: 'PUBLIC' };

it('sets up the kernel’s WireGuard by a file that is read from standard input', () => {
  expect(peerConfig('PRIVATE', { ...server, presharedKey: 'SHARED' }, '198.18.0.1')).toBe(
    [
      '[Interface]',
      'PrivateKey = PRIVATE',
      '[Peer]',
      'PublicKey = PUBLIC',
      'PresharedKey = SHARED',
      'Endpoint = 198.18.0.1:51820',
      'PersistentKeepalive = 20',
      'AllowedIPs = 0.0.0.0/0, ::/0',
      '',
    ].join('\n'),
  );
  expect(peerConfig('PRIVATE', server, '2001:db8::1')).toContain('Endpoint = [2001:db8::1]:51820\n');
});

it('makes the device in the gateway’s network and pushes it into the holder’s', () => {
  expect(makeDevice.join(' ')).toBe('link add wgnew type wireguard');
  expect([...pushDevice, '7'].join(' ')).toBe('link set wgnew name wg0 netns 7');
});
