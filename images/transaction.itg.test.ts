import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ConfigurationError, exitCodeOf, InterruptedError } from '../kit/errors.ts';
import { processTree } from '../kit/process-tree.ts';

import { writeWaitingGrype } from './gate/grype.testing.ts';
import { RaceError, TagsError } from './move-tags.ts';
import { onGroup, startTwoRegistries, type TwoRegistries } from './publish.testing.ts';
import type { Fault, Faults } from './registry/fault-proxy.testing.ts';

const minutes = 4 * 60_000;

let world: TwoRegistries;
beforeAll(async () => {
  world = await startTwoRegistries();
}, minutes);
afterAll(async () => {
  await world.stop();
}, minutes);

const git = (ref: string): { git: { ref: string; sha: string; defaultBranch: string } } => ({
  git: { ref: `refs/tags/${ref}`, sha: '0'.repeat(40), defaultBranch: 'main' },
});
const unsigned = { signing: { kind: 'none' } } as const;
const healthy: Faults = () => undefined;

/** An image that is published as 1.0.0, and another one that is to become 1.1.0. */
async function released(name: string): Promise<{ first: string; second: string }> {
  const [first, second] = await Promise.all([world.stage(name), world.stage(name)]);
  const { error } = await world.run(name, first.digest, unsigned);
  expect(error).toBeUndefined();
  return { first: first.digest, second: second.digest };
}

const newest = (digest: string, old: string): Readonly<Record<string, string>> => ({
  '1': digest,
  '1.0': old,
  '1.0.0': old,
  '1.1': digest,
  '1.1.0': digest,
  latest: digest,
  'sha-000000000000': old,
});

const stages: readonly (readonly [
  stage: string,
  title: string,
  isFailing: (method: string, path: string) => boolean,
])[] = [
  ['copying', 'Copying by digest', () => true],
  ['gating', 'Vulnerabilities', () => true],
  ['signing', 'Signatures', () => true],
  // some tags have moved by then
  ['tagging', 'Tags', (method, path) => method === 'PUT' && path.endsWith('/latest')],
];
const faults: readonly Fault[] = ['500', '429', 'cut', 'dead'];
const cases = stages.flatMap(([stage, title, isFailing]) =>
  faults.map((fault) => ({ stage, title, isFailing, fault, name: `${stage}-${fault}` })),
);

describe('one of two registries fails', () => {
  it.each(cases)(
    'with $fault while $stage: the tags stay, and a second run completes it',
    async ({ title, isFailing, fault, name }) => {
      const { first, second } = await released(name);
      const before = await world.tags(name);
      const run = async (): ReturnType<TwoRegistries['run']> =>
        await world.run(
          name,
          second,
          { tags: git('v1.1.0') },
          {
            reporter: onGroup((group) => {
              if (group !== title) return;
              let has = false;
              world.proxy.failing = (method, path) => {
                has ||= isFailing(method, path);
                // who does not answer at all does not answer while things are put back either
                return isFailing(method, path) || (has && fault === 'dead') ? fault : undefined;
              };
            }),
          },
        );
      const failed = await run().finally(() => {
        world.proxy.failing = healthy;
      });
      expect(failed.report).toMatchObject({ result: 'failed', digest: second });
      expect(exitCodeOf(failed.error)).toBe(3);
      const [, inTwo] = before;
      const after = await world.tags(name);
      if (name === 'tagging-dead') {
        // what had moved there could not be put back; the first registry is as it was
        expect(after[0]).toEqual(before[0]);
        expect(after[1]).toEqual({ ...inTwo, '1': second, '1.1': second, '1.1.0': second });
        expect(failed.report.failure).toMatch(/Not as before: .*:1\.1\.0 is unknown.*Run this again/);
      } else expect(after).toEqual(before);
      expect(JSON.stringify(failed.report.repositories)).not.toContain('"moved"');

      const again = await world.run(name, second, { tags: git('v1.1.0'), ...unsigned });
      expect(again.error).toBeUndefined();
      const now = newest(second, first);
      expect(await world.tags(name)).toEqual([now, now]);
    },
    minutes,
  );

  it.each(faults)(
    'for a moment with %s: nobody notices',
    async (fault) => {
      const name = `moment-${fault}`;
      const { digest } = await world.stage(name, { layerBytes: 200_000 });
      const failed = new Set<string>();
      // everything that is asked fails at first
      world.proxy.failing = (method, path) => {
        const what = `${method} ${path.replace(/uploads\/.+$/, 'uploads/…')}`;
        if (failed.has(what) || failed.size > 30) return undefined;
        failed.add(what);
        return fault;
      };
      const { error } = await world.run(name, digest, unsigned).finally(() => {
        world.proxy.failing = healthy;
      });
      expect(error).toBeUndefined();
      expect(failed.size).toBeGreaterThan(8);
      const [inOne, inTwo] = await world.tags(name);
      expect(inTwo).toEqual(inOne);
    },
    minutes,
  );
});

