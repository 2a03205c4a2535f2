import { describe, expect, it, test } from '@jest/globals';

import { formatPlatform, nativePlatform, platformSlug, readPlatforms } from './platform.ts';

test.each([
  [['linux/amd64'], ['linux/amd64']],
  [
    ['linux/arm64', 'linux/amd64', 'linux/arm64'],
    ['linux/amd64', 'linux/arm64'],
  ],
  [
    ['linux/arm/v7', 'linux/s390x'],
    ['linux/arm/v7', 'linux/s390x'],
  ],
])('%j are %j', (given, platforms) => {
  expect(readPlatforms(given)).toEqual(platforms);
});

describe('a name that is none is answered with the one that was meant', () => {
  test.each([
    ['linux/amd46', /"linux\/amd46" is no platform.*Did you mean "linux\/amd64"\?/],
    ['amd64', /Did you mean "linux\/amd64"\?/],
    ['linux/aarch64', /Did you mean "linux\/arm64"\?/],
    ['linux/arm64/v8', /Did you mean "linux\/arm64"\?/],
    ['x86_64', /Did you mean "linux\/amd64"\?/],
    ['Linux/AMD64', /Did you mean "linux\/amd64"\?/],
    ['linux/arm', /Did you mean "linux\/arm\/v7"\?/],
    ['windows/amd64', /There are linux\/amd64, linux\/arm64/],
    ['', /is no platform/],
  ])('%j', (given, sentence) => {
    expect(() => readPlatforms([given])).toThrow(sentence);
  });

  it('all of them at once, and none is a mistake, too', () => {
    expect(() => readPlatforms(['a', 'linux/arm64', 'b'])).toThrow(/"a".*\n.*"b"/);
    expect(() => readPlatforms([])).toThrow('No platform is named');
  });
});

it('names platforms of images in one way', () => {
  expect(formatPlatform({ os: 'linux', architecture: 'arm64', variant: 'v8' })).toBe('linux/arm64');
  expect(formatPlatform({ os: 'linux', architecture: 'arm', variant: 'v6' })).toBe('linux/arm/v6');
  expect(formatPlatform({ os: 'linux', architecture: 'amd64', variant: '' })).toBe('linux/amd64');
  expect(platformSlug('linux/arm/v7')).toBe('linux-arm-v7');
  expect(nativePlatform('x64')).toBe('linux/amd64');
  expect(nativePlatform('mips')).toBeUndefined();
});
