import { writeFile } from 'node:fs/promises';

import type { Log } from '../../kit/log.ts';
import type { RunningService } from '../../kit/service.ts';

import { encode, type EncodeOptions } from './encoder.ts';

/** What the process that makes one video is told. */
export type EncoderOptions = Omit<EncodeOptions, 'onFrames'> & {
  /** Where the video is written. */
  readonly file: string;
};

/** An encoder has no address; when it is ready, the file is written. */
export interface EncoderAddresses {
  readonly file: string;
}

/** The message of its log by which it tells how far it is; the line's `frames` are done. */
export const framesMessage = 'frames done';

/**
 * Makes one video, as a process of its own: encoding takes a whole core and cannot be interrupted, but the
 * process can. When its parent is gone it ends by itself.
 */
export async function startEncoder(
  { file, ...options }: EncoderOptions,
  log: Log,
): Promise<RunningService<EncoderAddresses>> {
  const parent = process.ppid;
  const onFrames = (frames: number): void => {
    // nothing else can be noticed while encoding, not even the end of the channel to the parent
    if (process.ppid !== parent) process.exit(1);
    log.info(framesMessage, { frames });
  };
  await writeFile(file, await encode({ ...options, onFrames }), { flush: true });
  return { addresses: { file }, stop: async () => Promise.resolve() };
}
