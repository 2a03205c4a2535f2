import { chmod, chown, mkdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';

import { ConfigurationError, reasonOf } from '../../../kit/errors.ts';
import { containerUser } from '../../lifecycle/check.ts';
import { envFileName, secretsFolderName, type Stack } from '../../lifecycle/folder-facts.ts';

import { backupService } from './container.ts';

const localFolder = './backups';

/**
 * Makes the folder that the backups go into, and lets the service, which runs as a user of its own, read what it is
 * to back up: settings and secrets are closed to others, so it gets their group. Gives what is left to do.
 */
export async function prepareForBackups(stack: Stack, user = process.getuid?.()): Promise<readonly string[]> {
  if (!stack.model.services.some(({ name }) => name === backupService)) return [];
  try {
    return [...(await makeTarget(stack, user)), ...(await letRead(stack, user))];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
    throw new ConfigurationError(`The folder for the backups cannot be made: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

async function makeTarget({ folder, values }: Stack, user: number | undefined): Promise<string[]> {
  const named = values.get('BACKUP_FOLDER') ?? '';
  const target = named === '' ? localFolder : named;
  const place = isAbsolute(target) ? target : join(folder, target);
  try {
    await mkdir(place, { mode: 0o700 });
    if (user === 0) await chown(place, containerUser, containerUser);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new ConfigurationError(
        `BACKUP_FOLDER is ${target}, and the folder above it is not there: is its disk mounted?`,
      );
    }
    if (code !== 'EEXIST') throw error;
  }
  const { uid } = await stat(place);
  const isLocal = (values.get('BACKUP_REPOSITORY') ?? '').replace(/^\/backups.*/, '') === '';
  if (uid === containerUser || user === undefined || !isLocal) return [];
  return [
    `The backups are made by user ${containerUser}, which may not write ${target}: run \`sudo chown ${containerUser} ${target}\`.`,
  ];
}

async function letRead({ folder, files }: Stack, user: number | undefined): Promise<string[]> {
  const left: string[] = [];
  const folders = files.map(({ path }) => dirname(path)).filter((path) => path !== '.' && !isAbsolute(path));
  const closed = [
    [envFileName, 0o040],
    ...[...new Set(['.', secretsFolderName, ...folders])].map((name) => [name, 0o050] as const),
  ] as const;
  for (const [name, bits] of closed) {
    const place = join(folder, name);
    const { uid, gid, mode } = await stat(place);
    const isOpen = (mode & (bits >> 3)) === bits >> 3;
    if (uid === containerUser || isOpen) continue;
    if (user === 0) {
      await chown(place, uid, containerUser);
      await chmod(place, (mode & 0o707) | bits);
    } else if (user !== undefined && (gid !== containerUser || (mode & bits) !== bits)) {
      left.push(
        `The backups are made by user ${containerUser}, which may not read ${name}: run \`sudo chgrp ${containerUser} ${name} && sudo chmod g+r${bits === 0o050 ? 'x' : ''} ${name}\`.`,
      );
    }
  }
  return left;
}
