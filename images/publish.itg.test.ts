import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { exitCodeOf } from '../kit/errors.ts';
import { withTemporaryFolder } from '../kit/folders.ts';
import { silentReporter } from '../kit/reporter.ts';

import { areAttested, areSigned, pull } from './consumer.testing.ts';
import { makeKeys, startTwoRegistries, type TwoRegistries } from './publish.testing.ts';
import { credentialsFrom } from './registry/credentials.ts';
import { startRegistry, testRegistries, testUser } from './registry/registry.testing.ts';
import { deleteManifest } from './remove-tag.ts';

const minutes = 4 * 60_000;

let world: TwoRegistries;
beforeAll(async () => {
  world = await startTwoRegistries();
}, minutes);
afterAll(async () => {
  await world.stop();
}, minutes);

const version = (ref: string): { git: { ref: string; sha: string; defaultBranch: string } } => ({
  git: { ref: `refs/tags/${ref}`, sha: '0'.repeat(40), defaultBranch: 'main' },
});

describe('a publication', () => {
  it(
    'brings one digest everywhere, signed, attested and tagged, and changes nothing again',
    async () => {
      const { digest, platforms } = await world.stage('app', { attestations: true, referrer: true });
      const first = await world.run('app', digest);
      expect(first.error).toBeUndefined();
      expect(first.report).toMatchObject({ result: 'published', version: '1.0.0', signing: 'key' });
      const all = { '1': digest, '1.0': digest, '1.0.0': digest, latest: digest, 'sha-000000000000': digest };
      expect(await world.tags('app')).toEqual([all, all]);
      // one call for each platform's own manifest, none of them with a tag
      const calls = (await readFile(join(world.folder, 'calls'), 'utf8')).trim().split('\n');
      expect(calls.map((call) => call.split(' ')[0])).toEqual(
        Object.values(platforms).map((one) => `registry:${world.one.host}/staged/app@${one}`),
      );

      const names = world.targets('app').map(({ name }) => name);
      const children = names.flatMap((name) => Object.values(platforms).map((one) => `${name}@${one}`));
      const signed = [...names.map((name) => `${name}@${digest}`), ...children];
      const { publicKeyFile } = world.keys;
      const stranger = await makeKeys(world.folder, 'stranger');
      expect(await areSigned(signed, publicKeyFile)).toEqual(signed.map(() => true));
      expect(await areSigned(signed, stranger.publicKeyFile)).toEqual(signed.map(() => false));
      for (const type of ['spdxjson', 'slsaprovenance02']) {
        expect([type, await areAttested(children, type, publicKeyFile)]).toEqual([type, true]);
      }
      await withTemporaryFolder('pulled', async (folder) => {
        for (const [at, name] of names.entries()) await pull(name, digest, join(folder, String(at)));
      });

      world.proxy.seen.length = 0;
      const again = await world.run('app', digest);
      expect(again.report).toMatchObject({ result: 'unchanged', failure: null });
      expect(world.proxy.seen.filter((line) => /^(PUT|PATCH)/.test(line))).toEqual([]);
      expect((await readFile(join(world.folder, 'calls'), 'utf8')).trim().split('\n')).toHaveLength(2);
    },
    minutes,
  );

  it('plans, and writes nothing', async () => {
    const { digest } = await world.stage('planned');
    world.proxy.seen.length = 0;
    const { report } = await world.run('planned', digest, { dryRun: true, tags: version('v2.0.0-beta.1') });
    expect(report).toMatchObject({ result: 'planned', version: '2.0.0-beta.1' });
    expect(report.plan.tags.map(({ tag }) => tag)).toEqual(['2.0.0-beta.1', 'next', 'sha-000000000000']);
    expect(world.proxy.seen.filter((line) => !/^(GET|HEAD)/.test(line))).toEqual([]);
  });

  it(
    'logs in where a password is asked for, cosign too; a wrong one is told before anything is written',
    async () => {
      const locked = await startRegistry({ asksPassword: true });
      try {
        const { digest } = await world.stage('locked', { attestations: true });
        const to = [{ registry: locked.host, name: 'me/locked' }];
        const runWith = async (password: string): ReturnType<TwoRegistries['run']> => {
          const given = { [locked.host]: { ...testUser, password } };
          const registries = testRegistries(given);
          const credentials = credentialsFrom({
            given: new Map(Object.entries(given)),
            reporter: silentReporter,
            dockerFolder: '/nonexistent',
          });
          try {
            return await world.run('locked', digest, { to }, { registries, credentials });
          } finally {
            registries.close();
          }
        };
        const wrong = await runWith('wrong');
        expect([exitCodeOf(wrong.error), wrong.report.failedIn]).toEqual([2, 'check']);
        expect(wrong.report.failure).toMatch(/does not let us push to/);
        const right = await runWith(testUser.password);
        expect([right.report.failure, right.report.result]).toEqual([null, 'published']);
      } finally {
        await locked.stop();
      }
    },
    minutes,
  );

  it('is refused for an index whose child is missing, which is named', async () => {
    const { digest, platforms } = await world.stage('broken');
    const source = world.source('broken');
    await deleteManifest(source, platforms['linux/arm64']!);
    const { error, report } = await world.run('broken', digest);
    expect([exitCodeOf(error), report.failedIn]).toEqual([3, 'check']);
    expect(report.failure).toMatch(/is not whole: its manifest for linux\/arm64 \(sha256:.*\) is missing/);
    expect(await world.tags('broken')).toEqual([{}, {}]);
  });
});
