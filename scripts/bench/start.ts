import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

import { median } from '../../kit/statistics.ts';

export interface StartCost {
  readonly name: string;
  readonly ms: number;
  /** To bare `node -e 0`, in the same rounds. */
  readonly ratio: number;
}

const rounds = 11;

/** How long programs take from their start to their end, each beside bare Node, round by round. */
export function measureStarts(
  programs: Readonly<Record<string, readonly string[]>>,
  env: Readonly<Record<string, string>>,
): StartCost[] {
  const bare: number[] = [];
  const times = new Map<string, number[]>(Object.keys(programs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    bare.push(run(['-e', '0'], env));
    for (const [name, args] of Object.entries(programs)) times.get(name)?.push(run(args, env));
  }
  const bareMs = median(bare) ?? Number.NaN;
  return [...times].map(([name, ms]) => {
    const middle = median(ms) ?? Number.NaN;
    return { name, ms: middle, ratio: middle / bareMs };
  });
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): number {
  const start = performance.now();
  spawnSync(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'ignore', timeout: 30_000 });
  return performance.now() - start;
}
