import type { Box } from '../box.ts';

import type { TvEvents, TvOptions, TvTexts } from './api.ts';

export type Undo = () => void;

/** What the parts of the runtime share while it runs. */
export interface Context {
  readonly onTv: boolean;
  readonly options: TvOptions;
  readonly texts: TvTexts;
  /** What stopping undoes, the last first. */
  readonly undo: Undo[];
}

export function listen(
  { undo }: Pick<Context, 'undo'>,
  target: EventTarget,
  type: string,
  listener: (event: Event) => void,
  capture = false,
): void {
  target.addEventListener(type, listener, capture);
  undo.push(() => target.removeEventListener(type, listener, capture));
}

/** False when a listener has prevented it. */
export function emit<K extends keyof TvEvents>(target: EventTarget, type: K, detail: TvEvents[K]): boolean {
  return target.dispatchEvent(new CustomEvent(type, { bubbles: true, cancelable: true, detail }));
}

export function all(root: ParentNode, selector: string): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>(selector));
}

/** Copied: the browser's own is slow to read, and it is read often. */
export function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

export function isEmpty({ left, right, top, bottom }: Box): boolean {
  return right - left <= 0 || bottom - top <= 0;
}

export function isVisible(element: Element): boolean {
  return !isEmpty(boxOf(element)) && getComputedStyle(element).visibility === 'visible';
}

export function viewport(): Box {
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
}

/** What a TV's own API throws when a privilege is missing must never stop an app. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

interface OldDocument {
  readonly webkitFullscreenElement?: Element | null;
  webkitExitFullscreen?(): void;
}

/** Chromium below 71 has it with a prefix alone. */
export function fullscreenElement(): Element | undefined {
  return document.fullscreenElement ?? (document as OldDocument).webkitFullscreenElement ?? undefined;
}

export function leaveFullscreen(): void {
  const old = document as OldDocument;
  if ('exitFullscreen' in document) document.exitFullscreen().catch(() => undefined);
  else old.webkitExitFullscreen?.();
}
