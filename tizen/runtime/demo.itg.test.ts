import { describe, expect, it } from '@jest/globals';

import type { Television } from './television.testing.ts';
import { useTelevision } from './use-television.testing.ts';

const screens = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

/** Whether what has the focus is whole on the screen, and on top of it. */
const isInSight = `(() => {
  const element = document.activeElement;
  const own = element.getBoundingClientRect();
  const { left, top, right, bottom } = own.width * own.height > 0 ? own : element.firstElementChild.getBoundingClientRect();
  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
  const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return element.contains(above);
})()`;

const focusables = `document.querySelectorAll('a, button, input, select, textarea, [data-tv-focus]').length`;

const open = useTelevision();

/** Its name, and whether it is in sight. */
const whereItIs = `(({ dataset, id }) => [dataset.tvKey || id, ${isInSight}])(document.activeElement)`;

/** Every item that keys lead to, and where each key leads from it. */
async function explore(tv: Television): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const first = await tv.focused();
  const queue = [first];
  for (const name of queue) {
    const next: string[] = [];
    found.set(name, next);
    for (const key of ['left', 'right', 'up', 'down'] as const) {
      const quoted = JSON.stringify(name);
      await tv.see(
        `MiauflixTv.focus(document.getElementById(${quoted}) || document.querySelector('[data-tv-key=' + ${quoted} + ']'))`,
      );
      await tv.press(key);
      const [there, isSeen] = await tv.see<[string, boolean]>(whereItIs);
      expect({ there, isSeen }).toEqual({ there, isSeen: true });
      next.push(there);
      if (!queue.includes(there)) queue.push(there);
    }
  }
  return found;
}

describe.each(screens)('on a screen of $width × $height', (screen) => {
  it('reaches everything on a page of rows, and sees it', async () => {
    const tv = await open(screen);
    expect(await tv.focused()).toBe('menu-home');
    await tv.picture(`home-${screen.width}`);
    expect(await tv.see(`parseFloat(getComputedStyle(document.documentElement).fontSize)`)).toBeCloseTo(
      screen.width / 120,
      2,
    );
    // without the list that is only there in part
    await tv.see(
      `(() => { const list = document.querySelector('.virtual'); list.parentNode.removeChild(list); })()`,
    );
    const found = await explore(tv);
    expect(found.size).toBe(await tv.see(focusables));
    expect(found.size).toBe(3 + 6 + 12 + 12);
    await tv.press('right');
    await tv.picture(`rows-${screen.width}`);
  }, 120_000);

  it('goes through a list that is made as it scrolls, to its end and back', async () => {
    const tv = await open(screen);
    await tv.see(`MiauflixTv.focus('.virtual .card')`);
    for (let index = 1; index < 40; index += 1) {
      await tv.press('right');
      await tv.focusedUntil(`all-${index}`);
    }
    expect(await tv.see(isInSight)).toBe(true);
    expect(await tv.see(`document.querySelectorAll('.virtual .card').length`)).toBeLessThan(12);
    await tv.picture(`virtual-${screen.width}`);
    await tv.press('right');
    expect(await tv.focused()).toBe('all-39');
    // a viewer who does not wait presses a few times more
    for (let presses = 0; presses < 200 && (await tv.focused()) !== 'all-0'; presses += 1)
      await tv.press('left');
    await tv.press('left');
    expect(await tv.focused()).toMatch(/^menu-/);
  }, 120_000);

  it('asks before it leaves, in a dialog that keys go through', async () => {
    const tv = await open(screen);
    const dialogs = `document.querySelectorAll('.tv-dialog').length`;
    await tv.press('right', 'back');
    expect(await tv.see(dialogs)).toBe(1);
    const focused = `document.activeElement.textContent`;
    expect(await tv.see(focused)).toBe('Stay');
    await tv.picture(`exit-${screen.width}`);
    expect(await tv.see(isInSight)).toBe(true);
    await tv.press('right');
    expect(await tv.see(focused)).toBe('Leave');
    await tv.press('right', 'down', 'up');
    expect(await tv.see(focused)).toBe('Leave');
    // Return closes it, and the focus is where it was
    await tv.press('back');
    expect(await tv.see(dialogs)).toBe(0);
    expect(await tv.focused()).toBe('watching-0');
    await tv.press('back', 'enter');
    expect(await tv.see(dialogs)).toBe(0);
    await tv.asked();
    await tv.press('back', 'right', 'enter');
    expect(await tv.asked()).toEqual(['exit()']);
  }, 60_000);

  it('plays, and takes media keys', async () => {
    const tv = await open({ ...screen, path: '/#play/popular-2' });
    await tv.until(`document.querySelector('video').currentTime > 0`);
    expect(await tv.focused()).toBe('pause');
    await tv.picture(`player-${screen.width}`);
    const isPaused = `document.querySelector('video').paused`;
    for (const [key, expected] of [
      ['pause', true],
      ['play', false],
      ['toggle', true],
      ['toggle', false],
    ] as const) {
      await tv.press(key);
      await tv.until(`${isPaused} === ${String(expected)}`);
    }
    const at = `document.querySelector('video').currentTime`;
    await tv.press('pause', 'forward', 'forward');
    expect(await tv.see(`Math.round(${at})`)).toBeGreaterThanOrEqual(20);
    await tv.press('rewind');
    expect(await tv.see(at)).toBeLessThan(15);
    await tv.press('stop');
    expect(await tv.see(at)).toBe(0);
    await tv.press('right', 'right');
    expect(await tv.focused()).toBe('bar');
    // a range takes the keys until its end, then lets go
    await tv.press('right');
    expect(await tv.see(`document.activeElement.value`)).toBe('1');
    await tv.press('left', 'left');
    expect(await tv.focused()).toBe('subtitles');
  }, 60_000);
});

