import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';

import { checkAddress, tmdbUrl } from './address.ts';
import { retryAfterMs } from './answer.ts';
import { pictureAddress, isPictureAddress } from './pictures.ts';
import { proxySettings } from './proxy.ts';
import { checkToken, refusedToken } from './token.ts';

describe('the token', () => {
  it.each([
    [undefined, 'is missing'],
    [' \n', 'is missing'],
    ['0123456789abcdef0123456789ABCDEF', 'short API key of TMDB (v3'],
    ['Bearer eyJhbGciOi.eyJhdWQiOi.abc', 'begins with "Bearer"'],
    ['"eyJhbGciOi.eyJhdWQiOi.abc"', 'quotation marks'],
    ['two words', 'spaces'],
    ['line\nbreak', 'line breaks'],
    ['ümlaut', 'other signs'],
  ])('%p is refused: %s', (given, words) => {
    expect(() => checkToken(given)).toThrow(ConfigurationError);
    expect(() => checkToken(given)).toThrow(words);
  });

  it.each([undefined, '0123456789abcdef0123456789abcdef', 'a b'])('%p: says where to get one', (given) => {
    expect(() => checkToken(given)).toThrow('Settings → API → "API Read Access Token"');
  });

  it('is never shown', () => {
    for (const given of ['0123456789abcdef0123456789abcdef', 'Bearer a-secret', 'a secret']) {
      expect(() => checkToken(given)).toThrow(expect.not.stringContaining(given));
    }
    expect(refusedToken('a-secret', tmdbUrl, 'Invalid API key').message).not.toContain('a-secret');
  });

  it('comes without the line break of its file', () => {
    expect(checkToken('the-token\r\n')).toBe('the-token');
  });

  it('that TMDB refuses is told with its words, and a guess', () => {
    expect(refusedToken('short', tmdbUrl, 'Invalid API key').message).toMatch(/401: Invalid API key.*"eyJ"/);
    expect(refusedToken('eyJab.eyJcd.ef', tmdbUrl, '').message).toMatch(/\(401\).*made invalid/);
  });
});

describe('the address', () => {
  it.each([
    [tmdbUrl, tmdbUrl],
    [`${tmdbUrl}//`, tmdbUrl],
    ['http://127.0.0.1:4010/tmdb/3', 'http://127.0.0.1:4010/tmdb/3'],
  ])('%s', (given, url) => {
    expect(checkAddress(given)).toBe(url);
  });

  it.each([
    ['api.themoviedb.org/3', 'no address'],
    ['ftp://api.themoviedb.org/3', 'cannot be used'],
    ['https://api.themoviedb.org', 'does not end in /3'],
    ['https://api.themoviedb.org/4', 'does not end in /3'],
    ['https://me:secret@api.themoviedb.org/3', 'user or password'],
    ['https://api.themoviedb.org/3?api_key=1', 'cannot be used'],
    ['http://api.themoviedb.org/3', 'use https'],
    ['http://api.tmdb.org/3', 'use https'],
  ])('%s: %s', (given, words) => {
    expect(() => checkAddress(given)).toThrow(ConfigurationError);
    expect(() => checkAddress(given)).toThrow(words);
    expect(() => checkAddress(given)).toThrow(expect.not.stringContaining('secret'));
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');
  it.each([
    ['3', 3000],
    ['0', 0],
    ['Sun, 22 Nov 2026 10:00:05 GMT', 5000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['soon', undefined],
    ['-1', undefined],
    ['1e9', undefined],
    ['99999999999999999999', undefined],
    [undefined, undefined],
  ])('%p is %p ms', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});

describe('pictures', () => {
  it.each([
    [
      '/kqjL17yufvn9OVLyXYpvtyrFfak.jpg',
      'https://image.tmdb.org/t/p/original/kqjL17yufvn9OVLyXYpvtyrFfak.jpg',
    ],
    ['/a_b-c.svg', 'https://image.tmdb.org/t/p/original/a_b-c.svg'],
    ['', ''],
    [null, ''],
    ['kqjL.jpg', ''],
    ['/../../evil.jpg', ''],
    ['/a.jpg?x', ''],
    ['/a.html', ''],
    ['//evil.example/a.jpg', ''],
    ['/a.jpg\n', ''],
    [`/${'a'.repeat(101)}.jpg`, ''],
  ])('%p: %p', (path, address) => {
    expect(pictureAddress(path)).toBe(address);
    expect(isPictureAddress(address)).toBe(true);
  });

  it.each(['javascript:alert(1)', 'https://evil.example/a.jpg', 'https://image.tmdb.org/t/p/original'])(
    '%s is none',
    (address) => {
      expect(isPictureAddress(address)).toBe(false);
    },
  );
});

describe('proxies', () => {
  it.each([
    [{}, {}],
    [{ HTTPS_PROXY: 'http://a' }, { https_proxy: 'http://a' }],
    [{ https_proxy: 'http://b', HTTPS_PROXY: 'http://a' }, { https_proxy: 'http://b' }],
    [
      { ALL_PROXY: 'http://a', HTTP_PROXY: '', NO_PROXY: 'x' },
      { http_proxy: 'http://a', https_proxy: 'http://a', no_proxy: 'x' },
    ],
  ])('%p: %p', (env, settings) => {
    expect(proxySettings(env)).toEqual(settings);
  });
});
