import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';
import { silentReporter } from '../../kit/reporter.ts';
import { areAttested, areSigned, pull } from '../consumer.testing.ts';
import { startTwoRegistries, type TwoRegistries } from '../publish.testing.ts';
import { startRegistry, testRegistries } from '../registry/registry.testing.ts';
import { pushSample, type Sample } from '../registry/sample-image.testing.ts';

import { parseRules, retain, type RetentionReport } from './retention.ts';

const minutes = 4 * 60_000;
const mebibyte = 1024 ** 2;
const now = new Date('2026-11-25T12:00:00Z');
const old = '2026-10-01T00:00:00Z';
const young = '2026-11-24T00:00:00Z';

let world: TwoRegistries;
beforeAll(async () => {
  world = await startTwoRegistries();
}, minutes);
afterAll(async () => {
  await world.stop();
}, minutes);

async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe('retention in a registry that is full of things', () => {
  it(
    'removes what goes; all that stays still pulls and verifies after garbage was collected',
    async () => {
      // in the first registry, directly
      const client = world.targets('full')[0];
      const rules = parseRules(['pr-*: 14d', 'untagged: 7d'], ['pr-9']);
      const run = async (dryRun: boolean): Promise<RetentionReport> =>
        await retain(
          { repositories: [client.repository], rules, dryRun },
          { registries: world.registries, reporter: silentReporter, now },
        );
      const publish = async (tags: readonly string[], created: string): Promise<Sample> => {
        const sample = await world.stage('full', {
          created,
          attestations: true,
          referrer: true,
          layerBytes: mebibyte,
        });
        const { error } = await world.run('full', sample.digest, {
          to: [client.repository],
          tags: { tags },
        });
        expect(error).toBeUndefined();
        return sample;
      };
      const released = await publish(['1.0.0', 'latest'], old);
      const shared = await publish(['edge', 'pr-1'], old);
      const youngOne = await publish(['pr-2'], young);
      const going = [
        await publish(['pr-3', 'sha-000000000003'], old),
        await publish(['pr-9'], young),
      ] as const;
      const kept = [released, shared, youngOne, going[0]];

      const before = await client.tags();
      const planned = await run(true);
      expect(planned.result).toBe('planned');
      expect(await client.tags()).toEqual(before);

      const report = await run(false);
      expect(report.result).toBe('removed');
      const [only] = report.repositories;
      expect(only?.tags.map(({ tag }) => tag).sort()).toEqual(['pr-1', 'pr-3']);
      expect(only?.freedBytes).toBeGreaterThan(1.9 * mebibyte);
      // index, children and attestations, signatures of each, attestations of two, a referrer and its list
      expect(only?.removedManifests).toBeGreaterThan(10);
      const tags = (await client.tags()).filter((tag) => !tag.startsWith('sha256-')).sort();
      expect(tags).toEqual(['1.0.0', 'edge', 'latest', 'pr-2', 'sha-000000000003']);
      for (const { digest, platforms, attestations } of [going[1]]) {
        for (const one of [digest, ...Object.values(platforms), ...attestations]) {
          expect(await client.head(one)).toBeUndefined();
        }
      }

      await world.one.collectGarbage();
      await staysWhole();
      expect((await run(false)).result).toBe('unchanged');

      async function staysWhole(): Promise<void> {
        const { name } = client;
        const digests = kept.flatMap(({ digest, platforms }) => [digest, ...Object.values(platforms)]);
        const signed = digests.map((one) => `${name}@${one}`);
        expect(await areSigned(signed, world.keys.publicKeyFile)).toEqual(signed.map(() => true));
        const own = kept.flatMap(({ platforms }) => Object.values(platforms));
        for (const type of ['spdxjson', 'slsaprovenance02']) {
          const all = own.map((one) => `${name}@${one}`);
          expect(await areAttested(all, type, world.keys.publicKeyFile)).toBe(true);
        }
        await withTemporaryFolder('pulled', async (folder) => {
          for (const [at, { digest }] of kept.entries()) {
            await pull(name, digest, join(folder, String(at)));
          }
        });
      }
    },
    minutes,
  );

  it('frees what it says', async () => {
    const registry = await startRegistry();
    const registries = testRegistries();
    try {
      const client = registries.connect({ registry: registry.host, name: 'me/app' });
      for (const tag of ['pr-1', 'edge']) {
        const { digest } = await pushSample(client, { created: old, layerBytes: mebibyte });
        const manifest = await client.manifest(digest);
        await client.putManifest(tag, manifest!);
      }
      const before = await bytesBelow(registry.folder);
      const repositories = [client.repository];
      const rules = parseRules(['pr-*: 14d'], []);
      const options = { repositories, rules, dryRun: false };
      const report = await retain(options, { registries, reporter: silentReporter, now });
      await registry.collectGarbage();
      const freed = before - (await bytesBelow(registry.folder));
      expect(report.repositories[0]?.freedBytes).toBeGreaterThan(2 * mebibyte);
      expect(freed).toBeGreaterThan(report.repositories[0]?.freedBytes ?? Infinity);
      expect(await client.tags()).toEqual(['edge']);
    } finally {
      registries.close();
      await registry.stop();
    }
  });

  it('says so when the registry lets nobody remove', async () => {
    const registry = await startRegistry({ mayDelete: false });
    const registries = testRegistries();
    try {
      const client = registries.connect({ registry: registry.host, name: 'me/app' });
      const { digest } = await pushSample(client, { created: old });
      await client.putManifest('pr-1', (await client.manifest(digest))!);
      const rules = parseRules(['pr-*: 14d'], []);
      const options = { repositories: [client.repository], rules, dryRun: false };
      await expect(retain(options, { registries, reporter: silentReporter, now })).rejects.toThrow(
        /lets nobody remove manifests \(405\).*REGISTRY_STORAGE_DELETE_ENABLED=true/,
      );
      expect(await client.tags()).toEqual(['pr-1']);
    } finally {
      registries.close();
      await registry.stop();
    }
  });
});