describe('Return', () => {
  it('goes back screen by screen, to where the focus was, and asks on the first one', async () => {
    const tv = await open();
    await tv.press('right', 'down', 'right', 'enter');
    await tv.focusedUntil('play');
    await tv.picture('film');
    await tv.press('enter');
    await tv.focusedUntil('pause');
    await tv.press('back');
    await tv.focusedUntil('play');
    await tv.press('back');
    await tv.focusedUntil('popular-1');
    await tv.press('back');
    expect(await tv.see(`document.querySelectorAll('.tv-exit').length`)).toBe(1);
  }, 60_000);

  it('closes the app’s own dialogs first, which keys do not leave', async () => {
    const tv = await open({ path: '/#settings' });
    await tv.see(`MiauflixTv.focus('#open')`);
    await tv.press('enter', 'down');
    expect(await tv.focused()).toBe('sheet-one');
    await tv.press('right', 'right', 'up', 'down');
    expect(await tv.focused()).toBe('sheet-close');
    await tv.press('back');
    expect(await tv.see(`document.getElementById('sheet')`)).toBeNull();
    await tv.focusedUntil('open');
  }, 60_000);

  it('closes a <dialog>, and by Escape what knows nothing else', async () => {
    const tv = await open();
    await tv.see(
      `document.body.insertAdjacentHTML('beforeend', '<dialog id="d"><button id="in">In</button></dialog>'); document.getElementById('d').showModal()`,
    );
    await tv.press('right');
    expect(await tv.focused()).toBe('in');
    await tv.press('back');
    expect(await tv.see(`document.getElementById('d').open`)).toBe(false);
    await tv.see(`document.body.insertAdjacentHTML('beforeend', '<div id="m" aria-modal="true" style="position:fixed;top:0">m<button>In</button></div>');
      document.addEventListener('keydown', ({ key, keyCode }) => { if (key === 'Escape' && keyCode === 27) document.getElementById('m').hidden = true; })`);
    await tv.press('back');
    expect(await tv.see(`document.getElementById('m').hidden`)).toBe(true);
  }, 60_000);

  it('is the app’s when it wants it, and one press when it is held', async () => {
    const tv = await open();
    await tv.see(
      `window.backs = 0; document.addEventListener('tv-back', (event) => { window.backs += 1; if (window.takes) event.preventDefault(); })`,
    );
    await tv.see(`window.takes = true`);
    await tv.press('back');
    expect(await tv.see(`document.querySelectorAll('.tv-dialog').length`)).toBe(0);
    await tv.see(`window.takes = false`);
    await tv.press('back');
    await tv.pressCode(10009, { isRepeat: true });
    await tv.pressCode(10009, { isRepeat: true });
    expect(await tv.see(`document.querySelectorAll('.tv-dialog').length`)).toBe(1);
    expect(await tv.see(`window.backs`)).toBe(2);
  }, 60_000);

  it('asks when there is nothing to go back to after all', async () => {
    const tv = await open();
    await tv.see(
      `document.querySelector('[data-tv-home]').removeAttribute('data-tv-home'); history.pushState(null, '', '/more')`,
    );
    await tv.press('back');
    await tv.until(`location.pathname === '/'`);
    // as it is on a TV, where the app's first page has none before it
    await tv.see(`history.back = () => { window.tried = true; }`);
    await tv.press('back');
    await tv.until(`window.tried && document.querySelectorAll('.tv-exit').length === 1`);
  }, 60_000);
});

