import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** The run that something belongs to, so that what a crash left can be told from what is in use. */
export interface Owner {
  /** The machine, and on it the space of process ids: a container has its own. */
  readonly place: string;
  /** Of this start of the machine; empty where the system does not tell. */
  readonly boot: string;
  readonly pid: number;
  /** When the process started, in ticks since the boot, for an id may be given again; 0 where unknown. */
  readonly started: number;
}

export function thisOwner(): Owner {
  return { place: place(), boot: boot(), pid: process.pid, started: startedAt(process.pid) ?? 0 };
}

/**
 * Whether the owner is certainly no more. One of another machine, or of another container, cannot be looked
 * for and counts as alive.
 */
export function isGone(owner: Owner): boolean {
  const here = place();
  if (owner.boot !== boot() && owner.boot !== '' && hostOf(owner.place) === hostOf(here)) return true;
  if (owner.place !== here) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  const started = startedAt(owner.pid);
  return owner.started !== 0 && started !== undefined && started !== owner.started;
}

/** Undefined for what is no owner. */
export function parseOwner(text: string): Owner | undefined {
  let found: Partial<Owner> | null;
  try {
    found = JSON.parse(text) as Partial<Owner> | null;
  } catch {
    return undefined;
  }
  const { place: where, boot: since, pid, started } = found ?? {};
  if (typeof where !== 'string' || typeof since !== 'string') return undefined;
  if (!Number.isSafeInteger(pid) || !Number.isSafeInteger(started) || Number(pid) <= 0) return undefined;
  return { place: where, boot: since, pid: Number(pid), started: Number(started) };
}

function place(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

function hostOf(where: string): string {
  return where.split(' ')[0] ?? '';
}

function boot(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** Field 22 of `/proc/PID/stat`; the second one, in brackets, may hold anything. */
function startedAt(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? -1 : Number(fields[19]);
  } catch {
    return undefined;
  }
}
