import { htmlLine } from '../../kit/escape.ts';
import { cut, oneLine } from '../../kit/text.ts';

import type { Changes, Matter } from './compare.ts';

/** By which the issue is found again. */
export const issueMark = '<!-- miauflix-infra: rescan -->';
export const issueTitle = 'Vulnerabilities in published images';

/** GitHub takes 65,536 characters. */
const mostRows = 150;
/** GitHub shows ten of a step. */
const mostAnnotations = 10;

/** For the terminal. */
export function changesText({ fresh, gone, open, hasLast }: Changes): string {
  const count = `${open.length} that count, ${fresh.length} of them new, ${gone.length} gone`;
  return [
    hasLast ? `${count}.` : `${count}; there was no report to compare with.`,
    ...fresh.map((matter) => `  new: ${matterText(matter)}`),
    ...gone.map((matter) => `  gone: ${matterText(matter)}`),
  ].join('\n');
}

function matterText({ id, severity, package: name, version, fixedIn, images }: Matter): string {
  const mended = fixedIn.length === 0 ? 'not mended yet' : `mended in ${fixedIn.join(', ')}`;
  return oneLine(`${id} (${severity}) in ${name} ${version}, ${mended}: ${images.join(', ')}`);
}

/** What a runner shows beside the run. Names come from images, so nothing in them may be a command to it. */
export function annotationsOf({ fresh }: Changes): string[] {
  const shown = fresh.slice(0, fresh.length > mostAnnotations ? mostAnnotations - 1 : mostAnnotations);
  const lines = shown.map((matter) => `::error title=New vulnerability::${escaped(matterText(matter))}`);
  const left = fresh.length - shown.length;
  return left === 0 ? lines : [...lines, `::error title=New vulnerabilities::and ${left} more`];
}

/** The runner's own escapes; a line has no break in it. */
function escaped(text: string): string {
  return cut(text, 1000).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The same for the same findings, so that an issue is only written when something changed. */
export function issueBody({ open }: Changes): string {
  const rows = open.slice(0, mostRows).map(row);
  const more = open.length - rows.length;
  return [
    issueMark,
    'These are in images that are published or run, and a newer version of the package mends them. Build the ' +
      'images anew and release them; what does no harm goes onto the ignore list, with a reason and a day.',
    [
      '<table>',
      '<tr><th>what</th><th>severity</th><th>package</th><th>mended in</th><th>images</th></tr>',
      ...rows,
      '</table>',
    ].join('\n'),
    ...(more > 0 ? [`And ${more} more: the run has them all.`] : []),
    'It is closed by the run that finds none of it.',
  ].join('\n\n');
}

/** A comment, by which those who watch hear of what is new. */
export function freshComment({ fresh }: Changes): string {
  const rows = fresh.slice(0, mostRows).map(row);
  return ['New since the last look:', ['<table>', ...rows, '</table>'].join('\n')].join('\n\n');
}

function row({ id, severity, package: name, version, fixedIn, images }: Matter): string {
  const shownImages = images.length > 3 ? [...images.slice(0, 3), `and ${images.length - 3} more`] : images;
  const cells = [id, severity, `${name} ${version}`, fixedIn.join(', '), shownImages.join(', ')];
  return `<tr>${cells.map((cell) => `<td>${htmlLine(cut(cell, 120))}</td>`).join('')}</tr>`;
}
