// Writes the tables of inputs and outputs in READMEs from the action.yml beside them, between markers such as
// <!-- inputs --> and <!-- /inputs -->; with --check it changes nothing and fails where one is not current.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as prettier from 'prettier';
import * as v from 'valibot';
import { parse } from 'yaml';

import { root } from './bundle.ts';
import { permissionsTable } from './permissions-table.ts';

const entrySchema = v.object({
  description: v.string(),
  required: v.optional(v.boolean(), false),
  default: v.optional(v.string(), ''),
});

export const actionSchema = v.object({
  name: v.string(),
  inputs: v.optional(v.record(v.string(), entrySchema), {}),
  outputs: v.optional(v.record(v.string(), entrySchema), {}),
});

export type Action = v.InferOutput<typeof actionSchema>;

/** The tables of an action, by the name of their marker. */
export function tablesOf({ inputs, outputs }: Action): Readonly<Record<'inputs' | 'outputs', string>> {
  const rows = Object.entries(inputs).map(([name, { description, required, default: value }]) => [
    `\`${name}\``,
    cell(description),
    required ? '**required**' : value === '' ? '' : `\`${cell(value)}\``,
  ]);
  return {
    inputs: rows.length === 0 ? 'None.' : table(['Input', 'Description', 'Default'], rows),
    outputs: table(
      ['Output', 'Description'],
      Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]),
    ),
  };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().replaceAll('|', '\\|');
}

/** The README with its tables renewed; throws when a marker is missing. */
export function withTables(readme: string, action: Action): string {
  return withBlocks(readme, tablesOf(action));
}

function withBlocks(page: string, blocks: Readonly<Record<string, string>>): string {
  return Object.entries(blocks).reduce((text, [name, content]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from === -1 || to < from) throw new Error(`it has no place for a table between ${start} and ${end}`);
    return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
  }, page);
}

/** Folders with an action.yml; the repository's own first. */
async function actionFolders(): Promise<string[]> {
  const inside = await readdir(join(root, 'actions'), { recursive: true });
  const found = inside.filter((file) => /(^|[\\/])action\.yml$/.test(file)).sort();
  return [root, ...found.map((file) => join(root, 'actions', file, '..'))];
}

/** Every page with tables, and what it is to be. */
async function pages(): Promise<
  { readonly file: string; readonly renew: (text: string) => Promise<string> }[]
> {
  const readmes = (await actionFolders()).map((folder) => ({
    file: join(folder, 'README.md'),
    renew: async (text: string) =>
      withTables(text, v.parse(actionSchema, parse(await readFile(join(folder, 'action.yml'), 'utf8')))),
  }));
  return [...readmes, { file: join(root, 'docs', 'publish.md'), renew: withPermissions }];
}

async function withPermissions(text: string): Promise<string> {
  const folder = join(root, '.github', 'workflows');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort();
  const workflows = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  );
  return withBlocks(text, { permissions: permissionsTable(workflows) });
}

async function main(check: boolean): Promise<void> {
  for (const { file, renew } of await pages()) {
    try {
      const before = await readFile(file, 'utf8');
      const config = await prettier.resolveConfig(file);
      const after = await prettier.format(await renew(before), { ...config, filepath: file });
      if (after === before) continue;
      if (check) throw new Error('its tables are not those of the YAML files; run `npm run docs`');
      await writeFile(file, after);
      console.log(`${file} is renewed`);
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.main) await main(process.argv.includes('--check'));
