import { ConfigurationError, reasonOf, WorldError } from '../../kit/errors.ts';

/** What another path or other rights would have mended; what is left is the machine's own, as a full disk is. */
const usersMistakes = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EEXIST',
  'EISDIR',
  'ENAMETOOLONG',
]);

/** Runs `write`; what the system refuses becomes a sentence that names `what` and where it should have gone. */
export async function written<T>(what: string, where: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== 'string') throw error;
    const sentence = `The ${what} cannot be written to ${where}: ${reasonOf(error)}.`;
    if (!usersMistakes.has(code)) throw new WorldError(sentence);
    throw new ConfigurationError(`${sentence} Name another place, one that this user may write to.`);
  }
}
