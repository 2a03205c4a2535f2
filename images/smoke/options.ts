export const smokeChoices = ['health', 'command', 'off'] as const;
export type SmokeChoice = (typeof smokeChoices)[number];

export interface SmokeOptions {
  /** `health`: its health check must pass; `command`: it must end with 0. */
  readonly how: SmokeChoice;
  /** What the container is started with in place of the image's own command. */
  readonly command: readonly string[];
  /** Further options of `docker run`, word by word: `--env`, `A=b`. */
  readonly runOptions: readonly string[];
  /** For one platform; a foreign one gets it three times, because QEMU is slow. */
  readonly deadlineMs: number;
}

export const defaultSmokeOptions: SmokeOptions = {
  how: 'health',
  command: [],
  runOptions: [],
  deadlineMs: 120_000,
};

export const smokeBounds = { deadlineMs: { min: 1000, max: 3_600_000 } } as const;

/** Words as a shell reads them, without anything that a shell would do: quotes hold spaces, no more. */
export function words(text: string): string[] {
  return [...text.matchAll(/(?:"([^"]*)"|'([^']*)'|[^\s"']+)+/g)].map(([word]) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
  );
}
