import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import * as v from 'valibot';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';

import type { Bundle } from './bundle.ts';
import type { Host } from './host.ts';
import { composeModelSchema, type ComposeModel } from './model.ts';

export interface ComposePlace {
  readonly host: Host;
  readonly project: string;
  /** Where the stack's files are on the host, to which paths within compose files are relative. */
  readonly hostFolder: string;
  /** A folder of ours on this machine, which only we read. */
  readonly folder: string;
}

/**
 * What the bundle's files make with the host's settings, as Compose says it. Nothing of this machine's environment
 * counts: a deployment is the same from everywhere.
 */
export async function resolveModel(place: ComposePlace, bundle: Bundle, env: string): Promise<ComposeModel> {
  const { host, project, hostFolder, folder } = place;
  const envFile = join(folder, 'settings.env');
  await writeFile(envFile, env, { mode: 0o600 });
  const files = await Promise.all(
    bundle.index.compose.map(async (path) => {
      const file = join(folder, 'stack', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bundle.files.get(path) ?? '');
      return file;
    }),
  );
  const args = [
    ...['compose', '--project-name', project, '--project-directory', hostFolder, '--env-file', envFile],
    ...['--profile', '*', ...files.flatMap((file) => ['--file', file])],
    ...['config', '--format', 'json'],
  ];
  let text: string;
  try {
    text = await host.docker(args, { what: 'read the compose files', cwd: folder });
  } catch (error) {
    throw new ConfigurationError(`The settings there do not go with this bundle: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  return v.parse(composeModelSchema, JSON.parse(text));
}

/** A model as a file that Compose takes, without anything left to choose. */
export async function writeModel(
  { folder }: ComposePlace,
  model: ComposeModel,
  name: string,
): Promise<string> {
  const file = join(folder, `${name}.json`);
  await writeFile(file, JSON.stringify(model), { mode: 0o600 });
  return file;
}

export async function compose(
  { host, project, hostFolder, folder }: ComposePlace,
  file: string,
  args: readonly string[],
  what: string,
): Promise<string> {
  const whole = [
    'compose',
    '--progress',
    'plain',
    '--project-name',
    project,
    '--project-directory',
    hostFolder,
  ];
  return await host.docker([...whole, '--file', file, ...args], {
    what,
    cwd: folder,
    deadlineMs: 300_000,
    graceMs: 10_000,
  });
}

/** Compose's sum of each service. */
export async function hashesOf(place: ComposePlace, file: string): Promise<ReadonlyMap<string, string>> {
  const text = await compose(place, file, ['config', '--hash', '*'], 'sum up the services');
  const lines = text.split('\n').map((line) => /^(\S+) ([0-9a-f]{64})$/.exec(line.trim()));
  return new Map(
    lines.flatMap((match) => (match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const])),
  );
}
