import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';

import { startHttpServer, type HttpServer } from '../../kit/http-server.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import { runtimeFiles } from '../../scripts/tizen-runtime.ts';

/** Key codes of a TV's remote control, and of its on-screen keyboard. */
export const keys = {
  left: 37,
  up: 38,
  right: 39,
  down: 40,
  enter: 13,
  back: 10009,
  done: 65376,
  cancel: 65385,
  play: 415,
  pause: 19,
  toggle: 10252,
  stop: 413,
  rewind: 412,
  forward: 417,
  next: 10233,
} as const;

export type Key = keyof typeof keys;

/** What Chromium itself does with a key goes by its name; those of a TV alone have none. */
const names: Readonly<Record<number, string>> = {
  37: 'ArrowLeft',
  38: 'ArrowUp',
  39: 'ArrowRight',
  40: 'ArrowDown',
  13: 'Enter',
};

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

export async function startBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags, timeout: 60_000 });
}

/** Serves the demo with the runtime as it is built now, and `pages` of the test's own. */
export async function serveDemo(pages: Readonly<Record<string, string>> = {}): Promise<HttpServer> {
  const files = new Map<string, string>(await runtimeFiles());
  for (const name of ['index.html', 'demo.css', 'demo.js']) {
    files.set(name, await readFile(join(import.meta.dirname, 'demo', name), 'utf8'));
  }
  for (const [name, text] of Object.entries(pages)) files.set(name, text);
  const types: Readonly<Record<string, string>> = {
    js: 'text/javascript',
    mjs: 'text/javascript',
    css: 'text/css',
  };
  return await startHttpServer(
    (request, response) => {
      const name = (request.url ?? '/').split(/[?#]/)[0]?.slice(1) ?? '';
      const content = files.get(name === '' ? 'index.html' : name);
      response.statusCode = content !== undefined ? 200 : name === 'favicon.ico' ? 204 : 404;
      response.setHeader(
        'content-type',
        `${types[name.split('.').pop() ?? ''] ?? 'text/html'}; charset=utf-8`,
      );
      response.end(content);
    },
    { host: '127.0.0.1', port: 0 },
  );
}

/** What a TV has: it writes down what is asked of it in `window.asked`. */
const tizen = `
  window.asked = [];
  window.isConnected = true;
  const note = (name) => (...args) => { asked.push(name + '(' + args.filter((each) => typeof each !== 'function').join() + ')'); };
  window.tizen = {
    tvinputdevice: {
      getSupportedKeys: () => ['MediaPlay', 'MediaPause', 'MediaPlayPause', 'MediaStop', 'ColorF0Red'].map((name) => ({ name, code: 1 })),
      registerKeyBatch: note('register'), unregisterKeyBatch: note('unregister'),
    },
    application: { getCurrentApplication: () => ({ exit: note('exit') }) },
  };
  window.webapis = {
    appcommon: { AppCommonScreenSaverState: { SCREEN_SAVER_OFF: 'off', SCREEN_SAVER_ON: 'on' }, setScreenSaver: note('screensaver') },
    network: {
      isConnectedToGateway: () => window.isConnected,
      addNetworkStateChangeListener: (listener) => { window.networkChanged = listener; return 7; },
      removeNetworkStateChangeListener: note('unwatch'),
    },
    voiceinteraction: {
      setCallback: (callbacks) => { window.voice = callbacks; }, listen: note('listen'),
      getDataFromSearchTerm: (term) => term.text,
    },
  };
`;

export interface TelevisionOptions {
  readonly width?: number;
  readonly height?: number;
  /** Without it, a desktop browser. */
  readonly isTv?: boolean;
  /** Runs before the page's own scripts. */
  readonly before?: string;
  readonly path?: string;
}

/** A page in Chromium, with a TV's APIs stubbed, and a remote control whose keys are real ones. */
export class Television {
  readonly page: Page;
  /** What the page complained about. */
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;
  readonly #devtools: CDPSession;

  private constructor(context: BrowserContext, page: Page, devtools: CDPSession) {
    this.#context = context;
    this.page = page;
    this.#devtools = devtools;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, url: string, options: TelevisionOptions = {}): Promise<Television> {
    const { width = 1920, height = 1080, isTv = true, before = '', path = '/' } = options;
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.addInitScript(`(() => { ${before} })(); (() => { ${isTv ? tizen : ''} })();`);
    const television = new Television(context, page, await context.newCDPSession(page));
    await page.goto(`${url}${path}`, { timeout: 30_000 });
    return television;
  }

  get devtools(): CDPSession {
    return this.#devtools;
  }

  async press(...pressed: Key[]): Promise<void> {
    for (const key of pressed) await this.pressCode(keys[key]);
  }

  /** `isRepeat` as when the key is held. */
  async pressCode(code: number, { isRepeat = false } = {}): Promise<void> {
    const name = names[code];
    const key = {
      windowsVirtualKeyCode: code,
      ...(name !== undefined && { key: name, code: name }),
    };
    const down =
      name === 'Enter' ? ({ type: 'keyDown', text: '\r' } as const) : ({ type: 'rawKeyDown' } as const);
    await Promise.all([
      this.#devtools.send('Input.dispatchKeyEvent', { ...key, ...down, autoRepeat: isRepeat }),
      this.#devtools.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' }),
    ]);
  }

  /** Nothing of this is the page's: a test may have taken half of the language away from it. */
  async see<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#devtools.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as T;
  }

  /** The name of what has the focus; `–` when nothing has it. */
  async focused(): Promise<string> {
    return await this.see<string>(
      `(({ dataset, id, tagName }) => tagName === 'BODY' ? '–' : dataset.tvKey || id || tagName)(document.activeElement)`,
    );
  }

  async until(condition: string): Promise<void> {
    await waitUntil(
      condition,
      async () =>
        (await this.see<boolean>(condition)) ? true : new NotYet(`the focus is on ${await this.focused()}`),
      { deadlineMs: 20_000, intervalMs: 10 },
    );
  }

  async focusedUntil(name: string): Promise<void> {
    const quoted = JSON.stringify(name);
    await this.until(`[document.activeElement.dataset.tvKey, document.activeElement.id].includes(${quoted})`);
  }

  async asked(): Promise<string[]> {
    return await this.see<string[]>('asked.splice(0)');
  }

  /** For looking at: where `TV_PICTURES` names a folder. */
  async picture(name: string): Promise<void> {
    const folder = process.env['TV_PICTURES'];
    if (folder === undefined) return;
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
