import { chmod } from 'node:fs/promises';
import { join } from 'node:path';

import { ConfigurationError } from '../../kit/errors.ts';
import { temporaryFolder, writeFileWhole } from '../../kit/folders.ts';

export const commandName = 'miauflix-infra';

export interface CommandTarget {
  /** Absolute paths: of the Node that runs the command, and of its file. */
  readonly node: string;
  readonly script: string;
}

/** A program for a POSIX shell that is the command, whatever is in the two paths. */
export function shellCommand({ node, script }: CommandTarget): string {
  const quote = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`;
  return `#!/bin/sh\nexec ${quote(node)} ${quote(script)} "$@"\n`;
}

/** The same for Windows, where a path has no quotes in it but may have a per cent sign. */
export function windowsCommand({ node, script }: CommandTarget): string {
  const quote = (path: string): string => `"${path.replaceAll('%', '%%')}"`;
  return `@${quote(node)} ${quote(script)} %*\r\n`;
}

/** Writes the command into a folder of its own, below the runner's temporary one, and returns that folder. */
export async function writeCommand(target: CommandTarget): Promise<string> {
  if (/[\r\n]/.test(target.node + target.script)) {
    throw new ConfigurationError('The command cannot be made in a folder whose name has a line end in it.');
  }
  const folder = await temporaryFolder('command');
  const file = join(folder, commandName);
  await writeFileWhole(file, shellCommand(target));
  await chmod(file, 0o755);
  await writeFileWhole(`${file}.cmd`, windowsCommand(target));
  return folder;
}
