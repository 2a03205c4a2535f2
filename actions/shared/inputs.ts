import { ConfigurationError } from '../../kit/errors.ts';
import { nearest } from '../../kit/nearest.ts';
import type { Reporter } from '../../kit/reporter.ts';

import type { Input } from './input-kinds.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The inputs of an action by their names in `action.yml`. */
export type InputSchema = Readonly<Record<string, Input<unknown, unknown>>>;

/** `backend-url` → `backendUrl`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

export type InputValues<Schema extends InputSchema> = {
  readonly [Name in keyof Schema & string as Camel<Name>]: Schema[Name] extends Input<infer T, infer Missing>
    ? T | Missing
    : never;
};

const longestQuote = 80;

/**
 * Reads every input once, as GitHub's runner hands them over (`INPUT_BACKEND-URL`), into one object.
 * Secrets are masked before anything else is said. Throws one ConfigurationError that names everything that
 * is wrong; a name that no input has is a warning, as it is for the runner.
 */
export function readInputs<Schema extends InputSchema>(
  schema: Schema,
  env: Environment,
  reporter: Pick<Reporter, 'mask' | 'warning'>,
): InputValues<Schema> {
  const given = Object.keys(schema).map((name) => [name, env[variableOf(name)]?.trim() ?? ''] as const);
  for (const [name, value] of given) {
    if (schema[name]?.parts.isSecret === true && value !== '') reporter.mask(value);
  }
  for (const warning of unknownNames(Object.keys(schema), env)) reporter.warning(warning);

  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, value] of given) {
    const parts = schema[name]?.parts;
    if (parts === undefined) continue;
    if (value === '') {
      if (parts.isRequired === true)
        problems.push(`Input "${name}" is missing: it must be ${parts.allowed}.`);
      values[camelCase(name)] = parts.missing;
      continue;
    }
    const parsed = parts.parse(value);
    if ('value' in parsed) values[camelCase(name)] = parsed.value;
    else {
      const shown = parts.isSecret === true ? 'not usable' : quoted(value);
      const advice = parsed.advice === undefined ? '' : ` ${parsed.advice}`;
      problems.push(`Input "${name}" is ${shown}, but must be ${parts.allowed}.${advice}`);
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return values as InputValues<Schema>;
}

/** The variable in which the runner passes an input on. */
export function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function camelCase(name: string): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function unknownNames(names: readonly string[], env: Environment): string[] {
  const known = new Set(names.map(variableOf));
  return Object.keys(env)
    .filter((variable) => variable.startsWith('INPUT_') && !known.has(variable) && env[variable] !== '')
    .map((variable) => {
      const given = variable.slice('INPUT_'.length).toLowerCase();
      const meant = nearest(given, names);
      const advice = meant === undefined ? `There are: ${names.join(', ')}.` : `Did you mean "${meant}"?`;
      return `There is no input ${quoted(given)}. ${advice}`;
    });
}

/** On one line, cut when it is long. */
function quoted(value: string): string {
  return JSON.stringify(value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value);
}
