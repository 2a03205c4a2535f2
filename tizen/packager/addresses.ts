import { posix } from 'node:path';

import { baseOf, relativeFolder } from './base.ts';
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
  const startBase = baseOf(textOf(files.get(start) ?? new Uint8Array()), start);
  const scriptsFrom = startBase === undefined ? folderOf(start) : startBase.folder;
  const folders = new Set<string>(['']);
  for (const path of files.keys()) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  for (const [path, content] of files) {
    const kind = kindOf(path);
    if (kind === undefined) {
      result.set(path, content);
      continue;
    }
    const place = { kind, path, scriptsFrom, has: (each: string) => files.has(each), folders };
    const before = textOf(content);
    const { text, count } = rewriteText(before, place);
    const after = kind === 'page' ? withoutCors(text) : text;
    result.set(path, after === before ? content : Buffer.from(after));
    if (count > 0) changed.set(path, count);
  }
  return { files: result, changed };
}

export interface Place {
  readonly kind: Kind;
  readonly path: string;
  /** The folder from which a script's addresses are seen: the start page's or its `<base>`'s; undefined elsewhere. */
  readonly scriptsFrom: string | undefined;
  readonly has: (path: string) => boolean;
  /** Of the package; the root is the empty one. */
  readonly folders: ReadonlySet<string>;
}

const quotedAddress = /(["'`])(\/(?!\/)[^"'`\s<>\\]*)\1/g;
/** One or more addresses with widths or densities, as in `srcset`. */
const quotedSet = /(["'`])(\/[^"'`<>\\]*?\s[\d.]+[wx](?:,[^"'`<>\\,]+)*)\1/g;
const cssAddress = /(url\(\s*)(["']?)(\/(?!\/)[^"')\s]*)\2(\s*\))/g;
const bareAttribute = /(\s(?:src|href|poster)=)(\/(?!\/)[^\s"'`<>]*)/g;
/** What Vite puts before the names of the parts that it loads ahead: `return"/"+name`, in any kind of quotes. */
const viteBase =
  /(function\s*\(([\w$]+)\)\s*\{\s*return\s*|[\w$]+\s*=>\s*)(["'`])\/((?:[\w.-]+\/)*)\3(\s*\+\s*[\w$]+\s*[;})\],])/g;

export interface RewrittenText {
  readonly text: string;
  /** Addresses that were made relative. */
  readonly count: number;
}

const corsTag =
  /<(?:script|link)\b[^<>]*?(\scrossorigin(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)(?=[\s/>])[^<>]*>/gi;

/**
 * A page without `crossorigin` at files of its own. Vite writes it everywhere, and a page that is opened by file:// has
 * no origin that could be let in: what it asks for so is refused, in browsers on a desk at least.
 */
export function withoutCors(html: string): string {
  return html.replaceAll(corsTag, (tag, cors: string) => {
    const address = /\s(?:src|href)\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
    const isOwn = address !== undefined && !/^([a-z][a-z\d+.-]*:|\/\/)/i.test(address);
    return isOwn ? tag.replace(cors, '') : tag;
  });
}

/** One file's text. In a page, what stands behind its `<base>` is seen from there. */
export function rewriteText(text: string, place: Place): RewrittenText {
  const { kind, path, folders } = place;
  const own = folderOf(path);
  if (kind !== 'page') return rewritePart(text, place, kind === 'script' ? place.scriptsFrom : own);
  const base = baseOf(text, path);
  if (base === undefined) return rewritePart(text, place, own);
  const { start, end, address, folder } = base;
  const before = rewritePart(text.slice(0, start), place, own);
  const after = rewritePart(text.slice(end), place, folder);
  const isMoved = folder !== undefined && folders.has(folder) && address.trim().startsWith('/');
  return {
    text: before.text + (isMoved ? relativeFolder(own, folder) : address) + after.text,
    count: before.count + (isMoved ? 1 : 0) + after.count,
  };
}

/** `from` is the folder that its addresses are seen from; undefined when that is not in the package. */
function rewritePart(
  text: string,
  { kind, path, has, folders }: Place,
  from: string | undefined,
): RewrittenText {
  let count = 0;
  const moved = (address: string, seenFrom: string | undefined = from): string => {
    const [file = ''] = address.slice(1).split(/[?#]/);
    const target = decoded(file);
    if (seenFrom === undefined || target === '' || !has(target)) return address;
    count += 1;
    const to = posix.relative(seenFrom, file);
    return `${to.startsWith('.') ? '' : './'}${to}${address.slice(1 + file.length)}`;
  };
  let written = text
    .replaceAll(quotedAddress, (_, quote: string, address: string, at: number, whole: string) => {
      const isFromModule = kind === 'script' && isSeenFromModule(whole, at, at + address.length + 2);
      return `${quote}${moved(address, isFromModule ? folderOf(path) : from)}${quote}`;
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
  if (kind === 'script' && from !== undefined && text.includes('modulepreload')) {
    written = written.replaceAll(
      viteBase,
      (whole, open: string, __, quote: string, base: string, rest: string) => {
        if (!folders.has(base.slice(0, -1))) return whole;
        count += 1;
        return `${open}${quote}${relativeFolder(from, base)}${quote}${rest}`;
      },
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

/** Empty for the root. */
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

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
