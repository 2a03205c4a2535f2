import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { asPackage, duid, goodApp, goodConfig, signingOf } from '../../tizen/packager/app.testing.ts';
import { parseConfig } from '../../tizen/packager/config.ts';
import type { Finding } from '../../tizen/packager/finding.ts';
import { buildPackage } from '../../tizen/packager/package.ts';

import { outputsOf, signedInWords, toSummary, type Result } from './tell.ts';

const signing = signingOf();
const { wgt: bytes, verified } = buildPackage(asPackage(goodApp), signing, new Date());
const finding: Finding = {
  rule: 'app/css-level',
  severity: 'warning',
  message: 'A | <b>.',
  remedy: 'C.',
  file: 'a_b.css',
  line: 3,
};
const without: Result = {
  ...{
    signing,
    findings: [finding],
    config: parseConfig(goodConfig),
    out: 'tv/app.wgt',
    storeBundle: 'store',
  },
  changed: new Map([
    ['index.html', 6],
    ['a.js', 1],
  ]),
};
const result: Result = { ...without, package: { bytes, sha256: 'ab12', verified } };

describe('outputs', () => {
  it('say what was made', () => {
    expect(outputsOf(result)).toEqual({
      package: join(process.cwd(), 'tv', 'app.wgt'),
      ...{
        sha256: 'ab12',
        bytes: bytes.length,
        signed: 'signed',
        version: '1.4.0',
        id: 'MiauflixTV.Miauflix',
      },
      ...{ duids: JSON.stringify([duid]), errors: 0, warnings: 1 },
      'store-bundle': join(process.cwd(), 'store'),
    });
  });

  it('are empty of what was not', () => {
    const none = { package: null, sha256: null, bytes: null, duids: '[]', 'store-bundle': null };
    expect(outputsOf(without)).toMatchObject({ ...none, version: '1.4.0' });
  });
});

describe('the summary', () => {
  it('tells the package, who signed it and what was found, as text', () => {
    const text = toSummary(result);
    expect(text).toContain('## Miauflix 1.4.0 for Samsung TVs');
    expect(text).toContain('read back and verified.\nSHA-256 `ab12`. 7 addresses were made relative.');
    expect(text).toContain(`, for ${duid}`);
    expect(text).toContain('Found: 1 warning.');
    expect(text).toContain('| warning | `app/css-level` | a&#95;b.css:3 | A &#124; &lt;b&gt;. C. |');
  });

  it('says that there is none, and cuts what is too long', () => {
    const text = toSummary({ ...without, findings: Array.from({ length: 120 }, () => finding) });
    expect(text).toContain('No package was written.');
    expect(text).toContain('20 more are in the step’s log.');
  });
});

describe('who is missing', () => {
  it.each([
    ['nobody', signing, undefined],
    ['both', { digest: 'sha512' } as const, /^The package is unsigned/],
    [
      'the author',
      { digest: 'sha512', ...(signing.distributor && { distributor: signing.distributor }) } as const,
      /^The author has not signed/,
    ],
  ])('is %s', (_what, given, words) => {
    if (words === undefined) expect(signedInWords(given)).toBeUndefined();
    else expect(signedInWords(given)).toMatch(words);
  });
});
