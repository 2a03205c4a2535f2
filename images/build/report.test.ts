import { expect, it, test } from '@jest/globals';

import type { ImageReport } from './job.ts';
import { recordOfPlatform } from './record.testing.ts';
import { cacheWords, deltaWords, toJson, toSummary, toTerminal } from './report.ts';

const digest = `sha256:${'d'.repeat(64)}`;
const delta = { before: 48e6, now: 50e6, download: 10e6 };
const report: ImageReport = {
  mode: 'all',
  image: 'ghcr.io/a/b',
  isPushed: true,
  digest,
  platforms: [
    recordOfPlatform('linux/amd64', { delta, isReproducible: true }),
    recordOfPlatform('linux/arm64'),
  ],
  output: '/out',
};

it('tells the terminal each platform, and by what name the image is had', () => {
  const text = toTerminal(report);
  expect(text).toContain('linux/amd64: 191 MiB on a disk, 47.7 MiB in a registry, 2 layers');
  expect(text).toContain('healthy after 2.5 s, by QEMU');
  expect(text).toContain('built in 12 s; 4 of 5 steps came from GitHub’s cache, 1 took 1.2 s');
  expect(text).toContain('a second build from nothing gave the same digest');
  expect(text).toContain('longest step: [a 2/5] RUN make, 1.2 s');
  expect(text.endsWith(`Index ${digest}\nghcr.io/a/b@${digest}`)).toBe(true);
  expect(toTerminal({ ...report, digest: null, isPushed: false })).toMatch(
    /No index: linux\/amd64, linux\/arm64 alone\.\nIn \/out$/,
  );
});

it('tells GitHub the same, with nothing of a layer’s command taken for markup', () => {
  const text = toSummary(report, 1024 * 1024);
  expect(text).toContain(`docker pull ghcr.io/a/b@${digest}`);
  expect(text).toContain('&lt;script&gt;');
  expect(text).not.toContain('<script>');
  expect(text).toContain(
    '+1.9 MiB in a registry since the last release (45.8 MiB → 47.7 MiB); who has it downloads 9.5 MiB',
  );
});

it('is never longer than it may be', () => {
  for (const limit of [0, 50, 500, 1500]) {
    expect(Buffer.byteLength(toSummary(report, limit))).toBeLessThanOrEqual(Math.max(2, limit));
  }
});

it('has all of it as JSON', () => {
  expect(JSON.parse(toJson(report))).toMatchObject({ name: `ghcr.io/a/b@${digest}`, digest, mode: 'all' });
});

const steps = { total: 5, cached: 5, seconds: 0 };
test.each([
  ['gha', '5 of 5 steps came from GitHub’s cache, 0 took 0 s'],
  ['registry', '5 of 5 steps came from the registry’s cache, 0 took 0 s'],
  ['builder', '5 of 5 steps came from the builder, 0 took 0 s'],
  ['off', 'no cache, 5 steps run'],
])('tells of the cache %s', (cache, words) => {
  expect(cacheWords({ cache, steps })).toBe(words);
});

test('an image that has become smaller', () => {
  expect(deltaWords({ before: 2048, now: 1024, download: 0 })).toMatch(/^−1\.0 KiB/);
});
