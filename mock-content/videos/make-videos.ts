import { randomUUID } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { anySignal } from '../../kit/deadline.ts';
import { ConfigurationError, WorldError } from '../../kit/errors.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { startServiceProcess } from '../../kit/service-process.ts';

import { checkVideo, describeFinding } from './check-video.ts';
import { framesMessage, type EncoderAddresses, type EncoderOptions } from './encoder-service.ts';
import type { Video } from './manifest.ts';
import { putStamp } from './stamp.ts';

export interface MakeOptions {
  readonly folder: string;
  /** The folder of the encoder's package. */
  readonly encoderFolder: string;
  /** The program that hosts services, with which each encoder is started. */
  readonly entry: string;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
}

/** On a machine that emulates its processor the largest takes some minutes. */
const encodeDeadlineMs = 15 * 60_000;

/** Makes these videos, as many at a time as there are cores. When one fails, the others are stopped. */
export async function makeVideos(wanted: readonly Video[], options: MakeOptions): Promise<void> {
  const failed = new AbortController();
  const signal = anySignal(failed.signal, options.signal);
  const progress = makingProgress(wanted, options.reporter);
  const waiting = wanted.toSorted((a, b) => b.size - a.size);
  const work = async (): Promise<void> => {
    for (let video = waiting.shift(); video !== undefined; video = waiting.shift()) {
      await makeVideo(video, { ...options, signal }, progress.onFrames);
    }
  };
  const workers = Array.from({ length: Math.min(wanted.length, availableParallelism()) }, async () => {
    try {
      await work();
    } catch (error) {
      failed.abort(error);
      throw error;
    }
  });
  const ends = await Promise.allSettled(workers);
  const broken = ends.find((end) => end.status === 'rejected');
  progress.end(broken === undefined);
  if (broken !== undefined)
    throw options.signal?.aborted === true ? options.signal.reason : failed.signal.reason;
}

/** Makes one video beside its place, looks at every byte and only then puts it there. */
async function makeVideo(
  video: Video,
  options: MakeOptions,
  onFrames: (video: Video, frames: number) => void,
): Promise<void> {
  const part = join(options.folder, partName(video.name));
  const place = join(options.folder, video.name);
  try {
    await encodeInProcess(video, part, options, onFrames);
    const finding = await checkVideo(part, video, options.signal);
    if (finding.state !== 'ok') throw otherBytes(video, describeFinding(finding, video), options);
    await rename(part, place).catch((error: unknown) => {
      throw new ConfigurationError(`${place} is in the way of the video and must be removed.`, {
        cause: error,
      });
    });
    const stats = await stat(place, { bigint: true });
    if (stats.ino === finding.stats.ino && stats.mtimeNs === finding.stats.mtimeNs) {
      await putStamp(place, stats, video.sha256);
    }
    onFrames(video, video.frames);
  } finally {
    await rm(part, { force: true });
  }
}

async function encodeInProcess(
  video: Video,
  file: string,
  options: MakeOptions,
  onFrames: (video: Video, frames: number) => void,
): Promise<void> {
  const encoder = await startServiceProcess<EncoderOptions, EncoderAddresses>({
    entry: options.entry,
    name: 'encoder',
    options: {
      encoderFolder: options.encoderFolder,
      recipe: video,
      size: video.size,
      seed: video.name,
      file,
    },
    deadlineMs: encodeDeadlineMs,
    onLogLine: (line) => {
      const frames = framesIn(line);
      if (frames !== undefined) onFrames(video, frames);
    },
    ...(options.signal && { signal: options.signal }),
  });
  await encoder.stop();
}

function framesIn(line: string): number | undefined {
  try {
    const { message, frames } = JSON.parse(line) as { message?: unknown; frames?: unknown };
    return message === framesMessage && typeof frames === 'number' ? frames : undefined;
  } catch {
    return undefined;
  }
}

function otherBytes(video: Video, finding: string, { encoderFolder }: MakeOptions): Error {
  return new WorldError(
    `The encoder has made other bytes for ${video.name} than the manifest has: ${finding}. ` +
      `Its package in ${encoderFolder} may be damaged: remove that folder and try again.`,
  );
}

/** The name of a video that is being made: hidden, and of nobody else. */
function partName(name: string): string {
  return `.${name}.${randomUUID()}.part`;
}

/** Whether a file is one that a run has left which was killed. */
export function isPartOf(file: string, { name }: Video): boolean {
  return file.startsWith(`.${name}.`) && /^[0-9a-f-]{36}\.part$/.test(file.slice(name.length + 2));
}

/** Percent of all pixels to encode: what time is spent on. */
function makingProgress(
  wanted: readonly Video[],
  reporter: Reporter,
): { onFrames: (video: Video, frames: number) => void; end: (done: boolean) => void } {
  const pixels = (video: Video, frames: number): number => video.width * video.height * frames;
  const total = wanted.reduce((sum, video) => sum + pixels(video, video.frames), 0);
  const done = new Map<Video, number>();
  const progress = reporter.progress('making the videos');
  return {
    onFrames: (video, frames) => {
      done.set(video, pixels(video, frames));
      const sum = [...done.values()].reduce((a, b) => a + b, 0);
      progress.update(Math.floor((100 * sum) / total), `% · ${video.name}`);
    },
    end: (good) => {
      progress.end(good ? wanted.map(({ name }) => name).join(', ') : 'failed');
    },
  };
}
