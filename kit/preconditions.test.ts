import { describe, expect, it } from '@jest/globals';

import { checkPreconditions } from './preconditions.ts';

const validators = { etag: '"abc"', lastModified: new Date('1994-11-06T08:49:37.500Z') };
const then = 'Sun, 06 Nov 1994 08:49:37 GMT';
const before = 'Sun, 06 Nov 1994 08:49:36 GMT';
const after = 'Sun, 06 Nov 1994 08:49:38 GMT';

describe('checkPreconditions', () => {
  it.each([
    [{}, 'proceed'],
    [{ 'if-none-match': '"abc"' }, 'not-modified'],
    [{ 'if-none-match': 'W/"abc"' }, 'not-modified'],
    [{ 'if-none-match': '*' }, 'not-modified'],
    [{ 'if-none-match': '"x", "abc" , "y"' }, 'not-modified'],
    [{ 'if-none-match': '"x,\'abc\'"' }, 'proceed'],
    [{ 'if-none-match': 'abc' }, 'proceed'],
    [{ 'if-modified-since': then }, 'not-modified'],
    [{ 'if-modified-since': after }, 'not-modified'],
    [{ 'if-modified-since': before }, 'proceed'],
    [{ 'if-modified-since': '1994-11-07' }, 'proceed'],
    [{ 'if-none-match': '"x"', 'if-modified-since': after }, 'proceed'],
    [{ 'if-match': '"abc"' }, 'proceed'],
    [{ 'if-match': '*' }, 'proceed'],
    [{ 'if-match': 'W/"abc"' }, 'failed'],
    [{ 'if-match': '"x"' }, 'failed'],
    [{ 'if-match': '' }, 'failed'],
    [{ 'if-unmodified-since': then }, 'proceed'],
    [{ 'if-unmodified-since': before }, 'failed'],
    [{ 'if-unmodified-since': 'yesterday' }, 'proceed'],
    [{ 'if-match': '"abc"', 'if-unmodified-since': before }, 'proceed'],
    [{ 'if-match': '"abc"', 'if-none-match': '"abc"' }, 'not-modified'],
    [{ 'if-match': '"x"', 'if-none-match': '"abc"' }, 'failed'],
  ])('%j → %s', (headers, outcome) => {
    expect(checkPreconditions(headers, validators)).toBe(outcome);
  });

  it('knows no condition that could fail without validators, except by name', () => {
    expect(checkPreconditions({ 'if-modified-since': then, 'if-unmodified-since': before }, {})).toBe(
      'proceed',
    );
    expect(checkPreconditions({ 'if-none-match': '"abc"' }, {})).toBe('proceed');
    expect(checkPreconditions({ 'if-match': '"abc"' }, {})).toBe('failed');
  });
});
