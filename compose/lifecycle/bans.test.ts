import { describe, expect, it, test } from '@jest/globals';

import { bansToText, listBans, networkOf, readBans } from './bans.ts';

const said =
  'login 198.18.0.7 \t2026-11-25 14:00:00 + 600 = 2026-11-25 14:10:00\n' +
  'scan 2001:db8:1::/64 \t2026-11-25 14:00:00 + 1200 = 2026-11-25 14:20:00\n';

it('reads what fail2ban says', () => {
  expect(readBans(said)).toEqual([
    {
      network: '198.18.0.7',
      because: 'login',
      since: '2026-11-25T14:00:00Z',
      until: '2026-11-25T14:10:00Z',
    },
    {
      network: '2001:db8:1::/64',
      because: 'scan',
      since: '2026-11-25T14:00:00Z',
      until: '2026-11-25T14:20:00Z',
    },
  ]);
  expect(readBans('\n')).toEqual([]);
});

it('shows who is kept out, and that nobody is', () => {
  expect(bansToText(readBans(said)).split('\n')).toEqual([
    'ADDRESS          BECAUSE OF         SINCE                 UNTIL',
    '198.18.0.7       failed log-ins     2026-11-25T14:00:00Z  2026-11-25T14:10:00Z',
    '2001:db8:1::/64  looking for holes  2026-11-25T14:00:00Z  2026-11-25T14:20:00Z',
  ]);
  expect(bansToText([])).toBe('Nobody is kept out.');
});

describe('an address', () => {
  test.each([
    ['198.18.0.7', '198.18.0.7'],
    ['::ffff:198.18.0.7', '198.18.0.7'],
    ['2001:db8:1::5', '2001:db8:1::/64'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::/64', '2001:db8:1:2::/64'],
    ['2001:db8::7:0:0:1', '2001:db8::/64'],
    ['2001::5:6:7:8:9', '2001:0:0:5::/64'],
    ['::1', '::/64'],
  ])('%s is kept out as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test.each(['', 'all', '198.18.0.0/16', '198.18.0.7/64', '--all', '198.18.0', '2001:db8::/32'])(
    '%j is none',
    (address) => {
      expect(() => networkOf(address)).toThrow(/is no address/);
    },
  );
});

it('says how to get a guard where there is none', async () => {
  await expect(listBans([], AbortSignal.timeout(1000))).rejects.toThrow(/stack init --guard/);
});
