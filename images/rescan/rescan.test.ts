import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';
import { silentReporter } from '../../kit/reporter.ts';
import { grypeMatch, grypeReport, writeGrype } from '../gate/grype.testing.ts';
import { repositoryOf } from '../reference.ts';
import { json, startFakeRegistry, type FakeRegistry } from '../registry/fake-registry.testing.ts';
import type { Registries } from '../registry/registries.ts';
import { testRegistries } from '../registry/registry.testing.ts';

import { compare } from './compare.ts';
import { keepIssue } from './issue.ts';
import { identityOf, readReport, type Found, type RescanReport } from './report.ts';
import { rescan } from './rescan.ts';
import { annotationsOf, changesText, issueBody, issueMark } from './texts.ts';

const found = (identity: string, more: Partial<Found> = {}): Found => ({
  identity,
  id: identity.split(' ')[0] ?? '',
  severity: 'high',
  package: 'openssl',
  version: '3.5.0-1',
  fixedIn: ['3.5.1-1'],
  counts: true,
  ...more,
});

const report = (images: Readonly<Record<string, readonly Found[]>>): RescanReport => ({
  schemaVersion: 1,
  at: '2026-11-25T04:00:00.000Z',
  scanner: 'grype 0.104.0',
  databaseFrom: null,
  images: Object.entries(images).map(([name, all]) => ({
    name,
    digest: `sha256:${'0'.repeat(64)}`,
    platform: 'linux/amd64',
    found: [...all],
  })),
});

describe('what is new', () => {
  it('is known by its identity, whatever the version of the package and the digest', () => {
    const last = report({ a: [found('CVE-1 deb/openssl')], b: [found('CVE-1 deb/openssl')] });
    const now = report({
      a: [
        found('CVE-1 deb/openssl', { version: '3.5.0-2' }),
        found('CVE-2 deb/zlib', { severity: 'critical' }),
      ],
      b: [found('CVE-2 deb/zlib', { severity: 'critical' }), found('CVE-3 deb/zlib', { counts: false })],
    });
    const changes = compare(now, last);
    expect(changes.fresh).toMatchObject([{ id: 'CVE-2', images: ['a (linux/amd64)', 'b (linux/amd64)'] }]);
    expect(changes.gone).toMatchObject([{ id: 'CVE-1', images: ['b (linux/amd64)'] }]);
    expect(changes.open.map(({ id }) => id)).toEqual(['CVE-2', 'CVE-1']);
    expect(compare(now, now).fresh).toEqual([]);
  });

  it('is all that counts at the first look, and what counts only now', () => {
    const now = report({ a: [found('CVE-1 deb/openssl')] });
    expect(compare(now, undefined)).toMatchObject({ fresh: [{ id: 'CVE-1' }], hasLast: false });
    // a mended version has come
    const before = report({ a: [found('CVE-1 deb/openssl', { counts: false })] });
    expect(compare(now, before).fresh).toHaveLength(1);
  });

  it('has one identity under each of its names', () => {
    const finding = { id: 'GHSA-x', aliases: ['CVE-1'], package: 'tar', kind: 'npm' } as never;
    const renamed = { id: 'CVE-1', aliases: ['GHSA-x'], package: 'tar', kind: 'npm' } as never;
    expect(identityOf(finding)).toBe('CVE-1 npm/tar');
    expect(identityOf(renamed)).toBe('CVE-1 npm/tar');
  });

  it('is read from reports of ours alone', () => {
    const one = report({ a: [found('CVE-1 deb/openssl')] });
    expect(readReport('r.json', JSON.stringify(one))).toEqual(one);
    expect(() => readReport('r.json', '{"schemaVersion":2}')).toThrow(/r\.json is no report/);
  });
});

describe('texts of what an image named itself', () => {
  const hostile = found('CVE-1 deb/x', {
    package: 'x\n::error::owned%0A::set-output\n\n</table><!-- </td><script>',
  });
  const changes = compare(report({ a: [hostile] }), undefined);

  it('are no commands to a runner', () => {
    const lines = annotationsOf(changes);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/[\r\n]/);
    expect(lines[0]).toMatch(/^::error title=New vulnerability::CVE-1 \(high\) in x ::error::owned%250A/);
    expect(changesText(changes).split('\n')).toHaveLength(2);
  });

  it('end no table and no comment', () => {
    expect(issueBody(changes)).not.toMatch(/<script|<\/table><!--/);
    expect(issueBody(changes).startsWith(issueMark)).toBe(true);
  });

  it('are ten annotations at most', () => {
    const many = Array.from({ length: 30 }, (_, n) => found(`CVE-${n} deb/x`));
    const lines = annotationsOf(compare(report({ a: many }), undefined));
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/::and 21 more$/);
    expect(
      issueBody(
        compare(report({ a: Array.from({ length: 9000 }, (_, n) => found(`CVE-${n} deb/x`)) }), undefined),
      ).length,
    ).toBeLessThan(65_536);
  });
});

let server: FakeRegistry;
beforeEach(async () => {
  server = await startFakeRegistry();
});
afterEach(async () => {
  await server.stop();
});

