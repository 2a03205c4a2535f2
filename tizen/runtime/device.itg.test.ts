import { describe, expect, it } from '@jest/globals';

import { isPaused, isPlaying, player, setHidden, useTelevision } from './use-television.testing.ts';

/** What came after Chromium 47, taken away before the page begins; a few things that it would fail without, stay. */
const oldEngine = `
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'AbortController', 'URLSearchParams', 'queueMicrotask', 'structuredClone']) delete window[name];
  for (const name of ['isConnected', 'getRootNode']) delete Node.prototype[name];
  for (const name of ['append', 'prepend', 'before', 'after', 'replaceWith', 'replaceChildren', 'toggleAttribute', 'getAttributeNames', 'checkVisibility', 'scrollTo', 'scrollBy', 'scrollIntoView', 'ariaModal', 'inert', 'requestFullscreen', 'computedStyleMap']) delete Element.prototype[name];
  for (const name of ['inert', 'showPopover', 'hidePopover', 'checkVisibility']) delete HTMLElement.prototype[name];
  for (const name of ['key', 'code']) delete KeyboardEvent.prototype[name];
  for (const name of ['forEach', 'entries', 'keys', 'values']) delete NodeList.prototype[name];
  delete NodeList.prototype[Symbol.iterator];
  delete HTMLCollection.prototype[Symbol.iterator];
  for (const name of ['values', 'entries', 'fromEntries', 'getOwnPropertyDescriptors', 'hasOwn']) delete Object[name];
  for (const name of ['flat', 'flatMap', 'at', 'findLast', 'toSorted', 'values']) delete Array.prototype[name];
  for (const name of ['padStart', 'padEnd', 'replaceAll', 'matchAll', 'at', 'trimStart']) delete String.prototype[name];
  delete Promise.prototype.finally;
  delete HTMLSelectElement.prototype.showPicker;
  for (const name of ['fullscreenElement', 'exitFullscreen', 'append', 'prepend']) delete Document.prototype[name];
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () { play.call(this).catch(() => undefined); };
  const focus = HTMLElement.prototype.focus;
  HTMLElement.prototype.focus = function () { focus.call(this); };
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) { listen.call(this, type, listener, Boolean(options)); };
`;

const open = useTelevision({
  'words.html': `<!doctype html><script src="tv.js"></script><button id="a">A</button><button id="b">B</button>`,
});

