import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { paddedTo } from './free-box.ts';
import { pseudoRandom } from './pseudo-random.ts';

describe('paddedTo', () => {
  it('keeps the video and ends it with one free box that reaches the size', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 8, max: 5000 }), (mp4, missing) => {
        const padded = paddedTo(mp4.length + missing, mp4, 'seed');
        expect(padded).toHaveLength(mp4.length + missing);
        expect(padded.subarray(0, mp4.length).equals(mp4)).toBe(true);
        expect(padded.readUInt32BE(mp4.length)).toBe(missing);
        expect(padded.toString('latin1', mp4.length + 4, mp4.length + 8)).toBe('free');
      }),
    );
  });

  it('leaves a video of the right size as it is', () => {
    expect(paddedTo(3, Buffer.from('abc'), 'seed').toString()).toBe('abc');
  });

  it.each([2, 4, 10])('refuses %i bytes for a video of 3, which no box can bring about', (size) => {
    expect(() => paddedTo(size, Buffer.from('abc'), 'seed')).toThrow(RangeError);
  });
});

describe('pseudoRandom', () => {
  it('gives the same bytes however they are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 20 }), (steps) => {
        const next = pseudoRandom('seed');
        const whole = pseudoRandom('seed')(steps.reduce((sum, step) => sum + step, 0));
        expect(Buffer.concat(steps.map((step) => next(step))).equals(whole)).toBe(true);
      }),
    );
  });

  it('gives other bytes for another seed, and these for this one', () => {
    expect(pseudoRandom('a')(8).equals(pseudoRandom('b')(8))).toBe(false);
    expect(pseudoRandom('test')(8).toString('hex')).toBe('a405890b7f0b9233');
  });
});
