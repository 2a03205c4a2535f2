import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { variableOf } from './inputs.ts';

/** How an action is started in a test, as GitHub's runner does it. */
export interface RunnerJob {
  /** The file that the action's `main` names. */
  readonly script: string;
  /** What runs it, with its first arguments; this Node when left out. */
  readonly node?: readonly [command: string, ...args: string[]];
  /** An empty folder, which becomes RUNNER_TEMP and the working directory. */
  readonly folder: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** For `post`: what `main` saved. */
  readonly state?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Gets the process once it runs, to send it signals. */
  readonly onStart?: (child: ChildProcess) => void;
  readonly onLine?: (line: string) => void;
}

export interface RunnerResult {
  /** Null when it was ended by a signal. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Folders that were added to PATH. */
  readonly paths: readonly string[];
  readonly summary: string;
}

const commandFiles = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV'];

/** Runs an action's file to its end, in an environment that holds what a runner gives and nothing else. */
export async function runAction(job: RunnerJob): Promise<RunnerResult> {
  const files = Object.fromEntries(commandFiles.map((name) => [name, join(job.folder, name)]));
  for (const file of Object.values(files)) await writeFile(file, '');
  const [command, ...args] = job.node ?? [process.execPath];
  const child = spawn(command, [...args, job.script], {
    cwd: job.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: job.folder,
      RUNNER_TEMP: join(job.folder, 'temp'),
      RUNNER_TOOL_CACHE: join(job.folder, 'tools'),
      GITHUB_ACTIONS: 'true',
      ...files,
      ...prefixed(job.inputs, variableOf),
      ...prefixed(job.state, (name) => `STATE_${name}`),
      ...job.env,
    },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
    for (const line of text.split('\n')) job.onLine?.(line);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  job.onStart?.(child);
  const exitCode = await ended;
  const content = async (name: string): Promise<string> => readFile(join(job.folder, name), 'utf8');
  return {
    exitCode,
    ...output,
    outputs: assignments(await content('GITHUB_OUTPUT')),
    state: assignments(await content('GITHUB_STATE')),
    paths: (await content('GITHUB_PATH')).split('\n').filter((line) => line !== ''),
    summary: await content('GITHUB_STEP_SUMMARY'),
  };
}

function prefixed(
  values: Readonly<Record<string, string>> = {},
  variable: (name: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [variable(name), value]));
}

/** Reads a file of assignments as the runner does: `name<<delimiter`, lines of the value, `delimiter`. */
function assignments(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [name, delimiter] = (lines[at] ?? '').split('<<');
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    values[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return values;
}
