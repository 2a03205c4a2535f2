import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ConfigurationError } from '../../kit/errors.ts';
import { cacheFolder } from '../../kit/folders.ts';
import type { Log } from '../../kit/log.ts';
import { ensureNpmPackage, installedPackage } from '../../kit/npm-package.ts';
import { silentReporter } from '../../kit/reporter.ts';

import { webRtcPackage } from './webrtc-package.ts';

import { provideWebRtc, type WebRtcClasses } from 'webrtc-polyfill';

let loading: Promise<void> | undefined;

/**
 * Gives this process WebRTC. Its native addon (node-datachannel) is loaded at the first call: the one that
 * `npm ci` has installed, or one fetched once through npm where only a bundle of ours is.
 */
export async function loadWebRtc(log: Log): Promise<void> {
  loading ??= load(log);
  await loading;
}

async function load(log: Log): Promise<void> {
  const wanted = webRtcPackage();
  if (wanted === undefined) {
    throw new ConfigurationError(`WebRTC is not to be had on ${process.platform}-${process.arch}.`);
  }
  const installed = await installedPackage(wanted, dirname(process.argv[1] ?? process.cwd()));
  if (installed === undefined) log.info('fetching WebRTC through npm', { name: wanted.name });
  const folder =
    installed ??
    (await ensureNpmPackage(wanted, { folder: join(cacheFolder(), 'packages'), reporter: silentReporter }));
  const address = pathToFileURL(join(folder, 'dist', 'esm', 'polyfill', 'index.mjs')).href;
  // a bundler must leave this to the run: it is found only then
  provideWebRtc((await import(/* webpackIgnore: true */ address)) as WebRtcClasses);
}
