import { expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';
import { sarifProblems } from '../../kit/sarif.testing.ts';

import { goodApp, goodConfig, writeApp, type AppFiles } from './app.testing.ts';
import { defaultConfigValues } from './config.ts';
import { formatFindings } from './finding-formats.ts';
import { checkApp, type AppOptions, type CheckedApp } from './package.ts';
import { ruleTexts } from './rules.ts';

/** Files that are others, or what is done in the folder that they are in. */
export type Change = AppFiles | ((folder: string) => Promise<void>);

/** Checks the good app with something changed; a file that becomes empty is left out. */
export async function checked(change: Change, more: Partial<AppOptions> = {}): Promise<CheckedApp> {
  return await withTemporaryFolder('check', async (folder) => {
    const files = typeof change === 'function' ? goodApp : { ...goodApp, ...change };
    await writeApp(folder, Object.fromEntries(Object.entries(files).filter(([, text]) => text !== '')));
    if (typeof change === 'function') await change(folder);
    const usual = { values: defaultConfigValues, exclude: [], maxBytes: 1024 ** 2 };
    return await checkApp({ folder, ...usual, ...more });
  });
}

/** The good config.xml with one text in it replaced. */
export const config = (before: string | RegExp, after: string): AppFiles => {
  const text = goodConfig.replace(before, after);
  expect(text).not.toBe(goodConfig);
  return { 'config.xml': text };
};
export const page = (html: string): AppFiles => ({
  'index.html': String(goodApp['index.html']).replace('</body>', `${html}</body>`),
});
export const script = (text: string, required?: string): AppFiles => ({
  'assets/x.js': text,
  ...(required !== undefined && config('"6.5"', `"${required}"`)),
});
export const style = (text: string): AppFiles => ({ 'assets/x.css': text });

export const error = 'error';
export const warning = 'warning';
export const note = 'note';
export const id = 'id="MiauflixTV.Miauflix" package="MiauflixTV"';
export const tags = (name: string): string => `<tizen:privilege name="${name}"/>\n</widget>`;

/** What is changed → the one finding: rule, severity, file, line, and words of its message or remedy. */
export type Case = readonly [
  what: string,
  change: Change,
  found: readonly [
    rule: string,
    severity: string,
    file: string | undefined,
    line: number | undefined,
    words: RegExp,
  ],
  more?: Partial<AppOptions>,
];

/** A test of each case: its finding, in the words and at the place, and no other one. */
export function finds(cases: readonly Case[]): void {
  it.each(cases)('%s', async (_what, change, [rule, severity, file, line, words], more = {}) => {
    const { findings } = await checked(change, more);
    const [first] = findings;
    expect([first?.rule, first?.severity, first?.file, first?.line]).toEqual([rule, severity, file, line]);
    expect(`${first?.message ?? ''} ${first?.remedy ?? ''}`).toMatch(words);
    // nothing else is said of it, but where one mistake is several of a kind
    expect([...new Set(findings.map((finding) => finding.rule))]).toEqual([rule]);
    expect(ruleTexts).toHaveProperty([rule]);
    expect(sarifProblems(JSON.parse(formatFindings(findings, 'sarif', 'dist')))).toEqual([]);
  });
}
