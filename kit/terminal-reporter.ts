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
  readonly env?: Readonly<Record<string, string | undefined>>;
}

const eraseLine = '\r\u001b[2K';

/** Removes what could move the cursor, colour the terminal or turn letters round from text of others. */
export function printable(text: string): string {
  // eslint's no-control-regex wants such classes spelled by property
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, (character) =>
      character === '\n' || character === '\t' ? character : ' ',
    );
}

/** Writes for people: a live line with progress on a terminal, plain lines into a pipe. */
export function terminalReporter(options: TerminalOptions = {}): Reporter {
  const stream = options.stream ?? process.stderr;
  const env = options.env ?? process.env;
  const live = stream.isTTY === true && env['TERM'] !== 'dumb';
  const coloured = live && (env['NO_COLOR'] ?? '') === '';
  const secrets = new Set<string>();
  const underWay = new Map<symbol, string>();
  let liveLine = '';
  let depth = 0;

  const colour = (style: Parameters<typeof styleText>[0], text: string): string =>
    coloured ? styleText(style, text, { validateStream: false }) : text;
  const clean = (text: string): string => printable(hideSecrets(text, secrets));
  const line = (text: string): void => {
    const indent = '  '.repeat(depth);
    const body = text.split('\n').map((part) => indent + part);
    stream.write(`${liveLine === '' ? '' : eraseLine}${body.join('\n')}\n${liveLine}`);
  };
  /** Draws the live line again: all that is under way, as far as there is room. */
  const draw = (): void => {
    const room = Math.max(20, (stream.columns ?? 80) - 1);
    const before = liveLine;
    liveLine = [...underWay.values()].join(' · ').replaceAll(/\s+/g, ' ').slice(0, room);
    if (liveLine !== before) stream.write(eraseLine + liveLine);
  };
  const liveOutput = (): LiveOutput => {
    const key = Symbol('progress');
    return {
      show: (text) => {
        underWay.set(key, text);
        draw();
      },
      end: () => {
        underWay.delete(key);
        draw();
      },
      line,
      clean,
    };
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
        ? liveProgress(clean(title), total, liveOutput())
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
  let ended = false;
  output.show(`${title} …`);
  return {
    update: (done, note = '') => {
      if (!ended) output.show(`${title} ${count(done, total)} ${output.clean(note)}`);
    },
    end: (note = 'done') => {
      if (ended) return;
      ended = true;
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
  let ended = false;
  return {
    update: (done, note = '') => {
      const now = performance.now();
      if (ended || now - last < output.intervalMs) return;
      last = now;
      output.line(`${title} ${count(done, total)} ${output.clean(note)}`.trimEnd());
    },
    end: (note = 'done') => {
      if (ended) return;
      ended = true;
      output.line(`${title}: ${output.clean(note)} (${formatDuration(performance.now() - start)})`);
    },
  };
}
