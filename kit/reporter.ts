/** Where in the repository a message belongs; GitHub shows it there. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly title?: string;
}

/** A piece of work that is under way. */
export interface Progress {
  /** `done` of `total` (when the total is known), and what is being done just now. */
  update(done: number, note?: string): void;
  /** Ends the progress; `note` says what came out. */
  end(note?: string): void;
}

/** How a job tells what it does. One form for the terminal, one for GitHub; no job knows which. */
export interface Reporter {
  info(message: string): void;
  debug(message: string): void;
  notice(message: string, place?: Place): void;
  warning(message: string, place?: Place): void;
  error(message: string, place?: Place): void;
  /** Runs `work` under a heading. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  progress(title: string, total?: number): Progress;
  /** From here on, `value` is shown as `***` wherever it would appear. */
  mask(value: string): void;
}

/** Replaces each secret by `***`, the longest first so that one within another leaves nothing. */
export function hideSecrets(text: string, secrets: Iterable<string>): string {
  let hidden = text;
  for (const secret of [...secrets].filter((s) => s !== '').sort((a, b) => b.length - a.length)) {
    hidden = hidden.replaceAll(secret, '***');
  }
  return hidden;
}

/** Tells nobody: for tests, and for a job within a job. */
export const silentReporter: Reporter = {
  info: () => undefined,
  debug: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
  error: () => undefined,
  group: async (_title, work) => await work(),
  progress: () => ({ update: () => undefined, end: () => undefined }),
  mask: () => undefined,
};
