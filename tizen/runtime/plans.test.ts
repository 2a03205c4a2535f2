import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { backStep, type BackFacts, type BackStep } from './back.ts';
import type { Direction } from './box.ts';
import { fieldKeeps, type Field } from './field.ts';
import { keysToRegister, mediaKeyNames, meaningOf, seekTarget } from './keys.ts';
import { scrollBy } from './scroll.ts';

describe('Return', () => {
  const nothing: BackFacts = {
    dialog: false,
    editing: false,
    handled: false,
    modal: false,
    fullscreen: false,
    backTarget: false,
    home: false,
  };
  const order: readonly (readonly [keyof BackFacts, BackStep])[] = [
    ['dialog', 'close-dialog'],
    ['editing', 'end-editing'],
    ['handled', 'nothing'],
    ['modal', 'close-modal'],
    ['fullscreen', 'leave-fullscreen'],
    ['backTarget', 'press-back'],
    ['home', 'ask-exit'],
  ];

  it.each(order)('with %s: %s', (fact, step) => {
    expect(backStep({ ...nothing, [fact]: true })).toBe(step);
    // what lies further out changes nothing
    const outer = order.slice(order.findIndex(([each]) => each === fact));
    expect(backStep({ ...nothing, ...Object.fromEntries(outer.map(([each]) => [each, true])) })).toBe(step);
  });

  it('goes to the screen before when nothing is open', () => {
    expect(backStep(nothing)).toBe('history');
  });
});

describe('keys', () => {
  it.each([
    [37, { kind: 'move', direction: 'left' }],
    [38, { kind: 'move', direction: 'up' }],
    [39, { kind: 'move', direction: 'right' }],
    [40, { kind: 'move', direction: 'down' }],
    [13, { kind: 'enter' }],
    [10009, { kind: 'back' }],
    [65376, { kind: 'field-done' }],
    [65385, { kind: 'field-done' }],
    [415, { kind: 'media', action: 'play' }],
    [19, { kind: 'media', action: 'pause' }],
    [10252, { kind: 'media', action: 'toggle' }],
    [413, { kind: 'media', action: 'stop' }],
    [412, { kind: 'media', action: 'rewind' }],
    [417, { kind: 'media', action: 'forward' }],
    [10232, { kind: 'media', action: 'previous' }],
    [10233, { kind: 'media', action: 'next' }],
    [27, undefined],
    [65, undefined],
  ])('%i', (code, meaning) => {
    expect(meaningOf(code)).toEqual(meaning);
  });

  it('takes more keys for Return', () => {
    expect(meaningOf(27, [27])).toEqual({ kind: 'back' });
  });

  it('registers what this TV has, once', () => {
    expect(
      keysToRegister(['MediaPlay', 'ColorF0Red', 'VolumeUp'], ['ColorF0Red', 'MediaPlay', 'Guide']),
    ).toEqual(['MediaPlay', 'ColorF0Red']);
    expect(keysToRegister(mediaKeyNames, [])).toEqual(mediaKeyNames);
  });

  it.each([
    [10, 100, 10, 0, 20],
    [10, 100, -30, 0, 0],
    [95, 100, 10, 0, 99.5],
    [10, 100, 10, 8, 30],
    [10, 1e6, 10, 1000, 70],
    [10, Infinity, 10, 0, 20],
    [10, NaN, 10, 0, 20],
  ])('from %d of %d s by %d, held for %d: %d', (now, duration, step, repeats, target) => {
    expect(seekTarget(now, duration, step, repeats)).toBe(target);
  });
});

describe('scrolling', () => {
  const room = { before: 1000, after: 1000 };
  it.each([
    ['in sight', { start: 200, end: 400 }, 'nearest', 0],
    ['beyond the end', { start: 950, end: 1150 }, 'nearest', 230],
    ['before the start', { start: -300, end: -100 }, 'nearest', -380],
    ['at the very edge', { start: 800, end: 1000 }, 'nearest', 80],
    ['larger than the frame', { start: 500, end: 2500 }, 'nearest', 500],
    ['to the middle', { start: 800, end: 900 }, 'center', 350],
    ['to the start', { start: 300, end: 400 }, 'start', 220],
    ['further than there is', { start: 3000, end: 3100 }, 'nearest', 1000],
  ] as const)('%s', (_, item, alignment, by) => {
    expect(scrollBy(item, { start: 0, end: 1000 }, room, alignment)).toBe(by);
  });

  it('brings what fits into sight whenever there is room', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 1000 }), (at, length) => {
        const by = scrollBy(
          { start: at, end: at + length },
          { start: 0, end: 1000 },
          { before: 9e9, after: 9e9 },
          'nearest',
        );
        expect(at - by).toBeGreaterThanOrEqual(-1);
        expect(at + length - by).toBeLessThanOrEqual(1001);
      }),
    );
  });
});

describe('fields', () => {
  const text: Field = { kind: 'text', editing: true, caret: 2, length: 4 };
  const cases: readonly (readonly [string, Field, boolean, Partial<Record<Direction, boolean>>])[] = [
    ['a text, the caret inside', text, true, { left: true, right: true, up: false, down: false }],
    ['a text, the caret at its start', { ...text, caret: 0 }, false, { left: false, right: true }],
    ['a text, the caret at its end', { ...text, caret: 4 }, false, { left: true, right: false }],
    ['a text with something selected', { ...text, caret: undefined }, false, { left: true, up: false }],
    [
      'a text that is not typed into, on a TV',
      { ...text, editing: false },
      true,
      { left: false, right: false },
    ],
    ['the same on a desktop', { ...text, editing: false }, false, { left: true, right: true }],
    ['lines', { ...text, kind: 'lines' }, true, { left: true, right: true, up: true, down: true }],
    [
      'lines at their end',
      { ...text, kind: 'lines', caret: 4 },
      true,
      { down: false, right: false, up: true },
    ],
    ['a range', { kind: 'range', editing: false }, true, { left: true, right: true, up: false, down: false }],
    [
      'a range at its start',
      { kind: 'range', editing: false, atStart: true },
      true,
      { left: false, right: true },
    ],
    [
      'a range at its end',
      { kind: 'range', editing: false, atEnd: true },
      true,
      { left: true, right: false },
    ],
    ['a list of choices on a TV', { kind: 'choice', editing: false }, true, { up: false, left: false }],
    ['a list of choices on a desktop', { kind: 'choice', editing: false }, false, { up: true, left: true }],
    ['a number on a TV', { kind: 'steps', editing: false }, true, { up: false, left: false }],
    ['a number being typed on a TV', { kind: 'steps', editing: true }, true, { up: true, left: false }],
    ['a number on a desktop', { kind: 'steps', editing: false }, false, { up: true, left: true }],
  ];

  it.each(cases)('%s', (_, field, onTv, expected) => {
    const kept = Object.keys(expected).map((each) => [each, fieldKeeps(field, each as Direction, onTv)]);
    expect(Object.fromEntries(kept)).toEqual(expected);
  });
});