describe('fields', () => {
  const readOnly = `document.activeElement.readOnly`;

  it('keep the keyboard down until Enter, and are left by Done and Return', async () => {
    const tv = await open({ path: '/#search' });
    await tv.press('right');
    await tv.focusedUntil('query');
    await tv.picture('search');
    expect(await tv.see(readOnly)).toBe(true);
    await tv.press('right', 'left');
    expect(await tv.focused()).toBe('query');
    await tv.press('enter');
    expect(await tv.see(readOnly)).toBe(false);
    await tv.page.keyboard.type('x');
    expect(await tv.see(`document.activeElement.value.length`)).toBe(5);
    for (const key of ['done', 'cancel', 'back'] as const) {
      await tv.press(key);
      expect([await tv.focused(), await tv.see(readOnly)]).toEqual(['query', true]);
      expect(await tv.see(`document.querySelectorAll('.tv-dialog').length`)).toBe(0);
      await tv.press('enter');
    }
    // the caret moves, and the focus at the ends
    await tv.see(`document.activeElement.setSelectionRange(1, 1)`);
    await tv.press('left');
    expect(await tv.focused()).toBe('query');
    await tv.press('left');
    expect(await tv.focused()).toMatch(/^menu-/);
    expect(await tv.see(`document.getElementById('query').readOnly`)).toBe(false);
  }, 60_000);

  it('reaches every kind of field and what is no button, and presses them', async () => {
    const tv = await open({ path: '/#search' });
    const search = await explore(tv);
    expect(search.size).toBe(3 + 4);
    await tv.see(`MiauflixTv.focus('#tile')`);
    await tv.press('enter');
    expect(await tv.see(`document.getElementById('tile').className`)).toBe('pressed');
    await tv.press('up');
    expect(await tv.see(`document.getElementById('tile').hasAttribute('tabindex')`)).toBe(false);

    await tv.see(`location.hash = 'settings'`);
    await tv.until(`document.getElementById('quality') !== null`);
    await tv.press('right');
    const settings = await explore(tv);
    expect(settings.size).toBe(3 + 8);
    expect(await tv.see(`document.getElementById('quality').value`)).toBe('HD');
    for (const name of ['subtitles', 'radio-b']) {
      await tv.see(`MiauflixTv.focus('#${name}')`);
      await tv.press('enter');
      expect(await tv.see(`document.getElementById('${name}').checked`)).toBe(true);
    }
    await tv.picture('settings');
  }, 60_000);
});

describe('a page', () => {
  it('has things that nobody sees, and the focus never goes there', async () => {
    const tv = await open({ path: '/#search' });
    await tv.see(`document.getElementById('view').insertAdjacentHTML('afterbegin', \`
      <a href="#x" style="position: absolute; left: -9999px">Skip</a>
      <div style="position: fixed; top: 100px; left: 100%"><button>In a drawer</button></div>
      <div aria-hidden="true"><button>Hidden from all</button></div>
      <div inert><button>Inert</button></div>
      <div data-tv-focus="off"><button>Off</button></div>
      <button disabled>Disabled</button><button style="visibility: hidden">Invisible</button><button hidden>No</button>
      <a href="#z" style="display: contents"><b>No box</b></a>
      <a href="#y" id="no-height"><b style="float: left">In a link without height</b></a><br />
      <div id="safe" data-tv-safe></div>\`)`);
    expect((await explore(tv)).size).toBe(3 + 4 + 1);
    expect(await tv.see(`getComputedStyle(document.getElementById('safe')).padding`)).toBe('54px 96px');
  }, 60_000);
});

describe('a page that changes', () => {
  it('has the focus near to what was removed', async () => {
    const tv = await open({ path: '/#settings' });
    await tv.see(`MiauflixTv.focus('#gone')`);
    await tv.press('left', 'right', 'enter');
    await tv.until(`document.getElementById('gone') === null`);
    await tv.press('right');
    expect(['open', 'last']).toContain(await tv.focused());
  }, 60_000);

  it('lets the app hold the focus in a group while it adds to it', async () => {
    const tv = await open();
    await tv.see(`MiauflixTv.focus('[data-tv-key=watching-5]')`);
    await tv.see(`document.addEventListener('tv-edge', (event) => {
      if (event.detail.direction !== 'right' || event.target.dataset.tvGroup !== 'watching' || window.added) return;
      window.added = true;
      event.preventDefault();
      setTimeout(() => event.target.insertAdjacentHTML('beforeend', '<a class="card" href="#more" id="more">More</a>'), 30);
    })`);
    await tv.press('right');
    await tv.focusedUntil('more');
    expect(await tv.see(isInSight)).toBe(true);
  }, 60_000);

  it('remembers in each group, and lets the app choose another way', async () => {
    const tv = await open();
    await tv.press('right', 'right', 'right', 'down', 'left', 'up');
    expect(await tv.focused()).toBe('watching-2');
    await tv.see(`document.addEventListener('tv-move', (event) => {
      if (event.detail.direction !== 'down') return;
      event.preventDefault();
      MiauflixTv.focus('#menu-settings');
    })`);
    await tv.press('down');
    expect(await tv.focused()).toBe('menu-settings');
  }, 60_000);
});
