import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { moved, type Box, type Direction } from './box.ts';
import { enter, moveFrom, nearest, type Unit } from './move.ts';

const directions: readonly Direction[] = ['left', 'right', 'up', 'down'];

interface Named {
  readonly name: string;
  readonly box: Box;
  readonly inside?: readonly Named[];
  readonly remembers?: string;
}

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const at = (name: string, left: number, top: number, width = 100, height = 100): Named => ({
  name,
  box: box(left, top, width, height),
});

/** The page's units with their parents, by name. */
function page(units: readonly Named[]): Map<string, Unit> {
  const found = new Map<string, Unit>();
  const add = (named: Named, parent: Unit | undefined): Unit => {
    const inside: Unit[] = [];
    const unit = { box: named.box, parent, ...(named.inside !== undefined && { inside }), memory: undefined };
    found.set(named.name, unit);
    for (const child of named.inside ?? []) inside.push(add(child, unit));
    if (named.remembers !== undefined) Object.assign(unit, { memory: found.get(named.remembers) });
    return unit;
  };
  add({ name: 'page', box: box(0, 0, 1920, 1080), inside: units }, undefined);
  return found;
}

function walk(units: readonly Named[], from: string, path: readonly Direction[]): string[] {
  const all = page(units);
  const nameOf = (unit: Unit | undefined): string => [...all].find(([, each]) => each === unit)?.[0] ?? '–';
  let current = all.get(from)!;
  return path.map((direction) => {
    const next = moveFrom(current, direction);
    current = next ?? current;
    return nameOf(next);
  });
}

const grid = (columns: number, rows: number): Named[] =>
  Array.from({ length: columns * rows }, (_, index) =>
    at(
      `${index % columns},${Math.floor(index / columns)}`,
      (index % columns) * 120,
      Math.floor(index / columns) * 120,
    ),
  );

const row = (name: string, top: number, count: number, scrolled = 0, left = 300): Named => ({
  name,
  box: box(left, top, 1600, 200),
  inside: Array.from({ length: count }, (_, index) =>
    at(`${name}${index}`, left + index * 320 - scrolled, top, 300, 200),
  ),
});

const sidebar = ['home', 'films', 'shows', 'search'].map((name, index) =>
  at(name, 0, 100 + index * 130, 250, 60),
);

const cases: readonly [string, readonly Named[], string, readonly Direction[], readonly string[]][] = [
  ['a grid', grid(4, 3), '1,1', ['right', 'down', 'left', 'up'], ['2,1', '2,2', '1,2', '1,1']],
  ['the edge of a grid', grid(2, 2), '1,1', ['right', 'down'], ['–', '–']],
  ['a last line that is not full', grid(4, 2).slice(0, 6), '3,0', ['down', 'up'], ['1,1', '1,0']],
  [
    'rows below each other, the one above nearest',
    [row('a', 0, 5), row('b', 250, 5)],
    'a3',
    ['down', 'left', 'up'],
    ['b3', 'b2', 'a2'],
  ],
  [
    'a row that is scrolled: what is in sight',
    [at('menu', 0, 0, 250, 200), row('a', 0, 9, 960)],
    'menu',
    ['right', 'left', 'left', 'left', 'left'],
    ['a3', 'a2', 'a1', 'a0', 'menu'],
  ],
  [
    'a row that remembers',
    [row('a', 0, 5), { ...row('b', 250, 5), remembers: 'b4' }],
    'a0',
    ['down', 'up', 'down'],
    ['b4', 'a4', 'b4'],
  ],
  [
    'a menu beside rows',
    [...sidebar, row('a', 50, 5), row('b', 300, 5), row('c', 550, 5)],
    'films',
    ['down', 'right', 'left', 'down', 'right'],
    ['shows', 'b0', 'shows', 'search', 'b0'],
  ],
  [
    'a row far below a menu that stays',
    [...sidebar, row('a', 50, 5), row('b', 2000, 5)],
    'b1',
    ['left', 'left', 'up', 'up', 'up', 'right'],
    ['b0', 'search', 'shows', 'films', 'home', 'a0'],
  ],
  [
    'a hero with buttons at its foot',
    [at('hero', 0, 0, 1900, 600), at('play', 100, 500), at('more', 220, 500), row('a', 700, 4)],
    'hero',
    ['down', 'left', 'down', 'up', 'down'],
    ['more', 'play', 'a0', 'hero', 'more'],
  ],
  [
    'a wide one below narrow ones, and a small one beside it',
    [at('x', 1400, 0), at('wide', 0, 150, 1500), at('small', 1510, 150)],
    'x',
    ['down', 'right', 'up'],
    ['wide', 'small', 'x'],
  ],
  [
    'one in the middle of four that it shares no line with',
    [at('nw', 0, 0), at('ne', 400, 0), at('m', 200, 150, 100, 40), at('sw', 0, 240), at('se', 400, 240)],
    'nw',
    ['right', 'down', 'down', 'up'],
    ['ne', 'm', 'sw', 'm'],
  ],
  [
    'a focused card that has grown over its neighbours',
    [at('a', 0, 0), { name: 'b', box: box(95, -12, 125, 125) }, at('c', 216, 0), at('d', 108, 105)],
    'b',
    ['left', 'right', 'right', 'left', 'down'],
    ['a', 'b', 'c', 'b', 'd'],
  ],
  [
    'a card with a button in it',
    [at('card', 0, 0, 400, 300), at('button', 300, 250, 80, 40), at('other', 420, 0, 400, 300)],
    'card',
    ['down', 'right', 'left', 'down', 'up'],
    ['button', 'other', 'card', 'button', 'card'],
  ],
  ['two in the same place', [at('a', 0, 0), at('b', 0, 0)], 'a', ['down', 'up'], ['b', 'a']],
  ['a single one', [at('a', 0, 0)], 'a', ['down', 'right'], ['–', '–']],
];

