import { ConfigurationError, reasonOf, WorldError } from '../../kit/errors.ts';
import { ProgramError, runProgram, type ProgramOptions, type ProgramResult } from '../../kit/run-program.ts';

const usualDeadlineMs = 60_000;

export async function docker(
  args: readonly string[],
  options: Partial<ProgramOptions> = {},
): Promise<ProgramResult> {
  return await runProgram('docker', args, { deadlineMs: usualDeadlineMs, ...options });
}

/** The lines that a command prints, without empty ones. */
export async function dockerLines(
  args: readonly string[],
  options: Partial<ProgramOptions> = {},
): Promise<string[]> {
  const { stdout } = await docker(args, options);
  return stdout.split('\n').filter((line) => line.trim() !== '');
}

interface EngineFacts {
  readonly ServerVersion?: string;
  readonly OperatingSystem?: string;
  readonly SecurityOptions?: readonly string[];
}

/**
 * Looks whether there is an engine whose containers this machine can reach by their addresses.
 * @throws {WorldError | ConfigurationError}
 */
export async function expectUsableEngine(signal: AbortSignal): Promise<void> {
  let facts: EngineFacts;
  try {
    const { stdout } = await docker(['info', '--format', '{{json .}}'], { signal, deadlineMs: 20_000 });
    facts = JSON.parse(stdout) as EngineFacts;
    if (facts.ServerVersion === undefined || facts.ServerVersion === '')
      throw new Error('it does not answer');
    await docker(['compose', 'version'], { signal, deadlineMs: 20_000 });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ConfigurationError) throw error;
    throw new WorldError(
      `The engine "compose" needs Docker with Compose, running and open to this user: ${reasonOf(error)}`,
    );
  }
  const obstacle = unreachableEngine(facts);
  if (obstacle !== undefined) throw new ConfigurationError(obstacle);
}

/** Why this machine cannot reach the containers of such an engine; undefined when it can. */
export function unreachableEngine({
  OperatingSystem = '',
  SecurityOptions = [],
}: EngineFacts): string | undefined {
  const advice = 'Use the engine "embedded" here, or "compose" with an engine that runs on Linux itself.';
  if (OperatingSystem.includes('Docker Desktop')) {
    return `Docker Desktop runs containers in a machine of its own, whose addresses this one cannot reach. ${advice}`;
  }
  if (SecurityOptions.some((option) => option.includes('rootless'))) {
    return `This engine is rootless: its networks are in a space of their own, which this machine cannot reach. ${advice}`;
  }
  return undefined;
}

/** What a program of ours said at its end; for sentences. */
export function saidBy(error: unknown): string {
  return error instanceof ProgramError ? error.message : reasonOf(error);
}
