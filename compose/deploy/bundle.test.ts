import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { isPlainPath, packBundle, readBundle, type BundleIndex } from './bundle.ts';
import { packTar, unpackTar } from './tar.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const index: BundleIndex = {
  schema: 1,
  name: '1.4.2',
  compose: ['compose.yaml', 'vpn/compose.yaml'],
  services: {
    nginx: `ghcr.io/miauflix/infra-nginx@${digest}`,
    backend: `ghcr.io/miauflix/backend@${digest}`,
  },
  steward: `ghcr.io/miauflix/infra-steward@${digest}`,
  mounted: ['nginx/own.conf'],
};
const files = new Map([
  ['compose.yaml', Buffer.from('services: {}\n')],
  ['vpn/compose.yaml', Buffer.from('services: {}\n')],
  ['nginx/own.conf', Buffer.from('location = /own { return 204; }\n')],
]);

describe('a bundle', () => {
  test('is read as it was packed, and is the same bytes whatever order its parts come in', () => {
    const bundle = packBundle(index, files);
    const turned = packBundle(
      { ...index, services: Object.fromEntries(Object.entries(index.services).toReversed()) },
      new Map([...files].toReversed()),
    );
    expect(turned.bytes.equals(bundle.bytes)).toBe(true);
    const read = readBundle(bundle.bytes, 'one.tar');
    expect(read.index).toEqual(bundle.index);
    expect([...read.files.keys()].toSorted()).toEqual([...files.keys()].toSorted());
    expect(read.digest).toBe(bundle.digest);
  });

  test('is refused with the name of the file of which one byte was changed', () => {
    const { bytes } = packBundle(index, files);
    const at = bytes.indexOf('location = /own');
    const changed = Buffer.from(bytes);
    changed[at] = 'L'.charCodeAt(0);
    expect(() => readBundle(changed, 'one.tar')).toThrow(
      'The bundle one.tar is refused: its file stack/nginx/own.conf was changed. Nothing was changed; get it anew.',
    );
  });

  test('is refused whichever byte was changed', () => {
    const { bytes } = packBundle(index, files);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(() => readBundle(changed, 'x')).toThrow(/^The bundle x is refused: /);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, 700), 'it is damaged: it ends too early'],
    ['empty', () => Buffer.alloc(0), 'it is damaged: it has no end'],
    ['no archive', () => Buffer.alloc(2048, 'x'), 'it is damaged: a header in it is damaged'],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')]), 'a byte between its files'],
  ])('that is %s is refused', (_what, change, why) => {
    expect(() => readBundle(change(packBundle(index, files).bytes), 'x')).toThrow(why);
  });

  test('that lacks a file which it names, or has one that leads elsewhere, is refused', () => {
    const lacking = new Map([...files].filter(([name]) => name !== 'nginx/own.conf'));
    expect(() => readBundle(packBundle(index, lacking).bytes, 'x')).toThrow(
      'its file nginx/own.conf is missing',
    );
    const out = new Map([...files, ['../etc/passwd', Buffer.from('x')]]);
    expect(() => readBundle(packBundle(index, out).bytes, 'x')).toThrow('does not belong into one');
  });
});

test.each([
  ['compose.yaml', true],
  ['nginx/local.d/own.conf', true],
  ['/etc/passwd', false],
  ['a/../../b', false],
  ['secrets/jwt_secret', false],
  ['.env', false],
  ['a//b', false],
  ['', false],
])('%s may be in a bundle: %s', (path, may) => {
  expect(isPlainPath(path)).toBe(may);
});

test('an archive keeps long paths, and takes no link', () => {
  const path = `${'folder/'.repeat(18)}${'n'.repeat(90)}`;
  const packed = packTar([{ path, bytes: Buffer.from('x'), mode: 0o600, owner: 1000 }]);
  expect(unpackTar(packed)).toEqual([{ path, bytes: Buffer.from('x') }]);
  const link = Buffer.from(packed);
  link[156] = '2'.charCodeAt(0);
  link.write('        ', 148);
  const sum = link.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  link.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  expect(() => unpackTar(link)).toThrow('no plain file');
});
