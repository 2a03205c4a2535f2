import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  byTime,
  levelOfWord,
  lineToJson,
  lineToText,
  matches,
  readLogLine,
  type LogFilter,
} from './log-line.ts';

const time = '2026-11-24T15:00:00.123456789Z';
const ours = `${time} {"time":"2026-11-24T15:00:00.100Z","level":"warn","service":"backend","message":"slow","requestId":"abc-1","ms":12,"path":"/a b"}`;

describe('a line', () => {
  it('of ours', () => {
    const line = readLogLine('backend', ours);
    expect(line).toMatchObject({ service: 'backend', time, level: 'warn', requestId: 'abc-1' });
    expect(lineToText(line, 8)).toBe(
      '2026-11-24T15:00:00.123Z backend  warn  slow requestId=abc-1 ms=12 path="/a b"',
    );
    expect(JSON.parse(lineToJson(line))).toMatchObject({ time, service: 'backend', level: 'warn', ms: 12 });
  });

  it.each([
    ['plain words', 'info'],
    ['2026/11/24 15:00:00 [error] 12#12: *1 upstream timed out', 'error'],
    ['[warn] x', 'warn'],
    ['\u001b[31mERROR:\u001b[0m broken', 'error'],
    ['an error happened', 'info'],
    ['{"level":30,"msg":"x"}', 'info'],
    ['{"level":50,"msg":"x"}', 'error'],
    ['{"severity":"CRITICAL"}', 'error'],
    ['{"half":', 'info'],
    ['[1,2]', 'info'],
    ['', 'info'],
  ])('%j is of level %s', (text, level) => {
    const line = readLogLine('x', `${time} ${text}`);
    expect(line).toMatchObject({ time, level, text });
  });

  it('without a time stays whole', () => {
    expect(readLogLine('x', 'no time')).toMatchObject({ time: '', text: 'no time' });
  });

  it('of nginx’s access log shows what is in it', () => {
    const text = '{"requestId":"r-1","method":"GET","status":404,"client":""}';
    expect(readLogLine('nginx', `${time} ${text}`).message).toBe('requestId=r-1 method=GET status=404');
  });

  it('of any kind is read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const line = readLogLine('x', `${time} ${text}`);
        expect(line.text).toBe(text);
        expect(JSON.parse(lineToJson(line))).toMatchObject({ service: 'x', level: line.level });
        expect(lineToText(line, 3)).toContain(' x   ');
      }),
    );
  });
});

it.each([
  ['trace', 'debug'],
  ['WARNING', 'warn'],
  ['notice', 'info'],
  ['fatal', 'error'],
  ['10', 'debug'],
  ['40', 'warn'],
  ['', 'info'],
])('%j means %s', (word, level) => {
  expect(levelOfWord(word)).toBe(level);
});

it.each<[LogFilter, boolean]>([
  [{}, true],
  [{ level: 'warn' }, true],
  [{ level: 'error' }, false],
  [{ requestId: 'abc-1' }, true],
  [{ requestId: 'abc-2' }, false],
  [{ pattern: /slow/i }, true],
  [{ pattern: /ms=12/ }, true],
  [{ pattern: /fast/ }, false],
  [{ level: 'info', requestId: 'abc-1', pattern: /fast/ }, false],
])('%p finds it: %p', (filter, found) => {
  expect(matches(readLogLine('backend', ours), filter)).toBe(found);
});

it('a plain line that names the request is found, too', () => {
  expect(matches(readLogLine('x', `${time} failed for abc-1`), { requestId: 'abc-1' })).toBe(true);
});

it('lines sort by time', () => {
  const lines = [
    '2026-11-24T15:00:00.100000000Z b',
    '2026-11-24T15:00:00.000000001Z a',
    '2026-11-24T14:59:59.999999999Z 0',
  ];
  const sorted = lines.map((line) => readLogLine('x', line)).sort(byTime);
  expect(sorted.map(({ text }) => text)).toEqual(['0', 'a', 'b']);
});
