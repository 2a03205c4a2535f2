import { readFileSync } from 'node:fs';
import { SocketAddress } from 'node:net';
import { join } from 'node:path';

import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';

// The map of templates/clients.conf.template, read as nginx reads it: the first form that fits.

const template = readFileSync(join(import.meta.dirname, 'templates/clients.conf.template'), 'utf8');
const [, lines = ''] = /map \$remote_addr \$client_network \{([^]*?)\n\}/.exec(template) ?? [];
const forms = [...lines.matchAll(/^ {2}"~(.+)" "?([^"\s;]+)"?;$/gm)].map(
  ([, form = '', value = '']) => [new RegExp(form), value] as const,
);

function networkOf(address: string): string {
  for (const [form, value] of forms) {
    const groups = form.exec(address)?.groups;
    if (form.test(address)) return value.replaceAll(/\$(\w+)/g, (_all, name: string) => groups?.[name] ?? '');
  }
  return address;
}

test.each([
  ['198.18.0.7', '198.18.0.7'],
  ['::ffff:198.18.0.7', '198.18.0.7'],
  ['2001:db8:1:2::5', '2001:db8:1:2::/64'],
  ['2001:db8:1::5', '2001:db8:1:0::/64'],
  ['2001:db8::5', '2001:db8:0:0::/64'],
  ['2001::4:5:6:7:8', '2001:0:0:4::/64'],
  ['2001::5', '2001:0:0:0::/64'],
  ['::3:4:5:6:7:8', '0:0:3:4::/64'],
  ['::4:5:6:7:8', '0:0:0:4::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s comes from %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('is the /64 of any address, however many groups of zeros are left out', () => {
  expect(forms.length).toBeGreaterThan(5);
  // zeros often, and no IPv4 within
  const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
  const groups = fc.array(group, { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(groups, (all) => {
      const written = all.map((one) => one.toString(16));
      const { address } = new SocketAddress({ address: written.join(':'), family: 'ipv6' });
      if (address.includes('.')) return;
      expect(networkOf(address)).toBe(`${written.slice(0, 4).join(':')}::/64`);
    }),
    { numRuns: 2000 },
  );
});
