// Compiles the project and writes its bundles into dist/, which GitHub runs as they are: no step of the
// build depends on this machine, so `npm run check-dist` can compare them byte by byte.
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { minify } from '@swc/core';
import ncc, { type Compilation, type Module } from '@vercel/ncc';

import { removeFolder } from '../kit/folders.ts';
import { runProgram } from '../kit/run-program.ts';

import { addonLoaderText, addonPlatforms, addons, leftOutText, partsOf, type Part } from './bundle-parts.ts';
import { packagesOf, wholeLicences } from './licences.ts';
import { tell } from './tell.ts';
import { runtimeFiles } from './tizen-runtime.ts';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Folder in dist/ → the file that it starts with. */
export const bundles = {
  'build-multiarch': 'actions/build-multiarch/main.ts',
  cli: 'cli/main.ts',
  'front-door': 'actions/front-door/main.ts',
  'package-tizen': 'actions/package-tizen/main.ts',
  'run-e2e-stream': 'actions/run-e2e-stream/main.ts',
  'publish-image': 'actions/publish-image/main.ts',
  'seed-db': 'actions/seed-db/main.ts',
} as const;

export type BundleName = keyof typeof bundles;

/** Bundles that must work when nothing of the repository is around them; the others share dist/addons. */
export const selfContained: readonly BundleName[] = ['run-e2e-stream', 'publish-image'];

/** Those from which what nothing calls is taken as well: they have a size of their own to keep. */
const withoutUnused: readonly BundleName[] = ['package-tizen'];

export const bundleNames = Object.keys(bundles) as BundleName[];

/** Beside the bundles: what runs on TVs, for apps to import and for the packager to inject. */
export const runtimeFolder = 'tizen-runtime';

const licences = 'LICENSES.txt';
const compileDeadlineMs = 180_000;

/** Type check and JavaScript, in build/. */
export async function compile(): Promise<void> {
  await removeFolder(join(root, 'build'));
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  await runProgram(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    deadlineMs: compileDeadlineMs,
    cwd: root,
  });
  for (const file of await filesBelow(join(root, 'build'), '.js')) await finishImports(file);
}

