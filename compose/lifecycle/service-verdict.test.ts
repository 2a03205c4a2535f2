import { describe, expect, it } from '@jest/globals';

import { conditionOf, reasonFor, verdictOf } from './service-verdict.ts';
import type { ServiceState } from './services.ts';

const nowMs = Date.parse('2026-11-24T15:00:00Z');

const service = (own: Partial<ServiceState> = {}): ServiceState => ({
  id: own.service ?? 'backend',
  container: 'films-backend-1',
  project: 'films',
  service: 'backend',
  image: 'x',
  state: 'running',
  exitCode: 0,
  outOfMemory: false,
  error: '',
  since: '2026-11-24T14:59:00.123456789Z',
  restarts: 0,
  once: false,
  ports: [],
  network: 'films_inside',
  labels: {},
  ...own,
});

describe('how a service is', () => {
  it.each<[Partial<ServiceState>, string, RegExp]>([
    [{}, 'running', /is running/],
    [{ health: 'starting', lastCheck: 'refused' }, 'starting', /not healthy yet; .* refused/],
    [{ health: 'healthy' }, 'healthy', /is healthy/],
    [{ health: 'unhealthy', lastCheck: 'HTTP 500' }, 'unhealthy', /health check fails; it says: HTTP 500/],
    [{ health: 'unhealthy' }, 'unhealthy', /it says nothing/],
    [{ state: 'exited', once: true }, 'done', /is done/],
    [{ state: 'exited' }, 'stopped', /was to go on/],
    [
      { state: 'exited', exitCode: 137, outOfMemory: true },
      'failed',
      /exit code 137, as it went beyond its limit/,
    ],
    [{ state: 'created' }, 'created', /is created/],
    [{ state: 'created', error: 'port is already allocated' }, 'failed', /could not be started: port is/],
    [
      { state: 'restarting', restarts: 4, exitCode: 1 },
      'restarting',
      /again: 4 times so far, with exit code 1/,
    ],
    [{ state: 'running', restarts: 3, exitCode: 0 }, 'running', /again and again: 3 times so far$/],
    [{ state: 'paused' }, 'paused', /is paused/],
    [{ state: 'dead' }, 'failed', /exit code 0/],
  ])('%j is %s', (own, condition, reason) => {
    expect(conditionOf(service(own))).toBe(condition);
    expect(reasonFor(service(own))).toMatch(reason);
  });

  it('is absent without a container', () => {
    expect(conditionOf(undefined)).toBe('absent');
  });
});

describe('how a start goes', () => {
  const seed = service({ service: 'seed', state: 'exited', once: true });
  const healthy = service({ health: 'healthy' });
  const crashing = service({ state: 'restarting', restarts: 3, exitCode: 1 });
  const justNow = '2026-11-24T14:59:59.500Z';

  it.each<[string, ServiceState[], boolean, number, string[], string[]]>([
    ['all well', [healthy, seed], false, 0, [], []],
    ['one to come', [healthy], true, 0, ['seed'], []],
    ['one starting', [service({ health: 'starting' }), seed], false, 0, ['backend'], []],
    [
      'one unhealthy, perhaps about to be replaced',
      [service({ health: 'unhealthy' }), seed],
      true,
      0,
      ['backend'],
      [],
    ],
    ['one unhealthy', [service({ health: 'unhealthy' }), seed], false, 0, ['backend'], ['backend']],
    ['one that failed', [healthy, { ...seed, exitCode: 2 }], false, 0, ['seed'], ['seed']],
    ['crashes of before', [crashing, seed], true, 3, ['backend'], []],
    ['crashes since', [crashing, seed], true, 0, ['backend'], ['backend']],
    ['crashes that go on', [crashing, seed], false, 3, ['backend'], ['backend']],
    ['without a health check, just started', [service({ since: justNow }), seed], false, 0, ['backend'], []],
    [
      'between two crashes',
      [service({ since: justNow, restarts: 3 }), seed],
      false,
      0,
      ['backend'],
      ['backend'],
    ],
    ['recovered', [service({ health: 'healthy', restarts: 9 }), seed], false, 0, [], []],
    [
      'one of two containers',
      [healthy, service({ id: 'b', health: 'starting' }), seed],
      false,
      0,
      ['backend'],
      [],
    ],
    ['strangers', [healthy, seed, service({ service: 'other', state: 'dead' })], false, 0, [], []],
  ])('%s', (_what, states, busy, before, waitingFor, lost) => {
    const watched = { busy, restartsBefore: new Map([['backend', before]]), nowMs };
    const verdict = verdictOf(['backend', 'seed'], states, watched);
    expect(verdict.waitingFor).toEqual(waitingFor);
    expect(verdict.lost.map((one) => one.service)).toEqual(lost);
    expect(verdict.total).toBe(2);
  });
});
