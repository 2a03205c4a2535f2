import { readdirSync, readFileSync } from 'node:fs';

import { pause } from './deadline.ts';

/** A process that cannot be taken for another one which has its number later. */
export interface ProcessMark {
  readonly pid: number;
  readonly parent: number;
  /** Clock ticks since the machine's start, as /proc tells them; empty where there is no /proc. */
  readonly startedAt: string;
}

const pollMs = 20;

/**
 * Ends a process and all that it started: SIGTERM to the process itself, then to what it leaves behind,
 * and SIGKILL after `graceMs` to whatever is left. Resolves when all are gone. Only Linux tells what a
 * process started; elsewhere the process alone is ended.
 */
export async function endProcessTree(pid: number, graceMs: number): Promise<void> {
  const end = performance.now() + graceMs;
  let known = processTree(pid);
  const asked = new Set<number>([pid]);
  signalAll(known.slice(0, 1), 'SIGTERM');
  for (;;) {
    await pause(pollMs);
    known = withDescendants(runningOf(known));
    if (known.length === 0) return;
    if (performance.now() >= end) signalAll(known, 'SIGKILL');
    else if (known.every((mark) => mark.pid !== pid)) {
      signalAll(
        known.filter((mark) => !asked.has(mark.pid)),
        'SIGTERM',
      );
      for (const mark of known) asked.add(mark.pid);
    }
  }
}

/** The process, first, and all that it and its children started; empty when it is gone. */
export function processTree(pid: number): ProcessMark[] {
  return withDescendants([markOf(pid)].filter((mark) => mark !== undefined));
}

/** Those that are still there; one that has ended and waits for its parent's notice is gone. */
export function runningOf(marks: readonly ProcessMark[]): ProcessMark[] {
  return marks.filter((mark) => markOf(mark.pid)?.startedAt === mark.startedAt);
}

function withDescendants(marks: readonly ProcessMark[]): ProcessMark[] {
  const all = allProcesses();
  const found = new Map(marks.map((mark) => [mark.pid, mark]));
  // a Map that grows while it is walked hands out what was added, too
  for (const pid of found.keys()) {
    for (const mark of all) if (mark.parent === pid && !found.has(mark.pid)) found.set(mark.pid, mark);
  }
  return [...found.values()];
}

function allProcesses(): ProcessMark[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => markOf(Number(name)))
      .filter((mark) => mark !== undefined);
  } catch {
    return [];
  }
}

function markOf(pid: number): ProcessMark | undefined {
  if (process.platform !== 'linux') return isThere(pid) ? { pid, parent: 0, startedAt: '' } : undefined;
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Reads a line of /proc/PID/stat (proc(5)): the name, in brackets, may hold spaces and brackets itself.
 * Undefined for a process that has ended and whose parent has not looked yet.
 */
export function parseStat(stat: string): ProcessMark | undefined {
  const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const startedAt = rest[17];
  if (state === 'Z' || state === 'X' || startedAt === undefined) return undefined;
  return { pid: Number.parseInt(stat, 10), parent: Number(parent), startedAt };
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function signalAll(marks: readonly ProcessMark[], signal: NodeJS.Signals): void {
  for (const { pid } of runningOf(marks)) {
    try {
      process.kill(pid, signal);
    } catch {
      // it ended between the look and the signal
    }
  }
}
