import { parse, type DefaultTreeAdapterMap } from 'parse5';

import type { PackageFiles } from './paths.ts';

type Node = DefaultTreeAdapterMap['node'];

/** Where a package may be on a TV: an address with one `../` too many leads out of it. */
const root = 'file:///opt/usr/apps/MiauflixTV/res/wgt/';

/**
 * What opening a page of a package asks for, as a browser resolves addresses: by the first `<base>` for all that stands
 * behind it. Paths within the package; what leads elsewhere is told as its whole address.
 */
export function requestsOf(files: PackageFiles, page: string): string[] {
  const asked: string[] = [];
  let base = new URL(page, root).href;
  let hasBase = false;
  const visit = (node: Node): void => {
    if ('attrs' in node) {
      const attribute = (name: string): string | undefined =>
        node.attrs.find((each) => each.name === name)?.value;
      const address = attribute('src') ?? (node.nodeName === 'a' ? undefined : attribute('href'));
      if (node.nodeName === 'base') {
        if (address !== undefined && !hasBase) base = new URL(address, base).href;
        hasBase ||= address !== undefined;
      } else if (address !== undefined) asked.push(new URL(address, base).href);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(Buffer.from(files.get(page) ?? '').toString('utf8')));
  return asked.map((address) => (address.startsWith(root) ? address.slice(root.length) : address));
}
