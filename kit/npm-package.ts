import { createHash, randomUUID } from 'node:crypto';
import { access, constants, mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ConfigurationError, DeadlineError, WorldError } from './errors.ts';
import { withFolderLock } from './folder-lock.ts';
import { removeFolder } from './folders.ts';
import { makeFolder } from './make-folder.ts';
import type { Reporter } from './reporter.ts';
import { ProgramError, runProgram, type ProgramResult } from './run-program.ts';

/** A package of the npm registry, pinned to its bytes. */
export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  /** Subresource integrity of the package's archive: `sha512-…`, as in a package-lock.json. */
  readonly integrity: string;
  /** What it needs at run time, pinned alike; nothing else is installed. */
  readonly dependencies?: readonly NpmPackage[];
}

export interface NpmPackageOptions {
  /** Where packages are kept; each has a folder of its own in it. */
  readonly folder: string;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  readonly deadlineMs?: number;
  /** The environment of npm; the own one when left out. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * The folder of a package, fetched through the npm client when it is not there yet. npm checks every archive
 * against the pinned integrity; no script of a package is run; a folder that is there is whole.
 * Throws a `ConfigurationError` when npm is missing or the folder cannot be written, and a `WorldError` when
 * the package cannot be had or is another one than pinned.
 */
export async function ensureNpmPackage(wanted: NpmPackage, options: NpmPackageOptions): Promise<string> {
  const home = join(options.folder, folderNameOf(wanted));
  const place = join(home, 'node_modules', wanted.name);
  if (await isPackage(place, wanted)) return place;
  await usable(options.folder);
  const lock = { signal: options.signal, onWait: () => options.reporter.info(waiting(wanted)) };
  return await withFolderLock(
    options.folder,
    async () => {
      if (await isPackage(place, wanted)) return place;
      await sweep(options.folder);
      await install(wanted, home, options);
      return place;
    },
    lock,
  );
}

/** The folder of a package that is installed for the program in `from`, in exactly this version. */
export async function installedPackage(
  wanted: Pick<NpmPackage, 'name' | 'version'>,
  from: string,
): Promise<string | undefined> {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', wanted.name);
    if (await isPackage(place, wanted)) return place;
    if (folder === dirname(folder)) return undefined;
  }
}

/** `@ffmpeg+core@0.12.10-1a2b3c4d`; the last part changes with anything that is pinned. */
function folderNameOf(wanted: NpmPackage): string {
  const pins = createHash('sha256').update(lockFile(wanted)).digest('hex').slice(0, 8);
  return `${wanted.name.replaceAll('/', '+')}@${wanted.version}-${pins}`;
}

function waiting(wanted: NpmPackage): string {
  return `Another run is fetching packages; waiting for it before ${wanted.name} …`;
}

async function isPackage(place: string, wanted: Pick<NpmPackage, 'name' | 'version'>): Promise<boolean> {
  try {
    const text = await readFile(join(place, 'package.json'), 'utf8');
    const { name, version } = JSON.parse(text) as { name?: unknown; version?: unknown };
    return name === wanted.name && version === wanted.version;
  } catch {
    return false;
  }
}

/** A system's refusal to keep packages in the folder, said as a sentence. */
async function usable(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new ConfigurationError(
      `Packages cannot be kept in ${folder}. MIAUFLIX_CACHE_DIR chooses another folder`,
      { cause: error },
    );
  }
}

const unfinished = /^\.[0-9a-f-]{36}\.part$/;

/** Removes what a run left that was killed; only the holder of the lock may. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (unfinished.test(name)) await removeFolder(join(folder, name));
  }
}

async function install(wanted: NpmPackage, home: string, options: NpmPackageOptions): Promise<void> {
  const part = join(options.folder, `.${randomUUID()}.part`);
  const progress = options.reporter.progress(`fetching ${wanted.name} ${wanted.version} with npm`);
  try {
    await mkdir(part);
    await writeFile(join(part, 'package.json'), packageFile(wanted));
    await writeFile(join(part, 'package-lock.json'), lockFile(wanted));
    await runNpm(wanted, part, options);
    if (!(await isPackage(join(part, 'node_modules', wanted.name), wanted))) {
      throw new WorldError(`npm has put another package in the place of ${wanted.name} ${wanted.version}.`);
    }
    // what is there is not this package, or this would not have been reached
    await removeFolder(home);
    await rename(part, home);
    progress.end();
  } catch (error) {
    progress.end('failed');
    throw error;
  } finally {
    await removeFolder(part);
  }
}

const npmFlags = [
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
];

async function runNpm(wanted: NpmPackage, folder: string, options: NpmPackageOptions): Promise<void> {
  try {
    await runProgram('npm', ['ci', '--prefix', folder, ...npmFlags], {
      cwd: folder,
      deadlineMs: options.deadlineMs ?? 180_000,
      ...(options.env && { env: options.env }),
      ...(options.signal && { signal: options.signal }),
    });
  } catch (error) {
    const what = `${wanted.name} ${wanted.version}`;
    if (error instanceof ProgramError && error.result.stderr.includes('EINTEGRITY')) {
      throw new WorldError(
        `The registry's ${what} is not the one that is pinned by its integrity; it was not used.`,
        { cause: error },
      );
    }
    if (error instanceof ProgramError) {
      throw new WorldError(`npm could not fetch ${what}: ${reasonIn(error.result)}`);
    }
    if (error instanceof DeadlineError) throw new WorldError(`npm could not fetch ${what}`, { cause: error });
    throw error;
  }
}

/** npm's own first sentence among what it prints: without the fields, the stack and the advice around them. */
function reasonIn({ stderr, exitCode }: ProgramResult): string {
  const sentences = stderr
    .split('\n')
    .map((line) => /^npm (?:error|ERR!) (.*)$/.exec(line)?.[1] ?? '')
    .filter((line) => /^\S/.test(line) && !/^(?:code|errno|syscall|[{}]|A complete log)/.test(line));
  return sentences[0] ?? `it ended with exit code ${exitCode}`;
}

function packageFile(wanted: NpmPackage): string {
  return JSON.stringify({ private: true, dependencies: { [wanted.name]: wanted.version } });
}

/** A lock without addresses: npm finds the archives in whichever registry it is set up for. */
function lockFile(wanted: NpmPackage): string {
  const root = { dependencies: { [wanted.name]: wanted.version } };
  const locked = Object.fromEntries(
    [wanted, ...(wanted.dependencies ?? [])].map((each) => [`node_modules/${each.name}`, lockEntry(each)]),
  );
  return JSON.stringify({ lockfileVersion: 3, requires: true, packages: { '': root, ...locked } });
}

function lockEntry({ version, integrity, dependencies = [] }: NpmPackage): Record<string, unknown> {
  return {
    version,
    integrity,
    dependencies: Object.fromEntries(dependencies.map((each) => [each.name, each.version])),
  };
}
