import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';

import { reasonOf } from '../../kit/errors.ts';

import { composeFile } from './assets.ts';
import { readComposeModel, type ComposeModel } from './compose-model.ts';
import { parseEnvFile, valuesOf, type EnvFile } from './env-file.ts';

export interface PathFacts {
  readonly isFolder: boolean;
  /** The nine bits of reading, writing and executing. */
  readonly mode: number;
  readonly uid: number;
}

export interface FileFacts {
  /** As it is called in sentences: relative to the stack's folder. */
  readonly path: string;
  readonly at?: PathFacts;
  readonly text?: string;
  /** Why it is there and cannot be read. */
  readonly unreadable?: string;
}

/** What is in a stack's folder. */
export interface FolderFacts {
  readonly folder: string;
  readonly at?: PathFacts;
  readonly compose: FileFacts;
  readonly env: FileFacts;
  readonly secretsFolder: FileFacts;
  /** By the secret's name. */
  readonly secrets: ReadonlyMap<string, FileFacts>;
}

/** The same with what is in the files. */
export interface Stack extends FolderFacts {
  readonly model: ComposeModel;
  readonly envFile: EnvFile;
  /** What Compose sees: the file's values below those of the environment. */
  readonly values: ReadonlyMap<string, string>;
}

export const envFileName = '.env';
export const secretsFolderName = 'secrets';

export type Environment = Readonly<Record<string, string | undefined>>;

/** `composeText` stands for a compose file that is not there yet. */
export async function readStack(folder: string, environment: Environment, composeText = ''): Promise<Stack> {
  const [at, compose, env, secretsFolder] = await Promise.all([
    pathFacts(folder),
    fileFacts(folder, composeFile),
    fileFacts(folder, envFileName),
    fileFacts(folder, secretsFolderName),
  ]);
  const outer = (name: string): string | undefined => environment[name];
  const envFile = parseEnvFile(env.text ?? '', outer);
  const values = new Map(
    [...valuesOf(envFile)].map(([name, value]) => [name, environment[name] ?? value] as const),
  );
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && name.startsWith('COMPOSE_')) values.set(name, value);
  }
  const model = readComposeModel(compose.text ?? composeText, (name) => outer(name) ?? values.get(name));
  const secrets = await Promise.all(
    model.secrets.map(async ({ name, file }) => [name, await fileFacts(folder, file)] as const),
  );
  return {
    folder,
    ...(at !== undefined && { at }),
    compose,
    env,
    secretsFolder,
    secrets: new Map(secrets),
    envFile,
    values,
    model,
  };
}

export async function fileFacts(folder: string, path: string): Promise<FileFacts> {
  const place = isAbsolute(path) ? path : join(folder, path);
  const at = await pathFacts(place);
  const shown = path.replace(/^\.\//, '');
  if (at === undefined) return { path: shown };
  if (at.isFolder) return { path: shown, at };
  try {
    return { path: shown, at, text: await readFile(place, 'utf8') };
  } catch (error) {
    return { path: shown, at, unreadable: reasonOf(error) };
  }
}

async function pathFacts(path: string): Promise<PathFacts | undefined> {
  try {
    const found = await stat(path);
    return { isFolder: found.isDirectory(), mode: found.mode & 0o777, uid: found.uid };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
