import { join } from 'node:path';

import { GateError } from '../kit/errors.ts';
import { describeFinding } from '../mock-content/videos/check-video.ts';
import { cleanOtherManifests, cleanVideos } from '../mock-content/videos/clean.ts';
import { ensureVideos } from '../mock-content/videos/ensure.ts';
import { videosFolder } from '../mock-content/videos/folder.ts';
import { selectVideos } from '../mock-content/videos/select-videos.ts';
import { verifyVideos } from '../mock-content/videos/verify.ts';

import type { Terminal } from './terminal.ts';

export interface ContentFlags {
  readonly folder?: string;
  readonly only?: readonly string[];
  readonly json?: boolean;
}

export async function generate(terminal: Terminal, flags: ContentFlags): Promise<void> {
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

export async function verify(terminal: Terminal, flags: ContentFlags): Promise<void> {
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

export async function clean(terminal: Terminal, flags: ContentFlags): Promise<void> {
  const { folder = videosFolder(), only } = flags;
  const removed = await cleanVideos(folder, { only, signal: terminal.signal });
  if (flags.folder === undefined && only === undefined) await cleanOtherManifests();
  if (flags.json === true) terminal.print(JSON.stringify({ folder, removed }));
  else terminal.print(removed.length === 0 ? `No videos in ${folder}.` : `Removed ${removed.join(', ')}.`);
}
