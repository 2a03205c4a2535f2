import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';

import { reasonOf } from '../../kit/errors.ts';
import { jsonLog } from '../../kit/log.ts';

import { Gateway } from './gateway.ts';
import { settingsOf } from './settings.ts';
import { metricsText, statusJson, statusPage } from './status.ts';

// What the image runs. The backend is no reader of this: it shows no more than any page of it does.

const log = jsonLog('vpn');
const stopping = new AbortController();
for (const name of ['SIGTERM', 'SIGINT'] as const) {
  process.once(name, () => {
    stopping.abort();
  });
}

const gateway = new Gateway({
  settings: () =>
    settingsOf(process.env, {
      nordvpnPrivateKey: textOf('/run/secrets/nordvpn_private_key'),
      wireguardConfig: textOf('/run/secrets/wireguard_config'),
    }),
  memory: '/var/lib/miauflix-vpn/servers.json',
  forwardedPorts: () => textOf('/var/lib/miauflix-vpn/forwarded-ports').slice(0, 1000),
  log,
  signal: stopping.signal,
});

const server = createServer((request, response) => {
  const status = gateway.status();
  const now = Date.now();
  const path = (request.url ?? '/').split('?', 1)[0];
  if (request.method !== 'GET' && request.method !== 'HEAD')
    answer(response, 405, 'text/plain', 'Only GET.\n');
  else if (path === '/status')
    answer(response, 200, 'application/json', JSON.stringify(statusJson(status, now)));
  else if (path === '/metrics') answer(response, 200, 'text/plain; version=0.0.4', metricsText(status, now));
  else if (path === '/') answer(response, 200, 'text/html; charset=utf-8', statusPage(status, now));
  else if (path === '/health') {
    answer(response, status.state === 'carrying' ? 200 : 503, 'text/plain', `${status.sentence}\n`);
  } else answer(response, 404, 'text/plain', 'There are /, /status, /metrics and /health.\n');
});
server.requestTimeout = 5000;
server.maxConnections = 32;
server.on('error', (error) => {
  log.error('the status page is not served', { reason: reasonOf(error) });
});
server.listen(8080);

await gateway.run();
server.close();
server.closeAllConnections();

function answer(response: ServerResponse, code: number, type: string, body: string): void {
  response.writeHead(code, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** Of a file that need not be there. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
