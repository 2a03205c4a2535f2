import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { grypeMatch, grypeReport, writeGrype } from '../../images/gate/grype.testing.ts';
import { keyPassword, startTwoRegistries, type TwoRegistries } from '../../images/publish.testing.ts';
import { withBundle } from '../shared/bundle.testing.ts';
import type { RunnerJob, RunnerResult } from '../shared/fake-runner.ts';

const minutes = 4 * 60_000;

let world: TwoRegistries;
beforeAll(async () => {
  world = await startTwoRegistries();
}, minutes);
afterAll(async () => {
  await world.stop();
}, minutes);

type Run = (inputs: RunnerJob['inputs'], more?: Partial<RunnerJob>) => Promise<RunnerResult>;

/** Hands out what runs the bundle from a folder that holds nothing else. */
async function alone(name: string, look: (run: Run, folder: string) => Promise<void>): Promise<void> {
  await withBundle('publish-image', async (runBundle, folder) => {
    const [one, two] = world.targets(name);
    const usual = {
      to: `${one.name}\n${two.name}`,
      grype: world.grype,
      'signing-key': world.keys.privateKey,
      'signing-password': keyPassword,
    };
    await look(
      async (inputs, more) =>
        runBundle({
          inputs: { ...usual, ...inputs },
          ...more,
          env: { GITHUB_REF: 'refs/tags/v1.0.0', GITHUB_SHA: '1'.repeat(40), ...more?.env },
        }),
      folder,
    );
  });
}

const verifying = (): Readonly<Record<string, string>> => ({
  'signing-key': '',
  'signing-password': '',
  'public-key': world.keys.publicKey,
});

