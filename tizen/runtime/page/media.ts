import { seekTarget, type MediaAction } from '../keys.ts';

import type { TvPlayer } from './api.ts';
import { holdScreensaver } from './device.ts';
import { all, boxOf, emit, isVisible, listen, type Context } from './dom.ts';

export interface Media {
  /** False when there is no player. */
  readonly act: (action: MediaAction, repeats?: number) => boolean;
  /** Seconds; false when there is no player. */
  readonly seek: (seconds: number, repeats: number) => boolean;
  readonly isPlaying: () => boolean;
  /** Plays again what the lost network has stopped. */
  readonly recover: () => void;
  readonly setPlayer: (player: TvPlayer | undefined) => void;
  readonly setPlaying: (isPlaying: boolean) => void;
}

const quietly = (element: HTMLMediaElement): void => {
  // Chromium below 50 returns nothing; what may not play is the app's matter
  (element.play() as Promise<void> | undefined)?.catch(() => undefined);
};

export function createMedia(context: Context): Media {
  const { onTv, options } = context;
  const step = options.seekSeconds ?? 10;
  const playing = new Set<HTMLMediaElement>();
  let recent: HTMLMediaElement | undefined;
  let player: TvPlayer | undefined;
  let playerPlays = false;
  let isHeld = false;
  /** What was paused here when the app was hidden, and nothing that the viewer had paused. */
  let paused: (() => void)[] = [];

  const holdIfNeeded = (): void => {
    const needed = (playerPlays || Array.from(playing).some(isFilm)) && !document.hidden;
    if (needed === isHeld) return;
    isHeld = needed;
    holdScreensaver(needed);
  };

  const endings = ['pause', 'ended', 'emptied', 'error'];
  const forget = ({ currentTarget }: Event): void => drop(currentTarget as HTMLMediaElement);
  const drop = (element: HTMLMediaElement): void => {
    for (const type of endings) element.removeEventListener(type, forget);
    playing.delete(element);
    holdIfNeeded();
  };
  const note = (element: HTMLMediaElement): void => {
    recent = element;
    playing.add(element);
    // on itself: what is taken out of the page tells nobody else that it is paused
    for (const type of endings) element.addEventListener(type, forget);
    holdIfNeeded();
  };

  listen(
    context,
    document,
    'play',
    ({ target }) => {
      if (target instanceof HTMLMediaElement) note(target);
    },
    true,
  );
  for (const element of all(document, 'video,audio')) {
    if (element instanceof HTMLMediaElement && !element.paused) note(element);
  }

  listen(context, document, 'visibilitychange', () => {
    if (onTv && document.hidden) pauseAll();
    else if (!document.hidden) resumeAll();
    holdIfNeeded();
  });

  function pauseAll(): void {
    // one that was paused a moment ago has not told of it yet
    for (const element of Array.from(playing).filter((each) => !each.paused)) {
      element.pause();
      paused.push(() => {
        if (document.contains(element)) quietly(element);
      });
    }
    const own = player;
    if (own?.isPlaying() !== true) return;
    own.pause();
    playerPlays = false;
    paused.push(() => {
      if (player !== own) return;
      own.play();
      playerPlays = true;
    });
  }

  function resumeAll(): void {
    const again = paused;
    paused = [];
    if (options.resume !== false) for (const play of again) play();
  }

  /** The one that the app names, else the one that played last, else the largest. */
  function element(): HTMLMediaElement | undefined {
    const named = all(document, 'video[data-tv-player],audio[data-tv-player],[data-tv-player] video').filter(
      isVisible,
    );
    if (named[0] instanceof HTMLMediaElement) return named[0];
    if (recent !== undefined && document.contains(recent)) return recent;
    const size = (each: HTMLElement): number => {
      const { left, right, top, bottom } = boxOf(each);
      return (right - left) * (bottom - top);
    };
    const films = all(document, 'video').filter(isVisible);
    return films.sort((a, b) => size(b) - size(a))[0] as HTMLVideoElement | undefined;
  }

  function seek(seconds: number, repeats: number): boolean {
    if (player !== undefined) {
      player.seekBy(seekTarget(0, Infinity, Math.abs(seconds), repeats) * Math.sign(seconds));
      return true;
    }
    const target = element();
    if (target === undefined) return false;
    target.currentTime = seekTarget(target.currentTime, target.duration, seconds, repeats);
    return true;
  }

  function act(asked: MediaAction, repeats = 0): boolean {
    const target = player === undefined ? element() : undefined;
    if (player === undefined && target === undefined) return false;
    if (!emit(target ?? document, 'tv-media', { action: asked })) return true;
    const isPlaying = player?.isPlaying() ?? (target !== undefined && !target.paused && !target.ended);
    const action = asked === 'toggle' ? (isPlaying ? 'pause' : 'play') : asked;
    if (action === 'rewind' || action === 'forward') return seek(action === 'rewind' ? -step : step, repeats);
    // what the viewer asks for now counts more than what was so before
    paused = [];
    if (player !== undefined) actOn(player, action);
    else if (target !== undefined) actOnElement(target, action);
    return true;
  }

  function actOn(own: TvPlayer, action: MediaAction): void {
    if (action === 'play') own.play();
    else if (action === 'pause' || (action === 'stop' && own.stop === undefined)) own.pause();
    else if (action === 'stop') own.stop?.();
    else if (action === 'next') own.next?.();
    else own.previous?.();
    playerPlays = own.isPlaying();
    holdIfNeeded();
  }

  context.undo.push(() => {
    for (const each of Array.from(playing))
      for (const type of endings) each.removeEventListener(type, forget);
    if (isHeld) holdScreensaver(false);
  });

  return {
    act,
    seek,
    isPlaying: () => playerPlays || playing.size > 0,
    recover: () => {
      for (const each of all(document, 'video,audio') as HTMLMediaElement[]) {
        if (each.error?.code !== MediaError.MEDIA_ERR_NETWORK) continue;
        const { currentTime } = each;
        each.load();
        each.currentTime = currentTime;
        quietly(each);
      }
    },
    setPlayer: (own) => {
      player = own;
      playerPlays = own?.isPlaying() ?? false;
      holdIfNeeded();
    },
    setPlaying: (isPlaying) => {
      playerPlays = isPlaying;
      holdIfNeeded();
    },
  };
}

function isFilm(element: HTMLMediaElement): boolean {
  return element instanceof HTMLVideoElement;
}

function actOnElement(element: HTMLMediaElement, action: MediaAction): void {
  if (action === 'play') quietly(element);
  else if (action === 'pause') element.pause();
  else if (action === 'stop') {
    element.pause();
    element.currentTime = 0;
  }
}
