import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';

import { exitCodeOf } from '../../kit/errors.ts';
import { knownPlatforms, type PlatformName } from '../platform.ts';
import { digestOf } from '../registry/manifest.ts';

import { checkRecords, composeIndex, emptyConfig, emptyContent, referrerOf } from './merge-plan.ts';
import { recordOfPlatform as record } from './record.testing.ts';

test('the index of two platforms', () => {
  const [arm, amd] = [record('linux/arm64'), record('linux/amd64')];
  expect(JSON.parse(composeIndex([arm, amd]))).toEqual({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [
      { ...amd.manifest, platform: { architecture: 'amd64', os: 'linux' } },
      { ...arm.manifest, platform: { architecture: 'arm64', os: 'linux' } },
    ],
  });
});

it('is the same in whichever order they come', () => {
  const platforms = fc.shuffledSubarray([...knownPlatforms], { minLength: 1 });
  fc.assert(
    fc.property(platforms, (order) => {
      const records = order.map((one) => record(one));
      expect(composeIndex(records)).toBe(composeIndex([...records].reverse()));
    }),
  );
});

it('keeps the variant of a platform', () => {
  expect(composeIndex([record('linux/arm/v7')])).toContain(
    '{"architecture":"arm","os":"linux","variant":"v7"}',
  );
});

describe('is only made of what is whole', () => {
  const both: PlatformName[] = ['linux/amd64', 'linux/arm64'];
  const amd = record('linux/amd64');
  const arm = record('linux/arm64');

  it('as this is', () => {
    expect(() => checkRecords([arm, amd], both)).not.toThrow();
  });

  test.each<[string, Parameters<typeof checkRecords>[0], number, RegExp]>([
    [
      'one is missing',
      [amd],
      1,
      /^GateError: No index is made: linux\/arm64 is missing\. There are records of linux\/amd64; did the job of that platform fail/,
    ],
    ['all are missing', [], 1, /linux\/amd64 and linux\/arm64 are missing\. There is no record at all/],
    [
      'one is too many',
      [amd, arm, record('linux/386')],
      2,
      /a record of linux\/386, which is not among the platforms/,
    ],
    [
      'one is there twice',
      [amd, arm, record('linux/arm64', { manifest: { ...arm.manifest, digest: amd.manifest.digest } })],
      2,
      /2 different images for linux\/arm64/,
    ],
    [
      'the commits differ',
      [amd, record('linux/arm64', { commit: 'f'.repeat(40) })],
      2,
      /of different commits.*linux\/amd64: a{40}, linux\/arm64: f{40}/,
    ],
    [
      'the repositories differ',
      [amd, record('linux/arm64', { image: 'ghcr.io/a/b' })],
      2,
      /in different repositories.*linux\/amd64: none/,
    ],
    ['the dates differ', [amd, record('linux/arm64', { sourceDateEpoch: 2 })], 2, /dated differently/],
  ])('%s', (_, records, code, sentence) => {
    let thrown: unknown;
    try {
      checkRecords(records, both);
    } catch (error) {
      thrown = error;
    }
    expect(String(thrown)).toMatch(sentence);
    expect(exitCodeOf(thrown)).toBe(code);
  });
});

it('makes a referrer of a document, whose empty configuration is the specification’s', () => {
  const { manifest } = record('linux/amd64');
  const document = {
    mediaType: 'application/vnd.in-toto+json',
    digest: digestOf(Buffer.from('{}')),
    size: 2,
  };
  expect(JSON.parse(referrerOf(manifest, document, 'https://cyclonedx.org/bom'))).toMatchObject({
    artifactType: 'application/vnd.in-toto+json',
    subject: manifest,
    layers: [
      { digest: document.digest, annotations: { 'in-toto.io/predicate-type': 'https://cyclonedx.org/bom' } },
    ],
  });
  expect(emptyConfig).toMatchObject({
    digest: digestOf(Buffer.from(emptyContent)),
    size: emptyContent.length,
  });
});
