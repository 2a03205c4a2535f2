import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';

import type { Machine } from './report.ts';

/** The machine that this runs on, as far as it explains numbers in a report; no name, user or address. */
export function describeMachine(): Machine {
  return {
    platform: `${platform()} ${arch()}`,
    // arm64 kernels and some sandboxes give no model
    cpu: cpus()[0]?.model.trim().replaceAll(/\s+/g, ' ') ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    node: process.version,
  };
}
