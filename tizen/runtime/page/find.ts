import type { Box } from '../box.ts';
import type { Unit } from '../move.ts';

import { all, boxOf, fullscreenElement, isEmpty, isVisible, viewport } from './dom.ts';

export interface Place extends Unit {
  readonly element: HTMLElement;
  readonly box: Box;
  readonly parent: Place | undefined;
  readonly inside?: Place[];
  memory?: Place | undefined;
}

/** Everything that can have the focus now. It is looked up anew for every key: elements come and go as they like. */
export interface Found {
  readonly root: Place;
  readonly places: ReadonlyMap<Element, Place>;
  /** Those that the app has named as groups. */
  readonly groups: readonly Place[];
}

const focusable = [
  'a[href]',
  'area[href]',
  'button:not(:disabled)',
  'input:not(:disabled):not([type=hidden])',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  'summary',
  'video[controls]',
  'audio[controls]',
  '[tabindex]',
  '[contenteditable]:not([contenteditable=false])',
  '[data-tv-focus]',
].join();

const modal = '[data-tv-modal],dialog[open],[aria-modal=true]';

/** Where the focus may be: the innermost open dialog, what fills the screen, or the page. */
export function scope(): HTMLElement {
  const open = all(document, modal).filter(isVisible);
  const full = fullscreenElement();
  return (
    open[open.length - 1] ??
    (full instanceof HTMLElement && full.firstElementChild !== null ? full : document.body)
  );
}

interface Ancestor {
  readonly off: boolean;
  readonly group: Place;
}

export function find(within: HTMLElement): Found {
  const root: Place = { element: within, box: viewport(), parent: undefined, inside: [] };
  const places = new Map<Element, Place>();
  const groups: Place[] = [];
  const ancestors = new Map<Element, Ancestor>([[within, { off: false, group: root }]]);
  /** `next` is what comes after the first that is in it. */
  const ancestor = (element: HTMLElement, next: Element | undefined): Ancestor => {
    const known = ancestors.get(element);
    if (known !== undefined) return known;
    const above =
      element.parentElement === null ? { off: true, group: root } : ancestor(element.parentElement, next);
    const off = above.off || isOff(element);
    const isNamed = element.hasAttribute('data-tv-group');
    let { group } = above;
    // what holds a single thing is no group, and is not asked for its sizes: that takes long
    if (!off && (isNamed || (next !== undefined && element.contains(next) && clips(element)))) {
      group = { element, box: boxOf(element), parent: above.group, inside: [] };
      if (isNamed) groups.push(group);
      // a group of nothing is no place to go to
      pending.set(group, above.group);
    }
    const result = { off, group };
    ancestors.set(element, result);
    return result;
  };
  const pending = new Map<Place, Place>();
  const settle = (group: Place): void => {
    const above = pending.get(group);
    if (above === undefined) return;
    pending.delete(group);
    above.inside?.push(group);
    settle(above);
  };
  const isWithinReach = reach();
  const elements = all(within, focusable);
  elements.forEach((element, index) => {
    if (isOff(element) || (element.tabIndex < 0 && !element.hasAttribute('data-tv-focus'))) return;
    const box = shownBox(element);
    if (isEmpty(box) || element.parentElement === null) return;
    const { off, group } = ancestor(element.parentElement, elements[index + 1]);
    const { visibility, display } = getComputedStyle(element);
    if (off || visibility !== 'visible' || display === 'contents') return;
    if (group === root && !isWithinReach(box)) return;
    const place = { element, box, parent: group };
    places.set(element, place);
    group.inside?.push(place);
    settle(group);
  });
  return { root, places, groups };
}

function isOff(element: Element): boolean {
  return (
    element.getAttribute('data-tv-focus') === 'off' ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.hasAttribute('inert')
  );
}

/** A link has no height of its own when all that is in it floats. */
function shownBox(element: Element): Box {
  const box = boxOf(element);
  const child = element.firstElementChild;
  return isEmpty(box) && child !== null ? boxOf(child) : box;
}

/** False for what is put beyond the page's edges, such as a closed drawer: no scrolling brings it into sight. */
function reach(): (box: Box) => boolean {
  const { scrollWidth, scrollHeight } = document.documentElement;
  const x = pageXOffset;
  const y = pageYOffset;
  return ({ left, top, right, bottom }) =>
    right + x > 0 && bottom + y > 0 && left + x < scrollWidth && top + y < scrollHeight;
}

/** Whether more is in it than it shows: what scrolls is a group of its own. */
export function clips(element: Element): boolean {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  if (scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return (
    (scrollWidth > clientWidth + 1 && overflowX !== 'visible') ||
    (scrollHeight > clientHeight + 1 && overflowY !== 'visible')
  );
}
