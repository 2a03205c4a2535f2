import { pseudoRandom } from './pseudo-random.ts';

const headerBytes = 8;

/**
 * Brings an MP4 to exactly `size` bytes by a trailing `free` box, which players skip (ISO/IEC 14496-12
 * §8.1.2). It is filled with pseudo-random bytes rather than zeros, so that no two places of the file are
 * alike and a stream that jumps to a wrong one is seen.
 */
export function paddedTo(size: number, mp4: Uint8Array, seed: string): Buffer {
  const missing = size - mp4.byteLength;
  if (missing === 0) return Buffer.from(mp4);
  if (missing < headerBytes) {
    throw new RangeError(`An MP4 of ${mp4.byteLength} bytes cannot be padded to ${size}.`);
  }
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32BE(missing);
  header.write('free', 4, 'latin1');
  return Buffer.concat([mp4, header, pseudoRandom(seed)(missing - headerBytes)]);
}
