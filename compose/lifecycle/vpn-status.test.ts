import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, it } from '@jest/globals';

import type { ServiceState } from './services.ts';
import { askGateway, vpnStatusOf } from './vpn-status.ts';

const state = (service: string, own: Partial<ServiceState> = {}): ServiceState => ({
  id: service,
  container: `films-${service}-1`,
  project: 'films',
  service,
  image: 'x',
  state: 'running',
  health: 'healthy',
  exitCode: 0,
  outOfMemory: false,
  error: '',
  since: '2026-11-24T14:59:00Z',
  restarts: 0,
  once: false,
  ports: [],
  network: 'films_inside',
  labels: {},
  ...own,
});

const chosen = { files: [{ path: 'compose.yaml' }, { path: 'vpn/compose.yaml' }] };
const without = { files: [{ path: 'compose.yaml' }] };
const behind = state('backend', { network: 'container:vpn-holder' });
const beside = state('backend');
const holder = state('vpn-holder');
const gateway = state('vpn');
const ill = state('vpn', { health: 'unhealthy' });

it.each<[string, typeof chosen, ServiceState[], object, RegExp]>([
  ['off', without, [beside], { enabled: false, inUse: false }, /off by choice.*own address/],
  ['off, and nothing runs', without, [], { enabled: false, inUse: null }, /off by choice/],
  ['left behind', without, [behind, holder, gateway], { enabled: false, inUse: true }, /no longer names/],
  ['chosen', chosen, [], { enabled: true, inUse: null, carrying: false }, /no backend runs/],
  ['chosen alone', chosen, [beside], { inUse: false, carrying: false }, /NOT IN USE.*own address.*stack up/],
  [
    'of another holder',
    chosen,
    [behind, state('vpn-holder', { id: 'x' }), gateway],
    { inUse: false },
    /NOT IN USE/,
  ],
  ['on', chosen, [behind, holder, gateway], { inUse: true, carrying: true }, /on; all of.* It is so\.$/],
  ['ill', chosen, [behind, holder, ill], { inUse: true, carrying: false }, /does not carry.* It is so\.$/],
  ['without a gateway', chosen, [behind, holder], { carrying: false }, /reaches nobody outside/],
])('a VPN that is %s is told as that', (_what, stack, states, facts, words) => {
  const status = vpnStatusOf(stack, states, 'It is so.');
  expect(status).toMatchObject(facts);
  expect(status.sentence).toMatch(words);
});

it('the gateway’s own sentence is asked for, and nothing else is believed', async () => {
  const { signal } = new AbortController();
  let body = '{"state":"carrying","sentence":"Traffic flows\\nthrough one."}';
  const server = createServer((_request, response) => response.end(body)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const states = [state('vpn', { ports: [{ address: '127.0.0.1', port, protocol: 'tcp', target: 8080 }] })];
  expect(await askGateway(states, signal)).toMatch(/^Traffic flows.*through one\.$/);
  body = '<html>';
  expect(await askGateway(states, signal)).toBeUndefined();
  expect(await askGateway([gateway], signal)).toBeUndefined();
  await new Promise((resolve) => server.close(resolve));
  expect(await askGateway(states, signal)).toBeUndefined();
});
