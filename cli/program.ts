import { Command, CommanderError } from 'commander';

import { exitCodeOf, exitCodes, explain } from '../kit/errors.ts';
import { untilInterrupted } from '../kit/interrupt.ts';
import { terminalReporter } from '../kit/terminal-reporter.ts';
import packageFile from '../package.json' with { type: 'json' };

import { contentCommand } from './content.ts';
import { e2eCommand } from './e2e.ts';
import { imageCommand } from './image.ts';
import { seedCommand } from './seed.ts';
import { stackCommand } from './stack.ts';
import type { Terminal } from './terminal.ts';
import { tizenCommand } from './tizen.ts';
import { vpnCommand } from './vpn.ts';
import { worldCommand } from './world.ts';

/** Runs `miauflix-infra <arguments>` and tells its exit code. */
export async function runCommand(args: readonly string[], entry: string): Promise<number> {
  // `| head` closes its end when it has seen enough
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const reporter = terminalReporter({ verbose: args.includes('--verbose') });
  try {
    await untilInterrupted(async (signal) => {
      const terminal: Terminal = {
        reporter,
        signal,
        entry,
        print: (text) => process.stdout.write(`${text}\n`),
      };
      await program(terminal).parseAsync(args, { from: 'user' });
      signal.throwIfAborted();
    });
    return exitCodes.done;
  } catch (error) {
    // commander has said already what it did not understand; help and version are no errors
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    reporter.error(explain(error));
    return exitCodeOf(error);
  }
}

function program(terminal: Terminal): Command {
  const command = new Command('miauflix-infra')
    .description('Test, seed, ship and run Miauflix.')
    .version(packageFile.version, '-V, --version', 'print the version')
    .option('--verbose', 'print what the services say')
    .showHelpAfterError('(miauflix-infra --help shows the commands and their options)');
  const parts = [
    e2eCommand(terminal),
    worldCommand(terminal),
    contentCommand(terminal),
    seedCommand(terminal),
    imageCommand(terminal),
    stackCommand(terminal),
    tizenCommand(terminal),
    vpnCommand(terminal),
  ];
  for (const part of parts) {
    command.addCommand(part);
  }
  for (const part of withParts(command)) part.exitOverride().showSuggestionAfterError();
  return command;
}

/** The command, its commands and theirs. */
function withParts(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withParts)];
}
