import type { Tv, TvOptions } from './api.ts';
import { isTv } from './device.ts';
import { attempt } from './dom.ts';
import { run, type Running } from './runtime.ts';

let running: Running | undefined;

const tv: Tv = {
  start: (options) => {
    const attribute = document.documentElement.getAttribute('data-tv-options') ?? '{}';
    const fromPage = attempt(() => JSON.parse(attribute) as TvOptions) ?? {};
    running = running ?? run(Object.assign({}, fromPage, options));
  },
  stop: () => {
    running?.stop();
    running = undefined;
  },
  get isStarted() {
    return running !== undefined;
  },
  get onTv() {
    return running?.onTv ?? isTv();
  },
  focus: (target) => {
    const element = typeof target === 'string' ? (document.querySelector(target) ?? undefined) : target;
    const isMissing = target !== undefined && !(element instanceof HTMLElement);
    return running !== undefined && !isMissing && running.focus(element as HTMLElement | undefined);
  },
  move: (direction) => running?.move(direction) === true,
  back: () => running?.back(),
  setPlayer: (player) => running?.setPlayer(player),
  setPlaying: (isPlaying) => running?.setPlaying(isPlaying),
};

// twice in a page, as when it is injected and imported, is once
if ((window as Partial<Window>).MiauflixTv === undefined) {
  window.MiauflixTv = tv;
  // as a script of the page's it starts by itself; imported, when it is told to
  const script = document.currentScript;
  const starts =
    script !== null &&
    !script.hasAttribute('data-tv-manual') &&
    (isTv() || !script.hasAttribute('data-tv-only'));
  if (starts) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => tv.start());
    else tv.start();
  }
}
