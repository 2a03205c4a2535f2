import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import picomatch from 'picomatch';

import { ConfigurationError } from '../../kit/errors.ts';
import { formatBytes } from '../../kit/text.ts';

import type { Finding } from './finding.ts';
import {
  authorSignatureFile,
  byBytes,
  complaintAboutPath,
  isDistributorSignature,
  type PackageFiles,
} from './paths.ts';

/** Never of use on a TV, and sometimes secret. */
export const alwaysLeftOut = [
  '**/.*',
  '**/.*/**',
  '**/*.map',
  '**/node_modules/**',
  '**/Thumbs.db',
  '**/*.p12',
  '**/*.pfx',
  '**/*.pem',
  '**/*.key',
  '**/*.wgt',
];

const maxFiles = 20_000;
const maxBytes = 1024 ** 3;

export interface Collected {
  readonly files: Map<string, Uint8Array>;
  /** Paths that patterns left out. */
  readonly leftOut: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads the folder of a built app: what goes into the package, and what does not. Links that lead out are refused. */
export async function collectFiles(
  folder: string,
  exclude: readonly string[],
  signal?: AbortSignal,
): Promise<Collected> {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    throw new ConfigurationError(`The app ${folder} is no folder. Give the one that its build writes.`);
  }
  const root = await realpath(folder);
  const isLeftOut = picomatch([...alwaysLeftOut, ...exclude], { dot: true });
  const files = new Map<string, Uint8Array>();
  const leftOut: string[] = [];
  const findings: Finding[] = [];
  let bytes = 0;
  const visit = async (at: string, inside: readonly string[]): Promise<void> => {
    const names = (await readdir(at)).sort(byBytes);
    for (const name of names) {
      signal?.throwIfAborted();
      const full = join(at, name);
      const path = relative(root, join(root, ...inside, name))
        .split(sep)
        .join('/');
      const entry = await lstat(full);
      if (isLeftOut(path) || (entry.isDirectory() && isLeftOut(`${path}/x`))) {
        leftOut.push(path);
        continue;
      }
      if (entry.isSymbolicLink()) {
        const problem = await linkProblem(full, root);
        if (problem !== undefined) {
          findings.push({ ...problem, file: path });
          continue;
        }
      }
      const target = await stat(full);
      if (target.isDirectory()) await visit(full, [...inside, name]);
      else if (!target.isFile()) {
        findings.push({
          rule: 'files/kind',
          severity: 'error',
          message: 'It is neither a file nor a folder.',
          remedy: 'Remove it, or leave it out by --exclude.',
          file: path,
        });
      } else {
        bytes += target.size;
        if (bytes > maxBytes || files.size >= maxFiles) {
          throw new ConfigurationError(
            `The app ${folder} has more than ${maxFiles} files or ${formatBytes(maxBytes)}, which no TV installs. Is it the folder of the build?`,
          );
        }
        files.set(path, await readFile(full));
      }
    }
  };
  await visit(root, []);
  return { files, leftOut, findings: [...findings, ...pathFindings(files)] };
}

async function linkProblem(full: string, root: string): Promise<Omit<Finding, 'file'> | undefined> {
  const target = await realpath(full).catch(() => undefined);
  const isFile = target !== undefined && (await stat(target)).isFile();
  if (isFile && target.startsWith(`${root}${sep}`)) return undefined;
  return {
    rule: 'files/symlink',
    severity: 'error',
    message:
      target === undefined
        ? 'It is a symbolic link to nothing.'
        : 'It is a symbolic link out of the app, or to a folder.',
    remedy: 'Put the file itself there: a package that has links is refused by TVs.',
  };
}

/** Names that a TV, its installer or the package itself cannot have. */
export function pathFindings(files: PackageFiles): Finding[] {
  const findings: Finding[] = [];
  const spelled = new Map<string, string>();
  for (const path of files.keys()) {
    const complaint = complaintAboutPath(path);
    const add = (rule: string, message: string, remedy: string): void =>
      void findings.push({ rule: `files/${rule}`, severity: 'error', message, remedy, file: path });
    if (complaint !== undefined) {
      add('name', `Its name ${complaint}.`, 'Rename it: TVs refuse such a package (-22).');
    }
    if (path === authorSignatureFile || isDistributorSignature(path)) {
      add(
        'signature',
        'It has the name of a signature, which is made here.',
        'Remove it from the app, or use resign for a package that is signed.',
      );
    }
    const twin = spelled.get(path.toLowerCase());
    if (twin !== undefined) {
      add('twin', `Its name differs from ${twin} in small and capital letters alone.`, 'Rename one of them.');
    }
    spelled.set(path.toLowerCase(), path);
  }
  return findings;
}
