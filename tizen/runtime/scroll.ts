export const alignments = ['nearest', 'start', 'center'] as const;
export type Alignment = (typeof alignments)[number];

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Share of the frame that is kept between its edge and the focus, so that one sees that it goes on there. */
const margin = 0.08;

/** By how much to scroll along one axis so that `item` is well in sight in `frame`, not past what there is. */
export function scrollBy(
  item: Span,
  frame: Span,
  room: { readonly before: number; readonly after: number },
  alignment: Alignment,
): number {
  const length = frame.end - frame.start;
  const spare = length - (item.end - item.start);
  const kept = Math.max(0, Math.min(length * margin, spare / 2));
  let wanted = 0;
  if (alignment === 'center') wanted = item.start - frame.start - spare / 2;
  else if (alignment === 'start' || spare < 0) wanted = item.start - frame.start - kept;
  else if (item.start < frame.start + kept) wanted = item.start - frame.start - kept;
  else if (item.end > frame.end - kept) wanted = item.end - frame.end + kept;
  const allowed = Math.max(-room.before, Math.min(room.after, wanted));
  return Math.abs(allowed) < 1 ? 0 : Math.round(allowed);
}
