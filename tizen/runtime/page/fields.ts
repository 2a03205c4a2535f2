import type { Field } from '../field.ts';

import { attempt, listen, type Context } from './dom.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

const steps = ['number', 'date', 'time', 'month', 'week', 'datetime-local'];
const texts = ['text', 'search', 'url', 'tel', 'password', 'email'];

export interface Fields {
  /** What the element does with arrow keys; undefined when nothing. */
  readonly fieldOf: (element: Element) => Field | undefined;
  /** Keeps the on-screen keyboard down when the focus comes by. */
  readonly rest: (element: Element) => void;
  /** Opens the keyboard for what rests; false when that is no field. */
  readonly edit: (element: Element) => boolean;
  /** Closes it; false when nothing is edited. */
  readonly endEditing: () => boolean;
  readonly isEditing: () => boolean;
}

/**
 * A TV opens its keyboard as soon as a field has the focus, over half of the page. Here a field is read-only while the
 * focus comes by; Enter opens it.
 */
export function createFields(context: Context): Fields {
  const { onTv } = context;
  let resting: TextField | undefined;
  let editing: TextField | undefined;
  let busy = false;

  const again = (field: TextField): void => {
    busy = true;
    field.blur();
    field.focus();
    busy = false;
  };
  const leave = (): void => {
    if (resting !== undefined) resting.readOnly = false;
    resting = editing = undefined;
  };
  listen(
    context,
    document,
    'focusout',
    ({ target }) => {
      if (!busy && (target === resting || target === editing)) leave();
    },
    true,
  );
  context.undo.push(leave);

  return {
    fieldOf: (element) => describe(element, editing === element),
    rest: (element) => {
      if (!onTv || !isTextField(element) || element.readOnly) return;
      leave();
      element.readOnly = true;
      resting = element;
    },
    edit: (element) => {
      if (resting === undefined || element !== resting) return false;
      const field = resting;
      field.readOnly = false;
      resting = undefined;
      editing = field;
      again(field);
      return true;
    },
    endEditing: () => {
      if (!onTv || editing === undefined) return false;
      const field = editing;
      field.readOnly = true;
      editing = undefined;
      resting = field;
      again(field);
      return true;
    },
    isEditing: () => editing !== undefined,
  };
}

function isTextField(element: Element): element is TextField {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && texts.concat(steps).includes(element.type);
}

function describe(element: Element, editing: boolean): Field | undefined {
  if (element instanceof HTMLSelectElement) return { kind: 'choice', editing };
  if (isTextField(element)) {
    if (steps.includes(element.type)) return { kind: 'steps', editing };
    // fields for addresses do not tell
    const from = attempt(() => element.selectionStart) ?? undefined;
    const caret = from === attempt(() => element.selectionEnd) ? from : undefined;
    const kind = element instanceof HTMLTextAreaElement ? 'lines' : 'text';
    return { kind, editing, caret, length: element.value.length };
  }
  if (element instanceof HTMLInputElement) {
    if (element.type === 'radio') return { kind: 'choice', editing };
    if (element.type !== 'range') return undefined;
    const { value, min, max } = element;
    return { kind: 'range', editing, atStart: +value <= +(min || 0), atEnd: +value >= +(max || 100) };
  }
  return element instanceof HTMLElement && element.isContentEditable ? { kind: 'lines', editing } : undefined;
}
