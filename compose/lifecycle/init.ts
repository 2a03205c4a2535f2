import { randomUUID } from 'node:crypto';
import { appendFile, chmod, chown, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { makeFolder } from '../../kit/make-folder.ts';

import { composeFile, readAssets } from './assets.ts';
import { containerUser } from './check.ts';
import { readStack, type Environment, type Stack } from './folder-facts.ts';
import {
  foldersOf,
  givenByEnvironment,
  planInit,
  questionsFor,
  vpnQuestion,
  type InitPlan,
  type NewFile,
  type Question,
} from './init-plan.ts';
import { settingsOfChoices, vpnChoices, type Choices } from './overlays.ts';

export interface InitOptions {
  readonly folder: string;
  /** The running program's own file, by which its assets are found. */
  readonly entry: string;
  readonly environment: Environment;
  readonly choices: Choices;
  /** Asks a person; an empty answer leaves it for later. Absent where there is nobody to ask. */
  readonly ask?: (question: Question) => Promise<string>;
}

/** Makes a stack in a folder, or adds what it lacks. */
export async function initStack(options: InitOptions): Promise<InitPlan> {
  const { folder, environment, ask } = options;
  const assets = await readAssets(options.entry);
  const textOf = (path: string): string | undefined =>
    path === composeFile ? assets.compose : assets.overlays.get(path);
  // what the environment sets is taken as an answer, and must not hide what is in the file
  const before = await readStack(folder, {}, { textOf });
  if (before.at !== undefined && !before.at.isFolder) {
    throw new ConfigurationError(`${folder} is a file: name a folder for the stack.`);
  }
  const choices = await chosen(options, before);
  const paths = before.files.map(({ path }) => path);
  const settings = settingsOfChoices(choices, before.values, paths);
  const stack = await readStack(folder, {}, { textOf, settings });
  const given = new Map([...settings, ...givenByEnvironment(stack, assets.example, environment)]);
  if (ask !== undefined) {
    for (const question of questionsFor(stack, assets.example, environment)) {
      const answer = await ask(question);
      if (answer !== '') given.set(question.name, answer);
    }
  }
  const plan = planInit({ stack, assets, given, choices, user: process.getuid?.(), containerUser });
  try {
    await makeFolder(folder);
    for (const name of foldersOf(plan)) await ownFolder(join(folder, name));
    for (const file of plan.files) await write(folder, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS' && code !== 'ENOTDIR') throw error;
    throw new ConfigurationError(`The stack cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
  return plan;
}

/** What was chosen in the command; of a new stack a person is asked. */
async function chosen({ choices, ask }: InitOptions, { env }: Stack): Promise<Choices> {
  if (choices.vpn !== undefined || ask === undefined || env.at !== undefined) return choices;
  const answer = await ask(vpnQuestion);
  const vpn = vpnChoices.find((choice) => choice === answer);
  return { ...choices, ...(vpn !== undefined && { vpn }) };
}

async function ownFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
    await chmod(folder, 0o700);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Nobody ever sees half of a file, nor a secret before its mode; one that has come meanwhile is not replaced. */
async function write(folder: string, { path, text, mode, owner, how }: NewFile): Promise<void> {
  const file = join(folder, path);
  if (how === 'append') {
    await appendFile(file, text);
    return;
  }
  const part = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(part, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (owner !== undefined) await chown(part, owner, owner);
    await chmod(part, mode);
    if (how === 'fill') await rename(part, file);
    else await link(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(part, { force: true });
  }
}

/** What was done, for a terminal. */
export function initToText({ files, kept, missing }: InitPlan, folder: string): string {
  const words = { new: 'written', fill: 'filled in', append: 'new variables added at its end' } as const;
  const lines = files.map(({ path, mode, how, text }) => {
    const what = how === 'new' && text === '' ? 'written, empty' : words[how];
    return `${path}: ${what}${how === 'append' ? '' : ` (mode ${mode.toString(8)})`}`;
  });
  const untouched = kept.filter((path) => !files.some((file) => file.path === path));
  if (untouched.length > 0) lines.push(`Already there, and left as they are: ${untouched.join(', ')}.`);
  if (missing.length > 0) lines.push('', ...missing.map((sentence) => `To do: ${sentence}`));
  return [...lines, '', `Next: miauflix-infra stack check --folder ${folder}`].join('\n');
}
