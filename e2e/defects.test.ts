import { join } from 'node:path';

import { describe, expect, it, jest } from '@jest/globals';

import { silentReporter } from '../kit/reporter.ts';
import type { BackendDefect } from '../mock-content/contracts.ts';

import { defaultOptions } from './options.ts';
import { runE2e } from './run.ts';

jest.setTimeout(300_000);

const entry = join(import.meta.dirname, '..', 'cli', 'main.ts');

/** Which checks notice, and what their reasons must say. */
const seeded: readonly [BackendDefect, RegExp, string[]][] = [
  ['unclamped-range-end', /content-range is "bytes \d+-\d+\/\d+", wanted/, ['streaming/range-end-clamped']],
  ['no-416', /status is 200, wanted 416/, ['errors/range-beyond-end']],
  [
    'wrong-byte',
    /at least one byte is wrong|byte \d+ is \d+, wanted/,
    [
      'streaming/whole-720p',
      'streaming/whole-1080p',
      'streaming/whole-2160p',
      'streaming/range-middle',
      'streaming/viewers-of-one',
      'streaming/viewers-of-several',
      'lifecycle/removed',
      'lifecycle/again',
      'lifecycle/same-hash',
      'lifecycle/ten-rounds',
    ],
  ],
  [
    'never-answers',
    /no complete answer within|took longer than/,
    ['streaming/range-middle', 'streaming/if-range', 'seeking/jumps', 'seeking/jumps-at-once'],
  ],
  ['leaks-torrents', /torrents/, ['streaming/viewers-share', 'lifecycle/removed', 'lifecycle/ten-rounds']],
  ['ignores-leaving-viewers', /people watch/, ['streaming/leaving-viewer']],
];

describe('a backend that is broken on purpose', () => {
  it.each(seeded)('is found out: %s', async (defect, reason, wanted) => {
    const { report } = await runE2e(
      { ...defaultOptions, defects: [defect], skip: ['browser', 'performance', 'faults'] },
      { entry, reporter: silentReporter, signal: new AbortController().signal },
    );
    const failed = report.checks.filter(({ status }) => status === 'failed');
    expect(failed.map(({ id }) => id)).toEqual(wanted);
    for (const check of failed) {
      expect(check.reason).toMatch(reason);
      expect(check.evidence?.exchanges.length).toBeGreaterThan(0);
    }
  });
});
