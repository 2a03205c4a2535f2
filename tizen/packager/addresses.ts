import { posix } from 'node:path';

import type { PackageFiles } from './paths.ts';

export interface Rewritten {
  readonly files: Map<string, Uint8Array>;
  /** Path → how many addresses in it were made relative. */
  readonly changed: ReadonlyMap<string, number>;
}

/** Files whose addresses the browser resolves, and against what. */
type Kind = 'html' | 'css' | 'js';

/**
 * Makes addresses such as `/assets/app.js` relative, which in a package would lead to the TV's own root. Only an
 * address that names a file of the package is touched, so that `/api` stays what it is.
 */
export function relativeAddresses(files: PackageFiles, start: string): Rewritten {
  const changed = new Map<string, number>();
  const result = new Map<string, Uint8Array>();
  for (const [path, content] of files) {
    const kind = kindOf(path);
    if (kind === undefined) {
      result.set(path, content);
      continue;
    }
    const text = Buffer.from(content).toString('utf8');
    const { text: written, count } = rewriteText(text, { kind, path, start, has: (each) => files.has(each) });
    result.set(path, count === 0 ? content : Buffer.from(written));
    if (count > 0) changed.set(path, count);
  }
  return { files: result, changed };
}

export interface Place {
  readonly kind: Kind;
  readonly path: string;
  /** The start file: scripts' addresses are relative to it. */
  readonly start: string;
  readonly has: (path: string) => boolean;
}

const quotedAddress = /(["'`])(\/(?!\/)[^"'`\s<>\\]*)\1/g;
const cssAddress = /(url\(\s*)(["']?)(\/(?!\/)[^"')\s]*)\2(\s*\))/g;
const bareAttribute = /(\s(?:src|href|poster)=)(\/(?!\/)[^\s"'`<>]*)/g;
const base = /<base\s[^>]*href\s*=\s*(?:"\/"|'\/'|\/(?=[\s>]))[^>]*>/gi;
/** What Vite puts before the names of the parts that it loads ahead. */
const viteBase = /(function\(([\w$]+)\)\{return|([\w$]+)=>)"\/"\+(?=[\w$]+[})])/g;

/** One file's text, and how many of its addresses were made relative. */
export function rewriteText(text: string, place: Place): { readonly text: string; readonly count: number } {
  let count = 0;
  const moved = (address: string, from: string): string => {
    const [path = ''] = address.slice(1).split(/[?#]/);
    const target = decoded(path);
    if (target === '' || !place.has(target)) return address;
    count += 1;
    const to = posix.relative(posix.dirname(from), path);
    return `${to.startsWith('.') ? '' : './'}${to}${address.slice(1 + path.length)}`;
  };
  const once = (replacement: string): string => {
    count += 1;
    return replacement;
  };
  const inCss = (css: string): string =>
    css.replaceAll(
      cssAddress,
      (_, open: string, quote: string, address: string, close: string) =>
        `${open}${quote}${moved(address, place.path)}${quote}${close}`,
    );
  if (place.kind === 'css') {
    const imports = /(@import\s+)(["'])(\/(?!\/)[^"']*)\2/g;
    const written = inCss(text).replaceAll(
      imports,
      (_, open: string, quote: string, address: string) =>
        `${open}${quote}${moved(address, place.path)}${quote}`,
    );
    return { text: written, count };
  }
  const from = place.kind === 'html' ? place.path : place.start;
  let written = text.replaceAll(
    quotedAddress,
    (_, quote: string, address: string, at: number, whole: string) => {
      // modules are found from where the module is, all else from where the page is
      const isImport =
        place.kind === 'js' && /(?:\bfrom|\bimport\s*\(?)\s*$/.test(whole.slice(Math.max(0, at - 24), at));
      return `${quote}${moved(address, isImport ? place.path : from)}${quote}`;
    },
  );
  written = inCss(written);
  if (place.kind === 'html') {
    written = written
      .replaceAll(base, (tag) => once(tag.replace(/href\s*=\s*(?:"\/"|'\/'|\/)/i, 'href="./"')))
      .replaceAll(bareAttribute, (_, open: string, address: string) => `${open}${moved(address, from)}`)
      .replaceAll(/(\ssrcset\s*=\s*)(["'])(.*?)\2/gi, (_, open: string, quote: string, set: string) => {
        const parts = set
          .split(',')
          .map((part) =>
            part.replace(
              /^(\s*)(\/(?!\/)\S*)/,
              (__, space: string, address: string) => `${space}${moved(address, from)}`,
            ),
          );
        return `${open}${quote}${parts.join(',')}${quote}`;
      });
  } else if (text.includes('modulepreload')) {
    written = written.replaceAll(viteBase, (_, open: string) => once(`${open}"./"+`));
  }
  return { text: written, count };
}

function kindOf(path: string): Kind | undefined {
  if (/\.html?$/i.test(path)) return 'html';
  if (/\.css$/i.test(path)) return 'css';
  return /\.(m?js|webmanifest)$/i.test(path) ? 'js' : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
