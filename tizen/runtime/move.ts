import { axisOf, centre, end, isForward, shareWithin, start, type Box, type Direction } from './box.ts';
import { cut } from './cut.ts';

/** Something that can have the focus, or a group of such things. */
export interface Unit {
  readonly box: Box;
  readonly parent?: Unit | undefined;
  /** Of a group; what it holds is placed by its own boxes, some of which may be scrolled out of sight. */
  readonly inside?: readonly Unit[];
  /** Of a group: what had the focus last, to which it returns. */
  readonly memory?: Unit | undefined;
}

/** How much farther aside something seems than it is ahead. */
const asideWeight = 2;

/**
 * What gets the focus when a key is pressed. Groups are left only when nothing in them lies that way, and `mayLeave`
 * agrees.
 *
 * When there is no part that way at all, whatever lies that way is taken, so that no key is lost.
 *
 * Everything can be reached from everywhere, in any layout: what is on the screen is divided into parts that follow each
 * other, again and again, until each part is one unit. A key first looks for the next part in the smallest part that
 * the focus is in, then in larger ones; so each part is whole in itself, and has a way to both its neighbours.
 */
export function moveFrom<U extends Unit>(
  from: U,
  direction: Direction,
  mayLeave: (group: Unit) => boolean = () => true,
): U | undefined {
  let at: Unit = from;
  for (let group = from.parent; group !== undefined; at = group, group = group.parent) {
    const next = nextPart(group.inside ?? [], at, direction);
    if (next !== undefined) return enter(next, from.box, direction) as U;
    if (!mayLeave(group)) return undefined;
  }
  at = from;
  for (let group = from.parent; group !== undefined; at = group, group = group.parent) {
    const next = beyond(group.inside ?? [], at.box, direction);
    if (next.length > 0) return enter(next, from.box, direction) as U;
  }
  return undefined;
}

/** All that lies that way, in line or not: from the last row of a page to the menu beside the first ones. */
function beyond(units: readonly Unit[], from: Box, direction: Direction): readonly Unit[] {
  const axis = axisOf(direction);
  return units.filter(({ box }) =>
    isForward(direction) ? start(box, axis) >= end(from, axis) : end(box, axis) <= start(from, axis),
  );
}

function nextPart(units: readonly Unit[], from: Unit, direction: Direction): readonly Unit[] | undefined {
  if (units.length < 2) return undefined;
  const { axis, parts } = cut(units);
  const at = parts.findIndex((part) => part.includes(from));
  const within = parts[at];
  if (within === undefined || within.length === units.length) return undefined;
  const deeper = nextPart(within, from, direction);
  if (deeper !== undefined || axis !== axisOf(direction)) return deeper;
  return parts[at + (isForward(direction) ? 1 : -1)];
}

/** The unit among these that is nearest to where the focus comes from; of a group, what it remembers. */
export function enter(units: readonly Unit[], origin: Box, direction: Direction): Unit | undefined {
  let best: Unit | undefined;
  let least = Infinity;
  for (const unit of units) {
    const distance = distanceTo(unit.box, origin, direction);
    if (distance < least) [best, least] = [unit, distance];
  }
  const inside = best?.inside;
  if (best === undefined || inside === undefined) return best;
  return best.memory ?? enter(inSight(inside, best.box), origin, direction);
}

/** Those that a group shows; all of them when it shows none. */
function inSight(units: readonly Unit[], frame: Box): readonly Unit[] {
  const seen = (share: number): Unit[] => units.filter(({ box }) => shareWithin(box, frame) >= share);
  return [seen(0.5), seen(0.01), units].find(({ length }) => length > 0) ?? units;
}

function distanceTo(box: Box, origin: Box, direction: Direction): number {
  const along = axisOf(direction);
  const across = along === 'x' ? 'y' : 'x';
  const ahead = isForward(direction)
    ? start(box, along) - end(origin, along)
    : start(origin, along) - end(box, along);
  const middle = centre(origin, across);
  const aside = Math.max(0, start(box, across) - middle, middle - end(box, across));
  // of two that are as near, the one whose middle is nearer
  const tie = Math.abs(centre(box, across) - middle) / 100;
  return Math.max(0, ahead) + asideWeight * aside + tie;
}

/** The unit that is nearest to a box, whatever the direction; groups are looked into. */
export function nearest<U extends Unit>(units: readonly U[], origin: Box): U | undefined {
  let best: U | undefined;
  let least = Infinity;
  for (const unit of units) {
    const inside = unit.inside as readonly U[] | undefined;
    const candidate = inside === undefined ? unit : nearest(inside, origin);
    if (candidate === undefined) continue;
    const x = centre(candidate.box, 'x') - centre(origin, 'x');
    const y = centre(candidate.box, 'y') - centre(origin, 'y');
    if (x * x + y * y < least) [best, least] = [candidate, x * x + y * y];
  }
  return best;
}
