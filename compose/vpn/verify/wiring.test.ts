import { expect, it } from '@jest/globals';

import { networkOf, type Container } from './containers.ts';
import { rightsOf, wiringOf } from './wiring.ts';

const inside = { name: 'm_inside', address: '10.1.0.2', network: '10.1.0.0/24', engine: '' };
const container = (id: string, more: Partial<Container> = {}): Container => ({
  id,
  name: id,
  image: 'sha256:1',
  user: '1000:1000',
  isRunning: true,
  isPaused: false,
  networkMode: 'm_inside',
  capDrop: ['ALL'],
  capAdd: [],
  privileged: false,
  networks: [inside],
  ...more,
});
const stack = {
  project: 'm',
  backend: container('b', { networkMode: 'container:h', networks: [] }),
  holder: container('h'),
  gateway: container('g', { capAdd: ['CAP_NET_ADMIN'] }),
};

it('finds nothing wrong in a stack as it is meant', () => {
  expect(wiringOf(stack)).toEqual([]);
});

it.each([
  [{ backend: container('b', { networkMode: 'm_outside' }) }, /not in the network of vpn-holder/],
  [{ backend: { ...stack.backend, capDrop: [], capAdd: ['CAP_NET_RAW'] } }, /usual ones, NET_RAW/],
  [{ backend: { ...stack.backend, privileged: true } }, /all \(privileged\)/],
  [
    { holder: container('h', { networks: [inside, { ...inside, name: 'm_outside' }] }) },
    /m_inside and m_outside/,
  ],
  [{ holder: undefined }, /no service "vpn-holder"/],
  [{ gateway: container('g', { privileged: true }) }, /privileged/],
])('says what is wrong: %#', (change, sentence) => {
  expect(wiringOf({ ...stack, ...change }).join('\n')).toMatch(sentence);
});

it('tells rights', () => {
  expect([rightsOf(stack.backend), rightsOf(stack.gateway)]).toEqual(['none', 'NET_ADMIN']);
});

it('tells the network of an address', () => {
  expect([networkOf('10.1.2.3', 16), networkOf('198.18.7.9', 24)]).toEqual(['10.1.0.0/16', '198.18.7.0/24']);
});
