import { describe, expect, it } from '@jest/globals';

import type { LogEntry } from './forward.ts';
import { LineMaker } from './lines.ts';

const entry = (log: string, record: Record<string, string> = {}): LogEntry => ({
  tag: 'x',
  timeMs: Date.UTC(2026, 0, 2, 3, 4, 5, 6),
  record: { log, container_name: '/stack-nginx-1', ...record },
});
const piece = (id: string, ordinal: number, log: string, last = false): LogEntry =>
  entry(log, {
    partial_message: 'true',
    partial_id: id,
    partial_ordinal: String(ordinal),
    partial_last: String(last),
  });

describe('LineMaker', () => {
  it.each([
    ['{"level":"warn","message":"a"}', '{"level":"warn","message":"a"}\n'],
    ['  {"a":1} \r', '{"a":1}\n'],
    ['plain "text"', wrapped('plain "text"')],
    ['{"half":', wrapped('{"half":')],
    ['[1]', wrapped('[1]')],
    ['', wrapped('')],
  ])('makes a line of %j', (log, line) => {
    expect(new LineMaker().add(entry(log))).toEqual([line]);
  });

  function wrapped(message: string): string {
    const time = '2026-01-02T03:04:05.006Z';
    return `${JSON.stringify({ time, level: 'info', service: 'stack-nginx-1', message })}\n`;
  }

  it("calls the service by Compose's name", () => {
    const [line = ''] = new LineMaker().add(entry('hello', { 'com.docker.compose.service': 'nginx' }));
    expect(JSON.parse(line)).toMatchObject({ service: 'nginx', message: 'hello' });
  });

  it('joins the pieces of lines that come at the same time, one of them sent twice', () => {
    const maker = new LineMaker();
    expect(maker.add(piece('a', 1, '{"a":'))).toEqual([]);
    expect(maker.add(piece('b', 1, '{"b":'))).toEqual([]);
    expect(maker.add(piece('a', 1, '{"a":'))).toEqual([]);
    expect(maker.add(piece('b', 2, '2}', true))).toEqual(['{"b":2}\n']);
    expect(maker.add(piece('a', 2, '1'))).toEqual([]);
    expect(maker.add(piece('a', 3, '}', true))).toEqual(['{"a":1}\n']);
  });

  it('keeps what it has of lines that never end, and of too many', () => {
    const maker = new LineMaker();
    const long = 'x'.repeat(128 * 1024);
    expect(maker.add(piece('a', 1, long))).toEqual([]);
    const [line = ''] = maker.add(piece('a', 2, long));
    expect(JSON.parse(line)).toMatchObject({ message: long + long });
    for (let index = 0; index < 63; index++) maker.add(piece(`b${index}`, 1, `b${index}`));
    const [first = ''] = [...maker.add(piece('c', 1, 'c')), ...maker.end()];
    expect(JSON.parse(first)).toMatchObject({ message: '' });
    expect(maker.end()).toEqual([]);
  });
});
