import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { isOutOfOrder, planList } from './list-plan.ts';

const ordered = { ordered: true };
const unordered = { ordered: false };

describe('planList', () => {
  it.each([
    ['nothing for the same list', [1, 2, 3], [1, 2, 3], [], []],
    ['who is new behind the others', [1, 2], [1, 2, 3, 4], [], [3, 4]],
    ['who left off', [1, 2, 3], [1, 3], [2], []],
    ['who left off and who is new behind', [1, 2, 3], [1, 3, 4], [2], [4]],
    ['all behind one that came in between', [1, 2, 3], [1, 9, 2, 3], [2, 3], [9, 2, 3]],
    ['all for the other way round', [1, 2], [2, 1], [1, 2], [2, 1]],
    ['all off', [1, 2], [], [1, 2], []],
  ])('puts %s', (_what, current, wanted, remove, insert) => {
    expect(planList(current, wanted, ordered)).toEqual({ remove, insert });
  });

  it('leaves who stays alone where no order is kept', () => {
    expect(planList([3, 1, 2], [1, 9, 3], unordered)).toEqual({ remove: [2], insert: [9] });
  });

  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }));

  it('makes any list any other, in order', () => {
    fc.assert(
      fc.property(ids, ids, (current, wanted) => {
        const { remove, insert } = planList(current, wanted, ordered);
        expect([...current.filter((id) => !remove.includes(id)), ...insert]).toEqual(wanted);
      }),
    );
  });

  it('touches no more than it must where no order is kept', () => {
    fc.assert(
      fc.property(ids, ids, (current, wanted) => {
        const { remove, insert } = planList(current, wanted, unordered);
        expect(remove).toEqual(current.filter((id) => !wanted.includes(id)));
        expect(insert).toEqual(wanted.filter((id) => !current.includes(id)));
      }),
    );
  });
});

it('tells a list of the same members in another order', () => {
  expect([
    isOutOfOrder([1, 2, 3], [1, 2, 3]),
    isOutOfOrder([1, 2, 3], [1, 3, 2]),
    isOutOfOrder([], []),
  ]).toEqual([false, true, false]);
});
