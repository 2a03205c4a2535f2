import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';

import { backendUrl } from './backend-url.ts';

describe('the address of a backend', () => {
  it.each([
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
    ['https://miauflix.example/behind/a/proxy//', 'https://miauflix.example/behind/a/proxy'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
  ])('%s is %s', (text, url) => {
    expect(backendUrl(text)).toBe(url);
  });

  it.each(['', 'miauflix', 'localhost:3000', 'ftp://miauflix.example', 'http://'])('%j is none', (text) => {
    expect(() => backendUrl(text)).toThrow(ConfigurationError);
    expect(() => backendUrl(text)).toThrow('must start with http:// or https://');
  });

  it.each(['http://me:hush@miauflix.example', 'http://hush@miauflix.example'])(
    'holds no credentials, and does not show those of %s',
    (text) => {
      const refused = (): unknown => backendUrl(text);
      expect(refused).toThrow(ConfigurationError);
      expect(refused).toThrow(expect.not.objectContaining({ message: expect.stringContaining('hush') }));
    },
  );

  it.each(['http://miauflix.example/?a=b', 'http://miauflix.example/#top'])('%s is not its root', (text) => {
    expect(() => backendUrl(text)).toThrow('without ? and #');
  });
});
