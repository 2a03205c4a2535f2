import { backStep } from '../back.ts';

import { exitApp } from './device.ts';
import type { Dialog, Dialogs } from './dialog.ts';
import { all, emit, fullscreenElement, isVisible, leaveFullscreen, listen, type Context } from './dom.ts';
import type { Fields } from './fields.ts';
import { scope } from './find.ts';

/** How long the browser may take to go back, before we take it that there is nothing to go back to. */
const historyMs = 700;

/** What the Return key does. */
export function createReturning(
  context: Context,
  fields: Fields,
  dialogs: Dialogs,
): { readonly back: () => void } {
  const { options, texts, undo } = context;
  const first = location.href;
  let timer = 0;
  /** An app that marks its first screen, on any of them. */
  let marksHome = false;

  const exit = (): void => {
    question.close();
    if (!emit(document, 'tv-exit', null)) return;
    if (options.exit !== undefined) options.exit();
    else if (!exitApp()) window.close();
  };
  const question: Dialog = dialogs.create('exit', texts.exitQuestion, [
    { label: texts.stay, press: () => question.close() },
    { label: texts.exit, press: exit },
  ]);

  const isHome = (): boolean => {
    if (options.home !== undefined) return options.home();
    const marks = all(document, '[data-tv-home]');
    marksHome = marksHome || marks.length > 0;
    return marksHome ? marks.some(isVisible) : location.href === first || history.length < 2;
  };

  const goBack = (): void => {
    clearTimeout(timer);
    timer = setTimeout(question.open, historyMs);
    history.back();
  };
  const arrived = (): void => clearTimeout(timer);
  for (const type of ['popstate', 'hashchange', 'pagehide']) listen(context, window, type, arrived);
  listen(context, document, 'focusin', () => {
    marksHome = marksHome || document.querySelector('[data-tv-home]') !== null;
  });
  undo.push(arrived);

  const back = (): void => {
    const isOurs = dialogs.isOpen || fields.isEditing();
    const target = document.activeElement ?? document.body;
    const handled = !isOurs && !emit(target, 'tv-back', null);
    const within = scope();
    const leading = all(within, '[data-tv-back]').filter(isVisible);
    const isModal = within !== document.body && within !== fullscreenElement();
    const step = backStep({
      dialog: dialogs.isOpen,
      editing: fields.isEditing(),
      handled,
      modal: isModal,
      fullscreen: fullscreenElement() !== undefined,
      backTarget: leading.length > 0,
      home: !isOurs && !handled && isHome(),
    });
    const last = leading[leading.length - 1];
    if (step === 'close-dialog') dialogs.closeTop();
    else if (step === 'end-editing') fields.endEditing();
    else if (step === 'leave-fullscreen') leaveFullscreen();
    else if (step === 'press-back') last?.click();
    else if (step === 'close-modal') closeModal(within, last);
    else if (step === 'ask-exit') question.open();
    else if (step === 'history') goBack();
  };

  let isBusy = false;
  return {
    // what is sent to a dialog as Escape may be Return to us
    back: () => {
      if (isBusy) return;
      isBusy = true;
      back();
      isBusy = false;
    },
  };
}

/** By its own button, else as the browser closes a <dialog>, else by Escape, which most dialogs know. */
function closeModal(modal: HTMLElement, button: HTMLElement | undefined): void {
  if (button !== undefined) button.click();
  else if ('open' in modal && 'close' in modal) {
    const dialog = modal as HTMLDialogElement;
    if (dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
  } else {
    const target = document.activeElement ?? modal;
    for (const type of ['keydown', 'keyup']) {
      const event = new KeyboardEvent(type, { bubbles: true, cancelable: true, key: 'Escape' });
      // the constructor knows no codes, and older apps look at nothing else
      Object.defineProperty(event, 'keyCode', { value: 27 });
      target.dispatchEvent(event);
    }
  }
}
