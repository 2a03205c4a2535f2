import { sweepRuns } from '../e2e/engines/compose-clean.ts';
import { expectUsableEngine } from '../e2e/engines/docker.ts';
import { sweepFolders } from '../e2e/owned-folder.ts';
import { reasonOf } from '../kit/errors.ts';

import type { Terminal } from './terminal.ts';

/** Removes what runs that were killed have left; those that go on are left alone. */
export async function cleanLeftovers(terminal: Terminal): Promise<void> {
  const { reporter, signal } = terminal;
  const print = (text: string): void => {
    terminal.print(text);
  };
  const folders = await sweepFolders();
  for (const folder of folders) print(`Removed ${folder}.`);
  try {
    await expectUsableEngine(signal);
  } catch (error) {
    signal.throwIfAborted();
    // who runs the suite without containers has none to remove
    reporter.info(`Containers were not looked for. ${reasonOf(error)}`);
    return;
  }
  const runs = await sweepRuns();
  for (const { project, startedAt } of runs) print(`Removed ${project}, started at ${startedAt}.`);
  if (folders.length + runs.length === 0) print('Nothing was left.');
}
