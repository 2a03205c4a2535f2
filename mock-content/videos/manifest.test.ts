import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';

import { manifestHash, videoNamed, videos, videosCacheKey, type Video } from './manifest.ts';
import { selectVideos } from './select-videos.ts';

/** The info hash by BEP 3, from the manifest alone. */
function infoHashOf({ name, size, pieceLength, pieces }: Video): string {
  const raw = Buffer.from(pieces, 'hex');
  const head = `d6:lengthi${size}e4:name${name.length}:${name}12:piece lengthi${pieceLength}e6:pieces${raw.length}:`;
  return createHash('sha1')
    .update(Buffer.concat([Buffer.from(head), raw, Buffer.from('e')]))
    .digest('hex');
}

describe('the manifest', () => {
  it('has the three videos in their sizes', () => {
    expect(videos.map(({ name, size }) => [name, size])).toEqual([
      ['test-small-720p.mp4', 1024 ** 2],
      ['test-medium-1080p.mp4', 5 * 1024 ** 2],
      ['test-large-4k.mp4', 20 * 1024 ** 2],
    ]);
  });

  it.each(videos)('agrees with itself on $name', (video) => {
    expect(infoHashOf(video)).toBe(video.infoHash);
    expect(video.pieces).toHaveLength(40 * Math.ceil(video.size / video.pieceLength));
    expect(video.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(Number.isInteger(video.frames / video.durationSeconds)).toBe(true);
  });

  it('cuts each into at least 64 pieces, all different, so that a wrong place is seen', () => {
    for (const { pieces } of videos) {
      const hashes = pieces.match(/.{40}/g) ?? [];
      expect(hashes.length).toBeGreaterThanOrEqual(64);
      expect(new Set(hashes).size).toBe(hashes.length);
    }
  });

  it('gives the cache a key that changes with it', () => {
    expect(manifestHash()).toMatch(/^[0-9a-f]{16}$/);
    expect(videosCacheKey()).toBe(`miauflix-videos-${manifestHash()}`);
  });

  it('finds a video by its name', () => {
    expect(videoNamed('test-large-4k.mp4')?.width).toBe(3840);
    expect(videoNamed('other.mp4')).toBeUndefined();
  });
});

describe('selectVideos', () => {
  it.each([
    { names: undefined, selected: 3 },
    { names: [], selected: 3 },
    { names: ['test-large-4k.mp4', 'test-small-720p.mp4'], selected: 2 },
  ])('takes $names', ({ names, selected }) => {
    expect(selectVideos(names)).toHaveLength(selected);
  });

  it('answers every unknown name, with the nearest', () => {
    const select = (): unknown => selectVideos(['test-larg-4k.mp4', 'xyz']);
    expect(select).toThrow(ConfigurationError);
    expect(select).toThrow(
      /"test-larg-4k\.mp4"\. Did you mean test-large-4k\.mp4\?\nThere is no video "xyz"\.\nThere are test-small/,
    );
  });
});
