import { overlays } from './assets.ts';
import { warning, type Finding } from './finding.ts';
import type { Stack } from './folder-facts.ts';

/** Whether the guard could keep anybody out. */
export function guardFindings({ files, values }: Pick<Stack, 'files' | 'values'>): Finding[] {
  if (!files.some(({ path }) => path === overlays.guard)) return [];
  const everybody = ['TRUSTED_PROXIES', 'GUARD_NEVER'].flatMap((name) =>
    (values.get(name) ?? '')
      .split(/\s+/)
      .filter((network) => /\/[0-7]$/.test(network))
      .map((network) => `${name} has ${network}`),
  );
  if (everybody.length === 0) return [];
  return [
    warning(
      'guard-nobody',
      `The guard never keeps out whom TRUSTED_PROXIES and GUARD_NEVER name, and ${everybody.join(', and ')}: nearly everybody.`,
      'Name the proxy’s own address or network alone.',
    ),
  ];
}
