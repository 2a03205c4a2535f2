import { resolve } from 'node:path';

import { Command } from 'commander';

import { list } from './arguments.ts';
import type { ContentFlags } from './content-job.ts';
import type { Terminal } from './terminal.ts';

/** `content generate|verify|clean`: the videos of the world, in the cache or in a folder of one's own. */
export function contentCommand(terminal: Terminal): Command {
  const part = (name: string, does: string, run: (flags: ContentFlags) => Promise<void>): Command =>
    new Command(name)
      .description(does)
      .option('--folder <path>', 'where the videos are; the cache when left out', (path) => resolve(path))
      .option('--only <names>', 'these videos alone, separated by commas', list)
      .option('--json', 'print the result as JSON')
      .action(run);
  return new Command('content')
    .description('The videos that the suite plays: the same bytes on every machine.')
    .addCommand(
      part('generate', 'Make the videos that are missing or wrong; prints their paths.', async (flags) =>
        (await import('./content-job.ts')).generate(terminal, flags),
      ),
    )
    .addCommand(
      part('verify', 'Read every byte of every video; a wrong one is named and ends with 1.', async (flags) =>
        (await import('./content-job.ts')).verify(terminal, flags),
      ),
    )
    .addCommand(
      part('clean', 'Remove the videos.', async (flags) =>
        (await import('./content-job.ts')).clean(terminal, flags),
      ),
    );
}
