import { formatDuration } from '../../kit/deadline.ts';
import { ConfigurationError, isError, WorldError } from '../../kit/errors.ts';

const contention = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_PROTOCOL']);

/** Whether another connection holds a lock. */
export function isSqliteContention(error: Error): boolean {
  return contention.has(codeOf(error));
}

/** What the user can do about an error of SQLite's, or of the file system's; others as they came. */
export function explainSqlite(error: unknown, file: string, waitedMs: number): unknown {
  if (!isError(error)) return error;
  const code = codeOf(error);
  const sentence = sentences[code]?.(file, waitedMs);
  if (sentence === undefined) return error;
  return worldly.has(code)
    ? new WorldError(sentence, { cause: error })
    : new ConfigurationError(sentence, { cause: error });
}

/** What the machine must change, rather than the user's input. */
const worldly = new Set([...contention, 'SQLITE_FULL', 'SQLITE_IOERR', 'ENOSPC', 'EDQUOT', 'EIO']);

type Sentence = (file: string, waitedMs: number) => string;

const asBefore = 'The database is as it was before.';

const locked: Sentence = (file, waitedMs) =>
  `Another program kept ${file} locked for all of the ${formatDuration(waitedMs)} that we waited. ${asBefore} ` +
  'SQLite cannot tell which program it is; try again when it is done.';

const full: Sentence = (file) => `The disk of ${file} is full. ${asBefore} Make room and try again.`;

const readOnly: Sentence = (file) =>
  `${file}, or its folder, may not be written. ${asBefore} SQLite needs to write both: look at their owner ` +
  'and at whether the disk is mounted read-only.';

const noPermission: Sentence = (file) =>
  `${file} cannot be opened: this user may not read and write it, or its folder.`;

const noFolder: Sentence = (file) => `${file} cannot be made: what stands in place of its folder is none.`;

const damaged: Sentence = (file) =>
  `${file} is a damaged SQLite database; nothing was written. Put back a backup, or let "sqlite3 FILE .recover" ` +
  'save what it can.';

const sentences: Readonly<Record<string, Sentence>> = {
  SQLITE_BUSY: locked,
  SQLITE_LOCKED: locked,
  SQLITE_PROTOCOL: locked,
  SQLITE_FULL: full,
  ENOSPC: full,
  EDQUOT: full,
  SQLITE_READONLY: readOnly,
  EROFS: readOnly,
  SQLITE_PERM: noPermission,
  SQLITE_AUTH: noPermission,
  SQLITE_CANTOPEN: noPermission,
  EACCES: noPermission,
  EPERM: noPermission,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  ENAMETOOLONG: (file) => `${file} is too long a path for this system.`,
  ELOOP: (file) => `${file} cannot be opened: its links lead round in a circle.`,
  SQLITE_CORRUPT: damaged,
  SQLITE_NOTADB: (file) =>
    `${file} is not a SQLite database, or an encrypted one; nothing was written. Is it the right file?`,
  SQLITE_IOERR: (file) =>
    `The disk of ${file} failed to read or write. ${asBefore} Look at the system's log.`,
  EIO: (file) => `The disk of ${file} failed to read or write. ${asBefore} Look at the system's log.`,
};

function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
