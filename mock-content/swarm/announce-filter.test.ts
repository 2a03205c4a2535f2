import { describe, expect, it } from '@jest/globals';

import { refusalOf } from './announce-filter.ts';

const known = 'a'.repeat(40);
const unknown = 'b'.repeat(40);

describe('refusalOf', () => {
  it.each([
    ['a known info hash', known, undefined],
    ['offers of a peer', known, [{ offer: { type: 'offer', sdp: '' }, offer_id: 'x' }]],
    ['offers that are not a list, which the tracker leaves alone', known, null],
  ])('takes %s', (_case, info_hash, offers) => {
    expect(refusalOf({ info_hash, offers }, [known])).toBeUndefined();
  });

  it.each([
    ['offers that hold nothing', [null]],
    ['offers that are words', ['offer']],
    ['offers without a list', { length: 3 }],
    ['more offers than any client sends', Array.from({ length: 21 }, () => ({}))],
  ])('refuses %s', (_case, offers) => {
    expect(refusalOf({ info_hash: known, offers }, 'any')).toMatch(/offers/);
  });

  it('refuses an unknown info hash by name, unless any is taken', () => {
    expect(refusalOf({ info_hash: unknown }, [known])).toContain(unknown);
    expect(refusalOf({ info_hash: unknown }, 'any')).toBeUndefined();
  });
});
