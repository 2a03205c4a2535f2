import { ConfigurationError, WorldError } from '../../kit/errors.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { ProgramError, runProgram } from '../../kit/run-program.ts';

import { otherOwner } from './project-owner.ts';
import { readServices } from './services.ts';

export interface DownOptions {
  readonly folder: string;
  readonly project: string;
  /** The project's name once more, typed by who wants its data gone for good. */
  readonly deleteData?: string;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

/** Stops and removes containers and networks; the volumes stay, unless they are asked for by name. */
export function downArguments(project: string, deleteData: string | undefined): string[] {
  if (deleteData !== undefined && deleteData !== project) {
    throw new ConfigurationError(
      `Nothing was removed. To remove all data of this stack for good, give its name: --delete-data ${project}` +
        (deleteData === '' ? '.' : `; "${deleteData}" is not it.`),
    );
  }
  return [
    ...['compose', '--progress', 'plain', '--project-name', project, 'down'],
    ...(deleteData === undefined ? [] : ['--volumes']),
  ];
}

/**
 * Ends a stack. Everything of it is found by its labels, so that neither a profile that has been switched off
 * since nor a mistake in .env keeps anything running.
 */
export async function stopStack({
  folder,
  project,
  deleteData,
  reporter,
  signal,
}: DownOptions): Promise<void> {
  const args = downArguments(project, deleteData);
  const other = await otherOwner(folder, project, await readServices(project, { signal, secrets: [] }));
  if (other !== undefined) {
    throw new ConfigurationError(
      `Nothing was stopped: what runs under the project name ${project} is the stack in ${other}. ` +
        `Run this with --folder ${other}, or give this stack another COMPOSE_PROJECT_NAME.`,
    );
  }
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name.startsWith('COMPOSE_') ? [] : [[name, value]],
    ),
  );
  // a folder without a compose file, of which Compose would take the parts alone
  await withTemporaryFolder('down', async (cwd) => {
    await runProgram('docker', args, {
      cwd,
      env,
      deadlineMs: 180_000,
      signal,
      onLine: (line) => {
        if (/\b(Removed|Stopped)$/.test(line)) reporter.info(line.trim());
        else reporter.debug(line.trim());
      },
    }).catch((error: unknown) => {
      if (!(error instanceof ProgramError)) throw error;
      throw new WorldError('Not all of the stack could be ended', { cause: error });
    });
  });
}
