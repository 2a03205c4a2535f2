import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { addPath } from '@actions/core';

import { readInputs } from '../shared/inputs.ts';
import { writeOutputs } from '../shared/outputs.ts';
import { run } from '../shared/run.ts';

import { writeCommand } from './command.ts';

// this file's folder, here as in dist/, is two below the repository's
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

await run(async ({ reporter }) => {
  readInputs({}, process.env, reporter);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = await writeCommand({
    node: process.execPath,
    script: join(root, 'dist', 'cli', 'index.js'),
  });
  addPath(folder);
  writeOutputs({
    version,
    compose: join(root, 'compose'),
    nginx: join(root, 'nginx'),
    tizen: join(root, 'tizen'),
    'videos-manifest': join(root, 'mock-content', 'videos', 'manifest.json'),
  });
  reporter.info(`miauflix-infra ${version} is on PATH.`);
});
