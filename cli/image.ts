import { Command } from 'commander';

import { imageBuildCommands } from './image-build.ts';
import type { Terminal } from './terminal.ts';

/** `image build|verify-reproducible|smoke|size`: a container image's life. */
export function imageCommand(terminal: Terminal): Command {
  const command = new Command('image').description('Container images: built for every platform, and proved.');
  for (const part of imageBuildCommands(terminal)) command.addCommand(part);
  return command;
}
