import { join, resolve } from 'node:path';

import { Command } from 'commander';

import { GateError } from '../kit/errors.ts';
import { describeFinding } from '../mock-content/videos/check-video.ts';
import { cleanOtherManifests, cleanVideos } from '../mock-content/videos/clean.ts';
import { ensureVideos } from '../mock-content/videos/ensure.ts';
import { videosFolder } from '../mock-content/videos/folder.ts';
import { selectVideos } from '../mock-content/videos/select-videos.ts';
import { verifyVideos } from '../mock-content/videos/verify.ts';

import { list } from './arguments.ts';
import type { Terminal } from './terminal.ts';

interface Flags {
  readonly folder?: string;
  readonly only?: readonly string[];
  readonly json?: boolean;
}

/** `content generate|verify|clean`: the videos of the world, in the cache or in a folder of one's own. */
export function contentCommand(terminal: Terminal): Command {
  const part = (name: string, does: string, run: (flags: Flags) => Promise<void>): Command =>
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
        generate(terminal, flags),
      ),
    )
    .addCommand(
      part('verify', 'Read every byte of every video; a wrong one is named and ends with 1.', async (flags) =>
        verify(terminal, flags),
      ),
    )
    .addCommand(part('clean', 'Remove the videos.', async (flags) => clean(terminal, flags)));
}

async function generate(terminal: Terminal, flags: Flags): Promise<void> {
  const folder = await ensureVideos({
    ...flags,
    reporter: terminal.reporter,
    signal: terminal.signal,
    entry: terminal.entry,
  });
  const made = selectVideos(flags.only).map(({ name, size, sha256, infoHash }) => ({
    name,
    path: join(folder, name),
    size,
    sha256,
    infoHash,
  }));
  if (flags.json === true) terminal.print(JSON.stringify({ folder, videos: made }, undefined, 2));
  else terminal.print(made.map(({ path }) => path).join('\n'));
}

async function verify(terminal: Terminal, flags: Flags): Promise<void> {
  const { folder = videosFolder(), only } = flags;
  const found = (await verifyVideos(folder, { only, signal: terminal.signal })).map(({ video, finding }) => ({
    name: video.name,
    state: finding.state,
    detail: describeFinding(finding, video),
    wrongPieces: finding.state === 'wrong bytes' ? finding.wrong : [],
  }));
  if (flags.json === true) terminal.print(JSON.stringify({ folder, videos: found }, undefined, 2));
  else terminal.print(found.map(({ name, detail }) => `${name}: ${detail}`).join('\n'));
  const wrong = found.filter(({ state }) => state !== 'ok');
  if (wrong.length === 0) return;
  const which = wrong.map(({ name, detail }) => `${name} (${detail})`).join(', ');
  throw new GateError(`Not as the manifest says, in ${folder}: ${which}.`);
}

async function clean(terminal: Terminal, flags: Flags): Promise<void> {
  const { folder = videosFolder(), only } = flags;
  const removed = await cleanVideos(folder, { only, signal: terminal.signal });
  if (flags.folder === undefined && only === undefined) await cleanOtherManifests();
  if (flags.json === true) terminal.print(JSON.stringify({ folder, removed }));
  else terminal.print(removed.length === 0 ? `No videos in ${folder}.` : `Removed ${removed.join(', ')}.`);
}
