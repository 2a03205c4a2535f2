import { runProgram } from '../../kit/run-program.ts';

/** The newest tag such as v1.4.0 of the repository that a folder is in; undefined where there is none, or no git. */
export async function versionByGit(folder: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const args = ['-C', folder, 'describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*'];
    const { stdout } = await runProgram('git', args, { deadlineMs: 10_000, signal });
    return stdout.trim().replace(/^v/, '');
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
