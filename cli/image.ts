import { Command } from 'commander';

import { imageBuildCommands } from './image-build.ts';
import { imagePublishCommands } from './image-publish.ts';
import { imageRescanCommand } from './image-rescan.ts';
import type { Terminal } from './terminal.ts';

/** `image build|verify-reproducible|smoke|size|publish|promote|rollback|retention|rescan`: a container image's life. */
export function imageCommand(terminal: Terminal): Command {
  const command = new Command('image').description(
    'Container images: built for every platform, proved, published as one, promoted, cleaned up.',
  );
  for (const part of [
    ...imageBuildCommands(terminal),
    ...imagePublishCommands(terminal),
    imageRescanCommand(terminal),
  ])
    command.addCommand(part);
  return command;
}
