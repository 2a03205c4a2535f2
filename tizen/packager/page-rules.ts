import type { Finding } from './finding.ts';
import { lineAt } from './level/level-rules.ts';

/** Elements whose content acts in the app's name, or that say where it is: taken over plain HTTP, anybody on the way writes it. */
const active = new Set(['script', 'iframe', 'object', 'embed', 'base']);
const loading = new Set([...active, 'link', 'img', 'video', 'audio', 'source', 'track']);

/** What a page asks for that a package cannot have, or that comes from elsewhere. */
export function pageFindings(file: string, html: string): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: tag, 1: name = '', index } of html.matchAll(/<([a-z]+)\b[^>]*>/gi)) {
    const element = name.toLowerCase();
    const address = /\s(?:src|href|data|poster)\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? '';
    if (address === '' || (!loading.has(element) && element !== 'a')) continue;
    const problem = problemOf(element, address, tag);
    if (problem !== undefined) findings.push({ ...problem, file, line: lineAt(html, index) });
  }
  return findings;
}

function problemOf(
  element: string,
  address: string,
  tag: string,
): Omit<Finding, 'file' | 'line'> | undefined {
  if (/^\/(?!\/)/.test(address)) {
    return {
      rule: 'app/absolute-address',
      severity: 'error',
      message: `<${element}> asks for ${address.slice(0, 80)}, which in a package is the TV’s own root.`,
      remedy:
        element === 'base'
          ? 'Build the app for the root or for where its page is: in Vite by base "/" or "./".'
          : 'Add the file to the app, or make the address relative.',
    };
  }
  if (!loading.has(element)) return undefined;
  const isStyle = element === 'link' && /\srel\s*=\s*["']?[^"'>]*stylesheet/i.test(tag);
  const shown = address.slice(0, 80);
  if (/^http:\/\//i.test(address)) {
    return active.has(element) || isStyle
      ? {
          rule: 'app/script-over-http',
          severity: 'error',
          message: `<${element}> takes ${shown} over plain HTTP, so anybody on the way may change what the app does.`,
          remedy: 'Put it into the app, or take it over https.',
        }
      : {
          rule: 'app/mixed-content',
          severity: 'warning',
          message: `<${element}> takes ${shown} over plain HTTP, so anybody on the way may change it.`,
          remedy: 'Put it into the app, or take it over https.',
        };
  }
  if (/^(https:)?\/\//i.test(address)) {
    return {
      rule: 'app/from-elsewhere',
      severity: 'note',
      message: `<${element}> asks for ${shown}, which a TV without network cannot have.`,
      remedy: 'Put what the app needs to start into the app itself.',
    };
  }
  return undefined;
}

/** The same in a style sheet. */
export function styleFindings(file: string, css: string): Finding[] {
  const found = /(?:url\(\s*["']?|@import\s+["'])(http:\/\/[^"')\s]+)/i.exec(css);
  return found === null
    ? []
    : [
        {
          rule: 'app/mixed-content',
          severity: 'warning',
          message: `The style sheet takes ${found[1]?.slice(0, 80) ?? ''} over plain HTTP, so anybody on the way may change it.`,
          remedy: 'Put it into the app, or take it over https.',
          file,
          line: lineAt(css, found.index),
        },
      ];
}
