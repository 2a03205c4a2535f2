import { setImmediate as turn } from 'node:timers/promises';

/** Counts how many run at a time. */
export function counter(): {
  readonly run: <T>(value: T) => Promise<T>;
  readonly most: () => number;
} {
  let [now, most] = [0, 0];
  return {
    run: async (value) => {
      now += 1;
      most = Math.max(most, now);
      await turn();
      now -= 1;
      return value;
    },
    most: () => most,
  };
}
