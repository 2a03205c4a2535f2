import { ConfigurationError } from '../../kit/errors.ts';

import { withoutComments } from './base.ts';
import type { PackageFiles } from './paths.ts';

/** Where the runtime is in a package. */
export const runtimeFolder = 'miauflix-tv';

const page = /\.html?$/i;
const script = 'tv.js';
const stylesheet = 'tv.css';
/** Samsung's own API, for the screensaver and the assistant; the TV itself knows where it is. */
const productApi = '$WEBAPIS/webapis/webapis.js';

export interface Injected {
  readonly files: Map<string, Uint8Array>;
  /** Pages that load the runtime now and did not before. */
  readonly pages: readonly string[];
}

/**
 * Puts the TV runtime into a package and loads it in its pages before the app's own scripts. A page that loads it
 * already keeps its way to do so; done twice it is as done once.
 */
export function injectRuntime(files: PackageFiles, runtime: PackageFiles): Injected {
  const injected = new Map(files);
  const pages: string[] = [];
  for (const [path, content] of files) {
    if (!page.test(path)) continue;
    const html = Buffer.from(content).toString('utf8');
    const written = withRuntime(html, '../'.repeat(path.split('/').length - 1));
    if (written === html) continue;
    injected.set(path, Buffer.from(written));
    pages.push(path);
  }
  if (![...injected.keys()].some((path) => page.test(path))) {
    throw new ConfigurationError('The app has no page (.html) that could load the TV runtime.');
  }
  for (const name of [script, stylesheet]) {
    const content = runtime.get(name);
    if (content === undefined) throw new Error(`The TV runtime has no ${name}`);
    injected.set(`${runtimeFolder}/${name}`, content);
  }
  return { files: injected, pages };
}

/** One page's text; `up` leads from its folder to the package's root. */
export function withRuntime(html: string, up: string): string {
  const tags = withoutComments(html);
  if (/<script\s[^>]*src\s*=\s*["']?[^"'\s>]*miauflix-tv\/tv\.js/i.test(tags)) return html;
  const at = placeIn(tags);
  if (at === undefined) return html;
  const added = [
    `<link rel="stylesheet" href="${up}${runtimeFolder}/${stylesheet}">`,
    ...(tags.includes('webapis/webapis.js') ? [] : [`<script src="${productApi}"></script>`]),
    `<script src="${up}${runtimeFolder}/${script}"></script>`,
  ];
  return html.slice(0, at) + added.join('') + html.slice(at);
}

/**
 * Before the first script or style, so that the app's own come later and win, and before a `<base>`, which would let
 * the addresses lead elsewhere; where there are none, at the end of the head. Nothing in what is no page.
 */
function placeIn(tags: string): number | undefined {
  const first =
    /<base\s|<script[\s>]|<style[\s>]|<link\s[^>]*rel\s*=\s*["']?(?:stylesheet|modulepreload)/i.exec(tags);
  if (first !== null) return first.index;
  const end = /<\/head\s*>|<body[\s>]/i.exec(tags);
  if (end !== null) return end.index;
  const start = /<html(?:\s[^>]*)?>|<!doctype[^>]*>/i.exec(tags);
  return start === null ? undefined : start.index + start[0].length;
}
