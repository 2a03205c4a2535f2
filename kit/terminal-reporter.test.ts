import { describe, expect, it } from '@jest/globals';

import type { Reporter } from './reporter.ts';
import { printable, type TerminalOptions, terminalReporter } from './terminal-reporter.ts';

interface Screen {
  readonly reporter: Reporter;
  /** All that was written, as it was. */
  readonly written: () => string;
  /** The lines that a terminal shows in the end. */
  readonly shown: () => string[];
}

function screen(isTTY: boolean, options: TerminalOptions = {}): Screen {
  const parts: string[] = [];
  const stream = { isTTY, columns: 40, write: (text: string) => parts.push(text) };
  const reporter = terminalReporter({ stream, env: { NO_COLOR: '1' }, ...options });
  return {
    reporter,
    written: () => parts.join(''),
    shown: () =>
      parts
        .join('')
        .split('\n')
        .map((line) => line.split('\r\u001b[2K').at(-1)!),
  };
}

const seconds = / \(\d+ ms\)$/;

describe('terminalReporter in a pipe', () => {
  it('writes plain lines, without a single control character', async () => {
    const { reporter, written } = screen(false, { env: {}, plainIntervalMs: 0 });
    reporter.info('begin');
    reporter.notice('look');
    reporter.warning('slow');
    reporter.error('bad');
    await reporter.group('Streaming', async () => {
      reporter.info('first\nsecond');
      return Promise.resolve();
    });
    reporter.info('end');
    expect(written()).toBe(
      'begin\nnote: look\nwarning: slow\nerror: bad\nStreaming\n  first\n  second\nend\n',
    );
  });

  it('shows progress now and then, and its end', () => {
    const { reporter, written } = screen(false, { plainIntervalMs: 0 });
    const progress = reporter.progress('Videos', 3);
    progress.update(1, 'small');
    progress.end('3 made');
    progress.update(2, 'too late');
    progress.end('again');
    expect(written()).toMatch(/^Videos 1\/3 small\nVideos: 3 made \(\d+ ms\)\n$/);
  });

  it('does not flood a log with progress', () => {
    const { reporter, written } = screen(false, { plainIntervalMs: 3_600_000 });
    const progress = reporter.progress('Bytes');
    for (let n = 0; n < 1000; n += 1) progress.update(n);
    progress.end();
    expect(written().split('\n')).toHaveLength(2);
  });

  it('tells details only when asked', () => {
    const quiet = screen(false);
    quiet.reporter.debug('detail');
    expect(quiet.written()).toBe('');
    const verbose = screen(false, { verbose: true });
    verbose.reporter.debug('detail');
    expect(verbose.written()).toBe('detail\n');
  });

  it('ends a heading when the work below it fails', async () => {
    const { reporter, written } = screen(false);
    const work = reporter.group('Faults', async () => Promise.reject(new Error('x')));
    await expect(work).rejects.toThrow('x');
    reporter.info('after');
    expect(written()).toBe('Faults\nafter\n');
  });

  it('hides secrets in every kind of message', async () => {
    const { reporter, written } = screen(false, { verbose: true, plainIntervalMs: 0 });
    reporter.mask('hunter22');
    reporter.mask('');
    for (const say of ['info', 'debug', 'notice', 'warning', 'error'] as const) reporter[say]('x hunter22');
    await reporter.group('hunter22', async () => Promise.resolve());
    const progress = reporter.progress('hunter22', 1);
    progress.update(1, 'hunter22');
    progress.end('hunter22');
    expect(written()).not.toContain('hunter22');
    expect(written().match(/\*\*\*/g)).toHaveLength(10);
  });
});

describe('terminalReporter on a terminal', () => {
  it('keeps the live line below messages that come meanwhile', () => {
    const { reporter, written, shown } = screen(true);
    const progress = reporter.progress('Videos', 3);
    progress.update(1, 'small');
    reporter.info('a message');
    expect(shown()).toEqual(['a message', 'Videos 1/3 small']);
    progress.update(2, 'medium');
    progress.end('made');
    reporter.info('after');
    expect(shown().map((line) => line.replace(seconds, ''))).toEqual([
      'a message',
      'Videos: made',
      'after',
      '',
    ]);
    expect(written()).toContain('\r\u001b[2KVideos 2/3 medium');
  });

  it('shows several at once in one line, each until it ends', () => {
    const { reporter, shown } = screen(true);
    const first = reporter.progress('a', 2);
    const second = reporter.progress('b');
    second.update(7);
    expect(shown().at(-1)).toMatch(/^a … · b 7 ?$/);
    first.end();
    expect(shown().at(-1)).toMatch(/^b 7 ?$/);
    second.end();
    expect(shown().at(-1)).toBe('');
  });

  it('stays within one line, whatever a note holds', () => {
    const { reporter, shown } = screen(true);
    reporter.progress('Videos').update(1, `two\nlines and ${'much '.repeat(50)}`);
    expect(shown()).toHaveLength(1);
    expect(shown()[0]!.length).toBeLessThan(40);
  });

  it('writes again only what has changed', () => {
    const { reporter, written } = screen(true);
    const progress = reporter.progress('Videos', 3);
    progress.update(1);
    const before = written();
    progress.update(1);
    expect(written()).toBe(before);
  });

  it.each([
    [{ TERM: 'xterm' }, '\u001b[33mwarning:\u001b[39m x\n'],
    [{ TERM: 'xterm', NO_COLOR: '' }, '\u001b[33mwarning:\u001b[39m x\n'],
    [{ TERM: 'xterm', NO_COLOR: '1' }, 'warning: x\n'],
    [{ TERM: 'dumb' }, 'warning: x\n'],
  ])('with %p it colours as asked', (env, written) => {
    const terminal = screen(true, { env });
    terminal.reporter.warning('x');
    expect(terminal.written()).toBe(written);
  });
});

describe('printable', () => {
  it.each([
    ['plain ü ✓ 🎬', 'plain ü ✓ 🎬'],
    ['\u001b[2Jcleared\u0007', ' [2Jcleared '],
    ['a\r\nb\tc\rd', 'a\nb\tc d'],
    ['\u009b31mred', ' 31mred'],
    ['exe.\u202egpj', 'exe. gpj'],
  ])('of %p', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});
