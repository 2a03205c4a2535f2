import { createCipheriv, createHash } from 'node:crypto';

/**
 * Bytes that look random and are the same everywhere, for the same seed: AES in counter mode over zeros.
 * Each call goes on where the one before ended.
 */
export function pseudoRandom(seed: string): (bytes: number) => Buffer {
  const key = createHash('sha256').update(seed).digest().subarray(0, 16);
  const cipher = createCipheriv('aes-128-ctr', key, Buffer.alloc(16));
  return (bytes) => cipher.update(Buffer.alloc(bytes));
}
