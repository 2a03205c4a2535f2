import { describe, expect, it } from '@jest/globals';

import { parseStat, processTree, runningOf } from './process-tree.ts';

const rest = '5 5 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 123456 2461696 229';

describe('parseStat', () => {
  it.each([
    [`42 (node) S 7 ${rest}`, { pid: 42, parent: 7, startedAt: '123456' }],
    [`42 (a) S 1 (b)) R 7 ${rest}`, { pid: 42, parent: 7, startedAt: '123456' }],
    [`42 (ended) Z 7 ${rest}`, undefined],
    ['42 (short) S 7', undefined],
    ['', undefined],
  ])('reads %p', (line, mark) => {
    expect(parseStat(line)).toEqual(mark);
  });
});

describe('processTree', () => {
  it('begins with the process itself, which is running', () => {
    const [own] = processTree(process.pid);
    expect(own).toMatchObject({ pid: process.pid, parent: process.ppid });
    expect(runningOf([own!])).toEqual([own]);
  });

  it('does not take a later process of the same number for the one it knew', () => {
    const [own] = processTree(process.pid);
    expect(runningOf([{ ...own!, startedAt: '1' }])).toEqual([]);
  });

  it('is empty for a process that is gone', () => {
    expect(processTree(2 ** 22 + 1)).toEqual([]);
  });
});
