import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it, test } from '@jest/globals';

import { GateError } from '../../kit/errors.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import { silentReporter } from '../../kit/reporter.ts';
import { sarifProblems } from '../../kit/sarif.testing.ts';

import { gateImage, type GateContext } from './gate.ts';
import { grypeMatch, grypeReport, writeGrype } from './grype.testing.ts';
import { grypeArguments, readGrype } from './grype.ts';
import { dayOf, expired, parseIgnoreList } from './ignore-list.ts';
import { judge, type Policy } from './policy.ts';
import { sarifCategory, toSarif } from './sarif.ts';

const policy: Policy = { failOn: 'high', onlyFixable: true, ignore: [], today: '2026-11-25' };
const fixedIn = '3.5.1-1';
const ignore = (vulnerability: string, more: object = {}): Policy['ignore'][number] => ({
  vulnerability,
  package: undefined,
  until: '2026-11-25',
  reason: 'no',
  ...more,
});

describe('what stops an image', () => {
  test.each<[string, object, Partial<Policy>, boolean]>([
    ['high and mended', grypeMatch('CVE-1', 'High', { fixedIn }), {}, true],
    ['critical and mended', grypeMatch('CVE-1', 'Critical', { fixedIn }), {}, true],
    ['medium and mended', grypeMatch('CVE-1', 'Medium', { fixedIn }), {}, false],
    [
      'medium, when that is the least',
      grypeMatch('CVE-1', 'Medium', { fixedIn }),
      { failOn: 'medium' },
      true,
    ],
    ['critical, not mended yet', grypeMatch('CVE-1', 'Critical'), {}, false],
    [
      'critical, not mended yet, when all count',
      grypeMatch('CVE-1', 'Critical'),
      { onlyFixable: false },
      true,
    ],
    [
      'critical, when nothing stops it',
      grypeMatch('CVE-1', 'Critical', { fixedIn }),
      { failOn: 'never' },
      false,
    ],
    ['what nobody rated', grypeMatch('CVE-1', 'Unknown', { fixedIn }), { failOn: 'negligible' }, false],
    ['a word of later versions', grypeMatch('CVE-1', 'Catastrophic', { fixedIn }), { failOn: 'low' }, false],
    ['on the list', grypeMatch('CVE-1', 'High', { fixedIn }), { ignore: [ignore('CVE-1')] }, false],
    [
      'on the list by its other name',
      grypeMatch('GHSA-1', 'High', { fixedIn, alias: 'CVE-1' }),
      { ignore: [ignore('CVE-1')] },
      false,
    ],
    [
      'on the list for another package',
      grypeMatch('CVE-1', 'High', { fixedIn }),
      { ignore: [ignore('CVE-1', { package: 'zlib' })] },
      true,
    ],
    [
      'on the list until yesterday',
      grypeMatch('CVE-1', 'High', { fixedIn }),
      { ignore: [ignore('CVE-1', { until: '2026-11-24' })] },
      true,
    ],
  ])('%s', (_what, match, more, stops) => {
    const judged = judge(readGrype(grypeReport([match])), { ...policy, ...more });
    expect(judged.blocking.length > 0).toBe(stops);
  });

  it('is counted once for each package', () => {
    const matches = [grypeMatch('CVE-1', 'High'), grypeMatch('CVE-1', 'High'), grypeMatch('CVE-2', 'Low')];
    expect(judge(readGrype(grypeReport(matches)), policy).counts).toMatchObject({
      high: 1,
      low: 1,
      critical: 0,
    });
  });
});