describe('the bundle that publishes, alone in a folder', () => {
  it(
    'plans, publishes, promotes, rolls back and cleans up, and shows no secret',
    async () => {
      await alone('action', async (run, folder) => {
        const sample = await world.stage('action', { attestations: true });
        const image = `${world.source('action').name}@${sample.digest}`;
        const planned = await run({ image, 'dry-run': 'true' });
        expect(planned).toMatchObject({ exitCode: 0, outputs: { result: 'planned', version: '1.0.0' } });
        expect(await world.tags('action')).toEqual([{}, {}]);

        const first = await run({ image, sarif: 'sarif' });
        expect(first.stdout).not.toContain('::error');
        expect(first.outputs).toMatchObject({ result: 'published', digest: sample.digest, version: '1.0.0' });
        expect(JSON.parse(first.outputs['tags'] ?? '')).toEqual([
          '1.0.0',
          '1.0',
          '1',
          'latest',
          'sha-111111111111',
        ]);
        expect(first.summary).toContain(`cosign verify --key cosign.pub --insecure-ignore-tlog=true`);
        expect(first.summary).toContain(`docker pull ${world.targets('action')[0].name}@${sample.digest}`);
        expect(await readdir(join(folder, 'sarif'))).toEqual(['linux-amd64.sarif', 'linux-arm64.sarif']);
        const report: unknown = JSON.parse(await readFile(first.outputs['report'] ?? '', 'utf8'));
        expect(report).toMatchObject({ schemaVersion: 1, result: 'published' });
        const shown =
          JSON.stringify([first.summary, first.outputs, report]) +
          first.stdout.replaceAll(/^::add-mask::.*$/gm, '');
        expect(shown).not.toContain(keyPassword);
        expect(shown).not.toContain('BEGIN ENCRYPTED');
        expect((await run({ image })).outputs).toMatchObject({ result: 'unchanged' });

        const second = await world.stage('action');
        const next = `${world.source('action').name}@${second.digest}`;
        const env = { GITHUB_REF: 'refs/tags/v1.1.0', GITHUB_SHA: '2'.repeat(40) };
        expect((await run({ image: next }, { env })).exitCode).toBe(0);
        const back = await run({ rollback: 'latest', ...verifying() });
        expect(back).toMatchObject({ exitCode: 0, outputs: { result: 'promoted', digest: sample.digest } });
        const promoted = await run({ promote: '1.1.0 -> latest', ...verifying() });
        expect(promoted.outputs).toMatchObject({ result: 'promoted', digest: second.digest });
        const [inOne, inTwo] = await world.tags('action');
        expect(inOne).toMatchObject({ latest: second.digest, '1.0': sample.digest });
        expect(inTwo).toEqual(inOne);

        const preview = await world.stage('action');
        const pull = { GITHUB_REF: 'refs/pull/12/merge', GITHUB_SHA: '3'.repeat(40) };
        const compare = `${world.targets('action')[0].name}:latest`;
        const previewed = await run(
          { image: `${world.source('action').name}@${preview.digest}`, 'compare-to': compare },
          { env: pull },
        );
        const comment = await readFile(previewed.outputs['comment'] ?? '', 'utf8');
        expect(comment).toContain(`docker run --rm --init ${world.targets('action')[0].name}:pr-12`);
        expect(comment).toContain(`Compared with \`${world.targets('action')[0].name}`);
        const removed = await run({ remove: 'pr-12', retention: 'sha-*:0d' });
        expect(removed.outputs).toMatchObject({ result: 'removed' });
        expect(Object.keys((await world.tags('action'))[1] ?? {})).toEqual([
          '1',
          '1.0',
          '1.0.0',
          '1.1',
          '1.1.0',
          'latest',
        ]);
        expect(await readdir(join(folder, 'temp'))).toContain('miauflix-publish-report');

        const post = await run({}, { state: first.state });
        expect(post).toMatchObject({ exitCode: 0, stdout: '' });
      });
    },
    minutes,
  );

  it.each<[string, RunnerJob['inputs'], number, RegExp]>([
    ['nothing to do', {}, 2, /Say what to do/],
    ['two things to do', { image: 'a', rollback: 'latest' }, 2, /are different jobs/],
    [
      'several wrong values',
      { image: 'a', 'fail-on': 'hihg', sign: 'keyles' },
      2,
      /"high"\?%0A.*"keyless"\?/,
    ],
    ['no digest', { image: 'ghcr.io/a/b:1' }, 2, /has no digest/],
    ['no way to sign', { image: 'x', 'signing-key': '' }, 2, /id-token: write/],
    [
      'a wrong password of the key',
      { image: 'x', 'signing-password': 'no' },
      2,
      /signing key cannot be used/,
    ],
    ['no such image', { image: 'y' }, 2, /There is no image/],
    ['a tag that is no version', { image: 'x', ref: 'refs/tags/release' }, 2, /"release" is no version/],
    ['an image that nobody signed', { promote: 'x -> latest', 'public-key': 'KEY' }, 2, /There is no .*:x/],
    ['a rule that takes everything', { retention: '*:1d' }, 2, /may not be removed by a rule/],
  ])('is not started with %s', async (_what, given, code, said) => {
    await alone('wrong', async (run) => {
      const { digest } = await world.stage('wrong');
      const image = { x: `${world.source('wrong').name}@${digest}`, y: `${world.one.host}/a@${digest}` };
      const inputs = {
        ...given,
        ...(given?.['image'] === 'x' || given?.['image'] === 'y' ? { image: image[given['image']] } : {}),
        ...(given?.['public-key'] === 'KEY' && { 'public-key': world.keys.publicKey }),
      };
      const result = await run(inputs);
      expect([result.exitCode, result.stdout]).toEqual([code, expect.stringMatching(said)]);
      expect(result.stdout).not.toMatch(/Unexpected|\n\s+at /);
      expect(await world.tags('wrong')).toEqual([{}, {}]);
    });
  });

  it('stops an image with vulnerabilities, and moves no tag', async () => {
    await alone('vulnerable', async (run, folder) => {
      await mkdir(join(folder, 'scanner'));
      const matches = [grypeMatch('CVE-2026-1', 'Critical', { fixedIn: '3.5.1' })];
      const grype = await writeGrype(join(folder, 'scanner'), grypeReport(matches));
      const { digest } = await world.stage('vulnerable');
      const result = await run({ image: `${world.source('vulnerable').name}@${digest}`, grype });
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({ result: 'failed', digest });
      expect(JSON.parse(result.outputs['vulnerabilities'] ?? '')).toMatchObject({
        'linux/amd64': { critical: 1 },
      });
      expect(result.stdout).toMatch(/::error::linux\/amd64: CVE-2026-1 \(critical\) in openssl/);
      expect(result.summary).toContain('No tag was moved.');
      expect(await world.tags('vulnerable')).toEqual([{}, {}]);
    });
  });

  it('tells after a step that was killed which tags were on their way', async () => {
    await alone('killed', async (run, folder) => {
      const left = join(folder, 'temp', 'left');
      await mkdir(left, { recursive: true });
      const moves = [{ repository: 'ghcr.io/a/b', tag: 'latest', before: 'sha256:0' }];
      await writeFile(join(left, 'tags-before.json'), JSON.stringify(moves));
      const post = await run({}, { state: { mainHasRun: 'true', folder: left } });
      expect(post).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining('ghcr.io/a/b:latest was sha256:0'),
      });
      expect(await readdir(join(folder, 'temp'))).toEqual([]);
    });
  });
});
