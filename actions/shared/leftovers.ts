import { readdir, readFile } from 'node:fs/promises';

import { endProcessTree } from '../../kit/process-tree.ts';

const graceMs = 2000;

/**
 * Ends every process that was started with `variable=value` in its environment, and what they started. For
 * `post`: whatever happened to `main`, what it started can be known by a value that is this run's alone. Only
 * Linux tells environments; elsewhere nothing is found, and services end by themselves with their parent.
 */
export async function endProcessesWith(variable: string, value: string): Promise<number> {
  const found = await processesWith(variable, value);
  await Promise.all(found.map(async (pid) => endProcessTree(pid, graceMs)));
  return found.length;
}

async function processesWith(variable: string, value: string): Promise<number[]> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const isOurs = await Promise.all(
    pids.map(async (pid) => {
      // a process that has ended, or is another user's, shows nothing
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      return environment.split('\0').includes(`${variable}=${value}`);
    }),
  );
  return pids.filter((pid, at) => isOurs[at] === true && pid !== process.pid);
}
