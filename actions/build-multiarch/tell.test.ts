import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';
import { parse } from 'yaml';

import type { ImageReport } from '../../images/build/job.ts';
import { recordOfPlatform } from '../../images/build/record.testing.ts';

import { outputsOf } from './tell.ts';

const digest = `sha256:${'d'.repeat(64)}`;
const report: ImageReport = {
  mode: 'all',
  image: 'ghcr.io/a/b',
  isPushed: true,
  digest,
  platforms: [recordOfPlatform('linux/amd64'), recordOfPlatform('linux/arm64', { smoke: null, sbom: null })],
  output: '/out',
};

it('hands on what action.yml names', () => {
  const outputs = outputsOf(report);
  const { outputs: named } = parse(readFileSync(join(import.meta.dirname, 'action.yml'), 'utf8')) as {
    outputs: Record<string, unknown>;
  };
  expect(Object.keys(outputs).sort()).toEqual(Object.keys(named).sort());
  expect(outputs).toMatchObject({ digest, image: `ghcr.io/a/b@${digest}`, records: '/out/records' });
  expect(JSON.parse(String(outputs['platforms']))).toMatchObject({
    'linux/amd64': { size: 200e6, compressed: 50e6, smoke: 'healthy', sbom: '/out/sbom/linux.cdx.json' },
    'linux/arm64': { smoke: null, sbom: null },
  });
});

it('names no image that is nowhere', () => {
  expect(outputsOf({ ...report, isPushed: false })).toMatchObject({ image: null });
  expect(outputsOf({ ...report, digest: null })).toMatchObject({ image: null, digest: null });
});
