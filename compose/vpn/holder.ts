import { constants, readFileSync } from 'node:fs';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import { DeadlineError } from '../../kit/errors.ts';

import { parseInside, type Inside } from './inside.ts';

const folder = '/run/vpn';

/** Which holder there is: the number of its process, and its network, which no other one has; undefined before the first. */
export function holderNow(): { readonly pid: string; readonly name: string } | undefined {
  try {
    const name = readFileSync(`${folder}/holder`, 'utf8').trim();
    const pid = /^([1-9]\d{0,9}) net:\[\d+\]$/.exec(name)?.[1];
    return pid === undefined ? undefined : { pid, name };
  } catch {
    return undefined;
  }
}

let asked = Date.now();

/**
 * Has the holder do something and tells what it found then; a look (`apply`, `probe`) lasts up to 4 s. `drop` takes a
 * device of the kernel's away, and `facts` tells what that counted.
 */
export async function askHolder(
  word: 'apply' | 'probe' | 'drop' | 'facts',
  signal: AbortSignal,
): Promise<Inside> {
  const id = (asked += 1);
  // not to wait for a reader: without the holder there is none
  const pipe = await open(`${folder}/ask`, constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    await pipe.write(`${word} ${id}\n`);
  } finally {
    await pipe.close();
  }
  for (const until = Date.now() + 8000; Date.now() < until;) {
    signal.throwIfAborted();
    const inside = parseInside(await readFile(`${folder}/inside`, 'utf8').catch(() => ''));
    if (inside.id === id) return inside;
    await pause(30);
  }
  throw new DeadlineError('The holder of the backend’s network does not answer.');
}

export async function writePlan(text: string): Promise<void> {
  await writeFile(`${folder}/plan.new`, text, { mode: 0o600 });
  await rename(`${folder}/plan.new`, `${folder}/plan`);
}
