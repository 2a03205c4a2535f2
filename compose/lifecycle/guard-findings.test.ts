import { expect, test } from '@jest/globals';

import { guardFindings } from './guard-findings.ts';

test.each([
  ['guard/compose.yaml', '172.16.0.0/12 10.0.0.1', 0],
  ['guard/compose.yaml', '10.0.0.1 0.0.0.0/0', 1],
  ['guard/compose.yaml', '::/0', 1],
  ['guard/compose.yaml', '2001:db8::/64 10.0.0.0/17', 0],
  ['compose.yaml', '0.0.0.0/0', 0],
])('with %s and TRUSTED_PROXIES=%s there are %d findings', (path, proxies, count) => {
  const stack = { files: [{ path }], values: new Map([['TRUSTED_PROXIES', proxies]]) };
  expect(guardFindings(stack)).toHaveLength(count);
});
