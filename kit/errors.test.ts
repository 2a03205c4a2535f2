import { describe, expect, it } from '@jest/globals';

import {
  ConfigurationError,
  DeadlineError,
  exitCodeOf,
  explain,
  GateError,
  InterruptedError,
  reasonOf,
  WorldError,
} from './errors.ts';

describe('exitCodeOf', () => {
  it.each([
    [new GateError('3 checks failed'), 1],
    [new ConfigurationError('--viewers takes a number.'), 2],
    [new WorldError('the tracker did not start'), 3],
    [new DeadlineError('too long'), 3],
    [new TypeError('a bug'), 3],
    ['thrown text', 3],
    [new InterruptedError('SIGTERM'), 130],
  ])('%p ends with %d', (error, code) => {
    expect(exitCodeOf(error)).toBe(code);
  });
});

describe('reasonOf', () => {
  it.each([
    [
      new Error('read failed', { cause: new Error('connect ECONNREFUSED') }),
      'read failed: connect ECONNREFUSED',
    ],
    [new AggregateError([new Error('no'), new Error('no'), new Error('gone')]), 'no; gone'],
    [new AggregateError([], 'every address failed'), 'every address failed'],
    [new TypeError(''), 'TypeError'],
    ['only text', 'only text'],
    [undefined, 'undefined'],
    [{ status: 404 }, '{ status: 404 }'],
    [Object.create(null), '[Object: null prototype] {}'],
  ])('of %p', (error, reason) => {
    expect(reasonOf(error)).toBe(reason);
  });

  it('ends where causes go round in a circle', () => {
    const first = new Error('first');
    const second = new Error('second', { cause: first });
    first.cause = second;
    expect(reasonOf(first)).toBe('first: second');
  });
});

describe('explain', () => {
  it('says a mistake of the user in its own sentence, without a stack', () => {
    const error = new ConfigurationError('Port 8000 is taken.');
    expect(explain(error)).toBe('Port 8000 is taken.');
  });

  it('shows the stack and the causes of a bug', () => {
    const text = explain(new TypeError('x is undefined', { cause: new Error('bad answer') }));
    expect(text).toMatch(/^Unexpected: TypeError: x is undefined\n\s+at .*errors\.test\.ts/);
    expect(text).toMatch(/Caused by: bad answer$/);
  });

  it('shows what was thrown in place of an error', () => {
    expect(explain({ code: 7 })).toBe('Unexpected: { code: 7 }');
  });
});
