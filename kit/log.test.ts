import { describe, expect, it } from '@jest/globals';

import { jsonLog } from './log.ts';

function logged(use: (log: ReturnType<typeof jsonLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  use(jsonLog('tracker', (line) => lines.push(line)));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('jsonLog', () => {
  it('writes one JSON object a message', () => {
    const lines = logged((log) => {
      log.info('listening', { port: 8000 });
      log.warn('two\nlines');
      log.error('gone');
    });
    expect(lines).toMatchObject([
      { level: 'info', service: 'tracker', message: 'listening', port: 8000 },
      { level: 'warn', message: 'two\nlines' },
      { level: 'error', message: 'gone' },
    ]);
    expect(Date.parse(lines[0]!['time'] as string)).not.toBeNaN();
  });

  it('lets no field replace what every line has', () => {
    const [line] = logged((log) => log.info('real', { message: 'false', level: 'none', service: 'other' }));
    expect(line).toMatchObject({ message: 'real', level: 'info', service: 'tracker' });
  });

  it('writes errors by their reason and big numbers by their digits', () => {
    const cause = new Error('ECONNRESET');
    const [line] = logged((log) => log.info('x', { error: new Error('lost', { cause }), big: 2n ** 64n }));
    expect(line).toMatchObject({ error: 'lost: ECONNRESET', big: '18446744073709551616' });
  });

  it('never throws, whatever a field holds', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const [line] = logged((log) => log.info('round', { circle }));
    expect(line).toMatchObject({ message: 'round', fieldsLost: expect.stringContaining('circular') });
  });
});
