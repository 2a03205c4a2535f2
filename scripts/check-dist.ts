// Builds the bundles anew and compares them with those in dist/, then starts each from a folder of its own:
// what GitHub runs is what the sources say, and needs nothing from around it.
import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { GateError } from '../kit/errors.ts';
import { withTemporaryFolder } from '../kit/folders.ts';
import { runProgram } from '../kit/run-program.ts';

import { wrongSums } from './addon-sums.ts';
import {
  bundleNames,
  compile,
  filesBelow,
  root,
  runtimeFolder,
  selfContained,
  writeBundle,
  writeRuntime,
  type BundleName,
} from './bundle.ts';
import { tell } from './tell.ts';

const startDeadlineMs = 30_000;

interface Start {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly exitCode: number;
  /** Is somewhere in what it prints. */
  readonly says: string;
}

/** How each bundle is started, and what it does then. */
const starts: Readonly<Record<BundleName, Start>> = {
  'build-multiarch': {
    args: [],
    env: { INPUT_PLATFORMS: 'linux/amd46' },
    exitCode: 2,
    says: 'Did you mean "linux/amd64"?',
  },
  cli: { args: ['e2e', '--list'], exitCode: 0, says: 'streaming/' },
  // it finds no package.json two folders above, which it only looks for once it is loaded
  'front-door': { args: [], exitCode: 3, says: 'package.json' },
  'package-tizen': { args: [], env: { INPUT_DIGEST: 'sha51' }, exitCode: 2, says: 'Did you mean "sha512"?' },
  'run-e2e-stream': {
    args: [],
    env: { INPUT_ENGINE: 'embeded' },
    exitCode: 2,
    says: 'Did you mean "embedded"?',
  },
  'publish-image': {
    args: [],
    env: { INPUT_TO: 'ghcr.io/a/b', 'INPUT_FAIL-ON': 'hihg' },
    exitCode: 2,
    says: 'Did you mean "high"?',
  },
  'seed-db': { args: [], env: { INPUT_LISTS: 'populer' }, exitCode: 2, says: 'Did you mean "popular"?' },
};

/** What differs between two folders, one sentence for each file. */
async function differences(built: string, committed: string, name: string): Promise<string[]> {
  const [now, before] = await Promise.all([filesIn(built), filesIn(committed)]);
  const all = [...new Set([...now, ...before])].sort();
  const found = await Promise.all(
    all.map(async (file) => {
      if (!before.includes(file)) return [`dist/${name}/${file} is missing`];
      if (!now.includes(file)) return [`dist/${name}/${file} is left from an earlier build`];
      const [a, b] = await Promise.all([readFile(join(built, file)), readFile(join(committed, file))]);
      return a.equals(b) ? [] : [`dist/${name}/${file} differs${firstDifference(a, b)}`];
    }),
  );
  return found.flat();
}

function firstDifference(a: Buffer, b: Buffer): string {
  if (a.includes(0) || b.includes(0)) return '';
  const [now, before] = [a.toString().split('\n'), b.toString().split('\n')];
  const line = now.findIndex((text, at) => text !== before[at]);
  const [is, was] = [now[line] ?? 'nothing', before[line] ?? 'nothing'].map((text) =>
    text.trim().slice(0, 120),
  );
  return line === -1 ? '' : `, first in line ${line + 1}: built "${is ?? ''}", committed "${was ?? ''}"`;
}

async function filesIn(folder: string): Promise<string[]> {
  const files = existsSync(folder) ? await filesBelow(folder) : [];
  return files.map((file) => relative(folder, file));
}

/** Starts a bundle from a folder that holds nothing of the repository but what it shares with others, in an environment that holds nothing either. */
async function startAlone(name: BundleName, temporary: string): Promise<string[]> {
  const folder = join(temporary, 'dist', name);
  await cp(join(root, 'dist', name), folder, { recursive: true });
  if (!selfContained.includes(name)) {
    for (const shared of ['addons', runtimeFolder]) {
      await cp(join(root, 'dist', shared), join(temporary, 'dist', shared), { recursive: true });
    }
  }
  const problems: string[] = [];
  for (const file of (await filesIn(folder)).filter((each) => each.endsWith('.js'))) {
    const checked = await runProgram(process.execPath, ['--check', join(folder, file)], {
      deadlineMs: startDeadlineMs,
      acceptedCodes: [1],
    });
    if (checked.exitCode !== 0) problems.push(`dist/${name}/${file} is no CommonJS:\n${checked.stderr}`);
  }
  const { args, env = {}, exitCode, says } = starts[name];
  const result = await runProgram(process.execPath, [join(folder, 'index.js'), ...args], {
    deadlineMs: startDeadlineMs,
    cwd: temporary,
    env: { PATH: process.env['PATH'] ?? '', HOME: temporary, RUNNER_TEMP: join(temporary, 'runner'), ...env },
    acceptedCodes: [1, 2, 3, 130],
  });
  const said = result.stdout + result.stderr;
  if (result.exitCode !== exitCode || !said.includes(says)) {
    problems.push(`dist/${name} does not start alone: exit code ${result.exitCode}, and it said\n${said}`);
  }
  return problems;
}

async function checkDist(): Promise<void> {
  const problems = await wrongSums(join(root, 'dist', 'addons'));
  await compile();
  await withTemporaryFolder('check-dist', async (temporary) => {
    for (const name of bundleNames) {
      const built = join(temporary, 'built', name);
      await writeBundle(name, built);
      problems.push(...(await differences(built, join(root, 'dist', name), name)));
      problems.push(...(await startAlone(name, temporary)));
    }
    const runtime = join(temporary, 'built', runtimeFolder);
    await writeRuntime(runtime);
    problems.push(...(await differences(runtime, join(root, 'dist', runtimeFolder), runtimeFolder)));
  });
  if (problems.length > 0) {
    throw new GateError(`${problems.join('\n')}\nRun \`npm run build\` and commit what it makes.`);
  }
  console.log(`dist/ is what the sources say: ${bundleNames.join(', ')} and their addons.`);
}

await tell(checkDist);
