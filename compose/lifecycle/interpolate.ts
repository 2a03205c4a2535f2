export type Lookup = (name: string) => string | undefined;

/** What `${NAME:?message}` asks for and is not there. */
export class MissingVariable extends Error {
  override readonly name = 'MissingVariable';
  readonly variable: string;
  constructor(variable: string, message: string) {
    super(message === '' ? `${variable} is needed` : message);
    this.variable = variable;
  }
}

const reference =
  /\$(?:(?<escaped>\$)|(?<plain>[A-Za-z_]\w*)|\{(?<braced>[A-Za-z_]\w*)(?:(?<operator>:?[-?+])|(?=\})))/g;

/**
 * Replaces `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:?message}` and `${NAME:+instead}` as Compose does;
 * `$$` is one `$`. What is none of these stays as it is.
 */
export function interpolate(text: string, lookup: Lookup): string {
  let done = '';
  let at = 0;
  for (const match of text.matchAll(reference)) {
    if (match.index < at) continue;
    const { escaped, plain, braced = '', operator } = match.groups ?? {};
    const start = match.index + match[0].length;
    done += text.slice(at, match.index);
    at = start;
    if (escaped !== undefined) done += '$';
    else if (plain !== undefined) done += lookup(plain) ?? '';
    else {
      const end = endOfBraces(text, start);
      const argument = text.slice(start, end);
      done += valueOf(braced, operator, argument, lookup);
      at = end + 1;
    }
  }
  return done + text.slice(at);
}

function valueOf(name: string, operator: string | undefined, argument: string, lookup: Lookup): string {
  const value = lookup(name);
  const isThere = value !== undefined && !(operator?.startsWith(':') === true && value === '');
  const inner = (): string => interpolate(argument, lookup);
  switch (operator?.at(-1)) {
    case '-':
      return isThere ? value : inner();
    case '+':
      return isThere ? inner() : '';
    case '?':
      if (!isThere) throw new MissingVariable(name, inner());
      return value;
    default:
      return value ?? '';
  }
}

/** Where the braces that are open at `start` end; the text's end when they never do. */
function endOfBraces(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text.startsWith('${', at)) depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** The names of the variables that a text asks for, those within defaults too. */
export function variablesOf(text: string): string[] {
  const names = [...text.matchAll(reference)].map(({ groups }) => groups?.['plain'] ?? groups?.['braced']);
  return [...new Set(names.filter((name) => name !== undefined))];
}
