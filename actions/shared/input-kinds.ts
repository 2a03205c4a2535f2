import { nearest } from '../../kit/nearest.ts';

/** What came of reading one input: its value, or what to write instead when that is known. */
export type Parsed<T> = { readonly value: T } | { readonly advice: string | undefined };

interface InputParts<T, Missing> {
  /** What may be given, to follow "must be". */
  readonly allowed: string;
  readonly parse: (text: string) => Parsed<T>;
  readonly missing?: Missing;
  readonly isRequired?: boolean;
  readonly isSecret?: boolean;
}

/** How one input is read. Left empty it is `Missing`: undefined, unless it has a default or is required. */
export class Input<T, Missing = undefined> {
  readonly parts: InputParts<T, Missing>;

  constructor(parts: InputParts<T, Missing>) {
    this.parts = parts;
  }

  default(value: T): Input<T, T> {
    return new Input<T, T>({ ...this.parts, missing: value });
  }

  required(): Input<T, never> {
    const { allowed, parse, isSecret = false } = this.parts;
    return new Input<T, never>({ allowed, parse, isSecret, isRequired: true });
  }
}

const bad = (advice?: string): { readonly advice: string | undefined } => ({ advice });

/** Any text, without the white space around it. */
export function text(): Input<string> {
  return new Input({ allowed: 'a text', parse: (given) => ({ value: given }) });
}

/** A text that is masked in logs as soon as it is read, and never repeated in a message. */
export function secret(): Input<string> {
  return new Input({ allowed: 'a secret', parse: (given) => ({ value: given }), isSecret: true });
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export function integer(bounds: Bounds = {}): Input<number> {
  return numeric('a whole number', /^[+-]?\d+$/, bounds);
}

/** A decimal number with a point, such as `0.25`. */
export function decimal(bounds: Bounds = {}): Input<number> {
  return numeric('a number', /^[+-]?\d+(\.\d+)?$/, bounds);
}

function numeric(what: string, form: RegExp, bounds: Bounds): Input<number> {
  return new Input({
    allowed: what + within(bounds),
    parse: (given) => {
      const value = form.test(given) ? Number(given) : Number.NaN;
      return Number.isFinite(value) && isWithin(value, bounds) ? { value } : bad();
    },
  });
}

function within({ min, max }: Bounds): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? '' : ` of at most ${max}`;
}

function isWithin(value: number, { min = -Infinity, max = Infinity }: Bounds): boolean {
  return value >= min && value <= max;
}

const byteUnits: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/** An amount of data, such as `20 MB` or `512KiB`; in bytes. */
export function bytes(): Input<number> {
  return measured('an amount of data, such as 20MB or 512KiB', byteUnits);
}

const durationUnits: Readonly<Record<string, number>> = { ms: 1, s: 1e3, m: 60e3, min: 60e3, h: 3600e3 };

/** A length of time, such as `500ms`, `30s` or `2m`; in ms. */
export function duration(): Input<number> {
  return measured('a length of time, such as 500ms, 30s or 2m', durationUnits);
}

function measured(allowed: string, units: Readonly<Record<string, number>>): Input<number> {
  return new Input({
    allowed,
    parse: (given) => {
      const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(given) ?? [];
      if (amount === undefined || unit === undefined) return bad();
      const factor = units[unit.toLowerCase()];
      if (factor !== undefined) return { value: Math.round(Number(amount) * factor) };
      const meant = nearest(unit, Object.keys(units));
      return bad(unit === '' ? 'Write its unit too.' : meant && `Did you mean "${amount}${meant}"?`);
    },
  });
}

/** One of some words, written just so. */
export function oneOf<const Word extends string>(words: readonly Word[]): Input<Word> {
  return new Input({
    allowed: words.length === 1 ? `"${words.join()}"` : alternatives(words),
    parse: (given) => {
      const word = words.find((candidate) => candidate === given);
      if (word !== undefined) return { value: word };
      const meant = nearest(given, words);
      return bad(meant && `Did you mean "${meant}"?`);
    },
  });
}

/** `"a", "b" or "c"`. */
export function alternatives(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}

const yes = new Set(['true', 'yes', 'y', 'on', '1']);
const no = new Set(['false', 'no', 'n', 'off', '0']);

/** `true` or `false`; whatever else might mean one of them is answered with the word to write. */
export function flag(): Input<boolean> {
  return new Input({
    allowed: 'true or false',
    parse: (given) => {
      if (given === 'true' || given === 'false') return { value: given === 'true' };
      const word = given.toLowerCase();
      if (yes.has(word)) return bad('Write true.');
      if (no.has(word)) return bad('Write false.');
      const meant = nearest(given, ['true', 'false']);
      return bad(meant && `Did you mean ${meant}?`);
    },
  });
}

/** Several texts, one a line or with commas between them; a comma within `{a,b}` belongs to the text. */
export function list(): Input<readonly string[]> {
  return new Input<readonly string[]>({
    allowed: 'texts, one a line or with commas between them',
    parse: (given) => ({
      value: given
        .split(/[\r\n]+|,(?![^{\r\n]*\})/)
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    }),
  });
}

/** An address of a server, without a slash at its end; user and password do not belong into it. */
export function serverUrl(): Input<string> {
  return new Input({
    allowed: 'an address such as http://127.0.0.1:4000',
    parse: (given) => {
      const url = URL.canParse(given) ? new URL(given) : undefined;
      if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
        return bad(
          url === undefined && !given.includes('://') ? 'Write http:// or https:// before it.' : undefined,
        );
      }
      if (url.username !== '' || url.password !== '') {
        return bad('User and password do not belong into it.');
      }
      return { value: given.replace(/\/+$/, '') };
    },
  });
}
