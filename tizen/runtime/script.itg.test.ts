import { describe, expect, it } from '@jest/globals';

import { runtimeFiles } from '../../scripts/tizen-runtime.ts';
import { relativeAddresses } from '../packager/addresses.ts';
import { injectRuntime } from '../packager/inject.ts';

import { isPaused, isPlaying, player, setHidden, useTelevision } from './use-television.testing.ts';

const app = `<!doctype html><title>An app</title><script type="module" src="app.js"></script><div id="root"></div>`;
const runtime = new Map([...(await runtimeFiles())].map(([name, text]) => [name, Buffer.from(text)]));
const injected = injectRuntime(new Map([['app.html', Buffer.from(app)]]), runtime);
/** In a folder, as it is in a package on a TV: there an address with one `../` too many leads out of it. */
const based = relativeAddresses(
  injectRuntime(
    new Map([
      ['help/index.html', Buffer.from('<!doctype html><base href="/"><script src="help.js" defer></script>')],
      ['help.js', Buffer.from(`document.body.innerHTML = '<button id="first">First</button>'`)],
    ]),
    runtime,
  ).files,
  'help/index.html',
);
const open = useTelevision({
  ...Object.fromEntries(
    [...injected.files].map(([name, content]) => [name, Buffer.from(content).toString()]),
  ),
  ...Object.fromEntries(
    [...based.files].map(([name, content]) => [`package/${name}`, Buffer.from(content).toString()]),
  ),
  'package/help/$WEBAPIS/webapis/webapis.js': '',
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

  it('injected into a page of a folder with a base, is found, as is what the page has by its base', async () => {
    const tv = await open({ path: '/package/help/index.html' });
    await tv.focusedUntil('first');
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
    await tv.until(isPlaying);
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
    await tv.until(isPlaying);
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
