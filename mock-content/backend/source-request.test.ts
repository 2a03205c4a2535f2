import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { BadRequestError, labelOf, parseSourceRequest } from './source-request.ts';

const hash = 'ABCDEF0123456789abcdef0123456789ABCDEF01';
const lower = hash.toLowerCase();

async function faultsOf(body: unknown): Promise<Record<string, string>> {
  try {
    await parseSourceRequest(body);
  } catch (error) {
    if (error instanceof BadRequestError) return error.fields;
    throw error;
  }
  return {};
}

describe('a description of a source', () => {
  it('is taken with any of the three, in one spelling', async () => {
    await expect(parseSourceRequest({ infoHash: ` ${hash} `, size: 5 })).resolves.toEqual({
      infoHash: lower,
      torrentUrl: undefined,
      name: undefined,
      trackers: [],
    });
    const magnet = `magnet:?xt=urn:btih:${hash}&dn=..%2F..%2Fa%20film.mp4&tr=http%3A%2F%2Ft%2Fa&tr=file%3A%2F%2F%2Fx&xs=http%3A%2F%2Fevil`;
    await expect(parseSourceRequest({ magnet, trackers: ['udp://t:1'] })).resolves.toEqual({
      infoHash: lower,
      torrentUrl: undefined,
      name: 'a film.mp4',
      trackers: ['udp://t:1', 'http://t/a'],
    });
    const torrentUrl = 'http://127.0.0.1/film.torrent';
    await expect(parseSourceRequest({ torrentUrl, name: 'A film' })).resolves.toMatchObject({
      torrentUrl,
      name: 'A film',
    });
  });

  it.each([
    ['nothing', {}, ['infoHash']],
    ['no object', 'text', ['body']],
    ['a list', [], ['body']],
    ['nothing at all', null, ['body']],
    ['a short hash', { infoHash: 'abc' }, ['infoHash']],
    ['a path for a hash', { infoHash: '../../etc/passwd' }, ['infoHash']],
    ['no magnet', { magnet: 'http://x/' }, ['magnet']],
    ['a magnet of something else', { magnet: 'magnet:?xt=urn:sha1:abc' }, ['magnet']],
    ['two torrents', { infoHash: 'a'.repeat(40), magnet: `magnet:?xt=urn:btih:${hash}` }, ['magnet']],
    ['a file address', { torrentUrl: 'file:///etc/passwd' }, ['torrentUrl']],
    ['a password in an address', { torrentUrl: 'http://a:b@c/' }, ['torrentUrl']],
    ['a script address', { torrentUrl: 'javascript:alert(1)' }, ['torrentUrl']],
    ['a path for a name', { infoHash: hash, name: '../../x' }, ['name']],
    ['control characters', { infoHash: hash, name: 'a\u0000b' }, ['name']],
    ['no trackers', { infoHash: hash, trackers: 'http://t' }, ['trackers']],
    ['a tracker that is a file', { infoHash: hash, trackers: ['http://t', 'file:///x'] }, ['trackers.1']],
    ['too many trackers', { infoHash: hash, trackers: Array(21).fill('http://t') }, ['trackers']],
    [
      'several mistakes at once',
      { infoHash: 5, torrentUrl: 'ftp://x', name: '', trackers: [1] },
      ['infoHash', 'torrentUrl', 'name', 'trackers.0'],
    ],
  ])('is refused with the name of each fault: %s', async (_what, body, fields) => {
    expect(Object.keys(await faultsOf(body))).toEqual(fields);
  });

  it('is taken or refused, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.object({ key: fc.constantFrom('infoHash', 'magnet', 'torrentUrl', 'name', 'trackers') }),
        async (body) => {
          const faults = await faultsOf(body);
          expect(Object.values(faults).every((fault) => fault.length > 0)).toBe(true);
        },
      ),
    );
  });
});

describe('a label', () => {
  it.each([
    ['/etc/passwd', 'passwd'],
    ['a\\b.mp4', 'b.mp4'],
    ['\u001b[2Jx', '[2Jx'],
    ['  ', undefined],
    [undefined, undefined],
  ])('of %j is %j', (name, label) => {
    expect(labelOf(name)).toBe(label);
  });
});
