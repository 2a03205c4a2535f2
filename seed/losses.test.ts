import { describe, expect, it } from '@jest/globals';

import { WorldError } from '../kit/errors.ts';

import { Losses } from './losses.ts';
import { TmdbError } from './tmdb/errors.ts';

const gone = new TmdbError('TMDB answered 404', { isTransient: false, status: 404 });
const down = new TmdbError('TMDB answered 503', { isTransient: true, status: 503 });

describe('losses', () => {
  it.each([
    [1, 0],
    [4, 2],
    [20, 5],
    [400, 40],
  ])('of %d items may be %d', (total, most) => {
    const losses = new Losses(total);
    for (let id = 1; id <= most; id += 1) losses.add(`movie ${id}`, gone);
    expect(losses.all).toHaveLength(most);
    expect(() => losses.add('movie 0', gone)).toThrow(WorldError);
  });

  it('may be five in a row of answers that never came', () => {
    const losses = new Losses(1000);
    for (let round = 0; round < 5; round += 1) {
      for (let id = 1; id <= 4; id += 1) losses.add(`movie ${id}`, down);
      losses.success();
    }
    for (let id = 1; id <= 4; id += 1) losses.add(`movie ${id}`, down);
    expect(() => losses.add('movie 5', down)).toThrow('movie 5: TMDB answered 503');
  });
});
