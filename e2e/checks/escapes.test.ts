import { describe, expect, it } from '@jest/globals';

import type { Escapes } from '../engines/world.ts';

import { whatEscaped } from './escapes.ts';

const nothing: Escapes = { packets: [], attempts: { tracker: 0, backend: 0 }, foreign: [] };

describe('what left the network of a run', () => {
  it.each<[string, Escapes, string | undefined]>([
    ['nothing', nothing, undefined],
    ['nothing, where nobody could look', { ...nothing, packets: undefined }, undefined],
    [
      'a packet',
      { ...nothing, packets: ['udp 198.18.0.2.5 > 192.0.2.1.9'] },
      'packets for elsewhere: udp 198.18.0.2.5 > 192.0.2.1.9',
    ],
    [
      'a service that was held back',
      { ...nothing, attempts: { seeder: 2, apis: 0 } },
      'the seeder asked 2 times for an address elsewhere',
    ],
    [
      'a foreign backend that was held back',
      { ...nothing, attempts: { backend: 4 }, foreign: ['backend'] },
      undefined,
    ],
  ])('%s', (_, escapes, wanted) => {
    expect(whatEscaped(escapes)).toBe(wanted);
  });
});
