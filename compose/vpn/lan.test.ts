import { describe, expect, it } from '@jest/globals';

import { lanRules, networkOf } from './lan.ts';

describe('networkOf', () => {
  it.each([
    ['192.168.1.0/24', '192.168.1.0/24'],
    ['192.168.1.77/24', '192.168.1.0/24'],
    ['10.0.0.5', '10.0.0.5/32'],
    ['172.31.255.255/12', '172.16.0.0/12'],
    ['100.64.0.0/10', '100.64.0.0/10'],
  ])('takes %s as %s', (given, read) => {
    expect(networkOf(given)).toBe(read);
  });

  it.each([
    '0.0.0.0/0',
    '192.0.0.0/8',
    '192.168.0.0/15',
    '8.8.8.8',
    '172.16.0.0/11',
    'fd00::/8',
    'router',
    '10.0.0.0/8/8',
    '10.0.0.0/33',
    '10.0.0.0/',
  ])('refuses %s, which is not private or no network', (given) => {
    expect(networkOf(given)).toBeUndefined();
  });
});

it('hands on what goes to the networks, without questions for names', () => {
  const rules = lanRules(['192.168.1.0/24', '10.0.0.5/32']);
  expect(rules).toContain('elements = { 192.168.1.0/24, 10.0.0.5/32 }');
  expect(rules.indexOf('dport { 53, 853 } drop')).toBeLessThan(rules.indexOf('@lan accept'));
  expect(rules).toContain('policy drop');
});
