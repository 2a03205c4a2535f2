import { posix } from 'node:path';

import type { PackageFiles } from './paths.ts';

export interface Rewritten {
  readonly files: Map<string, Uint8Array>;
  /** Path → how many addresses in it were made relative. */
  readonly changed: ReadonlyMap<string, number>;
}

/** Files with addresses, by how these are written. */
type Kind = 'page' | 'style' | 'script' | 'document';

/**
 * Makes addresses such as `/assets/app.js` relative, which in a package would lead to the TV's own root. Only an
 * address that names a file of the package is touched, so that `/api` stays what it is.
 */
export function relativeAddresses(files: PackageFiles, start: string): Rewritten {
  const changed = new Map<string, number>();
  const result = new Map<string, Uint8Array>();
  const startPage = files.get(start);
  const resolvesFrom = startPage !== undefined && hasRootBase(textOf(startPage)) ? '' : start;
  for (const [path, content] of files) {
    const kind = kindOf(path);
    if (kind === undefined) {
      result.set(path, content);
      continue;
    }
    const place = { kind, path, start: resolvesFrom, has: (each: string) => files.has(each) };
    const { text, count } = rewriteText(textOf(content), place);
    result.set(path, count === 0 ? content : Buffer.from(text));
    if (count > 0) changed.set(path, count);
  }
  return { files: result, changed };
}

export interface Place {
  readonly kind: Kind;
  readonly path: string;
  /** Against what a script's addresses are resolved: the start page, or, by its `<base>`, the root (empty). */
  readonly start: string;
  readonly has: (path: string) => boolean;
}

const quotedAddress = /(["'`])(\/(?!\/)[^"'`\s<>\\]*)\1/g;
/** One or more addresses with widths or densities, as in `srcset`. */
const quotedSet = /(["'`])(\/[^"'`<>\\]*?\s[\d.]+[wx](?:,[^"'`<>\\,]+)*)\1/g;
const cssAddress = /(url\(\s*)(["']?)(\/(?!\/)[^"')\s]*)\2(\s*\))/g;
const bareAttribute = /(\s(?:src|href|poster)=)(\/(?!\/)[^\s"'`<>]*)/g;
const rootBase = /<base\s[^>]*href\s*=\s*(?:"\/"|'\/'|\/(?=[\s>]))[^>]*>/gi;
/** What Vite puts before the names of the parts that it loads ahead: `return"/"+name`, in any kind of quotes. */
const viteBase =
  /(function\s*\(([\w$]+)\)\s*\{\s*return\s*|[\w$]+\s*=>\s*)(["'`])\/\3(\s*\+\s*[\w$]+\s*[;})\],])/g;

/** One file's text, and how many of its addresses were made relative. */
export function rewriteText(text: string, place: Place): { readonly text: string; readonly count: number } {
  let count = 0;
  const { kind, path } = place;
  const isRootBased = kind === 'page' && hasRootBase(text);
  const from = kind === 'script' ? place.start : isRootBased ? '' : path;
  const moved = (address: string, seenFrom: string = from): string => {
    const [file = ''] = address.slice(1).split(/[?#]/);
    const target = decoded(file);
    if (target === '' || !place.has(target)) return address;
    count += 1;
    const to = posix.relative(posix.dirname(seenFrom), file);
    return `${to.startsWith('.') ? '' : './'}${to}${address.slice(1 + file.length)}`;
  };
  const replaced = (replacement: string): string => {
    count += 1;
    return replacement;
  };
  let written = text
    .replaceAll(quotedAddress, (_, quote: string, address: string, at: number, whole: string) => {
      const isFromModule = kind === 'script' && isSeenFromModule(whole, at, at + address.length + 2);
      return `${quote}${moved(address, isFromModule ? path : from)}${quote}`;
    })
    .replaceAll(quotedSet, (_, quote: string, set: string) => {
      const parts = set
        .split(',')
        .map((part) =>
          part.replace(
            /^(\s*)(\/(?!\/)\S*)/,
            (__, space: string, address: string) => `${space}${moved(address)}`,
          ),
        );
      return `${quote}${parts.join(',')}${quote}`;
    })
    .replaceAll(
      cssAddress,
      (_, open: string, quote: string, address: string, close: string) =>
        `${open}${quote}${moved(address)}${quote}${close}`,
    );
  if (kind === 'page' || kind === 'document') {
    written = written.replaceAll(bareAttribute, (_, open: string, address: string) => open + moved(address));
  }
  if (kind === 'page') {
    written = written.replaceAll(rootBase, (tag) =>
      replaced(tag.replace(/href\s*=\s*(?:"\/"|'\/'|\/)/i, `href="${rootSeenFrom(path)}"`)),
    );
  }
  if (kind === 'script' && text.includes('modulepreload')) {
    written = written.replaceAll(viteBase, (_, open: string, __, quote: string, rest: string) =>
      replaced(`${open}${quote}${rootSeenFrom(place.start)}${quote}${rest}`),
    );
  }
  return { text: written, count };
}

/** Modules, and what `import.meta.url` is the base of, are found from where the script is. */
function isSeenFromModule(text: string, start: number, end: number): boolean {
  return (
    /(?:\bfrom|\bimport\s*\(?)\s*$/.test(text.slice(Math.max(0, start - 24), start)) ||
    /^\s*,\s*import\.meta\.url\b/.test(text.slice(end, end + 40))
  );
}

/** `./`, or `../` as often as the file is deep. */
function rootSeenFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

function hasRootBase(html: string): boolean {
  return html.search(rootBase) !== -1;
}

function kindOf(path: string): Kind | undefined {
  if (/\.html?$/i.test(path)) return 'page';
  if (/\.css$/i.test(path)) return 'style';
  if (/\.m?js$/i.test(path)) return 'script';
  return /\.(svg|webmanifest)$|(^|\/)(site|app)?\.?manifest\.json$/i.test(path) ? 'document' : undefined;
}

const textOf = (content: Uint8Array): string => Buffer.from(content).toString('utf8');

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
