import type { Direction } from './box.ts';

/** What takes arrow keys for itself. */
export interface Field {
  readonly kind: 'text' | 'lines' | 'range' | 'steps' | 'choice';
  /** On a TV a field is only typed into once Enter was pressed on it. */
  readonly editing: boolean;
  /** Of a text: where the caret is, undefined when the browser does not tell or something is selected. */
  readonly caret?: number | undefined;
  readonly length?: number;
  /** Of a range: whether it is at that end. */
  readonly atStart?: boolean;
  readonly atEnd?: boolean;
}

/** Whether a field needs this arrow key, so that the focus stays; at its ends it never does. */
export function fieldKeeps(field: Field, direction: Direction, onTv: boolean): boolean {
  const back = direction === 'left' || direction === 'up';
  const vertical = direction === 'up' || direction === 'down';
  const { kind, editing, caret, length = 0 } = field;
  if (kind === 'range') return !vertical && !(back ? field.atStart : field.atEnd);
  // of a TV's own widgets, a list of choices takes the keys while it is open, and never when it is not
  if (kind === 'choice') return !onTv;
  if (kind === 'steps') return onTv ? editing && vertical : true;
  if (onTv && !editing) return false;
  if (kind === 'text' && vertical) return false;
  return caret === undefined || (back ? caret > 0 : caret < length);
}
