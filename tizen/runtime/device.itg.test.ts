import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';

import type { HttpServer } from '../../kit/http-server.ts';
import { runtimeFiles } from '../../scripts/tizen-runtime.ts';
import { injectRuntime } from '../packager/inject.ts';

import { serveDemo, startBrowser, Television, type TelevisionOptions } from './television.testing.ts';

const player = '/#play/popular-2';
const isPaused = `document.querySelector('video').paused`;
const playing = `document.querySelector('video').currentTime > 0 && !document.querySelector('video').paused`;

/** As a TV does when another app comes in front. */
const setHidden = (isHidden: boolean): string => `
  Object.defineProperty(document, 'hidden', { value: ${String(isHidden)}, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));`;

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

let browser: Browser;
let server: HttpServer;
let television: Television | undefined;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), serveDemo(pages)]);
}, 90_000);

afterAll(async () => {
  await browser.close();
  await server.stop(0);
});

afterEach(async () => {
  const complaints = television?.complaints ?? [];
  await television?.close();
  television = undefined;
  expect(complaints).toEqual([]);
});

async function open(options: TelevisionOptions = {}): Promise<Television> {
  television = await Television.open(browser, server.url, options);
  return television;
}

const app = `<!doctype html><title>An app</title><script type="module" src="app.js"></script><div id="root"></div>`;
const injected = injectRuntime(
  new Map([['app.html', Buffer.from(app)]]),
  new Map([...(await runtimeFiles())].map(([name, text]) => [name, Buffer.from(text)])),
);
const pages = {
  ...Object.fromEntries(
    [...injected.files].map(([name, content]) => [name, Buffer.from(content).toString()]),
  ),
  // an app that shows itself late, as one does that asks a server first
  'app.js': `setTimeout(() => { document.getElementById('root').innerHTML = '<button id="first">First</button><button id="second">Second</button>'; }, 400)`,
  '$WEBAPIS/webapis/webapis.js': '',
  'module.html': `<!doctype html><body><button id="a">A</button><button id="b">B</button>
    <script type="module">import tv, { tv as same } from './tv.mjs'; window.isSame = tv === same && tv === MiauflixTv; window.tv = tv;</script>`,
  'manual.html': `<!doctype html><script src="tv.js" data-tv-only></script><button id="a">A</button><button id="b">B</button>`,
  'options.html': `<!doctype html><html lang="de" data-tv-options='{"texts":{"exitQuestion":"App verlassen?","stay":"Bleiben"},"keys":["ColorF0Red"]}'>
    <script src="tv.js"></script><button id="a">A</button>`,
  'attributes.html': `<!doctype html><script src="tv.js"></script><style>div { width: 700px; white-space: nowrap } button { width: 200px }</style>
    <div id="row" data-tv-align="center" style="overflow-x: auto">${Array.from({ length: 12 }, (_, index) => `<button id="b${index}">${index}</button>`).join('')}</div>
    <div id="still" data-tv-scroll="off" style="overflow: hidden"><button>1</button><button>2</button><button>3</button><button id="far">4</button></div>
    <video id="video" data-tv-seek="5" tabindex="0" style="width: 200px; height: 100px"></video><button id="beside">Beside</button>`,
  'article.html': `<!doctype html><script src="tv.js"></script><h1>Text</h1><p style="height: 3000px">long</p><button id="end">End</button>`,
};

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
    await tv.until(playing);
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
    await tv.until(playing);
    await tv.see(setHidden(true));
    await tv.until(isPaused);
    await tv.see(setHidden(false));
    await tv.until(`!${isPaused}`);
  }, 60_000);

  it('never plays again what the viewer has paused', async () => {
    const tv = await open({ path: player });
    await tv.until(playing);
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
    await tv.until(playing);
    expect(await tv.see(`voice.onupdatestate()`)).toBe('Player');
    expect(await tv.see(`voice.onpause()`)).toBe(true);
    await tv.until(isPaused);
    expect(await tv.see(`voice.onselection(-1)`)).toBe(true);
    expect(await tv.focused()).toBe('bar');
  }, 60_000);

  it('of an older year hears single words', async () => {
    const before = `window.words = {};`;
    const tv = await open({ before, path: '/manual.html' });
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
    await tv.until(playing);
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

describe('the script', () => {
  it('injected into an app’s page, gives the focus to what is shown at last', async () => {
    const tv = await open({ path: '/app.html' });
    await tv.focusedUntil('first');
    await tv.press('right');
    expect(await tv.focused()).toBe('second');
    await tv.press('back');
    expect(await tv.see(`getComputedStyle(document.querySelector('.tv-exit')).position`)).toBe('fixed');
  }, 60_000);

  it('reads options from the page, and registers more keys', async () => {
    const tv = await open({ path: '/options.html' });
    expect((await tv.asked()).join()).toContain('MediaStop,ColorF0Red');
    await tv.press('back');
    expect(await tv.see(`document.querySelector('.tv-dialog').textContent`)).toBe(
      'App verlassen?BleibenLeave',
    );
  }, 60_000);

  it('goes by the attributes', async () => {
    const tv = await open({ path: '/attributes.html' });
    await tv.see(`MiauflixTv.focus('#b5')`);
    const middle = `(({ left, right }) => Math.round((left + right) / 2))(document.activeElement.getBoundingClientRect())`;
    const wanted = await tv.see(
      `(({ left, right }) => Math.round((left + right) / 2))(document.getElementById('row').getBoundingClientRect())`,
    );
    expect(await tv.see(middle)).toBe(wanted);
    await tv.press('right');
    expect([await tv.focused(), await tv.see(middle)]).toEqual(['b6', wanted]);
    await tv.see(`MiauflixTv.focus('#far')`);
    expect([await tv.focused(), await tv.see(`document.getElementById('still').scrollLeft`)]).toEqual([
      'far',
      0,
    ]);
    await tv.see(
      `MiauflixTv.focus('#video'); document.addEventListener('tv-media', (event) => { window.action = event.detail.action; event.preventDefault(); })`,
    );
    await tv.press('right', 'right', 'left', 'enter', 'stop');
    expect(
      await tv.see(`[document.activeElement.id, document.activeElement.currentTime, window.action]`),
    ).toEqual(['video', 5, 'stop']);
    // once the keys are its own, the rest is still reached
    await tv.press('up');
    expect(await tv.focused()).not.toBe('video');
  }, 60_000);

  it('imported, waits to be started', async () => {
    const tv = await open({ path: '/module.html' });
    await tv.until('window.isSame === true');
    expect(await tv.see('tv.isStarted')).toBe(false);
    await tv.press('right');
    expect(await tv.focused()).toBe('–');
    await tv.see(`tv.start({ exit: () => { window.left = true; } })`);
    expect(await tv.focused()).toBe('a');
    await tv.press('back', 'right', 'enter');
    expect(await tv.see('left')).toBe(true);
  }, 60_000);

  it('stopped, has left nothing behind', async () => {
    const before = `
      window.open_ = new Map();
      const add = EventTarget.prototype.addEventListener, remove = EventTarget.prototype.removeEventListener;
      const key = (type, capture) => type + '/' + Boolean(capture);
      EventTarget.prototype.addEventListener = function (type, listener, capture) {
        open_.set(listener, (open_.get(listener) || new Set()).add(key(type, capture))); add.call(this, type, listener, capture); };
      EventTarget.prototype.removeEventListener = function (type, listener, capture) {
        const kept = open_.get(listener); if (kept) { kept.delete(key(type, capture)); if (kept.size === 0) open_.delete(listener); }
        remove.call(this, type, listener, capture); };`;
    const tv = await open({ before, path: player });
    await tv.until(playing);
    await tv.see(`MiauflixTv.stop()`);
    const before_ = await tv.see<number>(`open_.size`);
    const markup = await tv.see(`document.documentElement.outerHTML`);
    await tv.asked();
    await tv.see(`MiauflixTv.start(); MiauflixTv.start()`);
    await tv.press('right', 'back', 'back');
    await tv.see(
      `isConnected = false; networkChanged(); document.querySelector('#view').insertAdjacentHTML('beforeend', '<input id="typed"><i id="tile" data-tv-focus>t</i>');`,
    );
    await tv.see(`MiauflixTv.focus('#typed'); MiauflixTv.focus('#tile'); MiauflixTv.focus('#typed')`);
    expect(await tv.see<number>(`open_.size`)).toBeGreaterThan(before_);
    await tv.see(
      `MiauflixTv.stop(); for (const id of ['typed', 'tile']) document.getElementById(id).parentNode.removeChild(document.getElementById(id))`,
    );
    expect(await tv.see(`open_.size`)).toBe(before_);
    expect(await tv.see(`document.documentElement.outerHTML`)).toBe(markup);
    expect(await tv.asked()).toContain('screensaver(on)');
    const focused = await tv.focused();
    await tv.press('left', 'back');
    expect(await tv.focused()).toBe(focused);
  }, 60_000);
});

describe('a desktop browser', () => {
  it('is as it was, but that arrows move the focus', async () => {
    const tv = await open({ isTv: false });
    expect(await tv.focused()).toBe('–');
    expect(await tv.see(`document.documentElement.hasAttribute('data-tv-input')`)).toBe(false);
    await tv.press('right', 'right');
    expect(await tv.focused()).toMatch(/^watching-/);
    // what plays goes on when another tab is in front
    await tv.see(`location.hash = 'play/a'`);
    await tv.until(playing);
    await tv.see(setHidden(true));
    await tv.see(setHidden(false));
    expect(await tv.see(isPaused)).toBe(false);
    await tv.press('back');
    await tv.until(`location.hash !== '#play/a'`);
  }, 60_000);

  it('types, chooses and selects as always', async () => {
    const tv = await open({ isTv: false, path: '/#search' });
    await tv.see(`document.getElementById('query').focus()`);
    await tv.page.keyboard.type('!');
    expect(await tv.see(`document.activeElement.value.length`)).toBe(5);
    await tv.page.keyboard.press('Home');
    await tv.page.keyboard.press('ArrowRight');
    expect(await tv.see(`document.activeElement.selectionStart`)).toBe(1);
    await tv.page.keyboard.press('Shift+ArrowRight');
    expect(await tv.see(`document.activeElement.selectionEnd`)).toBe(2);
    await tv.see(`location.hash = 'settings'`);
    await tv.until(`document.getElementById('radio-a') !== null`);
    await tv.see(`document.getElementById('radio-a').focus()`);
    await tv.press('down');
    expect(await tv.see(`document.getElementById('radio-b').checked`)).toBe(true);
  }, 60_000);

  it('scrolls where there is nothing to go to, until there is', async () => {
    const tv = await open({ isTv: false, path: '/article.html' });
    await tv.press('down');
    expect(await tv.focused()).toBe('end');
    await tv.press('up');
    await tv.until('scrollY < 2000');
    const plain = await tv.see(
      `MiauflixTv.stop(), document.getElementById('end').parentNode.removeChild(document.getElementById('end')), MiauflixTv.start(), scrollTo(0, 0), scrollY`,
    );
    await tv.press('down');
    await tv.until(`scrollY > ${String(plain)}`);
  }, 60_000);

  it('has a script that is for TVs alone left alone', async () => {
    const tv = await open({ isTv: false, path: '/manual.html' });
    expect(await tv.see('MiauflixTv.isStarted')).toBe(false);
    await tv.press('right');
    expect(await tv.focused()).toBe('–');
    await tv.see(`MiauflixTv.start({ onTv: true, backKeys: [27] })`);
    await tv.press('right');
    expect(await tv.focused()).toBe('b');
    await tv.pressCode(27);
    expect(await tv.see(`document.querySelectorAll('.tv-exit').length`)).toBe(1);
  }, 60_000);
});
