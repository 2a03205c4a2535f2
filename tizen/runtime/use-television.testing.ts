import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';

import type { HttpServer } from '../../kit/http-server.ts';

import { serveDemo, startBrowser, Television, type TelevisionOptions } from './television.testing.ts';

export const player = '/#play/popular-2';
export const isPaused = `document.querySelector('video').paused`;
export const isPlaying = `document.querySelector('video').currentTime > 0 && !document.querySelector('video').paused`;

/** As a TV does when another app comes in front. */
export const setHidden = (isHidden: boolean): string => `
  Object.defineProperty(document, 'hidden', { value: ${String(isHidden)}, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));`;

/** A browser for the tests of one file; each opens one page in it, which may complain about nothing. */
export function useTelevision(
  pages: Readonly<Record<string, string>> = {},
): (options?: TelevisionOptions) => Promise<Television> {
  let browser: Browser | undefined;
  let server: HttpServer | undefined;
  let television: Television | undefined;

  beforeAll(async () => {
    [browser, server] = await Promise.all([startBrowser(), serveDemo(pages)]);
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop(0);
  });

  afterEach(async () => {
    const complaints = television?.complaints ?? [];
    await television?.close();
    television = undefined;
    expect(complaints).toEqual([]);
  });

  return async (options) => {
    if (browser === undefined || server === undefined) throw new Error('there is no browser yet');
    television = await Television.open(browser, server.url, options);
    return television;
  };
}
