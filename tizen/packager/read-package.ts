import { readFile, stat } from 'node:fs/promises';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { formatBytes } from '../../kit/text.ts';

import { unzipFiles } from './zip.ts';

const maxPackageBytes = 512 * 1024 * 1024;

/** The files of a package. */
export async function filesOf(file: string): Promise<Map<string, Uint8Array>> {
  return unzipFiles(await bytesOf(file), file);
}

/** A file's content; that it cannot be read, or is far too large, is the user's mistake. */
export async function bytesOf(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > maxPackageBytes) {
      throw new ConfigurationError(`${file} is larger than ${formatBytes(maxPackageBytes)}.`);
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`${file} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}
