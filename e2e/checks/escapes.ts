import type { Escapes } from '../engines/world.ts';

import { checksOf, CheckSkipped, expect, type Check } from './check.ts';

const check = checksOf('infrastructure');

/**
 * What is wrong about what was seen, in words; undefined when nothing left, and nothing of ours tried to. What a
 * foreign backend asks for in vain is its own affair, as long as no packet comes of it.
 */
export function whatEscaped({ packets = [], attempts, foreign }: Escapes): string | undefined {
  const tried = Object.entries(attempts)
    .filter(([service, count]) => count > 0 && !foreign.includes(service))
    .map(([service, count]) => `the ${service} asked ${count} times for an address elsewhere`);
  const seen = packets.length === 0 ? [] : [`packets for elsewhere: ${packets.join(', ')}`];
  return [...seen, ...tried].join('; ') || undefined;
}

/** Made last, for it judges the whole run. */
export const escapeChecks: readonly Check[] = [
  check('no-escape', 'Nothing in this run has left its own network', async ({ world }) => {
    const escapes = await world.escapes?.();
    if (escapes === undefined) {
      throw new CheckSkipped(
        'processes on loopback have no network of their own; the engine "compose" looks',
      );
    }
    const escaped = whatEscaped(escapes);
    expect(escaped === undefined, escaped ?? '');
    if (escapes.packets === undefined) {
      throw new CheckSkipped(
        `no service of ours asked for an address elsewhere; packets were not looked at: ${escapes.notSeen ?? ''}`,
      );
    }
  }),
];
