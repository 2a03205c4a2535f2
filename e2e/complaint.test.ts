import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { complaintIn } from './complaint.ts';

const line = (time: number, level: string, fields: object): string =>
  JSON.stringify({ time: new Date(time).toISOString(), level, service: 'backend', ...fields });

const full = { message: 'a stream failed', reason: 'ENOSPC: no space left on device, write\n    at write' };

describe('what a service complained of', () => {
  it.each([
    ['nothing', [line(5, 'info', { message: 'listening' })], undefined],
    ['a warning', [line(5, 'warn', full)], 'a stream failed: ENOSPC: no space left on device, write'],
    ['the last of several', [line(5, 'error', full), line(6, 'error', { message: 'x' })], 'x'],
    ['one from before', [line(4, 'error', full)], undefined],
    ['a line of somebody else', ['Error: ENOSPC: no space left'], 'Error: ENOSPC: no space left'],
    ['any line of somebody else', ['connect ECONNREFUSED'], undefined],
  ])('%s', (_, lines, complaint) => {
    expect(complaintIn(lines, 5)).toBe(complaint);
  });

  it('is a failure that somebody else tells of, where all lines are new', () => {
    const lines = ['\u001B[31m[Downloads] Failed to start:\u001B[0m no such column: NaN', 'all is well'];
    expect(complaintIn(lines, 5)).toBeUndefined();
    expect(complaintIn(lines, 5, true)).toBe('[Downloads] Failed to start: no such column: NaN');
  });

  it('is never an error of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json())), (lines) => {
        complaintIn(lines, 0);
      }),
    );
  });
});
