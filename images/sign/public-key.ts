import { readFile } from 'node:fs/promises';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';

const form = /^-----BEGIN PUBLIC KEY-----\s[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/;

/** A public key as it is, or the file that it is in. */
export async function readPublicKey(given: string): Promise<string> {
  const isKey = given.includes('-----BEGIN');
  const text = isKey ? given : await contentOf(given);
  if (!form.test(text.trim())) {
    throw new ConfigurationError(
      `${isKey ? 'The public key' : given} is no public key: it is what cosign public-key prints, and begins with -----BEGIN PUBLIC KEY-----.`,
    );
  }
  return `${text.trim()}\n`;
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new ConfigurationError(`The public key ${file} cannot be read: ${reasonOf(error)}.`);
  }
}
