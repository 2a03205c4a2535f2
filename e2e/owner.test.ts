import { spawnSync } from 'node:child_process';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { isGone, parseOwner, thisOwner } from './owner.ts';

describe('the owner of what a run makes', () => {
  const own = thisOwner();
  const dead = spawnSync(process.execPath, ['--version']).pid;

  it.each([
    ['this process', own, false],
    ['one that has ended', { ...own, pid: dead, started: 1 }, true],
    ['one whose id another process has now', { ...own, started: own.started + 1 }, true],
    ['one of before the machine was started again', { ...own, boot: 'another' }, true],
    ['one of another machine', { ...own, place: 'elsewhere pid:[1]', boot: 'another', pid: dead }, false],
    ['one of a container on this machine', { ...own, place: `${own.place}0`, pid: dead }, false],
  ])('%s: gone %s', (_, owner, gone) => {
    expect(isGone(owner)).toBe(gone);
  });

  it('is read as it was written, and never from anything else', () => {
    expect(parseOwner(JSON.stringify(own))).toEqual(own);
    for (const text of ['', 'null', '{}', '[]', JSON.stringify({ ...own, pid: -1 })]) {
      expect(parseOwner(text)).toBeUndefined();
    }
    fc.assert(fc.property(fc.json(), (text) => parseOwner(text) === undefined));
  });
});
