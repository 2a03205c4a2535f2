import { runProgram } from '../../kit/run-program.ts';

/** What git says of the sources. */
export interface SourceState {
  readonly commit: string;
  /** Seconds since 1970, of the commit. */
  readonly committedAt: number;
}

const deadlineMs = 20_000;

/** The commit that a folder is at; undefined where there is no git, or the folder is in no repository. */
export async function sourceState(folder: string, signal?: AbortSignal): Promise<SourceState | undefined> {
  try {
    const args = ['-C', folder, 'log', '-1', '--format=%H %ct'];
    const { stdout } = await runProgram('git', args, { deadlineMs, ...(signal && { signal }) });
    const [, commit, seconds] = /^([0-9a-f]{40,64}) (\d+)$/.exec(stdout.trim()) ?? [];
    return commit === undefined ? undefined : { commit, committedAt: Number(seconds) };
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}
