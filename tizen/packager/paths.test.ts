import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  byBytes,
  complaintAboutPath,
  isDistributorSignature,
  pathOfReference,
  referenceUri,
  refuseUnsafePath,
} from './paths.ts';

describe('a file’s address in a signature', () => {
  it.each([
    ['assets/app.js', 'assets%2Fapp.js'],
    ["it's (a) *film*!.jpg", 'it%27s%20%28a%29%20%2Afilm%2A%21.jpg'],
    ['a+b~c_d-e.f', 'a%2Bb~c_d-e.f'],
    ['größe/猫.png', 'gr%C3%B6%C3%9Fe%2F%E7%8C%AB.png'],
  ])('%s → %s', (path, uri) => {
    expect(referenceUri(path)).toBe(uri);
  });

  it('leads back to the file, and has nothing that would have to be escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (path) => {
        fc.pre(path.isWellFormed());
        expect(referenceUri(path)).toMatch(/^[\w.~%-]*$/);
        expect(pathOfReference(referenceUri(path))).toBe(path);
      }),
    );
  });

  it('may be no address at all', () => {
    expect(pathOfReference('%E0%A4%A')).toBeUndefined();
    expect(pathOfReference('a+b')).toBe('a+b');
  });
});

describe('names that a TV refuses', () => {
  it.each([
    ['', 'empty part'],
    ['a//b', 'empty part'],
    ['../b', '".."'],
    ['a/./b', '"."'],
    ['a\\b', 'backslash'],
    ['c:/b', 'drive'],
    ['a\u0007b', 'control character'],
    ['a?b', 'one of "'],
    ['what: a film.jpg', 'one of "'],
    ['a\ud800', 'no valid Unicode'],
    ['u\u0308.png', 'composed form'],
    [' a', 'space'],
    ['a.', 'dot'],
    ['ä'.repeat(130), '255 bytes'],
  ])('%j', (path, words) => {
    expect(complaintAboutPath(path)).toContain(words);
  });

  it.each(['index.html', 'a b/c+d.js', 'größe.png', '.well-known/x', 'a'.repeat(255)])('not %s', (path) => {
    expect(complaintAboutPath(path)).toBeUndefined();
  });
});

describe('a path of somebody else’s package', () => {
  it.each(['/etc/passwd', '../x', 'a/../../x', 'a\\..\\x', 'c:x', 'a\0b', ''])('%j is refused', (path) => {
    expect(() => refuseUnsafePath(path, 'a.wgt')).toThrow(/^a\.wgt has an entry .*Do not install it\.$/);
  });

  it.each(['a/b', '..a', 'a..b/c'])('%s is taken', (path) => {
    expect(() => refuseUnsafePath(path, 'a.wgt')).not.toThrow();
  });
});

describe('order and signatures', () => {
  it('is by bytes, not by UTF-16', () => {
    expect(['\u{1f431}', '\uff5e', 'b', 'a/b', 'a-b', 'B'].sort(byBytes)).toEqual([
      'B',
      'a-b',
      'a/b',
      'b',
      '\uff5e',
      '\u{1f431}',
    ]);
  });

  it.each([
    ['signature1.xml', true],
    ['signature12.xml', true],
    ['signature0.xml', false],
    ['a/signature1.xml', false],
    ['author-signature.xml', false],
  ])('%s is a distributor’s: %p', (path, is) => {
    expect(isDistributorSignature(path)).toBe(is);
  });
});
