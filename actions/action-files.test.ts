import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { inputSchema as buildInputs } from './build-multiarch/inputs.ts';
import { inputSchema as tizenInputs } from './package-tizen/inputs.ts';
import { inputSchema as publishInputs } from './publish-image/inputs.ts';
import { inputSchema as suiteInputs } from './run-e2e-stream/inputs.ts';
import { inputSchema as seedInputs } from './seed-db/inputs.ts';
import { readInputs, type InputSchema } from './shared/inputs.ts';

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
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

describe.each<[string, InputSchema]>([
  ['build-multiarch', buildInputs],
  ['run-e2e-stream', suiteInputs],
  ['package-tizen', tizenInputs],
  ['seed-db', seedInputs],
  ['publish-image', publishInputs],
])('actions/%s/action.yml', (name, inputSchema) => {
  const { inputs = {} } = read(join(actions, name, 'action.yml'));

  it('has the inputs that are read', () => {
    expect(Object.keys(inputs).sort()).toEqual(Object.keys(inputSchema).sort());
  });

  it('has the defaults that are used', () => {
    const quiet = { mask: () => undefined, warning: () => undefined };
    const variable = (input: string): string => `INPUT_${input.toUpperCase()}`;
    const required = Object.fromEntries(
      Object.entries(inputs).flatMap(([input, one]) =>
        one.required === true ? [[variable(input), 'x']] : [],
      ),
    );
    const given = Object.fromEntries(
      Object.entries(inputs).map(([input, { default: value = '' }]) => [variable(input), value]),
    );
    const all = readInputs(inputSchema, { ...given, ...required }, quiet);
    expect(all).toEqual(readInputs(inputSchema, required, quiet));
  });
});