describe('the TV', () => {
  it('is asked for its media keys alone, and gets them back', async () => {
    const tv = await open();
    const asked = await tv.asked();
    expect(asked).toContain('register(MediaPlay,MediaPause,MediaPlayPause,MediaStop)');
    expect(asked).toContain('listen()');
    await tv.see('MiauflixTv.stop()');
    expect(await tv.asked()).toEqual(
      expect.arrayContaining(['unregister(MediaPlay,MediaPause,MediaPlayPause,MediaStop)', 'unwatch(7)']),
    );
  }, 60_000);

  it('keeps its screensaver off while a film plays, and no longer', async () => {
    const tv = await open({ path: player });
    await tv.until(isPlaying);
    expect(await tv.asked()).toContain('screensaver(off)');
    await tv.press('pause');
    await tv.until(`asked.includes('screensaver(on)')`);
    await tv.asked();
    await tv.press('play');
    await tv.until(`asked.includes('screensaver(off)')`);
    await tv.asked();
    // taken out of the page while it plays
    await tv.see(`location.hash = 'home'`);
    await tv.until(`asked.includes('screensaver(on)')`);
    expect(await tv.asked()).toEqual(['screensaver(on)']);
  }, 60_000);

  it('holds it off for another player as well, and passes the keys on', async () => {
    const tv = await open();
    await tv.see(`MiauflixTv.setPlayer({ state: 'paused',
      play() { this.state = 'playing'; asked.push('play'); }, pause() { this.state = 'paused'; asked.push('pause'); },
      isPlaying() { return this.state === 'playing'; }, seekBy(seconds) { asked.push('seek ' + seconds); },
      stop() { this.state = 'stopped'; asked.push('stop'); }, next() { asked.push('next'); } })`);
    await tv.asked();
    await tv.press('toggle', 'toggle', 'play', 'rewind', 'next', 'stop');
    expect(await tv.asked()).toEqual([
      ...['play', 'screensaver(off)', 'pause', 'screensaver(on)', 'play', 'screensaver(off)'],
      ...['seek -10', 'next', 'stop', 'screensaver(on)'],
    ]);
    await tv.press('play');
    await tv.see(setHidden(true));
    expect(await tv.asked()).toEqual(['play', 'screensaver(off)', 'pause', 'screensaver(on)']);
    await tv.see(setHidden(false));
    expect(await tv.asked()).toEqual(['play', 'screensaver(off)']);
  }, 60_000);

  it('hides the app: what plays is paused, and goes on afterwards', async () => {
    const tv = await open({ path: player });
    await tv.until(isPlaying);
    await tv.see(setHidden(true));
    await tv.until(isPaused);
    await tv.see(setHidden(false));
    await tv.until(`!${isPaused}`);
  }, 60_000);

  it('never plays again what the viewer has paused', async () => {
    const tv = await open({ path: player });
    await tv.until(isPlaying);
    await tv.press('pause');
    await tv.until(isPaused);
    await tv.see(
      `${setHidden(true)} ${setHidden(false)} window.played = 0; document.querySelector('video').addEventListener('play', () => { window.played += 1; })`,
    );
    await tv.press('rewind');
    await tv.until(`!document.querySelector('video').seeking`);
    expect(await tv.see('played')).toBe(0);
    expect(await tv.see(isPaused)).toBe(true);
  }, 60_000);

  it('loses its network and gets it back', async () => {
    const tv = await open();
    await tv.see(
      `window.heard = []; for (const type of ['tv-offline', 'tv-online']) document.addEventListener(type, () => heard.push(type))`,
    );
    await tv.press('right');
    expect(await tv.focused()).toBe('watching-0');
    await tv.see(`isConnected = false; networkChanged()`);
    expect(await tv.see(`document.querySelector('.tv-offline p').textContent`)).toContain(
      'There is no network',
    );
    await tv.picture('offline');
    // still none
    await tv.press('enter');
    expect(await tv.see(`document.querySelectorAll('.tv-offline').length`)).toBe(1);
    await tv.see(`isConnected = true`);
    await tv.press('enter');
    expect(await tv.see(`document.querySelectorAll('.tv-offline').length`)).toBe(0);
    expect(await tv.focused()).toBe('watching-0');
    // without asking, and as the browser itself sees it
    await tv.see(`isConnected = false; networkChanged(); isConnected = true; networkChanged()`);
    await tv.see(`webapis.network.isConnectedToGateway = () => { throw new Error('no privilege'); }`);
    await tv.devtools.send('Network.enable');
    const network = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await tv.devtools.send('Network.emulateNetworkConditions', { ...network, offline: true });
    await tv.until(`document.querySelectorAll('.tv-offline').length === 1`);
    await tv.press('back');
    expect(await tv.see(`document.querySelectorAll('.tv-dialog').length`)).toBe(0);
    await tv.devtools.send('Network.emulateNetworkConditions', { ...network, offline: false });
    await tv.until(`heard.length === 6`);
    expect(await tv.see('heard')).toEqual([
      'tv-offline',
      'tv-online',
      'tv-offline',
      'tv-online',
      'tv-offline',
      'tv-online',
    ]);
    expect(await tv.focused()).toBe('watching-0');
  }, 60_000);

  it('is spoken to', async () => {
    const tv = await open();
    expect(await tv.see(`voice.onupdatestate()`)).toBe('List');
    expect(await tv.see(`voice.onnavigation('NAV_RIGHT')`)).toBe(true);
    expect(await tv.focused()).toBe('watching-0');
    expect(await tv.see(`voice.onnavigation('NAV_SHOW_MORE')`)).toBe(false);
    expect(
      await tv.see(
        `document.addEventListener('tv-search', (event) => { window.sought = event.detail.text; event.preventDefault(); }), voice.onsearch({ text: 'cats' })`,
      ),
    ).toBe(true);
    expect(await tv.see('sought')).toBe('cats');
    expect(await tv.see(`voice.ontitleselection('Popular 3')`)).toBe(true);
    await tv.focusedUntil('play');
    await tv.see(`location.hash = 'play/a'`);
    await tv.until(isPlaying);
    expect(await tv.see(`voice.onupdatestate()`)).toBe('Player');
    expect(await tv.see(`voice.onpause()`)).toBe(true);
    await tv.until(isPaused);
    expect(await tv.see(`voice.onselection(-1)`)).toBe(true);
    expect(await tv.focused()).toBe('bar');
  }, 60_000);

  it('of an older year hears single words', async () => {
    const tv = await open({ path: '/words.html' });
    await tv.see(`MiauflixTv.stop(); delete webapis.voiceinteraction;
      tizen.VoiceControlCommand = function (command) { this.command = command; };
      tizen.voicecontrol = { getVoiceControlClient: () => ({
        setCommandList: (list, type) => asked.push(type + ' ' + list.map(({ command }) => command)),
        addResultListener: (listener) => { window.hear = listener; return 3; },
        removeResultListener: (id) => asked.push('deaf ' + id), unsetCommandList: (type) => asked.push('unset ' + type), release: () => asked.push('release') }) };
      asked.splice(0); MiauflixTv.start()`);
    expect(await tv.asked()).toContain('FOREGROUND left,right,up,down,select,back,play,pause,stop');
    await tv.see(`MiauflixTv.focus('#a'); hear('SUCCESS', [], 'Right')`);
    expect(await tv.focused()).toBe('b');
    await tv.see(`MiauflixTv.stop()`);
    expect(await tv.asked()).toEqual(expect.arrayContaining(['deaf 3', 'unset FOREGROUND', 'release']));
  }, 60_000);

  it('with an engine that knows nothing newer than 2015 does all of it', async () => {
    const tv = await open({ before: oldEngine });
    await tv.press('right', 'right', 'down', 'down', 'up', 'back', 'right', 'back');
    expect(await tv.focused()).toBe('popular-2');
    await tv.press('enter');
    await tv.focusedUntil('play');
    await tv.press('enter');
    await tv.until(isPlaying);
    await tv.press('toggle');
    await tv.until(isPaused);
    await tv.press('back');
    await tv.focusedUntil('play');
    await tv.see(`isConnected = false; networkChanged()`);
    await tv.press('back');
    await tv.see(`${setHidden(true)} ${setHidden(false)} location.hash = 'search'`);
    await tv.until(`document.getElementById('query') !== null`);
    await tv.see(`MiauflixTv.focus('#query')`);
    await tv.press('enter', 'done', 'down', 'left');
    expect(await tv.see(`MiauflixTv.stop(), document.documentElement.hasAttribute('data-tv-input')`)).toBe(
      false,
    );
  }, 60_000);
});
