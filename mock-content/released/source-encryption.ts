import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

import { ConfigurationError } from '../../kit/errors.ts';

/**
 * How the released backend keeps what a source is: AES-256-GCM with its `SOURCE_SECURITY_KEY`, laid out
 * IV (12 bytes) ‖ tag (16 bytes) ‖ ciphertext; text is base64 of that, the .torrent file is the bytes.
 */

const algorithm = 'aes-256-gcm';
const keyLength = 32;
const ivLength = 12;
const tagLength = 16;

/** A key that has the right form; made by `parseSourceKey` alone. */
export interface SourceKey {
  readonly bytes: Buffer;
}

/** Something encrypted that does not open: cut, changed, or made with another key. */
export class SourceEncryptionError extends Error {
  override readonly name = 'SourceEncryptionError';
}

/** Reads `SOURCE_SECURITY_KEY`, which is base64 of 32 bytes. The key itself is never part of an error. */
export function parseSourceKey(text: string): SourceKey {
  const trimmed = text.trim();
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(trimmed)) {
    throw new ConfigurationError('The SOURCE_SECURITY_KEY is not base64; it is base64 of 32 bytes.');
  }
  const bytes = Buffer.from(trimmed, 'base64');
  if (bytes.length !== keyLength) {
    throw new ConfigurationError(
      `The SOURCE_SECURITY_KEY is base64 of ${bytes.length} bytes; it must be of ${keyLength}.`,
    );
  }
  return { bytes };
}

/** A key that nobody had before, as the released backend writes it to its `.env`. */
export function newSourceKey(): string {
  return randomBytes(keyLength).toString('base64');
}

export function encryptBytes(key: SourceKey, plain: Uint8Array): Buffer {
  return seal(key, plain, randomBytes(ivLength));
}

/** @throws {SourceEncryptionError} for bytes that this key did not make. */
export function decryptBytes(key: SourceKey, sealed: Uint8Array): Buffer {
  if (sealed.length < ivLength + tagLength) {
    throw new SourceEncryptionError(
      `Of ${sealed.length} bytes none is content: an IV and a tag alone take ${ivLength + tagLength}.`,
    );
  }
  const decipher = createDecipheriv(algorithm, key.bytes, sealed.subarray(0, ivLength), {
    authTagLength: tagLength,
  });
  decipher.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]);
  } catch (error) {
    throw new SourceEncryptionError('Changed since it was encrypted, or encrypted with another key', {
      cause: error,
    });
  }
}

/** Text as its columns `ml` and `u` hold it; an empty one stays empty. */
export function encryptText(key: SourceKey, text: string): string {
  return text === '' ? '' : encryptBytes(key, Buffer.from(text)).toString('base64');
}

/**
 * An info hash as the column `ih` holds it: the same hash always gives the same text, so that the database
 * can keep it unique. Its IV is the first 12 bytes of SHA-256(key ‖ text).
 */
export function encryptInfoHash(key: SourceKey, infoHash: string): string {
  const iv = createHash('sha256').update(key.bytes).update(infoHash).digest().subarray(0, ivLength);
  return seal(key, Buffer.from(infoHash), iv).toString('base64');
}

/** @throws {SourceEncryptionError} for text that this key did not make. */
export function decryptText(key: SourceKey, sealed: string): string {
  return sealed === '' ? '' : decryptBytes(key, Buffer.from(sealed, 'base64')).toString();
}

function seal(key: SourceKey, plain: Uint8Array, iv: Buffer): Buffer {
  const cipher = createCipheriv(algorithm, key.bytes, iv, { authTagLength: tagLength });
  const content = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), content]);
}
