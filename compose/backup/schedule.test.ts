import { describe, expect, it } from '@jest/globals';

import { intervalOf, isAhead, nextDue, parseSchedule, type Schedule, type Tries } from './schedule.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function scheduleOf(text: string): Schedule {
  const schedule = parseSchedule(text);
  if (typeof schedule === 'string') throw new Error(schedule);
  return schedule;
}

describe('a schedule', () => {
  it.each([
    ['03:30', { kind: 'daily', minutes: [210] }, day],
    ['15:30, 3:30', { kind: 'daily', minutes: [210, 930] }, 12 * hour],
    ['01:00,02:00', { kind: 'daily', minutes: [60, 120] }, 23 * hour],
    ['6h', { kind: 'every', ms: 6 * hour }, 6 * hour],
    ['5m', { kind: 'every', ms: 5 * minute }, 5 * minute],
    ['2d', { kind: 'every', ms: 2 * day }, 2 * day],
  ])('%s', (text, schedule, interval) => {
    expect(parseSchedule(text)).toEqual(schedule);
    expect(intervalOf(scheduleOf(text))).toBe(interval);
  });

  it.each(['', '3', '24:00', '03:60', '1m', '32d', '03:30;04:30', 'daily', '-5m'])('is not %p', (text) => {
    expect(parseSchedule(text)).toMatch(/^BACKUP_SCHEDULE is ".*times of day such as 03:30/);
  });
});

describe('the next backup', () => {
  // by the clock on the wall, wherever this runs
  const at = (dayOfMonth: number, hours: number, minutes = 0): number =>
    new Date(2026, 10, dayOfMonth, hours, minutes).getTime();
  const tries = (given: Partial<Tries>): Tries => ({
    nowMs: at(10, 12),
    lastSuccessMs: undefined,
    lastTryMs: undefined,
    failures: 0,
    ...given,
  });

  it.each<[string, string, Partial<Tries>, number]>([
    ['the first is made at once', '03:30', {}, at(10, 12)],
    ['at the next time of day', '03:30', { lastSuccessMs: at(10, 3, 31) }, at(11, 3, 30)],
    ['one of several times', '03:30,15:30', { lastSuccessMs: at(10, 3, 31) }, at(10, 15, 30)],
    ['so long after the last', '6h', { lastSuccessMs: at(10, 9) }, at(10, 15)],
    ['one for all that were slept through', '03:30', { lastSuccessMs: at(6, 3, 30) }, at(7, 3, 30)],
    ['soon after a failure', '03:30', { lastTryMs: at(10, 11, 59), failures: 1 }, at(10, 12)],
    ['later after several', '03:30', { lastTryMs: at(10, 11, 59), failures: 3 }, at(10, 12, 14)],
    [
      'each hour, for a target that stays away',
      '03:30',
      { lastTryMs: at(10, 11, 59), failures: 70 },
      at(10, 12, 59),
    ],
    ['at once when the clock was put back', '03:30', { lastSuccessMs: at(20, 3, 30) }, at(10, 12)],
    [
      'at once when it was, in the middle of failures',
      '03:30',
      { lastTryMs: at(20, 1), failures: 2 },
      at(10, 12),
    ],
  ])('is made %s', (_what, schedule, given, due) => {
    expect(nextDue(scheduleOf(schedule), tries(given))).toBe(due);
  });

  it('takes a clock that is a little behind for right', () => {
    expect([isAhead(at(10, 12, 1), at(10, 12)), isAhead(at(10, 12, 6), at(10, 12))]).toEqual([false, true]);
  });
});
