import type { Context } from './dom.ts';
import type { Focus } from './focus.ts';

export interface Dialog {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

export interface DialogButton {
  readonly label: string;
  readonly press: () => void;
}

export interface Dialogs {
  readonly create: (name: string, text: string, buttons: readonly DialogButton[]) => Dialog;
  /** Closes the one on top; false when there is none. */
  readonly closeTop: () => boolean;
  readonly isOpen: boolean;
}

/** Dialogs of the runtime's own, which the focus cannot leave; where it was before, it is again afterwards. */
export function createDialogs({ undo }: Context, focus: Focus): Dialogs {
  const stack: Dialog[] = [];
  undo.push(() => {
    while (stack.length > 0) stack[stack.length - 1]?.close();
  });
  return {
    closeTop: () => {
      stack[stack.length - 1]?.close();
      return stack.length > 0;
    },
    get isOpen() {
      return stack.length > 0;
    },
    create: (name, text, buttons) => {
      let element: HTMLElement | undefined;
      let before: Element | null = null;
      const dialog: Dialog = {
        get isOpen() {
          return element !== undefined;
        },
        open: () => {
          if (element !== undefined) return;
          before = document.activeElement;
          element = build(name, text, buttons);
          document.body.appendChild(element);
          stack.push(dialog);
          focus.to(element.querySelector('button') ?? undefined);
        },
        close: () => {
          if (element === undefined) return;
          element.parentNode?.removeChild(element);
          element = undefined;
          stack.splice(stack.indexOf(dialog), 1);
          const isThere =
            before instanceof HTMLElement && before !== document.body && document.contains(before);
          if (stack.length === 0) focus.to(isThere ? (before as HTMLElement) : undefined);
        },
      };
      return dialog;
    },
  };
}

function build(name: string, text: string, buttons: readonly DialogButton[]): HTMLElement {
  const make = (tag: string, className: string, parent?: Element): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    parent?.appendChild(element);
    return element;
  };
  const dialog = make('div', `tv-dialog tv-${name}`);
  const box = make('div', 'tv-dialog-box', dialog);
  const question = make('p', 'tv-dialog-text', box);
  const id = `tv-${name}-text`;
  question.id = id;
  question.textContent = text;
  const attributes = {
    'data-tv-modal': '',
    role: 'alertdialog',
    'aria-modal': 'true',
    'aria-labelledby': id,
  };
  for (const [key, value] of Object.keys(attributes).map(
    (each) => [each, attributes[each as 'role']] as const,
  )) {
    dialog.setAttribute(key, value);
  }
  for (const { label, press } of buttons) {
    const button = make('button', 'tv-dialog-button', box) as HTMLButtonElement;
    button.type = 'button';
    button.textContent = label;
    button.onclick = press;
  }
  return dialog;
}