describe('two releases at once', () => {
  it('are found out, and the one that is late moves nothing', async () => {
    const { first, second } = await released('race');
    const other = await world.stage('race');
    const before = await world.tags('race');
    const { report, error } = await world.run(
      'race',
      second,
      { tags: git('v1.1.0'), ...unsigned },
      {
        reporter: onGroup(async (title) => {
          if (title !== 'Tags') return;
          const done = await world.run('race', other.digest, { tags: git('v1.2.0'), ...unsigned });
          expect(done.error).toBeUndefined();
        }),
      },
    );
    expect(error).toBeInstanceOf(RaceError);
    expect(exitCodeOf(error)).toBe(1);
    expect(report.failure).toMatch(/latest was moved to sha256:.* two releases are under way at once/);
    const after = await world.tags('race');
    expect(after[0]).toEqual({
      ...before[0],
      '1': other.digest,
      '1.2': other.digest,
      '1.2.0': other.digest,
      latest: other.digest,
    });
    expect(after[0]?.['1.0.0']).toBe(first);
    expect(after[1]).toEqual(after[0]);
  });

  it('in the very same moment: a tag that the other has moved on is left to it', async () => {
    const { first, second } = await released('moment');
    const other = await world.stage('moment');
    const [, inTwo] = world.targets('moment');
    world.proxy.failing = async (method, path) => {
      if (method !== 'PUT' || !path.endsWith('/latest')) return undefined;
      // the other comes in between, and then this registry is at its end
      world.proxy.failing = (again, to) => (again === 'PUT' && to.endsWith('/latest') ? '500' : undefined);
      const manifest = await world.source('moment').manifest(other.digest);
      if (manifest !== undefined) await inTwo.putManifest('1', manifest);
      return '500';
    };
    const copied = await world.run('moment', other.digest, { ...unsigned, tags: { tags: ['other'] } });
    expect(copied.error).toBeUndefined();
    const { error, report } = await world
      .run('moment', second, { tags: git('v1.1.0'), ...unsigned })
      .finally(() => {
        world.proxy.failing = healthy;
      });
    expect(error).toBeInstanceOf(TagsError);
    expect(report.failure).toMatch(/me\/moment:1 is sha256:.*\(somebody else has moved it\)\. The other 7/);
    const [one, two] = await world.tags('moment');
    expect(one).toMatchObject({ '1': first, latest: first });
    expect(two).toEqual({ ...one, '1': other.digest });
  });

  it('of the same version: the second is refused', async () => {
    const { second } = await released('same');
    const { error } = await world.run('same', second, unsigned);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toMatch(/1\.0\.0 is sha256:.*a version is never given to another image/);
  });
});

describe('a cancelled job', () => {
  /** Each in its midst: while something is sent, while a program runs. */
  const midsts: readonly (readonly [
    stage: string,
    title: string,
    when: (method: string, path: string) => boolean,
  ])[] = [
    ['copying', 'Copying by digest', (method, path) => method !== 'HEAD' && path.includes('/blobs/uploads/')],
    ['gating', 'Vulnerabilities', () => false],
    ['signing', 'Signatures', (method) => method === 'PUT'],
    ['tagging', 'Tags', (method, path) => method === 'PUT' && path.endsWith('/latest')],
  ];

  it.each(midsts)(
    'while %s leaves the tags as they were, and nothing running',
    async (stage, title, when) => {
      const name = `cancelled-${stage}`;
      const { second } = await released(name);
      const before = await world.tags(name);
      const controller = new AbortController();
      const cancel = (): void => controller.abort(new InterruptedError('SIGINT'));
      const waiting = await writeWaitingGrype(world.folder);
      const isGating = stage === 'gating';
      const reporter = onGroup((group) => {
        if (group !== title) return;
        if (isGating) void waiting.started().then(cancel);
        world.proxy.failing = (method, path) => {
          if (when(method, path)) cancel();
          return undefined;
        };
      });
      const own = processTree(process.pid);
      const { error, report } = await world
        .run(
          name,
          second,
          {
            tags: git('v1.1.0'),
            ...(stage !== 'signing' && unsigned),
            ...(isGating && {
              gate: { failOn: 'high', onlyFixable: true, vex: [], grype: waiting.grype },
            }),
          },
          { reporter, signal: controller.signal },
        )
        .finally(() => {
          world.proxy.failing = healthy;
        });
      expect([exitCodeOf(error), report.result]).toEqual([130, 'failed']);
      expect(await world.tags(name)).toEqual(before);
      const known = new Set(own.map(({ pid }) => pid));
      expect(processTree(process.pid).filter(({ pid }) => !known.has(pid))).toEqual([]);
    },
    minutes,
  );
});
