import { describe, expect, it } from '@jest/globals';

import { bestSource, type MovieSource } from './sources.ts';

const file = Buffer.from('x');

function source(id: number, changes: Partial<MovieSource> = {}): MovieSource {
  return {
    id,
    infoHash: '0'.repeat(40),
    magnet: '',
    url: null,
    quality: 'FHD',
    size: 1,
    videoCodec: 'X264',
    broadcasters: null,
    watchers: null,
    sourceType: null,
    file,
    streamingScore: 0,
    ...changes,
  };
}

describe('the source that is streamed', () => {
  const sources = [
    source(1, { quality: 'HD', streamingScore: 5 }),
    source(2, { quality: '4K', videoCodec: 'X265', streamingScore: 9 }),
    source(3, { quality: '8K', file: null, streamingScore: 99 }),
    source(4, { quality: '2K', videoCodec: 'X265_10BIT', streamingScore: 1 }),
  ];

  it.each([
    ['has the wanted quality', 'HD', true, 1],
    ['may be H.265', '4K', true, 2],
    ['is the best one for auto', 'auto', true, 2],
    ['is the best one when the quality is not there', 'SD', true, 2],
    ['is never one without its .torrent file', '8K', true, 2],
    ['is not H.265 when that is excluded', '4K', false, 1],
    ['is not H.265 with 10 bits either', '2K', false, 1],
  ])('%s (%s, hevc %s)', (_what, quality, hevc, id) => {
    expect(bestSource(sources, quality, hevc)?.id).toBe(id);
  });

  it('is none when no file is there, or all are excluded', () => {
    expect(bestSource([], 'auto', true)).toBeUndefined();
    expect(bestSource([source(1, { file: null })], 'auto', true)).toBeUndefined();
    expect(bestSource([source(1, { videoCodec: 'X265' })], 'auto', false)).toBeUndefined();
  });
});
