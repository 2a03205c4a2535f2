import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ConfigurationError } from '../../kit/errors.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';

import { appendBaseline, keepLatest, readBaseline } from './baseline-file.ts';
import { baselineRunOf, type BaselineRun } from './baseline.ts';
import { greenReport } from './sample.ts';

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> =>
  await withTemporaryFolder('baseline', work);

function numbered(index: number, platform = 'linux x64'): BaselineRun {
  const startedAt = new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
  return { ...baselineRunOf(greenReport()), startedAt, platform };
}

describe('a baseline file', () => {
  it('is empty when there is none', async () => {
    await inFolder(async (folder) => {
      await expect(readBaseline(join(folder, 'none.json'))).resolves.toEqual([]);
    });
  });

  it('gives back what was added, in order, and leaves no other file', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'new', 'baseline.json');
      await appendBaseline(file, numbered(1));
      await appendBaseline(file, numbered(2));
      await expect(readBaseline(file)).resolves.toEqual([numbered(1), numbered(2)]);
      await expect(readdir(join(folder, 'new'))).resolves.toEqual(['baseline.json']);
    });
  });

  it.each([
    [
      'half a file',
      '{"kind":"miauflix-infra baseline","schemaVersion":1,"runs":[{"started',
      'not whole JSON',
    ],
    ['an empty file', '', 'not whole JSON'],
    ['null', 'null', 'holds something else'],
    ['a list', '[]', 'kind is not'],
    ['a package', '{"name":"x","version":"1.0.0"}', 'kind is not'],
    [
      'a later version',
      '{"kind":"miauflix-infra baseline","schemaVersion":2,"runs":[]}',
      'schemaVersion is not',
    ],
    [
      'a run of nothing',
      '{"kind":"miauflix-infra baseline","schemaVersion":1,"runs":[{}]}',
      'runs.0.startedAt',
    ],
  ])('is refused, and kept, when it is %s', async (_what, content, why) => {
    await inFolder(async (folder) => {
      const file = join(folder, 'baseline.json');
      await writeFile(file, content);
      for (const attempt of [readBaseline(file), appendBaseline(file, numbered(1))]) {
        const error: unknown = await attempt.then(
          () => null,
          (reason: unknown) => reason,
        );
        expect(error).toBeInstanceOf(ConfigurationError);
        expect((error as Error).message).toContain(why);
        expect((error as Error).message).toContain(file);
      }
      await expect(readFile(file, 'utf8')).resolves.toBe(content);
    });
  });

  it.each([0, -1, 'NaN', '1e999', null])('is refused when a ratio is %p', async (bad) => {
    await inFolder(async (folder) => {
      const file = join(folder, 'baseline.json');
      await appendBaseline(file, {
        ...numbered(1),
        samples: { throughputRatio: [4711], firstByteRatio: [] },
      });
      await writeFile(file, (await readFile(file, 'utf8')).replace('4711', String(bad)));
      await expect(readBaseline(file)).rejects.toThrow(ConfigurationError);
    });
  });

  it('is refused when it is a folder', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'baseline.json'));
      await expect(readBaseline(join(folder, 'baseline.json'))).rejects.toThrow(ConfigurationError);
    });
  });

  it('is refused when it is far too large', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'baseline.json');
      await writeFile(file, ' '.repeat(4 * 1024 * 1024 + 1));
      await expect(readBaseline(file)).rejects.toThrow(/larger than/);
    });
  });
});

describe('keepLatest', () => {
  it('keeps the last 20 of one kind, whatever the others do', () => {
    const runs = Array.from({ length: 50 }, (_, index) => numbered(index));
    const rare = numbered(99, 'linux arm64');
    expect(keepLatest([rare, ...runs])).toEqual([rare, ...runs.slice(-20)]);
  });

  it('is bounded, keeps the newest and the order, and changes nothing when done again', () => {
    const any = fc
      .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 400 })
      .map((kinds) => kinds.map((kind, index) => numbered(index, `system-${kind} x64`)));
    fc.assert(
      fc.property(any, (runs) => {
        const kept = keepLatest(runs);
        expect(kept.length).toBeLessThanOrEqual(200);
        expect(kept.at(-1)).toBe(runs.at(-1));
        expect(runs.filter((run) => kept.includes(run))).toEqual(kept);
        expect(keepLatest(kept)).toEqual(kept);
      }),
      { numRuns: 30 },
    );
  });
});
