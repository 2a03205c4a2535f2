import * as v from 'valibot';

const mostShown = 3;

/** What does not fit, in words: `title is missing; id: Expected number but received "a"`. */
export function issuesOf(result: {
  readonly issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]];
}): string {
  const words = result.issues.slice(0, mostShown).map((issue) => {
    const place = v.getDotPath(issue);
    const isMissing = issue.received === 'undefined';
    if (place === null) return clip(issue.message);
    return isMissing ? `${place} is missing` : `${place}: ${clip(issue.message)}`;
  });
  const more = result.issues.length - mostShown;
  return words.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

/** What others sent, short enough to be shown. */
export function clip(text: string, most = 200): string {
  return text.length <= most ? text : `${text.slice(0, most).toWellFormed()}…`;
}
