import { Command } from 'commander';

import { imagePublishCommands } from './image-publish.ts';
import type { Terminal } from './terminal.ts';

/** `image publish|promote|rollback|retention`: a container image's life. */
export function imageCommand(terminal: Terminal): Command {
  const command = new Command('image').description(
    'Container images: published as one, promoted, cleaned up.',
  );
  for (const part of imagePublishCommands(terminal)) command.addCommand(part);
  return command;
}
