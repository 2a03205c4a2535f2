import type { Video } from './manifest.ts';

/** What a video is made from; its hashes follow from it. */
export type Recipe = Pick<Video, 'width' | 'height' | 'frames' | 'durationSeconds' | 'crf'>;

/**
 * ffmpeg's arguments for a moving test picture that shows its own time and frame number, with a key frame
 * every second and its index in front. All that could differ between two runs is left out: the encoder's
 * text about itself (NAL unit type 6), versions, dates, and threads.
 */
export function encoderArguments(recipe: Recipe, output: string): string[] {
  const rate = recipe.frames / recipe.durationSeconds;
  return [
    ...['-f', 'lavfi', '-i', `testsrc2=size=${recipe.width}x${recipe.height}:rate=${rate}`],
    ...['-frames:v', `${recipe.frames}`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', `${recipe.crf}`, '-pix_fmt', 'yuv420p'],
    ...['-g', `${rate}`, '-keyint_min', `${rate}`, '-sc_threshold', '0', '-threads', '1'],
    ...['-bsf:v', 'filter_units=remove_types=6'],
    ...['-bitexact', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-map_metadata', '-1'],
    ...['-movflags', '+faststart', output],
  ];
}
