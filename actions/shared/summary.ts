import { appendFile, stat } from 'node:fs/promises';

import type { Environment } from './inputs.ts';

/** A part of a job's summary; it is shown whole or not at all. */
export interface SummarySection {
  /** Names the section where it had to be left out. */
  readonly title: string;
  readonly markdown: string;
}

/** GitHub refuses a step's summary that is larger. */
export const summaryLimit = 1024 * 1024;

/** Room for the sentence about what was left out. */
const reserve = 4096;
const namedSections = 20;

/** Joins the sections that fit into `limit` bytes, the first ones first, and says which ones did not. */
export function composeSummary(sections: readonly SummarySection[], limit: number = summaryLimit): string {
  const texts: string[] = [];
  const leftOut: string[] = [];
  let left = limit - reserve;
  for (const { title, markdown } of sections) {
    const text = `${markdown.trim()}\n\n`;
    const size = Buffer.byteLength(text);
    if (size <= left) {
      texts.push(text);
      left -= size;
    } else leftOut.push(title);
  }
  if (leftOut.length > 0) texts.push(`> ${leftOutSentence(leftOut)}\n`);
  return texts.join('');
}

function leftOutSentence(titles: readonly string[]): string {
  const named = titles.slice(0, namedSections).map((title) => asText(title.slice(0, 80)));
  const others = titles.length > named.length ? ` and ${titles.length - named.length} more` : '';
  return `Too long for a summary on GitHub, so left out here: ${named.join(', ')}${others}.`;
}

/**
 * Adds a text to the summary of this step, if there is one. `compose` is told how many bytes the step has left;
 * GitHub would refuse all of a longer one.
 */
export async function writeSummary(
  compose: (limit: number) => string,
  env: Environment = process.env,
): Promise<void> {
  const file = env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') return;
  const written = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  await appendFile(file, compose(summaryLimit - written));
}

/** Text of others as text: no markup, no table cell or line ends in it. */
export function asText(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]()#+!|~@-]/g, (character) => `&#${character.charCodeAt(0)};`);
}
