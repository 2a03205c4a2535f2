import { formatDuration } from '../kit/deadline.ts';
import type { Reporter } from '../kit/reporter.ts';

export interface Countdown {
  /** One more is done; one that took no time (it was kept) does not make the rest look faster. */
  readonly step: (tookTime?: boolean) => void;
  readonly end: (note: string) => void;
}

/** Progress of so many equal pieces of work, with the time that the rest will take. */
export function countdown(
  reporter: Reporter,
  title: string,
  total: number,
  now = (): number => performance.now(),
): Countdown {
  const progress = reporter.progress(title, total);
  const start = now();
  let [done, slow] = [0, 0];
  return {
    step: (tookTime = true) => {
      done += 1;
      if (tookTime) slow += 1;
      progress.update(done, timeLeft(now() - start, slow, total - done));
    },
    end: (note) => progress.end(note),
  };
}

/** In words: after `done` pieces in `elapsedMs`, how long `left` more take; nothing when it cannot be known. */
export function timeLeft(elapsedMs: number, done: number, left: number): string {
  if (done === 0 || left <= 0) return '';
  return `about ${formatDuration(Math.max(1, Math.round(((elapsedMs / done) * left) / 1000)) * 1000)} left`;
}
