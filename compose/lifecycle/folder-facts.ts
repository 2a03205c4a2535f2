import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';

import { reasonOf } from '../../kit/errors.ts';

import { composeFile } from './assets.ts';
import { mergeModels, readComposeModel, type ComposeModel } from './compose-model.ts';
import { parseEnvFile, valuesOf, type EnvFile } from './env-file.ts';
import { namedFiles } from './overlays.ts';
import { holdsKey } from './value-rules.ts';

export interface PathFacts {
  readonly isFolder: boolean;
  /** The nine bits of reading, writing and executing. */
  readonly mode: number;
  readonly uid: number;
  /** Of its group; absent where there are none. */
  readonly gid?: number;
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
  /** All that Compose reads, in its order, compose.yaml among them. */
  readonly files: readonly FileFacts[];
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

/** What a stack will have that is not in its folder yet. */
export interface Planned {
  /** The text of a compose file that is not there yet. */
  readonly textOf?: (path: string) => string | undefined;
  /** Settings that .env does not have yet; of what it has, only the choice of files is replaced. */
  readonly settings?: ReadonlyMap<string, string>;
}

export async function readStack(
  folder: string,
  environment: Environment,
  { textOf, settings }: Planned = {},
): Promise<Stack> {
  const [at, compose, env, secretsFolder] = await Promise.all([
    pathFacts(folder),
    fileFacts(folder, composeFile),
    fileFacts(folder, envFileName),
    fileFacts(folder, secretsFolderName),
  ]);
  const outer = (name: string): string | undefined => environment[name];
  const envFile = parseEnvFile(env.text ?? '', outer);
  const inFile = new Map([...(settings ?? []), ...valuesOf(envFile)]);
  const chosenFiles = settings?.get('COMPOSE_FILE');
  if (chosenFiles !== undefined) inFile.set('COMPOSE_FILE', chosenFiles);
  const values = new Map([...inFile].map(([name, value]) => [name, environment[name] ?? value] as const));
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && name.startsWith('COMPOSE_')) values.set(name, value);
  }
  const files = await composeFiles(folder, values);
  const lookup = (name: string): string | undefined => outer(name) ?? values.get(name);
  const models = files.flatMap(({ path, text }) => {
    const known = text ?? textOf?.(path);
    return known === undefined ? [] : [[path, readComposeModel(known, lookup)] as const];
  });
  const model = mergeModels(models);
  const secrets = await Promise.all(
    model.secrets
      // how a file of ours says that there is none; and a key that was set in its file's place is never shown as a path
      .filter(({ file }) => file !== '/dev/null' && !holdsKey(file))
      .map(async ({ name, file }) => [name, await fileFacts(folder, file)] as const),
  );
  return {
    folder,
    ...(at !== undefined && { at }),
    compose,
    files,
    env,
    secretsFolder,
    secrets: new Map(secrets),
    envFile,
    values,
    model,
  };
}

/** Those that COMPOSE_FILE names; without it compose.yaml, and what Compose takes beside it by its name. */
async function composeFiles(folder: string, values: ReadonlyMap<string, string>): Promise<FileFacts[]> {
  const named = namedFiles(values);
  const paths = named ?? [composeFile, ...overrideFiles];
  const files = await Promise.all(paths.map(async (path) => await fileFacts(folder, path)));
  return files.filter(({ path, at }) => named !== undefined || path === composeFile || at !== undefined);
}

const overrideFiles = ['compose.override.yml', 'compose.override.yaml'];

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
    return { isFolder: found.isDirectory(), mode: found.mode & 0o777, uid: found.uid, gid: found.gid };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
