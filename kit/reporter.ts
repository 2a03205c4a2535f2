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

/** Lines of a secret shorter than this (a brace, `==`) are no secret and would blot out ordinary text. */
const shortestSecretLine = 4;

/** The forms in which a secret may show: itself, line by line, and as addresses and JSON write it. */
function formsOf(secret: string): string[] {
  const lines = secret
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= shortestSecretLine);
  return [secret, secret.trim(), ...lines].flatMap((part) => [
    part,
    encodeURIComponent(part.toWellFormed()),
    JSON.stringify(part).slice(1, -1),
  ]);
}

/** Makes the function that replaces these secrets by `***`; secrets that overlap are hidden as one. */
export function secretHider(secrets: Iterable<string>): (text: string) => string {
  const forms = [...new Set([...secrets].flatMap(formsOf))].filter((form) => form !== '');
  return (text) => {
    let hidden = '';
    let shownUntil = 0;
    for (const [start, end] of placesOf(forms, text)) {
      if (start > shownUntil || hidden === '') hidden += `${text.slice(shownUntil, start)}***`;
      shownUntil = Math.max(shownUntil, end);
    }
    return hidden + text.slice(shownUntil);
  };
}

/** Where any of these forms stand in a text, overlapping ones too, by their beginnings. */
function placesOf(forms: readonly string[], text: string): [start: number, end: number][] {
  const places: [number, number][] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
      places.push([at, at + form.length]);
    }
  }
  return places.sort(([a], [b]) => a - b);
}

/** Replaces each secret by `***`: whole, line by line when it has several, and as a URL or JSON spells it. */
export function hideSecrets(text: string, secrets: Iterable<string>): string {
  return secretHider(secrets)(text);
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
