import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { asPackage, duid, goodApp, signerOf, signingOf } from './app.testing.ts';
import { buildPackage, withoutSignatures, type Signing } from './package.ts';
import { coveredBy, digestNames, signFiles } from './signature.ts';
import { newKey } from './throw-away.ts';
import { verifyFiles } from './verify.ts';
import { unzipFiles } from './zip.ts';

let signing: Signing;
let signed: ReadonlyMap<string, Uint8Array>;
const now = new Date();

beforeAll(() => {
  signing = signingOf();
  signed = unzipFiles(buildPackage(asPackage(goodApp), signing, now).wgt, 'it');
});

const rulesOf = (files: ReadonlyMap<string, Uint8Array>, at = now): string[] =>
  verifyFiles(files, at)
    .findings.map(({ rule, file }) => `${rule} ${file ?? ''}`)
    .sort();

const changed = (file: string, change: (text: string) => string): Map<string, Uint8Array> => {
  const files = new Map(signed);
  const before = Buffer.from(files.get(file)!).toString();
  const after = change(before);
  expect(after).not.toBe(before);
  return files.set(file, Buffer.from(after));
};

describe('a package that was signed', () => {
  it.each(digestNames)('by %s holds, and tells who signed it and for which devices', (digest) => {
    const { verified } = buildPackage(asPackage(goodApp), { ...signing, digest }, now);
    expect(verified.findings).toEqual([]);
    const files = Object.keys(goodApp).length;
    expect(verified.signatures).toEqual([
      expect.objectContaining({
        role: 'author',
        digest,
        references: files + 1,
        subject: 'The author',
        duids: [],
      }),
      expect.objectContaining({ role: 'distributor', digest, references: files + 2, duids: [duid] }),
    ]);
  });

  it('is the same, byte by byte, when it is signed again', () => {
    const again = buildPackage(new Map([...asPackage(goodApp)].reverse()), signing, now);
    expect(Buffer.from(again.wgt).equals(buildPackage(asPackage(goodApp), signing, now).wgt)).toBe(true);
  });

  it('holds whatever its files are called and contain', () => {
    const author = signerOf('author');
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.uint8Array({ maxLength: 20 }), {
          maxKeys: 5,
        }),
        (content) => {
          const files = new Map<string, Uint8Array>(
            Object.entries(content).filter(([name]) => name.isWellFormed() && !name.startsWith('#')),
          );
          files.set('author-signature.xml', Buffer.from(signFiles(files, 'author', author, 'sha256')));
          const rules = verifyFiles(files, now).findings.map(({ rule }) => rule);
          expect(rules).toEqual(['signature/missing']);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('has each file by its bytes’ order, and the signatures last', () => {
    const text = Buffer.from(signed.get('signature1.xml')!).toString();
    const uris = [...text.matchAll(/Reference URI="([^"]+)"/g)].map(([, uri]) => uri);
    expect(uris.at(-1)).toBe('#prop');
    expect(uris.slice(0, -1).map((uri) => decodeURIComponent(uri!))).toEqual(
      coveredBy('distributor', signed.keys()),
    );
    expect(uris).toContain('author-signature.xml');
  });
});

describe('what is found in a package', () => {
  const author = 'author-signature.xml';
  const distributor = 'signature1.xml';

  it.each<[string, () => Map<string, Uint8Array>, readonly string[]]>([
    [
      'one changed byte',
      () => changed('assets/index-C3_WU7C8.css', (css) => css.replace('0', '1')),
      [
        'signature/file-changed assets/index-C3_WU7C8.css',
        'signature/file-changed assets/index-C3_WU7C8.css',
      ],
    ],
    [
      'a file that nobody signed, a dotfile too',
      () => new Map(signed).set('.hidden', Buffer.from('x')),
      ['signature/file-not-signed .hidden', 'signature/file-not-signed .hidden'],
    ],
    [
      'a file that is gone',
      () => new Map([...signed].filter(([name]) => name !== 'favicon.svg')),
      ['signature/file-missing favicon.svg', 'signature/file-missing favicon.svg'],
    ],
    [
      'another author’s signature',
      () => changed(author, (text) => text.replace('<X509Data>', '<X509Data >')),
      ['signature/file-changed author-signature.xml'],
    ],
    [
      'a changed value',
      () =>
        changed(distributor, (text) =>
          text.replace(/(<SignatureValue>\n)(.)/, (_, a: string, b: string) => a + (b === 'A' ? 'B' : 'A')),
        ),
      [`signature/value ${distributor}`],
    ],
    [
      'a changed digest',
      () => changed(distributor, (text) => text.replace(/(<DigestValue>)./, '$1_')),
      ['signature/file-changed assets/Player-B6MYV5z4.css', `signature/value ${distributor}`],
    ],
    [
      'a changed role',
      () => changed(distributor, (text) => text.replace('role-distributor', 'role-author')),
      [`signature/properties ${distributor}`, `signature/role ${distributor}`],
    ],
    [
      'an algorithm of the past',
      () => changed(distributor, (text) => text.replace('xmldsig-more#rsa-sha512', 'xmldsig#rsa-sha1')),
      [`signature/algorithm ${distributor}`],
    ],
    [
      'another canonicalization',
      () =>
        changed(distributor, (text) => text.replace('2001/10/xml-exc-c14n#"></C', '2006/12/xml-c14n11"></C')),
      [`signature/canonicalization ${distributor}`],
    ],
    [
      'digests of the past',
      () => changed(distributor, (text) => text.replace('xmlenc#sha512', 'xmldsig#sha1')),
      [
        'signature/digest-algorithm signature1.xml',
        'signature/file-not-signed assets/Player-B6MYV5z4.css',
        `signature/value ${distributor}`,
      ],
    ],
    [
      'no certificate',
      () => changed(distributor, (text) => text.replaceAll(/<X509Cert.*?<\/X509Certificate>\n/gs, '')),
      [`signature/unreadable ${distributor}`],
    ],
    [
      'a certificate that is none',
      () => changed(distributor, (text) => text.replace(/(<X509Certificate>\n)..../, '$1AAAA')),
      [`signature/unreadable ${distributor}`],
    ],
    [
      'no authority in the chain',
      () =>
        changed(distributor, (text) =>
          text.replace(/(<\/X509Certificate>)\n<X509Cert.*<\/X509Certificate>/s, '$1'),
        ),
      [`signature/chain ${distributor}`],
    ],
    [
      'a document type',
      () => changed(distributor, (text) => `<!DOCTYPE Signature>${text}`),
      [`signature/unreadable ${distributor}`],
    ],
    [
      'something else in its place',
      () => changed(distributor, () => '<a/>'),
      [`signature/unreadable ${distributor}`],
    ],
    [
      'broken XML',
      () => changed(distributor, (text) => text.slice(0, -9)),
      [`signature/unreadable ${distributor}`],
    ],
    [
      'no signature of the distributor',
      () => new Map([...signed].filter(([name]) => name !== distributor)),
      [`signature/missing ${distributor}`],
    ],
    [
      'a second distributor',
      () => new Map(signed).set('signature2.xml', signed.get(distributor)!),
      ['signature/further signature2.xml'],
    ],
    [
      'no properties',
      () => changed(distributor, (text) => text.replace('URI="#prop"', 'URI="favicon.svg"')),
      [
        'signature/file-changed favicon.svg',
        `signature/properties ${distributor}`,
        `signature/value ${distributor}`,
      ],
    ],
  ])('%s', (_what, files, rules) => {
    expect(rulesOf(files())).toEqual(rules);
  });

  it('certificates in another order mean nothing', () => {
    const files = changed(distributor, (text) =>
      text.replace(
        /(<X509Certificate>.*?<\/X509Certificate>\n)(<X509Certificate>.*<\/X509Certificate>\n)/s,
        '$2$1',
      ),
    );
    expect(rulesOf(files)).toEqual([]);
    expect(verifyFiles(files, now).signatures[1]).toMatchObject({ subject: 'The distributor' });
  });
});

describe('certificates', () => {
  const judged = (
    author: Parameters<typeof signerOf>,
    distributor: Parameters<typeof signerOf>,
    at = now,
  ): string[] => {
    const who = { author: signerOf(...author), distributor: signerOf(...distributor) };
    const { verified } = buildPackage(asPackage(goodApp), { ...who, digest: 'sha512' }, at);
    return verified.findings.map(({ rule, file, message }) => `${rule} ${file ?? ''} ${message}`);
  };
  const day = 24 * 60 * 60 * 1000;
  const past = { from: new Date('2012-01-01'), until: new Date('2022-07-01') };
  const soon = { until: new Date(now.getTime() + 9 * day) };
  const later = { from: new Date(now.getTime() + day) };
  const ownKey = newKey();

  it.each<[string, Parameters<typeof signerOf>, Parameters<typeof signerOf>, readonly RegExp[]]>([
    [
      'that have expired',
      ['author', past],
      ['distributor'],
      [
        /^signature\/expired author.*The author has expired on 2022-07-01/,
        /^signature\/expired author.*authority\) has expired/,
      ],
    ],
    [
      'that expire soon',
      ['author'],
      ['distributor', soon],
      [/^signature\/expires-soon signature1/, /^signature\/expires-soon signature1/],
    ],
    [
      'of the future',
      ['author', later],
      ['distributor'],
      [/^signature\/not-yet-valid/, /^signature\/not-yet-valid/],
    ],
    [
      'that are swapped',
      ['distributor'],
      ['author'],
      [/^signature\/author-has-devices author/, /^signature\/no-devices signature1/],
    ],
    [
      'of one authority',
      ['author', { authority: 'One' }],
      ['distributor', { authority: 'One' }],
      [/^signature\/same-authority/],
    ],
    [
      'that have issued themselves',
      ['author', { authority: 'The author', keys: { authority: ownKey, own: ownKey } }],
      ['distributor'],
      [/^signature\/self-signed author/],
    ],
    ['without devices', ['author'], ['distributor', { duids: [] }], [/^signature\/no-devices signature1/]],
  ])('%s', (_what, author, distributor, said) => {
    const found = judged(author, distributor);
    expect(found).toEqual(said.map((words) => expect.stringMatching(words)));
  });
});

describe('one certificate for both', () => {
  it('is found', () => {
    const both = signerOf('author');
    const { verified } = buildPackage(
      asPackage(goodApp),
      { author: both, distributor: both, digest: 'sha512' },
      now,
    );
    expect(verified.findings.map(({ rule }) => rule)).toEqual([
      'signature/no-devices',
      'signature/same-certificate',
    ]);
  });
});

describe('a package of somebody else', () => {
  it('keeps its author, and gets another distributor', () => {
    const other = signerOf('distributor', { duids: ['OTHERTV'] });
    const signingAgain: Signing = { distributor: other, digest: 'sha256' };
    const files = withoutSignatures(new Map(signed).set('signature2.xml', Buffer.from('x')), signingAgain);
    expect(files.has('author-signature.xml')).toBe(true);
    const { verified } = buildPackage(files, signingAgain, now);
    expect(verified.findings).toEqual([]);
    expect(verified.signatures.map(({ digest, duids }) => [digest, duids])).toEqual([
      ['sha512', []],
      ['sha256', ['OTHERTV']],
    ]);
  });

  it('gets both anew', () => {
    const files = withoutSignatures(signed, signing);
    expect([...files.keys()].filter((name) => name.includes('signature'))).toEqual([]);
    expect(buildPackage(files, signing, now).verified.findings).toEqual([]);
  });
});
