import type { Direction } from './box.ts';

export type MediaAction = 'play' | 'pause' | 'toggle' | 'stop' | 'rewind' | 'forward' | 'previous' | 'next';

export type KeyMeaning =
  | { readonly kind: 'move'; readonly direction: Direction }
  | { readonly kind: 'media'; readonly action: MediaAction }
  | { readonly kind: 'enter' | 'back' | 'field-done' };

const arrows: Readonly<Record<number, Direction>> = { 37: 'left', 38: 'up', 39: 'right', 40: 'down' };

/** Names as `tizen.tvinputdevice` registers them, and the codes that they come with; Samsung's "Remote Control". */
const media: readonly (readonly [name: string, code: number, action: MediaAction])[] = [
  ['MediaPlay', 415, 'play'],
  ['MediaPause', 19, 'pause'],
  ['MediaPlayPause', 10252, 'toggle'],
  ['MediaStop', 413, 'stop'],
  ['MediaRewind', 412, 'rewind'],
  ['MediaFastForward', 417, 'forward'],
  ['MediaTrackPrevious', 10232, 'previous'],
  ['MediaTrackNext', 10233, 'next'],
];

export const mediaKeyNames: readonly string[] = media.map(([name]) => name);

const returnKey = 10009;
/** "Done" and "Cancel" of the on-screen keyboard; Samsung's "Keyboard/IME". */
const keyboardKeys = [65376, 65385];

export function meaningOf(code: number, moreBackKeys: readonly number[] = []): KeyMeaning | undefined {
  const direction = arrows[code];
  if (direction !== undefined) return { kind: 'move', direction };
  if (code === 13) return { kind: 'enter' };
  if (code === returnKey || moreBackKeys.includes(code)) return { kind: 'back' };
  if (keyboardKeys.includes(code)) return { kind: 'field-done' };
  const key = media.find(([, each]) => each === code);
  return key === undefined ? undefined : { kind: 'media', action: key[2] };
}

/** Those to register: ours and the app's, which this TV has. */
export function keysToRegister(supported: readonly string[], more: readonly string[]): string[] {
  const wanted = mediaKeyNames.concat(more);
  return wanted.filter((name, at) => supported.includes(name) && wanted.indexOf(name) === at);
}

/** Where a jump leads, in seconds; a key that is held makes the jumps larger. */
export function seekTarget(now: number, duration: number, step: number, repeats: number): number {
  const factor = 1 + Math.min(5, Math.floor(repeats / 8));
  const last = isFinite(duration) ? Math.max(0, duration - 0.5) : Infinity;
  return Math.max(0, Math.min(last, now + step * factor));
}
