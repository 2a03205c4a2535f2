import { centre, end, size, start, type Axis, type Box } from './box.ts';

export interface Boxed {
  readonly box: Box;
}

export interface Parts<T> {
  /** Along which the parts follow each other. */
  readonly axis: Axis;
  /** At least two, in order; every unit is in one of them. */
  readonly parts: readonly (readonly T[])[];
}

/** Share of the smaller one's size by which neighbours may overlap, as a focused card does that grows. */
const tolerance = 0.2;

/**
 * Divides what is on a screen as a reader does: into lines, where gaps go all the way through, else into columns. Where
 * boxes overlap so that there is no gap, the largest distance between centres does.
 */
export function cut<T extends Boxed>(units: readonly T[]): Parts<T> {
  for (const axis of ['y', 'x'] as const) {
    const parts = partsAtGaps(units, axis);
    if (parts.length > 1) return { axis, parts };
  }
  return cutByCentres(units);
}

function partsAtGaps<T extends Boxed>(units: readonly T[], axis: Axis): T[][] {
  const sorted = units.slice().sort((a, b) => start(a.box, axis) - start(b.box, axis));
  const parts: T[][] = [];
  let part: T[] = [];
  let last: Box | undefined;
  for (const unit of sorted) {
    const { box } = unit;
    const allowed = last === undefined ? 0 : tolerance * Math.min(size(last, axis), size(box, axis));
    if (last !== undefined && end(last, axis) - start(box, axis) <= allowed) {
      parts.push(part);
      part = [];
      last = undefined;
    }
    part.push(unit);
    if (last === undefined || end(box, axis) > end(last, axis)) last = box;
  }
  parts.push(part);
  return parts;
}

function cutByCentres<T extends Boxed>(units: readonly T[]): Parts<T> {
  let best:
    { readonly axis: Axis; readonly sorted: T[]; readonly at: number; readonly gap: number } | undefined;
  for (const axis of ['y', 'x'] as const) {
    const sorted = units.slice().sort((a, b) => centre(a.box, axis) - centre(b.box, axis));
    // as a share of the whole, so that wide things are not torn apart sideways
    const whole =
      Math.max(...units.map(({ box }) => end(box, axis))) -
      Math.min(...units.map(({ box }) => start(box, axis)));
    for (let at = 1; at < sorted.length; at += 1) {
      const [before, after] = [sorted[at - 1], sorted[at]];
      if (before === undefined || after === undefined) continue;
      const gap = (centre(after.box, axis) - centre(before.box, axis)) / Math.max(1, whole);
      if (best === undefined || gap > best.gap) best = { axis, sorted, at, gap };
    }
  }
  if (best === undefined) return { axis: 'y', parts: [units] };
  return { axis: best.axis, parts: [best.sorted.slice(0, best.at), best.sorted.slice(best.at)] };
}