describe('the ignore list', () => {
  const file = 'ignore.yml';
  it('has a day and a reason for everything', () => {
    const text =
      'ignore:\n  - vulnerability: CVE-1\n    until: 2026-12-31\n    reason: We never parse it.\n    package: zlib\n';
    const list = parseIgnoreList(file, text);
    expect(list).toEqual([
      { vulnerability: 'CVE-1', until: '2026-12-31', reason: 'We never parse it.', package: 'zlib' },
    ]);
    expect(expired(list, '2026-12-31')).toEqual([]);
    expect(expired(list, '2027-01-01')).toEqual(list);
  });

  test.each([
    [
      'ignore:\n  - vulnerability: CVE-1\n    until: 2026-12-31\n',
      /Entry 1 of ignore\.yml \(CVE-1\) has no "reason"/,
    ],
    ['ignore:\n  - vulnerability: CVE-1\n    reason: x\n', /has no day in "until"/],
    ['ignore:\n  - vulnerability: CVE-1\n    reason: x\n    until: 2026-02-30\n', /has no day in "until"/],
    ['ignore:\n  - vulnerability: CVE-1\n    reason: x\n    until: never\n', /has no day in "until"/],
    ['ignore:\n  - until: 2026-12-31\n    reason: x\n', /names no "vulnerability"/],
    [
      'ignore:\n  - vulnerability: a\n    until: 2026-12-31\n    reason: x\n    id: 1\n',
      /"id", which means nothing/,
    ],
    ['- CVE-1\n', /has one key, "ignore"/],
    ['ignore: [\n', /is no YAML/],
  ])('%j is refused', (text, said) => {
    expect(() => parseIgnoreList(file, text)).toThrow(said);
  });
});

describe('Grype', () => {
  it('is asked for one platform’s image, with VEX and nothing secret', () => {
    expect(grypeArguments({ image: 'ghcr.io/a/b@sha256:0', vex: ['a.json', 'b.json'] })).toEqual([
      'registry:ghcr.io/a/b@sha256:0',
      ...['--output', 'json', '--quiet', '--vex', 'a.json', '--vex', 'b.json'],
    ]);
  });

  test.each(['', 'Usage: grype', '{}', '{"matches": [{}]}'])('%j is not what it prints', (text) => {
    expect(() => readGrype(text)).toThrow(/What Grype printed is not its JSON/);
  });

  it('tells when its database was made, in both forms of its report', () => {
    const built = (db: unknown): string | undefined =>
      readGrype(JSON.stringify({ matches: [], descriptor: { name: 'grype', version: '1', db } }))
        .databaseFrom;
    expect(built({ built: '2026-01-01T00:00:00Z' })).toBe('2026-01-01T00:00:00Z');
    expect(built({ status: { built: '2026-01-02T00:00:00Z' } })).toBe('2026-01-02T00:00:00Z');
    expect(built(null)).toBeUndefined();
  });
});

describe('SARIF', () => {
  it('has a category of its own for each image and platform', () => {
    expect(sarifCategory('me/app', 'linux/arm64')).toBe('grype/me/app/linux-arm64');
    const matches = [grypeMatch('CVE-1', 'High', { fixedIn }), grypeMatch('CVE-2', 'Low')];
    const judged = judge(readGrype(grypeReport(matches)), { ...policy, ignore: [ignore('CVE-1')] });
    const sarif: unknown = JSON.parse(toSarif(judged, { repositoryName: 'me/app', platform: 'linux/amd64' }));
    expect(sarifProblems(sarif)).toEqual([]);
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          automationDetails: { id: 'grype/me/app/linux-amd64/' },
          tool: { driver: { name: 'grype', version: '0.104.0', rules: [{ id: 'CVE-1' }, { id: 'CVE-2' }] } },
          results: [
            { ruleId: 'CVE-1', level: 'error', suppressions: [{ justification: 'until 2026-11-25: no' }] },
            { ruleId: 'CVE-2', level: 'note' },
          ],
        },
      ],
    });
  });
});

