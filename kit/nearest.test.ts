import { describe, expect, it } from '@jest/globals';

import { nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['streming', ['streaming', 'seeking'], 'streaming'],
    ['EMBEDDED', ['embedded', 'compose'], 'embedded'],
    ['contrct', ['contract', 'miauflix'], 'contract'],
    ['kubernetes', ['embedded', 'compose'], undefined],
    ['anything', [], undefined],
  ])('takes %j among %j for %j', (given, words, wanted) => {
    expect(nearest(given, words)).toBe(wanted);
  });
});
