import { axisOf, isForward, size, type Box, type Direction } from '../box.ts';
import { enter, moveFrom, nearest } from '../move.ts';

import { boxOf, emit, listen, type Context } from './dom.ts';
import type { Fields } from './fields.ts';
import { find, scope, type Found, type Place } from './find.ts';
import { reveal, scrollOn } from './reveal.ts';

/** How long a list that was scrolled on has to show more. */
const framesToWait = 12;
/** An app that removes what has the focus often puts something in its place in the same turn. */
const replacedMs = 50;
/** How often a TV looks whether anything has the focus: what an app shows may come late, and no event tells of it. */
const lookAgainMs = 250;

/** Groups and addresses that are remembered by name. */
const maxKeys = 300;

interface Last {
  readonly element: HTMLElement;
  readonly box: Box;
  readonly address: string;
  /** Around it, the nearest first. */
  readonly around: readonly HTMLElement[];
}

export interface Focus {
  readonly move: (direction: Direction) => boolean;
  /** Gives the focus to an element, or to what should have it. */
  readonly to: (element?: HTMLElement) => boolean;
  /** True when nothing that may have the focus has it. */
  readonly isLost: () => boolean;
}

export function createFocus(context: Context, fields: Fields): Focus {
  let last: Last | undefined;
  let frame = 0;
  let timer = 0;
  let isOurs = false;
  /** An element without a tab index can only have the focus with one; taken away with it. */
  let lent: HTMLElement | undefined;
  const remembered = new WeakMap<Element, HTMLElement>();
  const keys = new Map<string, string>();

  const active = (): HTMLElement | undefined =>
    document.activeElement instanceof HTMLElement ? document.activeElement : undefined;

  const giveBack = (): void => {
    lent?.removeAttribute('tabindex');
    lent = undefined;
  };

  function focusOn(element: HTMLElement): boolean {
    const lends = element.tabIndex < 0 && !element.hasAttribute('tabindex');
    if (lends) element.tabIndex = -1;
    fields.rest(element);
    isOurs = true;
    element.focus({ preventScroll: true });
    isOurs = false;
    if (lends) lent = element;
    if (active() !== element) return false;
    reveal(element);
    note(element);
    return true;
  }

  /** Remembers what has the focus, for when it comes back or gets lost. */
  function note(element: HTMLElement): void {
    const around: HTMLElement[] = [];
    const key = keyOf(element);
    for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
      const name = groupName(at);
      if (around.length < 2 || name !== undefined) around.push(at);
      if (name === undefined) continue;
      remembered.set(at, element);
      if (key !== undefined && name !== '') keys.set(`group ${name}`, key);
    }
    const within = scope();
    const address = location.href;
    remembered.set(within, element);
    if (key !== undefined && within === document.body) keys.set(address, key);
    for (const old of Array.from(keys.keys()).slice(0, -maxKeys)) keys.delete(old);
    last = { element, box: boxOf(element), address, around };
  }

  function look(): Found {
    const found = find(scope());
    for (const group of found.groups) {
      if (group.element.dataset['tvMemory'] === 'off') continue;
      const name = groupName(group.element) ?? '';
      const element = remembered.get(group.element);
      const place = element === undefined ? undefined : found.places.get(element);
      group.memory = place ?? withKey(found, group.element, keys.get(`group ${name}`));
    }
    return found;
  }

  /** What should have the focus when nothing has it. */
  function fallback(found: Found): Place | undefined {
    const { root, places } = found;
    const before = remembered.get(root.element);
    const kept = before === undefined ? undefined : places.get(before);
    if (kept !== undefined) return kept;
    const lost = last;
    if (lost?.address === location.href) {
      const near = lost.around.map((around) =>
        nearest(
          Array.from(places.values()).filter(({ element }) => around.contains(element)),
          lost.box,
        ),
      );
      const first = near.find((each) => each !== undefined);
      if (first !== undefined) return first;
    }
    const marked = Array.from(places.values()).filter(
      ({ element }) => element.hasAttribute('data-tv-autofocus') || element.hasAttribute('autofocus'),
    );
    const corner = { left: 0, top: 0, right: 0, bottom: 0 };
    return (
      withKey(found, root.element, keys.get(location.href)) ??
      marked[0] ??
      (enter([root], corner, 'down') as Place | undefined)
    );
  }

  function restore(found: Found): boolean {
    const place = fallback(found);
    return place !== undefined && focusOn(place.element);
  }

  function move(direction: Direction): boolean {
    cancelAnimationFrame(frame);
    const found = look();
    const focused = active();
    const from = focused === undefined ? undefined : found.places.get(focused);
    if (from === undefined) return restore(found);
    let held: HTMLElement | undefined;
    const next = moveFrom(from, direction, (group) => {
      const { element } = group as Place;
      const axis = axisOf(direction);
      const holds =
        scrollOn(element, axis, isForward(direction), size(from.box, axis)) ||
        !emit(element, 'tv-edge', { direction });
      if (holds) held = element;
      return !holds;
    });
    if (held !== undefined) waitForMore(held, direction, framesToWait);
    else if (next !== undefined) go(from, next, direction);
    return held !== undefined || next !== undefined;
  }

  function go(from: Place, to: Place, direction: Direction): void {
    if (emit(from.element, 'tv-move', { direction, target: to.element })) focusOn(to.element);
  }

  /** A list that makes its items as it scrolls does so within a few frames. */
  function waitForMore(held: HTMLElement, direction: Direction, frames: number): void {
    frame = requestAnimationFrame(() => {
      const found = look();
      const focused = active();
      const from = focused === undefined ? undefined : found.places.get(focused);
      if (from === undefined) {
        restore(found);
        return;
      }
      const next = moveFrom(from, direction, (group) => (group as Place).element !== held);
      if (next !== undefined) go(from, next, direction);
      else if (frames > 1) waitForMore(held, direction, frames - 1);
    });
  }

  const isLost = (): boolean => {
    const focused = active();
    return focused === undefined || focused === document.body || !scope().contains(focused);
  };

  listen(
    context,
    document,
    'focusin',
    ({ target }) => {
      if (!isOurs && target instanceof HTMLElement && target !== document.body) note(target);
    },
    true,
  );
  const keepFocus = (): void => {
    const byKeys = document.documentElement.getAttribute('data-tv-input') === 'keys';
    const mayTake = context.onTv ? !document.hidden : document.hasFocus();
    if (byKeys && mayTake && isLost()) restore(look());
  };
  listen(
    context,
    document,
    'focusout',
    ({ target }) => {
      if (target === lent) giveBack();
      clearTimeout(timer);
      timer = setTimeout(keepFocus, replacedMs);
    },
    true,
  );
  const interval = context.onTv ? setInterval(keepFocus, lookAgainMs) : 0;
  context.undo.push(() => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    clearInterval(interval);
    giveBack();
  });

  return { move, to: (element) => (element === undefined ? restore(look()) : focusOn(element)), isLost };
}

/** The name of a group, by which it is known again when its elements were made anew. */
function groupName(element: HTMLElement): string | undefined {
  const name = element.dataset['tvGroup'];
  return name === '' ? element.id : name;
}

function keyOf(element: Element): string | undefined {
  return element.getAttribute('data-tv-key') ?? (element.id || (element.getAttribute('href') ?? undefined));
}

function withKey({ places }: Found, within: Element, key: string | undefined): Place | undefined {
  if (key === undefined) return undefined;
  return Array.from(places.values()).find(
    ({ element }) => within.contains(element) && keyOf(element) === key,
  );
}
