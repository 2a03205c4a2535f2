import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { anySignal } from '../../kit/deadline.ts';
import { DeadlineError } from '../../kit/errors.ts';

// kit/run-program.ts is not in the image: it needs packages, and the image has none.

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}

const mostBytes = 64 * 1024 * 1024;

/** Runs a program to its end, whichever that is; secrets are never among its arguments. */
export async function run(program: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  const { env, cwd, input, deadlineMs, signal } = options;
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort(new DeadlineError(`${program} ${args[0] ?? ''} took too long`));
  }, deadlineMs);
  const child = spawn(program, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...(cwd !== undefined && { cwd }),
  });
  const stop = anySignal(signal, late.signal);
  let lastResort: NodeJS.Timeout | undefined;
  const end = (): void => {
    // restic takes its lock away at this one
    child.kill('SIGINT');
    lastResort = setTimeout(() => child.kill('SIGKILL'), 8000);
  };
  stop.addEventListener('abort', end, { once: true });
  if (stop.aborted) end();
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      if (said[name].length < mostBytes) said[name] += text;
    });
  }
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    stop.throwIfAborted();
    return { code: code ?? 128, ...said };
  } finally {
    clearTimeout(timer);
    clearTimeout(lastResort);
    stop.removeEventListener('abort', end);
  }
}
