// The demo's screens. They are made anew each time, as an app's framework does.
(function () {
  'use strict';
  const view = document.getElementById('view');
  const virtualCount = 40;

  const card = (row, number) =>
    `<a class="card" href="#film/${row}-${number}" data-tv-key="${row}-${number}">${row} ${number}</a>`;
  const cards = (row, count) => Array.from({ length: count }, (_, index) => card(row, index)).join('');

  const screens = {
    home: () => {
      view.innerHTML = `<div data-tv-home>
        <h2>Go on watching</h2><div class="row wide" data-tv-group="watching">${cards('watching', 6)}</div>
        <h2>Popular</h2><div class="row" data-tv-group="popular">${cards('popular', 12)}</div>
        <h2>New, without any attribute</h2><div class="row">${cards('new', 12)}</div>
        <h2>A list of which only a part is there</h2><div class="row virtual" data-tv-group="all"></div>
      </div>`;
      fillVirtual(view.querySelector('.virtual'));
    },
    film: (name) => {
      view.innerHTML = `<h2>${name}</h2>
        <button id="play" data-tv-autofocus>Play</button><button id="trailer">Trailer</button>`;
      document.getElementById('play').onclick = () => (location.hash = `#play/${name}`);
    },
    play: () => {
      view.innerHTML = `<div id="player"><video data-tv-player></video><div id="controls">
        <button id="pause" data-tv-autofocus>Pause</button><button id="subtitles">Subtitles</button>
        <input id="bar" type="range" min="0" max="100" value="0" /></div></div>`;
      const video = view.querySelector('video');
      video.src = URL.createObjectURL(silence(60));
      // a player that is left before it has begun is no error
      const play = () => {
        const started = video.play();
        if (started) started.catch(() => undefined);
      };
      play();
      document.getElementById('pause').onclick = () => (video.paused ? play() : video.pause());
    },
    search: () => {
      view.innerHTML = `<h2>Search</h2><form>
        <input id="query" type="search" value="cats" /><button id="go">Search</button>
        <p><textarea id="note">some words</textarea></p></form>
        <div id="tile" data-tv-focus>A tile that is no button</div>`;
      view.querySelector('form').onsubmit = () => false;
      const tile = document.getElementById('tile');
      tile.onclick = () => tile.classList.toggle('pressed');
    },
    settings: () => {
      view.innerHTML = `<h2>Settings</h2>
        <label>Quality <select id="quality"><option>HD</option><option>4K</option></select></label>
        <label><input id="subtitles" type="checkbox" /> Subtitles</label>
        <label><input id="radio-a" type="radio" name="r" checked /> A</label>
        <label><input id="radio-b" type="radio" name="r" /> B</label>
        <label>Age <input id="age" type="number" value="12" /></label>
        <button id="open">Open a sheet</button><button id="gone">Remove me</button><button id="last">Last</button>`;
      document.getElementById('open').onclick = openSheet;
      document.getElementById('gone').onclick = ({ target }) => target.parentNode.removeChild(target);
    },
  };

  function openSheet() {
    const sheet = document.createElement('div');
    sheet.id = 'sheet';
    sheet.setAttribute('role', 'dialog');
    sheet.setAttribute('aria-modal', 'true');
    sheet.innerHTML =
      '<button id="sheet-one">One</button><button id="sheet-close" data-tv-back>Close</button>';
    sheet.querySelector('#sheet-close').onclick = () => sheet.parentNode.removeChild(sheet);
    document.body.appendChild(sheet);
  }

  /** Only the cards that can be seen are in the page. */
  function fillVirtual(list) {
    const width = () => parseFloat(getComputedStyle(document.documentElement).fontSize) * 16.5;
    const draw = () => {
      const first = Math.max(0, Math.floor(list.scrollLeft / width()) - 1);
      const last = Math.min(virtualCount, Math.ceil((list.scrollLeft + list.clientWidth) / width()));
      const wanted = new Set();
      for (let index = first; index < last; index += 1) wanted.add(`all-${index}`);
      for (const each of Array.from(list.querySelectorAll('.card'))) {
        if (!wanted.delete(each.dataset.tvKey)) list.removeChild(each);
      }
      for (const key of Array.from(wanted)) {
        const index = Number(key.slice(4));
        list.insertAdjacentHTML('beforeend', card('all', index));
        list.lastElementChild.style.left = `${index * width() + 8}px`;
      }
    };
    list.innerHTML = `<div class="room" style="width: ${width() * virtualCount}px"></div>`;
    list.addEventListener('scroll', draw);
    draw();
  }

  /** So many seconds of nothing, as a WAV file that every engine plays. */
  function silence(seconds) {
    const rate = 8000;
    const data = new DataView(new ArrayBuffer(44 + rate * seconds));
    const text = (at, value) =>
      Array.from(value).forEach((each, index) => data.setUint8(at + index, each.charCodeAt(0)));
    text(0, 'RIFF');
    data.setUint32(4, 36 + rate * seconds, true);
    text(8, 'WAVEfmt ');
    data.setUint32(16, 16, true);
    data.setUint16(20, 1, true);
    data.setUint16(22, 1, true);
    data.setUint32(24, rate, true);
    data.setUint32(28, rate, true);
    data.setUint16(32, 1, true);
    data.setUint16(34, 8, true);
    text(36, 'data');
    data.setUint32(40, rate * seconds, true);
    for (let at = 44; at < data.byteLength; at += 1) data.setUint8(at, 128);
    return new Blob([data.buffer], { type: 'audio/wav' });
  }

  function show() {
    const [screen, name] = location.hash.slice(1).split('/');
    (screens[screen] || screens.home)(name);
    scrollTo(0, 0);
  }
  window.addEventListener('hashchange', show);
  show();
})();
