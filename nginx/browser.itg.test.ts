import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

import { NotYet, waitUntil } from '../kit/wait-until.ts';

import { type App, writeApp } from './app.testing.ts';
import { buildImage, type Network, startNetwork, startNginx } from './image.testing.ts';
import { startUpstream, type Upstream } from './upstream.testing.ts';

const stack = new AsyncDisposableStack();
let network: Network;
let upstream: Upstream;
let app: App;
let browser: Browser;

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
/** What it may ask for is here. */
const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

beforeAll(async () => {
  await buildImage();
  network = stack.use(await startNetwork());
  upstream = stack.use(await startUpstream(network.gateway));
  app = stack.use(await writeApp());
  browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: [...flags, offline],
    timeout: 60_000,
  });
  stack.defer(async () => {
    await browser.close();
  });
}, 400_000);
afterAll(async () => {
  await stack.disposeAsync();
}, 60_000);

it('shows how the backend is where no app is installed', async () => {
  await using nginx = await startNginx({ network, env: { BACKEND_SERVERS: upstream.server } });
  const page = await browser.newPage();
  const noticed: string[] = [];
  page.on('console', (message) => noticed.push(message.text()));
  await page.goto(`http://localhost:${nginx.port}/`);
  await page.locator('[data-state=healthy]').waitFor();
  expect(await page.locator('[role=status]').textContent()).toBe('The backend is healthy.');
  expect(noticed).toEqual([]);
  await page.close();
});

it('lets the scripts of the page run that its author wrote, of every new page too, and no others', async () => {
  await using nginx = await startNginx({
    network,
    env: { BACKEND_SERVERS: upstream.server },
    args: [`--volume=${app.folder}:/usr/share/nginx/app:ro`],
  });
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.goto(`http://localhost:${nginx.port}/watch/603`);
  expect(await page.evaluate('[window.API_URL, window.second]')).toEqual(['/', true]);
  expect(refused).toEqual([]);
  // as what gets into a page from outside would try it
  await page.evaluate(
    `document.body.innerHTML = '<img src="/none.png" onerror="window.harmed = 1">';
     document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.harmed = 2' }));`,
  );
  await waitUntil(
    'both refusals',
    () => (refused.length >= 2 ? true : new NotYet(`${refused.length} until now`)),
    { deadlineMs: 20_000 },
  );
  expect(await page.evaluate('window.harmed ?? null')).toBeNull();

  const next = join(app.folder, 'index.html.new');
  await writeFile(next, '<!doctype html><body><script>window.third = 3</script>');
  await rename(next, join(app.folder, 'index.html'));
  await waitUntil(
    'the new page, and a policy that lets its script run',
    async () => {
      await page.goto(`http://localhost:${nginx.port}/`);
      return (await page.evaluate('window.third')) === 3 ? true : new NotYet('its script does not run');
    },
    { deadlineMs: 30_000, intervalMs: 500 },
  );
  await page.close();
});