/** tsc (5.9) forgets the endings in an `import()` that stands in a function with `using`. */
async function finishImports(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const finished = text.replaceAll(/\bimport\((['"])(\.{1,2}\/[^'"]+)\.ts\1\)/g, 'import($1$2.js$1)');
  if (finished !== text) await writeFile(file, finished);
}

/** Absolute paths of the files below `folder` whose names end in `ending`. */
export async function filesBelow(folder: string, ending = ''): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Makes one bundle from build/ and writes it into `target`, which holds nothing else afterwards. */
export async function writeBundle(name: BundleName, target: string): Promise<void> {
  // names of modules in the bundle are relative to this folder
  process.chdir(root);
  // ncc itself still passes what Node has deprecated
  process.noDeprecation = true;
  // CommonJS, because that is what half of the packages are, and `__dirname` and `require` are theirs
  const { code, assets, stats } = await ncc(join(root, 'build', bundles[name].replace(/\.ts$/, '.js')), {
    cache: false,
    quiet: true,
    esm: false,
    externals: Object.fromEntries(partsOf(name).map(({ request, instead }) => [request, instead])),
    license: licences,
  });
  const files = new Map<string, string | Buffer>([
    ['index.js', code],
    // this repository's own package.json says that .js is ESM
    ['package.json', '{ "type": "commonjs" }\n'],
    ...Object.entries(assets).map(([file, { source }]) => [file, source] as const),
  ]);
  const packages = packagesOf(resourcesOf(stats.compilation.modules));
  files.set(licences, await wholeLicences(String(files.get(licences) ?? ''), packages));
  const problems = [
    ...warningsOf(stats.compilation),
    ...notFound(stats.compilation),
    ...(await wrongAskers(stats.compilation, partsOf(name))),
    ...leaks(files),
  ];
  if (problems.length > 0)
    throw new Error(`The bundle ${name} is not as it should be:\n${problems.join('\n')}`);

  await removeFolder(target);
  for (const [file, content] of files) {
    await write(join(target, file), file.endsWith('.js') ? await shortened(String(content), name) : content);
  }
  await writeParts(name, [...files.values()].join('\n'), target);
}

/** Without comments and blanks, under which half of it goes; names of functions and classes stay, for stacks and TypeORM. */
async function shortened(script: string, name: BundleName): Promise<string> {
  const { code } = await minify(script, {
    compress: withoutUnused.includes(name)
      ? { defaults: false, dead_code: true, unused: true, keep_fnames: true, keep_classnames: true }
      : false,
    mangle: { keep_fnames: true, keep_classnames: true },
    // a script with one character beyond Latin-1 takes twice its size in memory
    format: { comments: false, asciiOnly: true },
    module: false,
    ecma: 2022,
  });
  return `${code}\n`;
}

async function writeParts(name: BundleName, code: string, target: string): Promise<void> {
  if (code.includes('require("./left-out.js")')) await write(join(target, 'left-out.js'), leftOutText);
  for (const addon of addons) {
    if (!code.includes(`require("./addons/${addon.loader}")`)) continue;
    const carries = selfContained.includes(name);
    await write(join(target, 'addons', addon.loader), addonLoaderText(addon, carries ? '.' : '../../addons'));
    for (const platform of carries ? addonPlatforms : []) {
      const own = join(target, 'addons', platform, addon.file);
      await mkdir(dirname(own), { recursive: true });
      await copyFile(join(root, 'dist', 'addons', platform, addon.file), own);
    }
  }
  const carriesRuntime = selfContained.includes(name) && code.includes(runtimeFolder);
  if (carriesRuntime) await writeRuntime(join(target, runtimeFolder));
}

export async function writeRuntime(target: string): Promise<void> {
  await removeFolder(target);
  for (const [file, content] of await runtimeFiles()) await write(join(target, file), content);
}

async function write(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Such as a request that is only known at run time, and would fail then. Texts are the licence plugin's. */
function warningsOf(compilation: Compilation): string[] {
  return compilation.warnings
    .filter((warning) => typeof warning !== 'string')
    .map(({ message, module }) => `${relative(root, module?.resource ?? root)}: ${message}`);
}

/** Files of our own that ncc looked for in vain: it would let the bundle fail when it asks for one. */
function notFound({ modules }: Compilation): string[] {
  return resourcesOf(modules)
    .map((resource) => resource.split('@@notfound.js?')[1] ?? '')
    .filter((request) => request.startsWith('.'))
    .map((request) => `${request} was not found`);
}

/** Modules that would get another package's part. */
async function wrongAskers(compilation: Compilation, parts: readonly Part[]): Promise<string[]> {
  const relativeParts = parts.filter(({ request }) => request.startsWith('.'));
  const problems: string[] = [];
  for (const resource of new Set(resourcesOf(compilation.modules))) {
    const [file = resource] = resource.split('?');
    if (!/\.[cm]?js$/.test(file)) continue;
    const text = await readFile(file, 'utf8');
    const asks = ({ request }: Part): boolean =>
      text.includes(`'${request}'`) || text.includes(`"${request}"`);
    for (const part of relativeParts) {
      if (!file.includes(`${sep}node_modules${sep}${part.askedBy}${sep}`) && asks(part)) {
        problems.push(`${relative(root, file)} asks for ${part.request}, as only ${part.askedBy} may`);
      }
    }
  }
  return problems;
}

function resourcesOf(modules: Iterable<Module>): string[] {
  return [...modules].flatMap(({ resource, modules: inner }) => [
    ...(resource === undefined ? [] : [resource]),
    ...(inner === undefined ? [] : resourcesOf(inner)),
  ]);
}

/** What would tie the bundle to this machine, or break it. */
function leaks(files: ReadonlyMap<string, string | Buffer>): string[] {
  return [...files].flatMap(([file, content]) => [
    ...(content.includes(root) ? [`${file} holds the path of this machine's checkout`] : []),
    // ncc writes `require` into a module that has one of its own
    ...(content.toString().includes('_require("url")') ? [`${file} cannot find its own place`] : []),
    ...(file.endsWith('.node') ? [`${file} is an addon that was taken from this machine`] : []),
  ]);
}

async function main(): Promise<void> {
  await compile();
  for (const name of bundleNames) {
    await writeBundle(name, join(root, 'dist', name));
    console.log(`dist/${name}`);
  }
  await writeRuntime(join(root, 'dist', runtimeFolder));
  console.log(`dist/${runtimeFolder}`);
}

if (import.meta.main) await tell(main);