describe('the way of the focus', () => {
  it.each(cases)('%s', (_, units, from, path, expected) => {
    expect(walk(units, from, path)).toEqual(expected);
  });

  it('stays in a group that may not be left', () => {
    const all = page([row('a', 0, 2), row('b', 250, 2)]);
    const asked: Unit[] = [];
    const mayLeave = (group: Unit): boolean => {
      asked.push(group);
      return false;
    };
    expect(moveFrom(all.get('a0')!, 'right', mayLeave)).toBe(all.get('a1'));
    expect(asked).toEqual([]);
    expect(moveFrom(all.get('a0')!, 'down', mayLeave)).toBeUndefined();
    expect(asked).toEqual([all.get('a')]);
  });

  it('finds the nearest of all, in groups too', () => {
    const all = page([row('a', 0, 3), at('b', 0, 900)]);
    expect(nearest([...all.get('page')!.inside!], box(1000, 100, 10, 10))).toBe(all.get('a2'));
    expect(nearest<Unit>([], box(0, 0, 1, 1))).toBeUndefined();
    expect(enter([], box(0, 0, 1, 1), 'down')).toBeUndefined();
  });
});

const anyBox = fc
  .tuple(fc.integer({ min: -500, max: 2500 }), fc.integer({ min: -500, max: 2500 }), fc.nat(900), fc.nat(900))
  .map(([left, top, width, height]) => box(left, top, width, height));

interface Shape {
  readonly box: Box;
  readonly inside?: readonly Shape[];
  readonly remembers?: number;
}

/** Any page: boxes that overlap as they like, groups in groups, some that remember one of theirs. */
const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'page' },
    { weight: 4, arbitrary: fc.record({ box: anyBox }) },
    {
      weight: 1,
      arbitrary: fc.record(
        { box: anyBox, inside: fc.array(tie('shape'), { minLength: 1, maxLength: 6 }), remembers: fc.nat(5) },
        { requiredKeys: ['box', 'inside'] },
      ),
    },
  ),
}));

const anyPage = fc.array(shape, { minLength: 1, maxLength: 14 });

function build(shapes: readonly Shape[], transform: (box: Box) => Box = (each) => each): Unit[] {
  const leaves: Unit[] = [];
  const add = (each: Shape, parent: Unit): Unit => {
    const inside: Unit[] = [];
    const unit = {
      box: transform(each.box),
      parent,
      ...(each.inside !== undefined && { inside }),
      memory: undefined,
    };
    const first = leaves.length;
    for (const child of each.inside ?? []) inside.push(add(child, unit));
    if (each.inside === undefined) leaves.push(unit);
    else if (each.remembers !== undefined) {
      const own = leaves.slice(first);
      Object.assign(unit, { memory: own[each.remembers % own.length] });
    }
    return unit;
  };
  const inside: Unit[] = [];
  const root: Unit = { box: box(0, 0, 1920, 1080), inside };
  for (const each of shapes) inside.push(add(each, root));
  return leaves;
}

const reachedFrom = (first: Unit): Set<Unit> => {
  const reached = new Set([first]);
  for (const unit of reached) {
    for (const direction of directions) {
      const next = moveFrom(unit, direction);
      if (next !== undefined) reached.add(next);
    }
  }
  return reached;
};

describe('in any layout', () => {
  it('everything is reached from everywhere', () => {
    fc.assert(
      fc.property(anyPage, (shapes) => {
        const leaves = build(shapes);
        for (const leaf of leaves) expect(reachedFrom(leaf).size).toBe(leaves.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same at every size and place of the screen', () => {
    const places = (leaves: readonly Unit[]): number[] =>
      leaves.flatMap((leaf) => directions.map((direction) => leaves.indexOf(moveFrom(leaf, direction)!)));
    fc.assert(
      fc.property(anyPage, fc.integer({ min: -4, max: 4 }), (shapes, by) => {
        const double = ({ left, top, right, bottom }: Box): Box => ({
          left: left * 2,
          top: top * 2,
          right: right * 2,
          bottom: bottom * 2,
        });
        const leaves = places(build(shapes));
        expect(places(build(shapes, double))).toEqual(leaves);
        expect(places(build(shapes, (each) => moved(each, by * 128, by * 64)))).toEqual(leaves);
      }),
    );
  });

  it('a key never leads the other way where nothing overlaps', () => {
    const cell = fc.record({
      x: fc.nat(11),
      y: fc.nat(11),
      w: fc.integer({ min: 20, max: 90 }),
      h: fc.integer({ min: 20, max: 90 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { selector: ({ x, y }) => y * 12 + x, minLength: 2, maxLength: 40 }),
        (cells) => {
          const leaves = build(cells.map(({ x, y, w, h }) => ({ box: box(x * 100, y * 100, w, h) })));
          for (const leaf of leaves) {
            const lefts = [moveFrom(leaf, 'left'), moveFrom(leaf, 'right')].map((each) => each?.box.left);
            expect(lefts[0] ?? -1).toBeLessThan(leaf.box.left);
            expect(lefts[1] ?? 9999).toBeGreaterThan(leaf.box.left);
            expect(moveFrom(leaf, 'up')?.box.top ?? -1).toBeLessThan(leaf.box.top);
            expect(moveFrom(leaf, 'down')?.box.top ?? 9999).toBeGreaterThan(leaf.box.top);
          }
        },
      ),
    );
  });
});
