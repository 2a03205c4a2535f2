import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../kit/errors.ts';

import { allChecks } from './checks/all.ts';
import { checksOf, type Check } from './checks/check.ts';
import { selectChecks } from './select.ts';

const done = async (): Promise<void> => await Promise.resolve();
const checks: Check[] = [
  checksOf('streaming')('head', 'a', done),
  checksOf('streaming')('range-start', 'b', done),
  checksOf('seeking')('jumps', 'c', done),
];

describe('choosing checks', () => {
  it.each([
    ['all of them', [], [], ['streaming/head', 'streaming/range-start', 'seeking/jumps']],
    ['one by its id', ['streaming/head'], [], ['streaming/head']],
    ['a group by its name', ['streaming'], [], ['streaming/head', 'streaming/range-start']],
    ['a pattern', ['*/range-*'], [], ['streaming/range-start']],
    ['all but a group', [], ['streaming'], ['seeking/jumps']],
    ['a group but one', ['streaming'], ['streaming/head'], ['streaming/range-start']],
    ['several', ['seeking', 'streaming/head'], [], ['streaming/head', 'seeking/jumps']],
  ])('takes %s', (_what, only, skip, wanted) => {
    expect(selectChecks(checks, { only, skip }).map(({ id }) => id)).toEqual(wanted);
  });

  it.each([
    ['streming', 'did you mean "streaming"?'],
    ['streaming/heat', 'did you mean "streaming/head"?'],
    ['seeking/jump', 'did you mean "seeking/jumps"?'],
  ])('guesses what %j was meant to be', (pattern, guess) => {
    expect(() => selectChecks(checks, { only: [pattern], skip: [] })).toThrow(guess);
  });

  it('refuses a pattern that leaves nothing out, and a choice that leaves nothing', () => {
    expect(() => selectChecks(checks, { only: [], skip: ['nothing-like-it'] })).toThrow(ConfigurationError);
    expect(() => selectChecks(checks, { only: ['seeking'], skip: ['seeking'] })).toThrow('leaves no check');
  });
});

describe('the suite', () => {
  it('has an id and a title for each check, and each but once', () => {
    const ids = allChecks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(allChecks.map(({ title }) => title)).size).toBe(ids.length);
    for (const { id, group } of allChecks) expect(id).toMatch(new RegExp(`^${group}/[a-z0-9-]+$`));
  });

  it('has at least 35 checks without a browser', () => {
    expect(allChecks.filter(({ group }) => group !== 'browser').length).toBeGreaterThanOrEqual(35);
  });
});
