import type { SmokeOptions } from './options.ts';

export interface SmokeContainer {
  readonly image: string;
  readonly name: string;
  readonly platform: string;
  /** Whether QEMU runs it. */
  readonly isForeign: boolean;
  /** By which what is left of a killed run is found. */
  readonly label: string;
}

/** How much longer everything takes under QEMU. */
export const foreignFactor = 3;

/** Arguments of `docker` that start a container which is asked for its health as soon as it can answer. */
export function planSmokeRun(container: SmokeContainer, options: SmokeOptions): string[] {
  const { image, name, platform, isForeign, label } = container;
  const deadline = deadlineOf(options, isForeign);
  return [
    ...['run', '--name', name, '--label', label, '--platform', platform, '--pull', 'never'],
    ...(options.how === 'health' ? ['--detach', ...healthOptions(isForeign, deadline)] : []),
    ...options.runOptions,
    image,
    ...options.command,
  ];
}

export function deadlineOf({ deadlineMs }: SmokeOptions, isForeign: boolean): number {
  return deadlineMs * (isForeign ? foreignFactor : 1);
}

/**
 * Images are checked every 10 or 30 s, which is a long time to wait for the first answer. Until the deadline a
 * check that fails says "not yet": whether it ever passes is what is asked here. One check under QEMU takes longer
 * than an image's own limit is made for.
 */
function healthOptions(isForeign: boolean, deadlineMs: number): string[] {
  return [
    ...['--health-interval', '2s', '--health-start-interval', '1s'],
    ...['--health-start-period', `${Math.ceil(deadlineMs / 1000)}s`],
    ...(isForeign ? ['--health-timeout', '60s'] : []),
  ];
}
