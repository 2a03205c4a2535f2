import { describe, expect, it } from '@jest/globals';

import { encoderArguments } from './recipe.ts';

describe('encoderArguments', () => {
  it('asks for a test picture with a key frame every second, and for nothing that differs between runs', () => {
    const recipe = { width: 1280, height: 720, frames: 120, durationSeconds: 5, crf: 38.8 };
    expect(encoderArguments(recipe, 'out.mp4').join(' ')).toBe(
      '-f lavfi -i testsrc2=size=1280x720:rate=24 -frames:v 120 ' +
        '-c:v libx264 -preset ultrafast -crf 38.8 -pix_fmt yuv420p ' +
        '-g 24 -keyint_min 24 -sc_threshold 0 -threads 1 -bsf:v filter_units=remove_types=6 ' +
        '-bitexact -fflags +bitexact -flags:v +bitexact -map_metadata -1 -movflags +faststart out.mp4',
    );
  });
});
