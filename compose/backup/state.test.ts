import { describe, expect, it } from '@jest/globals';

import { temporaryFolder, removeFolder } from '../../kit/folders.ts';

import {
  emptyState,
  metricsOf,
  readState,
  statusOfBackups,
  writeState,
  type BackupState,
  type LastSuccess,
} from './state.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.parse('2026-11-25T12:00:00Z');
const before = (ms: number): string => new Date(now - ms).toISOString();

function success(at: string): LastSuccess {
  return { at, id: 'aa11', bytes: 1000, addedBytes: 10, durationMs: 2500, writersHeldMs: 0, rows: 7 };
}

describe('how the backups are', () => {
  it.each<[string, Partial<BackupState>, boolean, RegExp]>([
    ['a new service has time', { since: before(hour) }, true, /^No backup was made yet\./],
    ['and not for ever', { since: before(3 * day) }, false, /too long: there was to be one every 24 h/],
    [
      'a good one',
      { lastSuccess: success(before(3 * hour)) },
      true,
      /The last backup is 3 h old\. None was ever/,
    ],
    ['too old', { lastSuccess: success(before(3 * day)) }, false, /3 days old\. That is too long/],
    [
      'the target is away for three days',
      { lastSuccess: success(before(3 * day)), failures: 71, problem: 'ssh: no route to host' },
      false,
      /The last 71 tries failed: ssh: no route to host/,
    ],
    [
      'a hiccup',
      { lastSuccess: success(before(hour)), failures: 1, problem: 'locked' },
      true,
      /The last try failed: locked/,
    ],
    ['one of tomorrow', { lastSuccess: success(before(-day)) }, false, /clock is, or was, wrong/],
    [
      'damage',
      { lastSuccess: success(before(hour)), damage: 'Pack 1 is damaged.' },
      false,
      /Pack 1 is damaged/,
    ],
    [
      'restored',
      {
        lastSuccess: success(before(hour)),
        lastDrill: {
          at: before(4 * day),
          id: 'aa11',
          madeAt: before(5 * day),
          durationMs: 17_000,
          passed: true,
        },
      },
      true,
      /The last drill, 4 days ago, restored one in 17 s/,
    ],
    [
      'not restored',
      {
        lastSuccess: success(before(hour)),
        lastDrill: { at: before(hour), id: 'aa11', madeAt: before(hour), durationMs: 17_000, passed: false },
      },
      true,
      /FAILED/,
    ],
  ])('%s', (_what, state, ok, sentence) => {
    const status = statusOfBackups({ ...emptyState, ...state }, day, now);
    expect([status.ok, status.sentence]).toEqual([ok, expect.stringMatching(sentence)]);
  });

  it('counts none that was never restored', () => {
    expect(statusOfBackups(emptyState, day, now).sentence).toMatch(/None was ever restored, so none counts/);
  });

  it('is there for Prometheus', () => {
    const state = { ...emptyState, lastSuccess: success('2026-11-25T11:00:00.000Z') };
    const lines = metricsOf(statusOfBackups(state, day, now)).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '# TYPE miauflix_backup_last_success_timestamp_seconds gauge',
        'miauflix_backup_ok 1',
        'miauflix_backup_last_success_timestamp_seconds 1764068400'.replace(
          '1764068400',
          String(Date.parse('2026-11-25T11:00:00Z') / 1000),
        ),
        'miauflix_backup_duration_seconds 2.5',
        'miauflix_backup_last_drill_timestamp_seconds 0',
        'miauflix_backup_damaged 0',
      ]),
    );
  });
});

it('is remembered, and one that was cut short is none', async () => {
  const folder = await temporaryFolder('backup-state-test');
  try {
    expect(await readState(folder)).toEqual(emptyState);
    const state = { ...emptyState, failures: 2, problem: 'away' };
    await writeState(folder, state);
    expect(await readState(folder)).toEqual(state);
    const { writeFile } = await import('node:fs/promises');
    await writeFile(`${folder}/state.json`, '{"failures":');
    expect(await readState(folder)).toEqual(emptyState);
  } finally {
    await removeFolder(folder);
  }
});
