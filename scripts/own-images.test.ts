import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { root } from './bundle.ts';
import { inMegabytes, ownImages, type OwnImage } from './own-images.ts';

type Row = Readonly<Record<string, unknown>>;

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy: {
          readonly matrix: { readonly image?: readonly string[]; readonly include: readonly Row[] };
        };
      }
    >
  >;
}

const workflow = (name: string): Workflow =>
  parse(readFileSync(join(root, '.github/workflows', name), 'utf8')) as Workflow;

const wanted = ({ name, file, target, maxBytes }: OwnImage): unknown[] => [
  name,
  file,
  target ?? '',
  inMegabytes(maxBytes),
];

const found = (rows: readonly Row[], name: string): unknown[][] =>
  rows.map((row) => [row[name], row['file'], row['target'] ?? '', row['max-size']]);

it('has every Dockerfile that ships an image of ours', () => {
  const files = execFileSync('git', ['ls-files', '*Dockerfile'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n');
  // one is for tests alone, and the other builds the checkout of another repository
  const others = ['compose/vpn/rig.Dockerfile', 'compose/backend.Dockerfile'];
  expect([...new Set(ownImages.map(({ file }) => file)), ...others].sort()).toEqual(files.sort());
});

it('is what CI builds, each held to its own limit', () => {
  const { image, include } = workflow('ci.yml').jobs['images']!.strategy.matrix;
  expect(image).toEqual(ownImages.map(({ name }) => name));
  expect(found(include, 'image')).toEqual(ownImages.map(wanted));
});

it('is what a release publishes, held to the same limits and tried as in CI', () => {
  const { include } = workflow('release-suite.yml').jobs['images']!.strategy.matrix;
  expect(found(include, 'name')).toEqual(ownImages.map(wanted));
  const tried = (row: Row): unknown[] => [row['smoke'], row['smoke-command'], row['smoke-options']];
  const inCi = workflow('ci.yml').jobs['images']!.strategy.matrix.include;
  const withVideos = inCi.filter((row) => row['videos'] === true).map((row) => row['image']);
  for (const row of include.filter(({ name }) => !withVideos.includes(name))) {
    expect([row['name'], tried(row)]).toEqual([
      row['name'],
      tried(inCi.find(({ image }) => image === row['name'])!),
    ]);
  }
});

it('is what stacks take, by the names that a release gives', () => {
  const files = execFileSync('git', ['ls-files', '*compose.yaml', 'compose/.env.example', 'cli/*.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const texts = files
    .trim()
    .split('\n')
    .map((file) => readFileSync(join(root, file), 'utf8'));
  const taken = new Set(texts.join('\n').match(/ghcr\.io\/miauflix\/[\w-]+/g));
  const published = ownImages.map(({ name }) => `ghcr.io/miauflix/infra-${name}`);
  // what Miauflix itself publishes
  const theirs = ['ghcr.io/miauflix/backend', 'ghcr.io/miauflix/app'];
  const bundles = ['ghcr.io/miauflix/stack'];
  const unused = ['infra-backend', 'infra-released'].map((name) => `ghcr.io/miauflix/${name}`);
  expect([...taken].sort()).toEqual(
    [...published.filter((name) => !unused.includes(name)), ...theirs, ...bundles].sort(),
  );
});

it('is what is looked at again every day', () => {
  const { include } = workflow('release-suite.yml').jobs['images']!.strategy.matrix;
  const looked = readFileSync(join(root, '.github/workflows/rescan-suite.yml'), 'utf8');
  const names = [...looked.matchAll(/\/infra-([\w-]+)$/gm)].map(([, name]) => name);
  expect(names).toEqual(include.map(({ name }) => name));
});
