import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Journal, Standing } from '../../images/move-tags.ts';
import { writeFileWhole } from '../../kit/folders.ts';

type Moves = readonly { readonly repository: string; readonly tag: string; readonly before: Standing }[];

/** Keeps in a file which tags are being moved, for the process after one that was killed. */
export function fileJournal(folder: string): Journal {
  const file = journalFile(folder);
  return {
    begin: async (moves) => {
      await writeFileWhole(file, JSON.stringify(moves));
    },
    end: async () => {
      await rm(file, { force: true });
    },
  };
}

function journalFile(folder: string): string {
  return join(folder, 'tags-before.json');
}

/** What to say when tags were being moved and nobody brought it to an end; undefined when all is well. */
export async function leftBehind(folder: string): Promise<string | undefined> {
  const text = await readFile(journalFile(folder), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const moves = JSON.parse(text) as Moves;
  const lines = moves.map(({ repository, tag, before }) => `${repository}:${tag} was ${before ?? 'nowhere'}`);
  return (
    'This step ended while tags were being moved, and could not put them back. Run it again, which completes it, or ' +
    `put them back by hand:\n${lines.join('\n')}`
  );
}
