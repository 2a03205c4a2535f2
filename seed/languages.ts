import { ConfigurationError } from '../kit/errors.ts';

export interface Language {
  /** ISO 639-1: `es`. Also the name under which a translation is stored. */
  readonly code: string;
  /** ISO 3166-1, when one was asked for: `MX`. */
  readonly region: string | undefined;
}

const most = 40;

/**
 * Reads `en`, `es-MX`, …: the first is the language of the films themselves, every one gets translations.
 * A language once only, as the database has room for one translation into each.
 */
export function parseLanguages(given: readonly string[]): [Language, ...Language[]] {
  const problems: string[] = [];
  const languages: Language[] = [];
  for (const text of given) {
    const [, code, region] = /^([a-z]{2})(?:-([A-Z]{2}))?$/.exec(text) ?? [];
    if (code === undefined) {
      problems.push(`"${text}" is no language: give two small letters (en, es), or a region too (pt-BR).`);
    } else if (languages.some((other) => other.code === code)) {
      problems.push(`The language "${code}" is given twice; only one of its kinds can be stored.`);
    } else {
      languages.push({ code, region });
    }
  }
  const [first, ...others] = languages;
  if (first === undefined && problems.length === 0) problems.push('At least one language is needed.');
  if (languages.length > most) problems.push(`At most ${most} languages can be fetched.`);
  if (first === undefined || problems.length > 0) throw new ConfigurationError(problems.join(' '));
  return [first, ...others];
}

/** As TMDB's `language` wants it. */
export function languageTag({ code, region }: Language): string {
  return region === undefined ? code : `${code}-${region}`;
}