describe('the issue', () => {
  interface Issue {
    number: number;
    state: string;
    body: string;
    user: { login: string };
  }
  const bot = { login: 'github-actions[bot]' };
  let all: Issue[];
  let comments: string[];

  beforeEach(() => {
    all = [{ number: 1, state: 'open', body: `${issueMark} of somebody else`, user: { login: 'mallory' } }];
    comments = [];
    server.answering = ({ method, path, body, authorization }, res) => {
      expect(authorization).toBe('Bearer token-of-tests');
      const { pathname } = new URL(path, 'http://x');
      const [, number, rest] = /^\/repos\/me\/app\/issues(?:\/(\d+))?(\/comments)?$/.exec(pathname) ?? [];
      const said = (body === '' ? {} : JSON.parse(body)) as Partial<Issue>;
      if (method === 'GET') {
        json(
          res,
          200,
          all.filter(({ state }) => state === 'open'),
        );
      } else if (rest !== undefined) {
        comments.push(said.body ?? '');
        json(res, 201, {});
      } else if (method === 'POST') {
        all.push({ number: all.length + 1, state: 'open', body: said.body ?? '', user: bot });
        json(res, 201, {});
      } else {
        Object.assign(
          all.find((one) => one.number === Number(number))!,
          said,
        );
        json(res, 200, {});
      }
    };
  });

  const keep = async (now: RescanReport, last?: RescanReport): Promise<string> =>
    await keepIssue(compare(now, last), {
      repository: 'me/app',
      token: 'token-of-tests',
      api: `http://${server.host}`,
      author: bot.login,
    });

  it('is one, kept current, and closed when there is nothing left', async () => {
    const first = report({ a: [found('CVE-1 deb/openssl')] });
    const second = report({ a: [found('CVE-1 deb/openssl'), found('CVE-2 deb/zlib')] });
    expect(await keep(report({ a: [] }))).toBe('none');
    expect(await keep(first)).toBe('opened');
    expect(await keep(first, first)).toBe('unchanged');
    // the same look again, after a run that was cut off before its report was kept
    expect(await keep(first)).toBe('unchanged');
    expect(await keep(second, first)).toBe('updated');
    expect(comments).toEqual([expect.stringContaining('CVE-2')]);
    expect(comments[0]).not.toContain('CVE-1');
    expect(await keep(report({ a: [] }), second)).toBe('closed');
    expect(all.map(({ state }) => state)).toEqual(['open', 'closed']);
    // what others wrote is theirs
    expect(all[0]?.body).toBe(`${issueMark} of somebody else`);
    expect(await keep(first)).toBe('opened');
    expect(all).toHaveLength(3);
  });

  it('says what a token must be allowed', async () => {
    server.answering = (_request, res) => {
      json(res, 403, { message: 'Resource not accessible by integration' });
    };
    await expect(keep(report({ a: [found('CVE-1 deb/openssl')] }))).rejects.toThrow(
      /403, Resource not accessible by integration.*issues: write/,
    );
  });
});

describe('a look', () => {
  let registries: Registries;
  beforeEach(() => {
    registries = testRegistries({});
  });
  afterEach(() => {
    registries.close();
  });

  it('has every tag and what runs, with a SARIF category that stays, and scans the same image once', async () => {
    const config = Buffer.from(JSON.stringify({ os: 'linux', architecture: 'arm64' }));
    const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const mediaType = 'application/vnd.oci.image.manifest.v1+json';
    const manifest = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType,
        config: {
          mediaType: 'application/vnd.oci.image.config.v1+json',
          digest: digestOf(config),
          size: config.length,
        },
        layers: [],
      }),
    );
    const digest = digestOf(manifest);
    server.answering = ({ path }, res) => {
      const [, reference = ''] = /manifests\/(.*)$/.exec(path) ?? [];
      if (['latest', 'next', digest].includes(reference)) {
        res.writeHead(200, { 'Content-Type': mediaType, 'Docker-Content-Digest': digest }).end(manifest);
      } else if (path.endsWith(`/blobs/${digestOf(config)}`)) res.writeHead(200).end(config);
      else json(res, path === '/v2/' ? 200 : 404, {});
    };
    await withTemporaryFolder('rescan-test', async (folder) => {
      const grype = await writeGrype(
        folder,
        grypeReport([grypeMatch('CVE-1', 'High', { fixedIn: '3.5.1-1' })]),
      );
      const repository = repositoryOf(`${server.host}/me/app`);
      const options = {
        repositories: [repository],
        tags: ['latest', 'next', 'edge'],
        images: [{ ...repository, digest }],
        failOn: 'high' as const,
        onlyFixable: true,
        vex: [],
        grype,
        sarifFolder: join(folder, 'sarif'),
      };
      const context = {
        registries,
        credentials: async () => await Promise.resolve(undefined),
        reporter: silentReporter,
        now: new Date('2026-11-25T04:00:00Z'),
      };
      const looked = await rescan(options, context);
      expect(looked).toMatchObject({
        scanner: 'grype 0.104.0',
        images: ['latest', 'next'].map((tag) => ({
          name: `${server.host}/me/app:${tag}`,
          digest,
          platform: 'linux/arm64',
          found: [{ identity: 'CVE-1 deb/openssl', counts: true }],
        })),
      });
      expect((await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n')).toHaveLength(1);
      expect(await readdir(join(folder, 'sarif'))).toEqual([
        'me-app-linux-arm64.sarif',
        'me-app-next-linux-arm64.sarif',
      ]);
      const latest = await readFile(join(folder, 'sarif', 'me-app-linux-arm64.sarif'), 'utf8');
      // that of a publication, so its alerts are the same ones
      expect(latest).toContain('"grype/me/app/linux-arm64/"');

      const ignoreFile = join(folder, 'ignore.yml');
      await writeFile(ignoreFile, 'ignore:\n  - {vulnerability: CVE-1, until: 2026-12-31, reason: x}\n');
      const ignored = await rescan({ ...options, ignoreFile }, context);
      expect(compare(ignored, looked)).toMatchObject({ fresh: [], gone: [{ id: 'CVE-1' }], open: [] });
      await expect(rescan({ ...options, tags: ['edge'], images: [] }, context)).rejects.toThrow(
        /there is nothing to look at/,
      );
    });
  });
});
