import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { silentReporter, type Reporter } from '../kit/reporter.ts';
import { runProgram } from '../kit/run-program.ts';

import { grypeReport, writeGrype } from './gate/grype.testing.ts';
import type { PublishOptions } from './publish-options.ts';
import { publish, type Publication, type PublishContext } from './publish.ts';
import { parseReference } from './reference.ts';
import { credentialsFrom } from './registry/credentials.ts';
import { startFaultProxy, type FaultProxy } from './registry/fault-proxy.testing.ts';
import type { Registries } from './registry/registries.ts';
import { startRegistry, testRegistries, type TestRegistry } from './registry/registry.testing.ts';
import type { RepositoryClient } from './registry/repository.ts';
import { pushSample, type Sample, type SampleOptions } from './registry/sample-image.testing.ts';
import type { Signing } from './sign/cosign-arguments.ts';

export const keyPassword = 'a password for tests';

export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly publicKeyFile: string;
}

export async function makeKeys(folder: string, name: string): Promise<KeyPair> {
  const prefix = join(folder, name);
  await runProgram('cosign', ['generate-key-pair', '--output-key-prefix', prefix], {
    deadlineMs: 60_000,
    env: { ...(process.env as Record<string, string>), COSIGN_PASSWORD: keyPassword },
  });
  const [privateKey, publicKey] = await Promise.all(
    ['key', 'pub'].map(async (end) => readFile(`${prefix}.${end}`, 'utf8')),
  );
  return { privateKey: privateKey ?? '', publicKey: publicKey ?? '', publicKeyFile: `${prefix}.pub` };
}

/** Where images are staged, and two registries to publish to, the second of which fails on demand. */
export interface TwoRegistries {
  readonly one: TestRegistry;
  readonly two: TestRegistry;
  readonly proxy: FaultProxy;
  readonly registries: Registries;
  readonly folder: string;
  readonly keys: KeyPair;
  readonly grype: string;
  /** Where a name's image is published to. */
  targets(name: string): readonly [RepositoryClient, RepositoryClient];
  source(name: string): RepositoryClient;
  stage(name: string, options?: SampleOptions): Promise<Sample>;
  run(
    name: string,
    digest: string,
    more?: Partial<PublishOptions>,
    context?: Partial<PublishContext>,
  ): Promise<Publication>;
  /** Tags and their digests in both, without those that cosign names. */
  tags(name: string): Promise<readonly Readonly<Record<string, string>>[]>;
  stop(): Promise<void>;
}

export async function startTwoRegistries(): Promise<TwoRegistries> {
  const folder = await temporaryFolder('two-registries');
  const [one, two, keys, grype] = await Promise.all([
    startRegistry(),
    startRegistry(),
    makeKeys(folder, 'own'),
    writeGrype(folder, grypeReport([])),
  ]);
  const proxy = await startFaultProxy(two.port);
  const registries = testRegistries();
  const connect = (host: string, name: string): RepositoryClient =>
    registries.connect({ registry: host, name });
  const targets = (name: string): readonly [RepositoryClient, RepositoryClient] => [
    connect(one.host, `me/${name}`),
    connect(proxy.host, `me/${name}`),
  ];
  return {
    ...{ one, two, proxy, registries, folder, keys, grype, targets },
    source: (name) => connect(one.host, `staged/${name}`),
    stage: async (name, options) => pushSample(connect(one.host, `staged/${name}`), options),
    run: async (name, digest, more = {}, context = {}) => {
      const signing: Signing = {
        kind: 'key',
        isLogged: false,
        password: keyPassword,
        privateKey: keys.privateKey,
      };
      return await publish(
        {
          image: parseReference(`${one.host}/staged/${name}@${digest}`),
          to: targets(name).map(({ repository }) => repository),
          tags: { git: { ref: 'refs/tags/v1.0.0', sha: '0'.repeat(40), defaultBranch: 'main' } },
          dryRun: false,
          gate: { failOn: 'high', onlyFixable: true, vex: [], grype },
          signing,
          sboms: new Map(),
          ...more,
        },
        {
          registries,
          reporter: silentReporter,
          credentials: credentialsFrom({ reporter: silentReporter, dockerFolder: '/nonexistent' }),
          ...context,
        },
      );
    },
    tags: async (name) =>
      await Promise.all(
        [connect(one.host, `me/${name}`), connect(two.host, `me/${name}`)].map(async (client) => {
          const tags = (await client.tags()).filter((tag) => !tag.startsWith('sha256-')).sort();
          const heads = await Promise.all(
            tags.map(async (tag) => [tag, (await client.head(tag))?.digest ?? '']),
          );
          return Object.fromEntries(heads) as Record<string, string>;
        }),
      ),
    stop: async () => {
      registries.close();
      await proxy.stop();
      await Promise.all([one.stop(), two.stop(), removeFolder(folder)]);
    },
  };
}

/** Hears of each stage's beginning by its title. */
export function onGroup(hear: (title: string) => Promise<void> | void): Reporter {
  return {
    ...silentReporter,
    group: async (title, work) => {
      await hear(title);
      return await work();
    },
  };
}