describe('SARIF of what an image chose itself', () => {
  it.each<[string, { path?: string; name?: string; url?: string }, string]>([
    ['a path', { path: '/opt/größe a#b?.txt' }, 'opt/gr%C3%B6%C3%9Fe%20a%23b%3F.txt'],
    ['a part of an archive', { path: '/app.jar:lib/x.jar' }, 'app.jar%3Alib/x.jar'],
    ['a package without a path', { path: '/', name: '@scope/a:b' }, '%40scope/a%3Ab'],
    ['half a character', { path: '/a\ud800' }, 'a%EF%BF%BD'],
    ['an address that is none', { url: 'https://a b/<c>' }, 'var/lib/dpkg/status'],
    ['an address with what must be escaped', { url: 'https://a/b c|{d}?e=`f`' }, 'var/lib/dpkg/status'],
  ])('is valid with %s', (_what, { path, name, url }, uri) => {
    const scan = readGrype(grypeReport([grypeMatch('CVE-1', 'High')]));
    const [finding] = scan.findings;
    const changed = {
      ...finding!,
      ...(path !== undefined && { path }),
      ...(name !== undefined && { package: name }),
      ...(url !== undefined && { url }),
    };
    const text = toSarif(judge({ ...scan, findings: [changed] }, policy), {
      repositoryName: 'me/app',
      platform: 'linux/amd64',
    });
    const sarif: unknown = JSON.parse(text);
    expect(sarifProblems(sarif)).toEqual([]);
    expect(sarif).toMatchObject({
      runs: [{ results: [{ locations: [{ physicalLocation: { artifactLocation: { uri } } }] }] }],
    });
  });
});

describe('the gate', () => {
  const platforms = ['linux/amd64', 'linux/arm64'].map((platform) => ({
    platform,
    image: `r/a@${platform}`,
  }));
  const context = (folder: string, grype: string, more: Partial<GateContext> = {}): GateContext => ({
    failOn: 'high',
    onlyFixable: true,
    vex: [],
    grype,
    sarifFolder: join(folder, 'sarif'),
    repositoryName: 'me/app',
    env: { PATH: process.env['PATH'] ?? '' },
    isPlain: true,
    reporter: silentReporter,
    onJudged: () => undefined,
    ...more,
  });

  it('looks at every platform, writes SARIF, and says what to do', async () => {
    await withTemporaryFolder('gate', async (folder) => {
      const grype = await writeGrype(folder, grypeReport([grypeMatch('CVE-1', 'Critical', { fixedIn })]));
      const errors: string[] = [];
      const reporter = { ...silentReporter, error: (message: string) => errors.push(message) };
      let judged = 0;
      const onJudged: GateContext['onJudged'] = (gated) => (judged = gated.length);
      const work = gateImage(platforms, context(folder, grype, { reporter, onJudged }));
      await expect(work).rejects.toThrow(GateError);
      await expect(work).rejects.toThrow(
        /1 for linux\/amd64, 1 for linux\/arm64\. Build it with newer packages/,
      );
      expect(errors[0]).toBe('linux/amd64: CVE-1 (critical) in openssl 3.5.0-1, mended in 3.5.1-1');
      expect(judged).toBe(2);
      expect(await readFile(join(folder, 'sarif', 'linux-arm64.sarif'), 'utf8')).toContain('linux-arm64/');
    });
  });

  it('warns of an entry of the list that has ended, and counts it again', async () => {
    await withTemporaryFolder('gate', async (folder) => {
      const grype = await writeGrype(folder, grypeReport([grypeMatch('CVE-1', 'Critical', { fixedIn })]));
      const ignoreFile = join(folder, 'ignore.yml');
      const list = (until: string): string =>
        `ignore:\n  - {vulnerability: CVE-1, until: ${until}, reason: x}\n`;
      await writeFile(ignoreFile, list(dayOf(new Date(Date.now() + 86_400_000))));
      expect(await gateImage(platforms, context(folder, grype, { ignoreFile }))).toHaveLength(2);
      await writeFile(ignoreFile, list('2026-01-01'));
      const warnings: string[] = [];
      const reporter = { ...silentReporter, warning: (message: string) => warnings.push(message) };
      await expect(gateImage(platforms, context(folder, grype, { ignoreFile, reporter }))).rejects.toThrow(
        GateError,
      );
      expect(warnings).toEqual([
        'CVE-1 could be ignored until 2026-01-01, which has passed: it counts again.',
      ]);
    });
  });

  it('needs its program', async () => {
    await withTemporaryFolder('gate', async (folder) => {
      const missing = gateImage(platforms, context(folder, 'grype-that-is-not-there'));
      await expect(missing).rejects.toThrow(/"grype-that-is-not-there" is needed and is not on PATH/);
    });
  });
});
