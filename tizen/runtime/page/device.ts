import type { Direction } from '../box.ts';
import { keysToRegister, type MediaAction } from '../keys.ts';

import { attempt, emit, type Context } from './dom.ts';

// Only what is used of Tizen's Web Device API and Samsung's product API; none of it is there in a browser, and some not
// on every TV.
interface InputDevice {
  getSupportedKeys(): readonly { readonly name: string }[];
  registerKeyBatch(names: readonly string[], done?: () => void, failed?: (error: unknown) => void): void;
  unregisterKeyBatch(names: readonly string[], done?: () => void, failed?: (error: unknown) => void): void;
}

interface VoiceCommands {
  setCommandList(commands: readonly unknown[], type: string): void;
  unsetCommandList(type: string): void;
  addResultListener(listener: (event: string, commands: unknown, result: string) => void): number;
  removeResultListener(id: number): void;
  release(): void;
}

interface TizenApi {
  readonly tvinputdevice?: InputDevice;
  readonly application?: { getCurrentApplication(): { exit(): void } };
  readonly voicecontrol?: { getVoiceControlClient(): VoiceCommands };
  readonly VoiceControlCommand?: new (command: string) => unknown;
}

interface ProductApi {
  readonly appcommon?: {
    readonly AppCommonScreenSaverState: {
      readonly SCREEN_SAVER_OFF: unknown;
      readonly SCREEN_SAVER_ON: unknown;
    };
    setScreenSaver(state: unknown, done?: () => void, failed?: (error: unknown) => void): void;
  };
  readonly network?: {
    isConnectedToGateway(): boolean;
    addNetworkStateChangeListener(listener: () => void): number;
    removeNetworkStateChangeListener(id: number): void;
  };
  readonly voiceinteraction?: {
    setCallback(callbacks: Readonly<Record<string, (value: never) => boolean | string>>): void;
    listen(): void;
    getDataFromSearchTerm(term: unknown, kind: string): string;
  };
}

const host = window as unknown as { readonly tizen?: TizenApi; readonly webapis?: ProductApi };
const device = (): TizenApi => host.tizen ?? {};
const product = (): ProductApi => host.webapis ?? {};
const ignore = (): void => undefined;

export function isTv(): boolean {
  return host.tizen !== undefined;
}

export function registerKeys({ options, undo }: Context): void {
  const { tvinputdevice } = device();
  if (tvinputdevice === undefined) return;
  const supported = attempt(() => tvinputdevice.getSupportedKeys().map(({ name }) => name)) ?? [];
  const names = keysToRegister(supported, options.keys ?? []);
  attempt(() => tvinputdevice.registerKeyBatch(names, ignore, ignore));
  undo.push(() => attempt(() => tvinputdevice.unregisterKeyBatch(names, ignore, ignore)));
}

/** Ends the app; false when this is no TV. */
export function exitApp(): boolean {
  return (
    attempt(() => {
      device().application?.getCurrentApplication().exit();
      return device().application !== undefined;
    }) === true
  );
}

/** False when this is no TV. */
export function holdScreensaver(isHeld: boolean): void {
  attempt(() => {
    const { appcommon } = product();
    const state = appcommon?.AppCommonScreenSaverState;
    appcommon?.setScreenSaver(isHeld ? state?.SCREEN_SAVER_OFF : state?.SCREEN_SAVER_ON, ignore, ignore);
  });
}

/** What the TV knows of its network, where the app has the privilege; else what the browser knows. */
export function isOnline(): boolean {
  return attempt(() => product().network?.isConnectedToGateway()) ?? navigator.onLine;
}

export function watchNetwork({ undo }: Context, changed: () => void): void {
  const { network } = product();
  const id = attempt(() => network?.addNetworkStateChangeListener(changed));
  if (id !== undefined) undo.push(() => attempt(() => network?.removeNetworkStateChangeListener(id)));
}

export interface Commands {
  readonly move: (direction: Direction) => boolean;
  readonly media: (action: MediaAction) => boolean;
  readonly back: () => void;
  readonly press: () => boolean;
  /** Counted from 1; -1 is the last. */
  readonly pick: (index: number) => boolean;
  readonly pickTitle: (title: string) => boolean;
  readonly isPlaying: () => boolean;
}

/** The assistant of Tizen 6.0 and later; older TVs know single English words. */
export function listenToVoice(context: Context, commands: Commands): void {
  const { voiceinteraction } = product();
  if (voiceinteraction === undefined) listenToWords(context, commands);
  else {
    const media = (action: MediaAction) => () => commands.media(action);
    const callbacks = {
      onupdatestate: () => (commands.isPlaying() ? 'Player' : 'List'),
      onnavigation: (what: string) => navigate(what, commands),
      onselection: (index: number) => (index === 0 ? commands.press() : commands.pick(index)),
      ontitleselection: (title: string) => commands.pickTitle(title),
      onsearch: (term: unknown) => {
        const text = attempt(() => voiceinteraction.getDataFromSearchTerm(term, 'SEARCH_TERM_UTTERANCE'));
        return text !== undefined && !emit(document, 'tv-search', { text });
      },
      onplay: media('play'),
      onpause: media('pause'),
      onstop: media('stop'),
      onrewind: media('rewind'),
      onfastforward: media('forward'),
      onchangeprevioustrack: media('previous'),
      onchangenexttrack: media('next'),
    };
    attempt(() => {
      voiceinteraction.setCallback(callbacks);
      voiceinteraction.listen();
    });
    context.undo.push(() => attempt(() => voiceinteraction.setCallback({ onupdatestate: () => 'None' })));
  }
}

/** `NAV_LEFT` and the like; the next one is that on the right. */
function navigate(what: string, commands: Commands): boolean {
  const word = /(LEFT|RIGHT|UP|DOWN|PREVIOUS|NEXT)$/.exec(what)?.[1] ?? '';
  const direction = { PREVIOUS: 'left', NEXT: 'right' }[word] ?? word.toLowerCase();
  return direction !== '' && commands.move(direction as Direction);
}

function listenToWords({ undo }: Context, commands: Commands): void {
  const api = device();
  attempt(() => {
    const { VoiceControlCommand: Command } = api;
    const client = api.voicecontrol?.getVoiceControlClient();
    if (client === undefined || Command === undefined) return;
    const words: Readonly<Record<string, () => unknown>> = {
      left: () => commands.move('left'),
      right: () => commands.move('right'),
      up: () => commands.move('up'),
      down: () => commands.move('down'),
      select: commands.press,
      back: commands.back,
      play: () => commands.media('play'),
      pause: () => commands.media('pause'),
      stop: () => commands.media('stop'),
    };
    client.setCommandList(
      Object.keys(words).map((word) => new Command(word)),
      'FOREGROUND',
    );
    const id = client.addResultListener((event, _, result) => {
      if (event === 'SUCCESS') words[result.toLowerCase()]?.();
    });
    undo.push(() =>
      attempt(() => {
        client.removeResultListener(id);
        client.unsetCommandList('FOREGROUND');
        client.release();
      }),
    );
  });
}
