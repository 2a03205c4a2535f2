import picomatch from 'picomatch';

import { ConfigurationError } from '../kit/errors.ts';

import type { Check } from './checks/check.ts';
import { unknownCheck } from './options.ts';

/** The checks that the patterns choose; a pattern that chooses none is a mistake and is named. */
export function selectChecks(
  checks: readonly Check[],
  { only, skip }: { readonly only: readonly string[]; readonly skip: readonly string[] },
): Check[] {
  const ids = checks.map(({ id }) => id);
  const groups = [...new Set(checks.map(({ group }) => group))];
  const unknown = [...only, ...skip].filter((pattern) => !ids.some(matcher(pattern)));
  if (unknown.length > 0) {
    const words = [...groups, ...ids];
    throw new ConfigurationError(
      `${unknown.map((pattern) => unknownCheck(pattern, words)).join('\n')}\n\`miauflix-infra e2e --list\` shows all.`,
    );
  }
  const isWanted = only.length === 0 ? () => true : anyOf(only);
  const isLeftOut = anyOf(skip);
  const selected = checks.filter(({ id }) => isWanted(id) && !isLeftOut(id));
  if (selected.length === 0) throw new ConfigurationError('What is skipped leaves no check to make.');
  return selected;
}

/** A pattern without a slash names a group: `seeking` is `seeking/*`. */
function matcher(pattern: string): (id: string) => boolean {
  const isMatch = picomatch(pattern.includes('/') || pattern.includes('*') ? pattern : `${pattern}/*`);
  return (id) => isMatch(id);
}

function anyOf(patterns: readonly string[]): (id: string) => boolean {
  const matchers = patterns.map(matcher);
  return (id) => matchers.some((matches) => matches(id));
}
