import { isForward, type Direction } from '../box.ts';
import { fieldKeeps } from '../field.ts';
import { meaningOf } from '../keys.ts';

import type { TvOptions, TvPlayer, TvTexts } from './api.ts';
import { isOnline, isTv, listenToVoice, registerKeys, watchNetwork } from './device.ts';
import { createDialogs } from './dialog.ts';
import { emit, listen, type Context, type Undo } from './dom.ts';
import { createFields } from './fields.ts';
import { find, scope } from './find.ts';
import { createFocus } from './focus.ts';
import { createMedia } from './media.ts';
import { createReturning } from './returning.ts';

const defaultTexts: TvTexts = {
  exitQuestion: 'Do you want to leave the app?',
  exit: 'Leave',
  stay: 'Stay',
  offline: 'There is no network. Check the connection of your TV.',
  retry: 'Try again',
};

export interface Running {
  readonly onTv: boolean;
  readonly focus: (element?: HTMLElement) => boolean;
  readonly move: (direction: Direction) => boolean;
  readonly back: () => void;
  readonly setPlayer: (player: TvPlayer | undefined) => void;
  readonly setPlaying: (isPlaying: boolean) => void;
  stop: Undo;
}

/** `key` came with Chromium 51; what is called deprecated in its place is there on every TV. */
interface KeyPress extends Event {
  readonly keyCode: number;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What a browser presses by itself when Enter is. */
const pressable = 'a[href],area[href],button,input,select,textarea,summary';

export function run(options: TvOptions): Running {
  const undo: Undo[] = [];
  const texts = Object.assign({}, defaultTexts, options.texts);
  const context: Context = { onTv: options.onTv ?? isTv(), options, texts, undo };
  const { onTv } = context;
  const html = document.documentElement;
  const fields = createFields(context);
  const focus = createFocus(context, fields);
  const dialogs = createDialogs(context, focus);
  const media = createMedia(context);
  const { back } = createReturning(context, fields, dialogs);

  const setInput = (input: string): void => html.setAttribute('data-tv-input', input);
  undo.push(() => html.removeAttribute('data-tv-input'));
  listen(context, document, 'mousedown', () => setInput('pointer'), true);

  const focused = (): Element => document.activeElement ?? document.body;
  const isMediaElement = (element: Element): boolean => element instanceof HTMLMediaElement;

  /** Whether the key is ours; the others are the page's. */
  function arrow(direction: Direction, repeats: number): boolean {
    const element = focused();
    const field = fields.fieldOf(element);
    if (field !== undefined && fieldKeeps(field, direction, onTv)) return false;
    const seconds = Number(element.getAttribute('data-tv-seek'));
    const isSideways = direction === 'left' || direction === 'right';
    if (seconds > 0 && isSideways && media.seek(isForward(direction) ? seconds : -seconds, repeats))
      return true;
    // a choice would change where the focus has nowhere to go
    return focus.move(direction) || (onTv && field !== undefined);
  }

  function enter(): boolean {
    const element = focused();
    if (fields.edit(element)) return true;
    if (isMediaElement(element)) return media.act('toggle');
    if (element instanceof HTMLSelectElement) return onTv && openChoices(element);
    const { type } = element as HTMLInputElement;
    const isTicked = element instanceof HTMLInputElement && (type === 'checkbox' || type === 'radio');
    if (isTicked ? !onTv : !element.hasAttribute('data-tv-focus') || element.matches(pressable)) return false;
    (element as HTMLElement).click();
    return true;
  }

  let repeats = 0;
  listen(context, window, 'keydown', (pressed) => {
    const event = pressed as KeyPress;
    const { keyCode, repeat } = event;
    const meaning = meaningOf(keyCode, options.backKeys);
    if (meaning === undefined || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    repeats = repeat ? repeats + 1 : 0;
    let isOurs = true;
    if (meaning.kind === 'move') {
      setInput('keys');
      isOurs = arrow(meaning.direction, repeats);
    } else if (meaning.kind === 'enter') isOurs = !repeat && enter();
    else if (meaning.kind === 'media') isOurs = media.act(meaning.action, repeats);
    else if (meaning.kind === 'field-done') isOurs = fields.endEditing();
    // a Return that is held would close what it has opened
    else if (!repeat) {
      setInput('keys');
      back();
    }
    if (isOurs) event.preventDefault();
  });

  registerKeys(context);
  watchOffline();
  if (options.voice !== false) {
    listenToVoice(context, {
      move: focus.move,
      media: media.act,
      back,
      isPlaying: media.isPlaying,
      press: () => pressElement(focused()),
      pick: (index) => {
        const places = Array.from(find(scope()).places.keys());
        return pressElement(places[index < 0 ? places.length - 1 : index - 1]);
      },
      pickTitle: (title) => {
        const wanted = title.trim().toLowerCase();
        const texts = Array.from(find(scope()).places.keys());
        const text = (each: Element): string =>
          (each.getAttribute('aria-label') ?? each.textContent).trim().toLowerCase();
        return pressElement(texts.find((each) => text(each) === wanted));
      },
    });
  }
  if (onTv) {
    setInput('keys');
    if (focus.isLost()) focus.to();
  }

  function pressElement(element: Element | undefined): boolean {
    if (!(element instanceof HTMLElement) || element === document.body) return false;
    focus.to(element);
    element.click();
    return true;
  }

  function watchOffline(): void {
    if (!onTv) return;
    let wasOnline = true;
    const message = dialogs.create('offline', texts.offline, [{ label: texts.retry, press: look }]);
    function look(): void {
      const online = isOnline();
      if (online) message.close();
      else message.open();
      if (online !== wasOnline) emit(document, online ? 'tv-online' : 'tv-offline', null);
      if (online && !wasOnline) media.recover();
      wasOnline = online;
    }
    listen(context, window, 'online', look);
    listen(context, window, 'offline', look);
    watchNetwork(context, look);
    look();
  }

  return {
    onTv,
    focus: focus.to,
    move: focus.move,
    back,
    setPlayer: media.setPlayer,
    setPlaying: media.setPlaying,
    stop: () => {
      while (undo.length > 0) undo.pop()?.();
    },
  };
}

function openChoices(select: HTMLSelectElement): boolean {
  if (!('showPicker' in select)) return false;
  try {
    select.showPicker();
    return true;
  } catch {
    return false;
  }
}
