import { join } from 'node:path';

import { checkVideo, type Finding } from './check-video.ts';
import { videosFolder } from './folder.ts';
import type { Video } from './manifest.ts';
import { selectVideos } from './select-videos.ts';
import { putStamp, removeStamp } from './stamp.ts';

export interface VerifyOptions {
  /** Names of videos; all when left out or empty. */
  readonly only?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface VideoFinding {
  readonly video: Video;
  readonly finding: Finding;
}

/** Reads every byte of every video in a folder and says what is wrong with each. */
export async function verifyVideos(
  folder: string = videosFolder(),
  { only, signal }: VerifyOptions = {},
): Promise<VideoFinding[]> {
  const found: VideoFinding[] = [];
  for (const video of selectVideos(only)) {
    found.push({ video, finding: await verifyVideo(folder, video, signal) });
  }
  return found;
}

/** Reads one video through, and notes when it is right, so that the next start need not read it again. */
export async function verifyVideo(folder: string, video: Video, signal?: AbortSignal): Promise<Finding> {
  const file = join(folder, video.name);
  const finding = await checkVideo(file, video, signal);
  if (finding.state === 'ok') await putStamp(file, finding.stats, video.sha256);
  else await removeStamp(file);
  return finding;
}
