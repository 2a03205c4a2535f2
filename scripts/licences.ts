import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Packages whose modules stand in a bundle's code, by the names that the bundler leaves beside them. */
export function packagesIn(code: string): string[] {
  const found = code.matchAll(/MODULE: \.\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/g);
  return [...new Set([...found].map(([, name = '']) => name))].toSorted();
}

/**
 * The bundler's list of licences, with those that it leaves out: it does not see modules that it has joined
 * with others in the first file.
 */
export async function wholeLicences(listed: string, code: string, root: string): Promise<string> {
  const lines = new Set(listed.split('\n'));
  const missing = packagesIn(code).filter((name) => !lines.has(name));
  const texts = await Promise.all(missing.map(async (name) => await licenceOf(name, root)));
  return [listed.trimEnd(), ...texts].join('\n\n') + '\n';
}

async function licenceOf(name: string, root: string): Promise<string> {
  const folder = join(root, 'node_modules', name);
  const { license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    license?: string;
  };
  if (license === undefined) throw new Error(`The package ${name} does not tell its licence.`);
  const file = (await readdir(folder)).toSorted().find((each) => /^licen[cs]e/i.test(each));
  // some tell its name alone, and the bundler leaves it at that, too
  const text = file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).trim();
  return [name, license, text].join('\n');
}
