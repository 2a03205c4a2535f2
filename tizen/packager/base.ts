import { posix } from 'node:path';

/** A page's first `<base>` with an address: the one that browsers go by. */
export interface Base {
  /** Where its address stands in the page. */
  readonly start: number;
  readonly end: number;
  readonly address: string;
  /** The folder of the package from which it lets addresses be seen, empty for the root; undefined when elsewhere. */
  readonly folder: string | undefined;
}

/** Only for its place: a package has no host. */
const host = 'http://package.invalid';
const inside = '/package/';

export function baseOf(html: string, page: string): Base | undefined {
  const seen = withoutComments(html);
  const found = /<base\s(?:[^<>]*?\s)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i.exec(seen);
  if (found === null) return undefined;
  const { 0: tag, 1: double, 2: single, 3: bare, index } = found;
  const address = double ?? single ?? bare ?? '';
  const end = index + tag.length - (bare === undefined ? 1 : 0);
  return { start: end - address.length, end, address, folder: folderOf(address.trim(), page) };
}

/** The same text, of the same length, without what stands in comments. */
export function withoutComments(html: string): string {
  const parts: string[] = [];
  for (let at = 0; at < html.length;) {
    const start = html.indexOf('<!--', at);
    if (start === -1) return parts.join('') + html.slice(at);
    const end = html.indexOf('-->', start + 2);
    const next = end === -1 ? html.length : end + 3;
    parts.push(html.slice(at, start), ' '.repeat(next - start));
    at = next;
  }
  return parts.join('');
}

function folderOf(address: string, page: string): string | undefined {
  const isFromRoot = /^\/(?!\/)/.test(address);
  const from = isFromRoot ? '/' : inside + page.split('/').map(encodeURIComponent).join('/');
  if (!URL.canParse(address, host + from)) return undefined;
  const { origin, pathname } = new URL(address, host + from);
  if (origin !== host || !(isFromRoot || pathname.startsWith(inside))) return undefined;
  const path = isFromRoot ? pathname.slice(1) : pathname.slice(inside.length);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  try {
    return decodeURIComponent(folder);
  } catch {
    return folder;
  }
}

/** `./`, `../`, `help/`: how one folder is written seen from another. */
export function relativeFolder(from: string, to: string): string {
  const path = posix.relative(from, to);
  return path === '' ? './' : `${path.split('/').map(encodeURIComponent).join('/')}/`;
}
