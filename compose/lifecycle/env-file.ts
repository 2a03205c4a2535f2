import { interpolate, MissingVariable, type Lookup } from './interpolate.ts';

export interface EnvEntry {
  readonly name: string;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

export interface EnvProblem {
  readonly line: number;
  /** A whole sentence, without any value. */
  readonly sentence: string;
}

export interface EnvFile {
  /** In the file's order; of a name that is there twice, both. */
  readonly entries: readonly EnvEntry[];
  readonly problems: readonly EnvProblem[];
}

const byteOrderMark = '\uFEFF';

/**
 * Reads a `.env` file as Docker Compose does: quotes, escapes, comments and `${NAME:-default}`. `outer` is the
 * environment, which goes before what the file itself has said. Where Compose gives up at the first problem,
 * this goes on with the next line.
 */
export function parseEnvFile(text: string, outer: Lookup = () => undefined): EnvFile {
  const entries: EnvEntry[] = [];
  const problems: EnvProblem[] = [];
  const known = new Map<string, string>();
  const lookup: Lookup = (name) => outer(name) ?? known.get(name);
  const plain = text.replaceAll('\r\n', '\n');
  let rest = plain.startsWith(byteOrderMark) ? plain.slice(1) : plain;
  const whole = rest;
  for (;;) {
    rest = rest.replace(/^\s+/, '');
    if (rest === '') return { entries, problems };
    const line = lineAt(whole, whole.length - rest.length);
    const [first = ''] = rest.split('\n', 1);
    if (first.startsWith('#')) {
      rest = rest.slice(first.length);
      continue;
    }
    const [head = '', exported = '', name = '', sign] =
      /^(export[ \t]+)?([^=:\n]*)([=:])?[ \t]*/.exec(rest) ?? [];
    const trimmed = name.trim();
    if (!/^[\p{L}\p{N}_.[\]-]+$/u.test(trimmed)) {
      problems.push({ line, sentence: `Line ${line} does not begin with the name of a variable and "=".` });
      rest = rest.slice(first.length);
      continue;
    }
    rest = rest.slice(head.length);
    if (sign === undefined) {
      // a name alone passes the environment's own value on
      const inherited = outer(trimmed);
      if (inherited !== undefined) entries.push({ name: trimmed, value: inherited, line });
      else if (exported === '') {
        problems.push({ line, sentence: `Line ${line} has "${trimmed}" and no "=" behind it.` });
      }
      continue;
    }
    try {
      const { value, length } = readValue(rest, lookup);
      entries.push({ name: trimmed, value, line });
      known.set(trimmed, value);
      rest = rest.slice(length);
    } catch (error) {
      if (!(error instanceof MissingVariable) && !(error instanceof OpenQuote)) throw error;
      problems.push({ line, sentence: `${trimmed} in line ${line} cannot be read: ${error.message}.` });
      rest = rest.slice(rest.split('\n', 1)[0]?.length ?? 0);
    }
  }
}

class OpenQuote extends Error {
  override readonly name = 'OpenQuote';
}

function readValue(text: string, lookup: Lookup): { value: string; length: number } {
  const quote = text[0];
  if (quote !== "'" && quote !== '"') {
    const [line = ''] = text.split('\n', 1);
    const [value = ''] = line.split(' #', 1);
    return { value: interpolate(value.trimEnd(), lookup), length: line.length };
  }
  const [whole, raw = ''] =
    (quote === '"' ? /^"((?:[^"\\]|\\[^])*)"/ : /^'((?:[^'\\]|\\[^])*)'/).exec(text) ?? [];
  if (whole === undefined) throw new OpenQuote('its quotation mark is never closed');
  const value = raw.replaceAll(new RegExp(`\\\\${quote}`, 'g'), (_match, at: number) =>
    isEscaped(raw, at) ? `\\${quote}` : quote,
  );
  return {
    value: quote === "'" ? value : interpolate(withEscapes(value), lookup),
    length: whole.length,
  };
}

/** Whether the backslash at this place is itself behind one. */
function isEscaped(text: string, at: number): boolean {
  let before = 0;
  while (text[at - 1 - before] === '\\') before += 1;
  return before % 2 === 1;
}

const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** `$` is doubled, since what comes out is interpolated afterwards. */
function withEscapes(text: string): string {
  return text.replaceAll(/\\([abfnrtv$"\\])/g, (_match, letter: string) =>
    letter === '$' ? '$$' : (escapes[letter] ?? letter),
  );
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The values that count: of a name that is there twice the last one. */
export function valuesOf({ entries }: Pick<EnvFile, 'entries'>): ReadonlyMap<string, string> {
  return new Map(entries.map(({ name, value }) => [name, value]));
}

/** `NAME=value`, quoted so that Docker Compose, and this, read the same value back. */
export function envLine(name: string, value: string): string {
  return `${name}=${quoted(value)}`;
}

function quoted(value: string): string {
  if (/^[\w.,:/@%+=~!?*()[\]-]*$/.test(value)) return value;
  if (!/['\\\r\n]/.test(value)) return `'${value}'`;
  const escaped = value
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('$', '\\$')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return `"${escaped}"`;
}

/** Puts values into a commented example: in the place of its `NAME=` or `# NAME=` line, else at its end. */
export function withValues(example: string, values: ReadonlyMap<string, string>): string {
  const left = new Map(values);
  const lines = example
    .trimEnd()
    .split('\n')
    .map((line) => {
      const name = nameIn(line);
      const value = name === undefined ? undefined : left.get(name);
      if (name === undefined || value === undefined) return line;
      left.delete(name);
      return envLine(name, value);
    });
  return `${[...lines, ...[...left].map(([name, value]) => envLine(name, value))].join('\n')}\n`;
}

/** The variable that a line of an example is about, commented out or not. */
export function nameIn(line: string): string | undefined {
  return /^(?:#\s?)?([A-Z][A-Z0-9_]*)=/.exec(line)?.[1];
}

export function documentedNames(example: string): string[] {
  return [...new Set(example.split('\n').map(nameIn))].filter((name) => name !== undefined);
}
