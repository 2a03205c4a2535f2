import { oneLine, visible } from './text.ts';

/** Text for HTML, in elements and in quoted attributes; line breaks stay. */
export function html(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The same in one line: no blank line can end an HTML block within Markdown. */
export function htmlLine(text: string): string {
  return html(oneLine(text));
}
