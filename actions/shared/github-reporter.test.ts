import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';

import { githubReporter, withoutCommands } from './github-reporter.ts';

let written = '';

beforeEach(() => {
  written = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** As the runner reads its log: `::` after white space at a line's start, `##[` anywhere. */
function commandsIn(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => /^\s*::/.test(line) || line.includes('##['));
}

describe('what others wrote', () => {
  it.each([
    ['::set-output name=result::passed', ': :set-output name=result::passed'],
    ['  ::add-mask::e', '  : :add-mask::e'],
    ['fine\n::stop-commands::x', 'fine\n: :stop-commands::x'],
    ['fine\r::error::x', 'fine ::error::x'],
    ['a ##[error]b', 'a ## [error]b'],
    ['##[[group]', '## [[group]'],
    ['std::vector and a::b', 'std::vector and a::b'],
    [':::', ': ::'],
    ['\u001b[31mred', ' [31mred'],
  ])('%j is no command', (text, shown) => {
    expect(withoutCommands(text)).toBe(shown);
  });

  it('is never a command, whatever it is and however it is told', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '::',
        ':',
        '##[',
        '##',
        '[',
        '\n',
        '\r',
        '\t',
        ' ',
        '\u0085',
        '\u2028',
        '\u00a0',
        'error',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        written = '';
        const reporter = githubReporter();
        const text = pieces.join('');
        reporter.info(text);
        reporter.progress(text).end(text);
        expect(commandsIn(written)).toEqual([]);
        for (const level of ['warning', 'error', 'notice'] as const) {
          written = '';
          reporter[level](text, { title: text, file: text, line: 1 });
          expect(commandsIn(written)).toHaveLength(1);
        }
      }),
    );
  });
});

describe('the reporter for GitHub', () => {
  it('makes annotations at their place', () => {
    const reporter = githubReporter();
    reporter.error('wrong, indeed\nreally', { file: 'a.ts', line: 3, title: 'Check: 1' });
    reporter.warning('mind');
    reporter.notice('see');
    expect(written.split('\n').slice(0, 3)).toEqual([
      '::error title=Check%3A 1,file=a.ts,line=3::wrong, indeed%0Areally',
      '::warning::mind',
      '::notice::see',
    ]);
  });

  it('folds a group, and shows one within another as a line', async () => {
    const reporter = githubReporter();
    const answer = await reporter.group('outer', async () => {
      await reporter.group('inner', async () => {
        reporter.info('work');
        return Promise.resolve();
      });
      return 42;
    });
    expect(answer).toBe(42);
    expect(written).toBe('::group::outer\ninner\nwork\n::endgroup::\n');
  });

  it('ends a group that fails', async () => {
    const reporter = githubReporter();
    await expect(reporter.group('outer', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(written).toBe('::group::outer\n::endgroup::\n');
  });

  it('masks a secret at once, everywhere', () => {
    const reporter = githubReporter();
    reporter.mask('');
    reporter.mask('hunter2');
    expect(written).toBe('::add-mask::hunter2\n');
    written = '';
    reporter.info('it is hunter2');
    reporter.error('it is hunter2', { title: 'hunter2' });
    reporter.debug('hunter2');
    reporter.progress('hunter2').end('hunter2');
    expect(written).toContain('it is ***');
    expect(written).not.toContain('hunter2');
  });

  it('tells progress as plain lines, not for every step', () => {
    const progress = githubReporter().progress('videos', 100);
    for (let done = 0; done <= 100; done += 1) progress.update(done);
    progress.end('3 videos');
    expect(written).toMatch(/^videos: 3 videos \(.*\)\n$/);
  });
});
