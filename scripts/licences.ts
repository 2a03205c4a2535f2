import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Packages that files are of, and their folders: of one within another, the inner. */
export function packagesOf(files: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap((file) => {
      const [, folder = '', name] = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(file) ?? [];
      return name === undefined ? [] : [[name, folder] as const];
    }),
  );
}

/**
 * The bundler's list of licences, with those that it leaves out: it does not see modules that it has joined
 * with others in one.
 */
export async function wholeLicences(listed: string, packages: ReadonlyMap<string, string>): Promise<string> {
  const lines = new Set(listed.split('\n'));
  const missing = [...packages.keys()].filter((name) => !lines.has(name)).toSorted();
  const texts = await Promise.all(missing.map(async (name) => licenceOf(name, packages.get(name) ?? '')));
  return [listed.trimEnd(), ...texts].join('\n\n') + '\n';
}

async function licenceOf(name: string, folder: string): Promise<string> {
  const { license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    license?: string;
  };
  if (license === undefined) throw new Error(`The package ${name} does not tell its licence.`);
  const file = (await readdir(folder)).toSorted().find((each) => /^licen[cs]e/i.test(each));
  // some tell its name alone, and the bundler leaves it at that, too
  const text = file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).trim();
  return [name, license, text].join('\n');
}
