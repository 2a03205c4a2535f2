import { styleText } from 'node:util';

import { formatDuration } from './deadline.ts';
import { hideSecrets, type Progress, type Reporter } from './reporter.ts';

/** The part of a terminal's stream that is used; a test gives its own. */
export interface TerminalStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

export interface TerminalOptions {
  /** Where messages go; standard error, so that standard output stays for results. */
  readonly stream?: TerminalStream;
  readonly verbose?: boolean;
  /** Without a terminal, at most one progress line in this time. */
  readonly plainIntervalMs?: number;
}

const eraseLine = '\r\u001b[2K';

/** Removes what could move the cursor or colour the terminal from text that others wrote. */
export function printable(text: string): string {
  // eslint's no-control-regex wants such classes spelled by property
  return text.replaceAll(/\p{Cc}/gu, (character) =>
    character === '\n' || character === '\t' ? character : ' ',
  );
}

/** Writes for people: a live line with progress on a terminal, plain lines into a pipe. */
export function terminalReporter(options: TerminalOptions = {}): Reporter {
  const stream = options.stream ?? process.stderr;
  const live = stream.isTTY === true && process.env['TERM'] !== 'dumb';
  const secrets = new Set<string>();
  let liveLine = '';
  let depth = 0;

  const colour = (style: Parameters<typeof styleText>[0], text: string): string =>
    live && process.env['NO_COLOR'] === undefined ? styleText(style, text, { validateStream: false }) : text;
  const clean = (text: string): string => printable(hideSecrets(text, secrets));
  const line = (text: string): void => {
    const indent = '  '.repeat(depth);
    const body = text.split('\n').map((part) => indent + part);
    stream.write(`${liveLine === '' ? '' : eraseLine}${body.join('\n')}\n${liveLine}`);
  };
  const showLive = (text: string): void => {
    liveLine = text.slice(0, Math.max(20, (stream.columns ?? 80) - 1));
    stream.write(eraseLine + liveLine);
  };
  const endLive = (): void => {
    if (liveLine !== '') stream.write(eraseLine);
    liveLine = '';
  };

  return {
    info: (message) => {
      line(clean(message));
    },
    debug: (message) => {
      if (options.verbose === true) line(colour('dim', clean(message)));
    },
    notice: (message) => {
      line(`${colour('cyan', 'note:')} ${clean(message)}`);
    },
    warning: (message) => {
      line(`${colour('yellow', 'warning:')} ${clean(message)}`);
    },
    error: (message) => {
      line(`${colour('red', 'error:')} ${clean(message)}`);
    },
    group: async (title, work) => {
      line(colour('bold', clean(title)));
      depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
      }
    },
    progress: (title, total) =>
      live
        ? liveProgress(clean(title), total, { show: showLive, end: endLive, line, clean })
        : plainProgress(clean(title), total, { line, clean, intervalMs: options.plainIntervalMs ?? 5000 }),
    mask: (value) => {
      secrets.add(value);
    },
  };
}

/** `3/12` or, without a total, `3`. */
function count(done: number, total: number | undefined): string {
  return total === undefined ? String(done) : `${done}/${total}`;
}

interface LiveOutput {
  readonly show: (text: string) => void;
  readonly end: () => void;
  readonly line: (text: string) => void;
  readonly clean: (text: string) => string;
}

function liveProgress(title: string, total: number | undefined, output: LiveOutput): Progress {
  const start = performance.now();
  output.show(`${title} …`);
  return {
    update: (done, note = '') => {
      output.show(`${title} ${count(done, total)} ${output.clean(note)}`);
    },
    end: (note = 'done') => {
      output.end();
      output.line(`${title}: ${output.clean(note)} (${formatDuration(performance.now() - start)})`);
    },
  };
}

interface PlainOutput {
  readonly line: (text: string) => void;
  readonly clean: (text: string) => string;
  readonly intervalMs: number;
}

function plainProgress(title: string, total: number | undefined, output: PlainOutput): Progress {
  const start = performance.now();
  let last = start;
  return {
    update: (done, note = '') => {
      const now = performance.now();
      if (now - last < output.intervalMs) return;
      last = now;
      output.line(`${title} ${count(done, total)} ${output.clean(note)}`.trimEnd());
    },
    end: (note = 'done') => {
      output.line(`${title}: ${output.clean(note)} (${formatDuration(performance.now() - start)})`);
    },
  };
}
