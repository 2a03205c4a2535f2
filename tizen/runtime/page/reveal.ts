import { moved, type Box } from '../box.ts';
import { alignments, scrollBy, type Alignment } from '../scroll.ts';

import { boxOf, viewport } from './dom.ts';
import { clips } from './find.ts';

/**
 * Scrolls whatever is around an element until it is well in sight. `scrollIntoView` of the oldest TVs knows no margins,
 * and throws the rest of the page about.
 */
export function reveal(element: HTMLElement): void {
  const asked = element.closest<HTMLElement>('[data-tv-align]')?.dataset['tvAlign'] as Alignment;
  const alignment = !alignments.includes(asked) ? 'nearest' : asked;
  let box: Box = boxOf(element);
  const page = document.scrollingElement ?? document.documentElement;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    // what stays in its place is not moved by the page
    if (getComputedStyle(at).position === 'fixed') return;
    const around: HTMLElement | null = at.parentElement;
    if (around === null || around === page || around === document.body) break;
    if (around.dataset['tvScroll'] !== 'off' && clips(around))
      box = scrollIn(around, boxOf(around), box, alignment);
  }
  scrollIn(page, viewport(), box, alignment);
}

/** Where the box is then. */
function scrollIn(scroller: Element, frame: Box, box: Box, alignment: Alignment): Box {
  const { scrollLeft, scrollTop, scrollWidth, clientWidth, scrollHeight, clientHeight } = scroller;
  const range = Math.max(0, scrollWidth - clientWidth);
  const first = getComputedStyle(scroller).direction === 'rtl' ? -range : 0;
  const x = scrollBy(
    { start: box.left, end: box.right },
    { start: frame.left, end: frame.right },
    { before: scrollLeft - first, after: first + range - scrollLeft },
    alignment,
  );
  const y = scrollBy(
    { start: box.top, end: box.bottom },
    { start: frame.top, end: frame.bottom },
    { before: scrollTop, after: Math.max(0, scrollHeight - clientHeight - scrollTop) },
    alignment,
  );
  if (x !== 0) scroller.scrollLeft += x;
  if (y !== 0) scroller.scrollTop += y;
  return moved(box, -x, -y);
}

/** Scrolls a group on by a step; false when there is not even half of what has the focus left to see. */
export function scrollOn(group: HTMLElement, axis: 'x' | 'y', forward: boolean, focused: number): boolean {
  const scroller = group === document.body ? (document.scrollingElement ?? group) : group;
  if (scroller === group && !clips(group)) return false;
  const [key, now, range, length] =
    axis === 'x'
      ? ([
          'scrollLeft',
          scroller.scrollLeft,
          scroller.scrollWidth - scroller.clientWidth,
          scroller.clientWidth,
        ] as const)
      : ([
          'scrollTop',
          scroller.scrollTop,
          scroller.scrollHeight - scroller.clientHeight,
          scroller.clientHeight,
        ] as const);
  const left = forward ? range - now : now;
  if (left <= Math.max(8, focused / 2)) return false;
  const step = Math.min(left, Math.max(focused, length / 2));
  scroller[key] = now + (forward ? step : -step);
  return scroller[key] !== now || getComputedStyle(scroller).getPropertyValue('scroll-behavior') === 'smooth';
}
