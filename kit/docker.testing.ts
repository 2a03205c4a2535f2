import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runProgram, type ProgramOptions, type ProgramResult } from './run-program.ts';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));

/** The stages that are the images' bases, the variable that names another base, and the usual one. */
const bases = [
  ['debian-base', 'DEBIAN_BASE', 'debian:trixie-slim'],
  ['node-base', 'NODE_BASE', 'node:24-trixie-slim'],
] as const;

export async function docker(
  args: readonly string[],
  options: Partial<ProgramOptions> = {},
): Promise<ProgramResult> {
  return await runProgram('docker', args, { deadlineMs: 60_000, ...options });
}

/** Whether the engine has an image of this name. */
export async function hasImage(name: string): Promise<boolean> {
  const { exitCode } = await docker(['image', 'inspect', name], { acceptedCodes: [1] });
  return exitCode === 0;
}

/**
 * Where the images' bases come from: as the variables say; else an image of the base's name that is here
 * already, as on a machine without a registry; else, as for everybody, the pinned one.
 */
export async function baseContexts(): Promise<Record<string, string>> {
  const contexts: Record<string, string> = {};
  for (const [stage, variable, usual] of bases) {
    const named = process.env[variable] ?? '';
    if (named !== '') contexts[stage] = named;
    else if (await hasImage(usual)) contexts[stage] = `docker-image://${usual}`;
  }
  return contexts;
}

export interface ImageToBuild {
  /** Below the repository, which is the context. */
  readonly dockerfile: string;
  readonly tag: string;
  readonly target?: string;
  readonly args?: readonly string[];
}

/** Builds an image of ours. */
export async function buildImage({ dockerfile, tag, target, args = [] }: ImageToBuild): Promise<void> {
  const contexts = Object.entries(await baseContexts()).flatMap(([stage, from]) => [
    '--build-context',
    `${stage}=${from}`,
  ]);
  await docker(
    [
      ...['buildx', 'build', '--load', ...contexts, ...args],
      ...['--file', join(repository, dockerfile), '--tag', tag],
      ...(target === undefined ? [] : ['--target', target]),
      repository,
    ],
    { deadlineMs: 300_000 },
  );
}
