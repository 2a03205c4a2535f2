import { Command, CommanderError } from 'commander';

import { exitCodeOf, exitCodes, explain } from '../kit/errors.ts';
import { untilInterrupted } from '../kit/interrupt.ts';
import { terminalReporter } from '../kit/terminal-reporter.ts';
import packageFile from '../package.json' with { type: 'json' };

import type { Terminal } from './terminal.ts';

/** Loaded when they are asked for: `world serve` is a service, and holds in memory for as long as it runs what it loads. */
const commands: Readonly<Record<string, (terminal: Terminal) => Promise<Command>>> = {
  e2e: async (terminal) => (await import('./e2e.ts')).e2eCommand(terminal),
  world: async (terminal) => (await import('./world.ts')).worldCommand(terminal),
  content: async (terminal) => (await import('./content.ts')).contentCommand(terminal),
  seed: async (terminal) => (await import('./seed.ts')).seedCommand(terminal),
  image: async (terminal) => (await import('./image.ts')).imageCommand(terminal),
  stack: async (terminal) => (await import('./stack.ts')).stackCommand(terminal),
  tizen: async (terminal) => (await import('./tizen.ts')).tizenCommand(terminal),
  vpn: async (terminal) => (await import('./vpn.ts')).vpnCommand(terminal),
};

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
      await (await program(args, terminal)).parseAsync(args, { from: 'user' });
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

/** With the one command that the arguments begin with; with all of them, to explain itself, when they begin otherwise. */
async function program(args: readonly string[], terminal: Terminal): Promise<Command> {
  const command = new Command('miauflix-infra')
    .description('Test, seed, ship and run Miauflix.')
    .version(packageFile.version, '-V, --version', 'print the version')
    .option('--verbose', 'print what the services say')
    .showHelpAfterError('(miauflix-infra --help shows the commands and their options)');
  const first = args.find((arg) => !arg.startsWith('-')) ?? '';
  const named = Object.hasOwn(commands, first) ? commands[first] : undefined;
  const wanted = named === undefined ? Object.values(commands) : [named];
  for (const part of await Promise.all(wanted.map(async (load) => await load(terminal)))) {
    command.addCommand(part);
  }
  for (const part of withParts(command)) part.exitOverride().showSuggestionAfterError();
  return command;
}

/** The command, its commands and theirs. */
function withParts(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withParts)];
}
