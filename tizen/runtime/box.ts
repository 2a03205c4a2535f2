/** A rectangle on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';
export type Axis = 'x' | 'y';

export function axisOf(direction: Direction): Axis {
  return direction === 'left' || direction === 'right' ? 'x' : 'y';
}

/** Whether it leads to larger coordinates. */
export function isForward(direction: Direction): boolean {
  return direction === 'right' || direction === 'down';
}

export function start(box: Box, axis: Axis): number {
  return axis === 'x' ? box.left : box.top;
}

export function end(box: Box, axis: Axis): number {
  return axis === 'x' ? box.right : box.bottom;
}

export function size(box: Box, axis: Axis): number {
  return end(box, axis) - start(box, axis);
}

export function centre(box: Box, axis: Axis): number {
  return (start(box, axis) + end(box, axis)) / 2;
}

export function moved(box: Box, x: number, y: number): Box {
  return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
}

/** Share of a box that lies within another one, 0 to 1. */
export function shareWithin(box: Box, frame: Box): number {
  const share = (axis: Axis): number => {
    const inside =
      Math.min(end(box, axis), end(frame, axis)) - Math.max(start(box, axis), start(frame, axis));
    return Math.max(0, inside) / Math.max(1, size(box, axis));
  };
  return Math.min(1, share('x')) * Math.min(1, share('y'));
}
