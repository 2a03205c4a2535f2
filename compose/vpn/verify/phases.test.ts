import { describe, expect, it } from '@jest/globals';

import { phaseOf, verdictOf, type Findings, type Phase, type PhaseName } from './phases.ts';
import { ways } from './ways.ts';

const phase = (name: PhaseName, seen: number, answers: number, more: Partial<Phase> = {}): Phase => ({
  name,
  ways: ways.map((way) => ({ way, tries: 2, answers, seen })),
  others: 0,
  packets: [],
  ...more,
});
const sound: Findings = {
  wiring: [],
  hostAddress: '198.18.0.1',
  phases: [
    phase('witness', 4, 1, { address: '198.18.0.1' }),
    phase('tunnel', 0, 1, { address: '198.18.0.2' }),
    phase('silent', 0, 0, { backAfterMs: 500 }),
    phase('gone', 0, 0, { backAfterMs: 900 }),
  ],
};
const changed = (name: PhaseName, other: Phase): Findings => ({
  ...sound,
  phases: sound.phases.map((one) => (one.name === name ? other : one)),
});

describe('the verdict', () => {
  it('is private when all holds', () => {
    expect(verdictOf(sound)).toEqual({ verdict: 'private', reasons: [] });
  });

  it.each<[string, Findings, RegExp]>([
    ['packets outside', changed('gone', phase('gone', 2, 0)), /packets were seen outside it: .*tcp \(2/],
    ['an answer while cut', changed('silent', phase('silent', 0, 1)), /the backend was answered by: .*icmp/],
    [
      'the machine’s own address',
      changed('tunnel', phase('tunnel', 0, 1, { address: '198.18.0.1' })),
      /own address/,
    ],
    ['packets of the backend’s own', changed('gone', phase('gone', 0, 0, { others: 3 })), /3 packets/],
    ['a network that is not the holder’s', { ...sound, wiring: ['It is not.'] }, /It is not/],
    // a leak counts more than a judge that is blind for other ways
    ['a leak that a half blind judge saw', { ...sound, phases: [phase('tunnel', 1, 1)] }, /seen outside/],
  ])('is a leak: %s', (_, findings, reason) => {
    const { verdict, reasons } = verdictOf(findings);
    expect(verdict).toBe('leak');
    expect(reasons.join('\n')).toMatch(reason);
  });

  it('is none when the judge does not see a witness', () => {
    const blind = verdictOf(changed('witness', phase('witness', 0, 1)));
    expect(blind.verdict).toBe('not judged');
    expect(blind.reasons.join()).toMatch(/did not see a container without VPN by tcp, .*icmp/);
    expect(verdictOf({ ...sound, hostAddress: undefined }).verdict).toBe('not judged');
  });

  it('is that there is no tunnel', () => {
    const none = { ...changed('tunnel', phase('tunnel', 0, 0)), gatewaySays: 'The key is wrong.' };
    expect(verdictOf(none).reasons.join()).toContain('The key is wrong.');
    expect(verdictOf(changed('gone', phase('gone', 0, 0))).verdict).toBe('no tunnel');
  });
});

it('counts what was tried, answered and seen', () => {
  const made = phaseOf(
    'tunnel',
    [
      { way: 'tcp', isAnswered: false },
      { way: 'tcp', isAnswered: true },
      { way: 'address service', isAnswered: true, address: '198.18.0.2' },
    ],
    [
      { phase: 1, way: 'tcp', line: 'a' },
      { phase: undefined, way: 'other', line: 'b' },
    ],
  );
  expect(made).toEqual({
    name: 'tunnel',
    ways: [
      { way: 'tcp', tries: 2, answers: 1, seen: 1 },
      { way: 'address service', tries: 1, answers: 1, seen: 0 },
    ],
    others: 1,
    packets: ['a', 'b'],
    address: '198.18.0.2',
  });
});
