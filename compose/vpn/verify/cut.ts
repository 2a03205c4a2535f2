/** A way to cut the tunnel, by arguments of `docker` before the container's name, and its opposite. */
export interface Cut {
  readonly name: 'silent' | 'gone';
  readonly begin: readonly string[];
  readonly end: readonly string[];
  readonly undone: string;
}

export const cutBy = {
  // the tunnel's device is there, and nobody takes what goes into it
  silent: { name: 'silent', begin: ['pause'], end: ['unpause'], undone: 'goes on' },
  // with its program, the device goes
  gone: { name: 'gone', begin: ['stop', '--time', '5'], end: ['start'], undone: 'runs again' },
} as const satisfies Readonly<Record<string, Cut>>;
