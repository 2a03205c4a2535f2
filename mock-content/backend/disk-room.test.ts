import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { planRoom, type DiskUse } from './disk-room.ts';

const unused = (infoHash: string, bytes: number, lastUsed: number): DiskUse => ({
  infoHash,
  bytes,
  lastUsed,
  reserved: undefined,
});
const watched = (infoHash: string, bytes: number, reserved: number): DiskUse => ({
  infoHash,
  bytes,
  lastUsed: 0,
  reserved,
});

describe('planRoom', () => {
  it.each([
    ['an empty disk', [], { kind: 'room', drop: [] }],
    ['enough room', [unused('a', 40, 1)], { kind: 'room', drop: [] }],
    [
      'too little: the longest unused goes',
      [unused('a', 40, 2), unused('b', 40, 1)],
      { kind: 'room', drop: ['b'] },
    ],
    [
      'more of them, in that order',
      [unused('a', 80, 2), unused('b', 20, 1)],
      { kind: 'room', drop: ['b', 'a'] },
    ],
    ['what is watched counts whole and stays', [watched('a', 1, 50)], { kind: 'full', missing: 10 }],
    [
      'nothing goes when all of it would not do',
      [watched('a', 1, 50), unused('b', 20, 1)],
      { kind: 'full', missing: 10 },
    ],
    ['its own bytes do not count twice', [unused('new', 60, 1)], { kind: 'room', drop: [] }],
  ] as const)('%s', (_what, uses, plan) => {
    expect(planRoom(uses, { infoHash: 'new', size: 60 }, 100)).toEqual(plan);
  });

  it('never exceeds the limit and never drops what is watched', () => {
    const use = fc.record({
      infoHash: fc.uuid(),
      bytes: fc.nat(1000),
      lastUsed: fc.nat(100),
      reserved: fc.option(fc.nat(1000), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(use, { maxLength: 8 }), fc.nat(1000), fc.nat(3000), (uses, size, limit) => {
        const plan = planRoom(uses, { infoHash: 'new', size }, limit);
        if (plan.kind === 'full') {
          const inUse = uses.reduce((sum, { reserved = 0 }) => sum + reserved, 0);
          expect(inUse + size).toBeGreaterThan(limit);
          return;
        }
        const stay = uses.filter(({ infoHash }) => !plan.drop.includes(infoHash));
        expect(
          stay.reduce((sum, { reserved, bytes }) => sum + (reserved ?? bytes), size),
        ).toBeLessThanOrEqual(limit);
        expect(uses.filter(({ reserved }) => reserved !== undefined).every((one) => stay.includes(one))).toBe(
          true,
        );
      }),
    );
  });
});
