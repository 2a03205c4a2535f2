import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { inputSchema } from './run-e2e-stream/inputs.ts';
import { readInputs } from './shared/inputs.ts';

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

const actions = dirname(fileURLToPath(import.meta.url));
const root = dirname(actions);
const read = (file: string): ActionFile => parse(readFileSync(file, 'utf8')) as ActionFile;

const files = [
  join(root, 'action.yml'),
  ...readdirSync(actions)
    .map((name) => join(actions, name, 'action.yml'))
    .filter((file) => existsSync(file)),
];

describe.each(files)('%s', (file) => {
  it('runs a bundle that is there, on the Node that GitHub has', () => {
    const { runs } = read(file);
    expect(runs.using).toBe('node24');
    for (const script of [runs.main, runs.post ?? runs.main]) {
      expect(script).toMatch(/^(\.\.\/\.\.\/)?dist\/[a-z0-9-]+\/index\.js$/);
      expect(existsSync(join(dirname(file), script))).toBe(true);
    }
  });
});

describe('actions/run-e2e-stream/action.yml', () => {
  const { inputs = {} } = read(join(actions, 'run-e2e-stream', 'action.yml'));

  it('has the inputs that are read', () => {
    expect(Object.keys(inputs)).toEqual(Object.keys(inputSchema));
  });

  it('has the defaults that are used', () => {
    const quiet = { mask: () => undefined, warning: () => undefined };
    const given = Object.fromEntries(
      Object.entries(inputs).map(([name, { default: value = '' }]) => [`INPUT_${name.toUpperCase()}`, value]),
    );
    expect(readInputs(inputSchema, given, quiet)).toEqual(readInputs(inputSchema, {}, quiet));
  });
});
