import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';

import { parseChallenge } from './challenge.ts';

test.each([
  [null, undefined],
  ['', undefined],
  ['Negotiate', undefined],
  ['Basic realm="here"', { scheme: 'basic' }],
  ['basic', { scheme: 'basic' }],
  ['Bearer', undefined],
  ['Bearer service="x"', undefined],
  [
    'Bearer realm="https://auth.example/token",service="registry.example",scope="repository:a/b:pull,push"',
    {
      scheme: 'bearer',
      realm: 'https://auth.example/token',
      service: 'registry.example',
      scope: 'repository:a/b:pull,push',
    },
  ],
  ['bearer REALM=https://a/t , service = x', { scheme: 'bearer', realm: 'https://a/t', service: 'x' }],
  ['Bearer realm="a\\"b\\\\c"', { scheme: 'bearer', realm: 'a"b\\c' }],
])('%j is %j', (header, challenge) => {
  expect(parseChallenge(header)).toEqual(challenge);
});

it('reads whatever a hostile server sends in no time, and keeps what is quoted as it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (realm, rest) => {
      const quoted = realm.replaceAll(/["\\]/g, String.raw`\$&`);
      expect(parseChallenge(`Bearer realm="${quoted}"`)).toEqual({ scheme: 'bearer', realm });
      parseChallenge(`Bearer ${rest}`);
    }),
  );
  expect(parseChallenge(`Bearer ${'a="'.repeat(100_000)}`)).toBeUndefined();
});
