import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, expect, it } from '@jest/globals';

import type { ServiceState } from './services.ts';
import { askPrometheus, watchStatusOf } from './watch-status.ts';

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

async function prometheusThatSays(body: unknown): Promise<ServiceState[]> {
  server = createServer((_request, response) => response.end(JSON.stringify(body)));
  const listening = Promise.withResolvers<undefined>();
  server.listen(0, '127.0.0.1', () => {
    listening.resolve(undefined);
  });
  await listening.promise;
  const { port } = server.address() as AddressInfo;
  const ports = [{ address: '127.0.0.1', port, protocol: 'tcp', target: 9090 }];
  return [{ service: 'prometheus', ports } as unknown as ServiceState];
}

const signal = AbortSignal.timeout(60_000);
const stack = (profiles: string): Parameters<typeof watchStatusOf>[0] => ({
  files: [{ path: 'observability/compose.yaml' }],
  values: new Map([['COMPOSE_PROFILES', profiles]]),
});

it('tells what fires, and what only begins to does not count', async () => {
  const alert = (state: string): object => ({
    state,
    labels: { alertname: 'VpnDown', severity: 'critical' },
    annotations: { summary: 'the VPN does\nnot carry', runbook_url: 'https://x.example/#vpndown' },
  });
  const states = await prometheusThatSays({ data: { alerts: [alert('pending'), alert('firing')] } });
  const status = watchStatusOf(stack('observability'), await askPrometheus(states, signal));
  expect(status?.sentences).toEqual([
    'Alerts: 1.',
    expect.stringMatching(
      /^ {2}VpnDown \(critical\): the VPN does.not carry\. https:\/\/x\.example\/#vpndown$/,
    ),
  ]);
});

it('says when nothing fires, when nobody knows, and nothing of a stack that is not watched', async () => {
  const states = await prometheusThatSays({ data: { alerts: [] } });
  expect(watchStatusOf(stack('observability'), await askPrometheus(states, signal))?.sentences).toEqual([
    'Alerts: none.',
  ]);
  expect(watchStatusOf(stack('observability'), await askPrometheus([], signal))?.sentences).toEqual([
    'Alerts: not known, as Prometheus does not answer.',
  ]);
  expect(watchStatusOf(stack('seed'), undefined)).toBeUndefined();
});

it('takes an answer that is none for silence', async () => {
  expect(await askPrometheus(await prometheusThatSays('no'), signal)).toBeUndefined();
});
