// The types that are shipped beside the script, as tv.d.ts.

export type TvDirection = 'left' | 'right' | 'up' | 'down';
export type TvMediaAction = 'play' | 'pause' | 'toggle' | 'stop' | 'rewind' | 'forward' | 'previous' | 'next';

export interface TvTexts {
  readonly exitQuestion: string;
  readonly exit: string;
  readonly stay: string;
  readonly offline: string;
  readonly retry: string;
}

/** A player that is no <video>, such as AVPlay. */
export interface TvPlayer {
  play(): void;
  pause(): void;
  isPlaying(): boolean;
  /** Seconds; below zero is back. */
  seekBy(seconds: number): void;
  stop?(): void;
  previous?(): void;
  next?(): void;
}

export interface TvOptions {
  /** Behave as on a TV; when left out, as soon as `window.tizen` is there. */
  readonly onTv?: boolean;
  /** Whether this is the first screen, where Return asks whether to leave. */
  readonly home?: () => boolean;
  /** Key codes that are Return as well, such as 27 on a desktop. */
  readonly backKeys?: readonly number[];
  /** Names of more keys to register, such as `ColorF0Red`; the app listens for them itself. */
  readonly keys?: readonly string[];
  readonly texts?: Partial<TvTexts>;
  /** Seconds of a jump, 10 when left out. */
  readonly seekSeconds?: number;
  /** Go on playing when the app is seen again; true when left out. */
  readonly resume?: boolean;
  /** Take the assistant's commands; true when left out. */
  readonly voice?: boolean;
  /** In place of the TV's own way to end an app. */
  readonly exit?: () => void;
}

export interface Tv {
  /** Does nothing when it has been started; the options are also read from `data-tv-options` on <html>, as JSON. */
  start(options?: TvOptions): void;
  /** Undoes everything: listeners, keys, dialogs, attributes, the screensaver. */
  stop(): void;
  readonly isStarted: boolean;
  readonly onTv: boolean;
  /** Focuses an element, or what should have the focus when there is none; false when it cannot have it. */
  focus(target?: Element | string): boolean;
  /** As the key does; false when nothing lies that way. */
  move(direction: TvDirection): boolean;
  /** As the Return key does. */
  back(): void;
  setPlayer(player: TvPlayer | undefined): void;
  /** Of a player that is no <video>: holds the screensaver off while it plays. */
  setPlaying(isPlaying: boolean): void;
}

/** `detail` of the events, which bubble; those marked with ✋ can be prevented. */
export interface TvEvents {
  /** ✋ On what has the focus: it would go to `target`. */
  'tv-move': { readonly direction: TvDirection; readonly target: Element };
  /** ✋ On a group: the focus would leave it. Prevent it to add more; the focus then goes there. */
  'tv-edge': { readonly direction: TvDirection };
  /** ✋ On what has the focus: Return was pressed. */
  'tv-back': null;
  /** ✋ On the document: the app is about to end. */
  'tv-exit': null;
  /** ✋ On the player, or on the document: a media key was pressed. */
  'tv-media': { readonly action: TvMediaAction };
  /** On the document. */
  'tv-offline': null;
  'tv-online': null;
  /** ✋ On the document: the assistant looks for something. */
  'tv-search': { readonly text: string };
}

declare global {
  interface Window {
    MiauflixTv: Tv;
  }
}
