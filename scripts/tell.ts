import { ProgramError } from '../kit/run-program.ts';

/** Runs a script to its end; what goes wrong is told without the script's own stack, which helps nobody. */
export async function tell(script: () => Promise<void>): Promise<void> {
  try {
    await script();
  } catch (error) {
    const said = error instanceof ProgramError ? error.result.stdout : '';
    console.error(error instanceof Error ? `${said}${error.message}` : error);
    process.exitCode = 1;
  }
}
