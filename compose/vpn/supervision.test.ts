import { describe, expect, it } from '@jest/globals';

import { parseInside, planText, type Inside } from './inside.ts';
import {
  nextAction,
  smallerMtu,
  started,
  withFacts,
  withLook,
  withTry,
  type Action,
  type Supervision,
} from './supervision.ts';

const well: Inside = {
  id: 1,
  isThere: true,
  isRoute: true,
  ping: 'passed',
  fits: 0,
  names: true,
  blocked: 0,
  refused: 0,
  facts: { handshakeMs: 0, receivedBytes: 0, sentBytes: 0 },
};
const silent: Inside = { ...well, ping: 'failed', names: false };
const carrying = (nowMs: number): Supervision => withLook(started(nowMs), well, nowMs);
const facts = (receivedBytes: number, sentBytes: number) => ({ handshakeMs: 1, receivedBytes, sentBytes });

describe('a tunnel that carries', () => {
  it('is looked at every 10 s', () => {
    const state = carrying(0);
    expect(nextAction(state, 5, 9999)).toBe('none');
    expect(nextAction(state, 5, 10_000)).toBe('look');
  });

  it('is looked at once it is sent to and does not answer', () => {
    let state = withFacts(carrying(0), facts(100, 100), 1000);
    state = withFacts(state, facts(100, 900), 2000);
    expect(nextAction(state, 5, 3000)).toBe('none');
    state = withFacts(state, facts(100, 900), 3500);
    expect(nextAction(state, 5, 3500)).toBe('look');
    expect(nextAction(withFacts(state, facts(101, 999), 3600), 5, 3600)).toBe('none');
  });

  it('is left alone while nobody sends', () => {
    let state = carrying(0);
    for (let now = 0; now < 10_000; now += 1000) {
      state = withFacts(state, facts(100, 100), now);
      expect(nextAction(state, 5, now)).toBe('none');
    }
  });
});

describe('a tunnel that does not carry', () => {
  /** What is done, in seconds, when nothing ever answers. */
  const history = (failuresBeforeAnother: number, seconds: number): string[] => {
    let state = started(0);
    const done: string[] = [];
    for (let now = 0; now <= seconds * 1000; now += 250) {
      const action: Action = nextAction(state, failuresBeforeAnother, now);
      if (action === 'look') state = withLook(state, silent, now);
      else if (action === 'try-again') state = withTry(state, now);
      else if (action === 'another-server') state = started(now, state.servers + 1);
      if (action !== 'none' && action !== 'look') done.push(`${now / 1000} ${action}`);
    }
    return done;
  };

  it('is tried every 2 s, and another server each time twice as late', () => {
    expect(history(2, 20)).toEqual([
      '2 try-again',
      '4 another-server',
      '6 try-again',
      '8 try-again',
      '10 try-again',
      '12 another-server',
      '14 try-again',
      '16 try-again',
      '18 try-again',
      '20 try-again',
    ]);
  });

  it('has a longest patience', () => {
    expect(history(5, 3600).filter((line) => line.endsWith('another-server')).length).toBeGreaterThan(10);
  });

  it('begins anew once it carries', () => {
    const state = withLook(withTry(started(0, 3), 3000), well, 4000);
    expect(state).toMatchObject({ isCarrying: true, failures: 0, servers: 0 });
  });
});

it('takes smaller packets when large ones alone are lost, down to the least', () => {
  const small = { ...well, ping: 'small' as const };
  const once = withLook(started(0), small, 1000);
  expect(nextAction(once, 5, 1000)).toBe('smaller-packets');
  expect([smallerMtu(1420, 0), smallerMtu(1300, 0), smallerMtu(1280, 0)]).toEqual([1380, 1280, 1280]);
  expect([smallerMtu(1420, 1340), smallerMtu(1280, 1100), smallerMtu(1280, 1280)]).toEqual([
    1340, 1100, 1280,
  ]);
});

describe('what is told to the holder and by it', () => {
  it('is a plan', () => {
    const ours = {
      privateKey: 'k',
      addresses: ['10.5.0.2/32'],
      addresses6: ['fd00::2/128'],
      dns: ['10.5.0.1', '10.5.0.3'],
    };
    expect(planText(ours, 1420, [6881], ['192.168.1.0/24'])).toBe(
      'mtu 1420\naddress 10.5.0.2/32\naddress6 fd00::2/128\ndns 10.5.0.1\ndns 10.5.0.3\nforwarded 6881\nlan 192.168.1.0/24\n',
    );
  });

  it('is what it found', () => {
    const text =
      'id 7\ntunnel present\nroute tunnel\nmtu 1420\nping small\nnames passed\nblocked 3\nrefused x\n';
    expect(parseInside(text)).toEqual({ ...well, id: 7, ping: 'small', blocked: 3 });
    expect(parseInside('id 8\nhandshake 12\nreceived 34\nsent 56\nfits 1340\n')).toMatchObject({
      fits: 1340,
      facts: { handshakeMs: 12_000, receivedBytes: 34, sentBytes: 56 },
    });
    expect(parseInside('')).toEqual({ ...silent, id: 0, isThere: false, isRoute: false });
  });
});
