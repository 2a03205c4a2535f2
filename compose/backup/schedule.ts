/** When backups are made: at times of day (minutes after midnight), or a length of time (ms) apart. */
export type Schedule =
  | { readonly kind: 'daily'; readonly minutes: readonly number[] }
  | { readonly kind: 'every'; readonly ms: number };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** `03:30`, `03:30,15:30`, `6h`, `30m`; a whole sentence where it is none of them. */
export function parseSchedule(text: string): Schedule | string {
  const [, amount, unit] = /^(\d{1,4})([mhd])$/.exec(text.trim()) ?? [];
  if (amount !== undefined) {
    const ms = Number(amount) * (unit === 'm' ? minuteMs : unit === 'h' ? hourMs : dayMs);
    if (ms >= 5 * minuteMs && ms <= 31 * dayMs) return { kind: 'every', ms };
  } else {
    const minutes = text.split(',').map((time) => {
      const [, hour = '', minute = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time.trim()) ?? [];
      return hour === '' ? Number.NaN : Number(hour) * 60 + Number(minute);
    });
    if (minutes.every((minute) => Number.isInteger(minute))) {
      return { kind: 'daily', minutes: [...new Set(minutes)].sort((a, b) => a - b) };
    }
  }
  return `BACKUP_SCHEDULE is "${text}"; it is times of day such as 03:30 or 03:30,15:30, or a length of time from 5m to 31d.`;
}

/** The longest time between two backups, in ms, when all goes well. */
export function intervalOf(schedule: Schedule): number {
  if (schedule.kind === 'every') return schedule.ms;
  const { minutes } = schedule;
  const gaps = minutes.map((minute, at) => (minutes[at + 1] ?? (minutes[0] ?? 0) + 24 * 60) - minute);
  return Math.max(...gaps) * minuteMs;
}

/** What is known when the question is asked, all times in ms since the epoch. */
export interface Tries {
  readonly nowMs: number;
  /** When the service began: a new one makes its first backup at once. */
  readonly lastSuccessMs: number | undefined;
  readonly lastTryMs: number | undefined;
  /** Tries that failed since the last success. */
  readonly failures: number;
}

/** Pauses after a failure: the first may be a hiccup, a target that is away for days is asked every hour. */
const pausesMs = [minuteMs, 5 * minuteMs, 15 * minuteMs, hourMs];

/**
 * When the next backup is due; in the past, or now, for one that is overdue: of those that were missed while the
 * machine slept, or the target was away, one is made. A clock that was put back does not keep it waiting.
 */
export function nextDue(schedule: Schedule, { nowMs, lastSuccessMs, lastTryMs, failures }: Tries): number {
  if (failures > 0 && lastTryMs !== undefined && lastTryMs <= nowMs) {
    return lastTryMs + (pausesMs[Math.min(failures, pausesMs.length) - 1] ?? hourMs);
  }
  if (lastSuccessMs === undefined || isAhead(lastSuccessMs, nowMs)) return nowMs;
  if (schedule.kind === 'every') return lastSuccessMs + schedule.ms;
  return nextTimeOfDay(schedule.minutes, lastSuccessMs);
}

/** Whether a time that was is later than now by more than clocks differ. */
export function isAhead(ms: number, nowMs: number): boolean {
  return ms > nowMs + 5 * minuteMs;
}

/** The first of these times of day after `afterMs`, by the clock on the wall, which summer time moves. */
function nextTimeOfDay(minutes: readonly number[], afterMs: number): number {
  const day = new Date(afterMs);
  for (let ahead = 0; ; ahead += 1) {
    for (const minute of minutes) {
      const time = new Date(day.getFullYear(), day.getMonth(), day.getDate() + ahead, 0, minute).getTime();
      if (time > afterMs) return time;
    }
  }
}
