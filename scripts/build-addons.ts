// Makes the addons that dist/ carries, for both architectures, from the sources that npm ci installed:
//   npm run build-addons [-- --nodedir <folder with Node's headers>]
// It needs Python 3, make, g++ and, for the other architecture, g++-aarch64-linux-gnu or g++-x86-64-linux-gnu.
// The same compilers make the same bytes in any folder; the committed ones are by Debian 12's g++ 12, so that
// they load with the C library of Ubuntu 22.04 and newer.
import { chmod, copyFile, cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { withTemporaryFolder } from '../kit/folders.ts';
import { runProgram } from '../kit/run-program.ts';

import { writeSums } from './addon-sums.ts';
import { addonPlatforms, sqliteAddon, utpAddon, type AddonPlatform } from './bundle-parts.ts';
import { root } from './bundle.ts';
import { tell } from './tell.ts';

const deadlineMs = 20 * 60_000;

/** The package of each addon, and what its build leaves in build/Release. */
const sources = [
  { package: 'sqlite3', built: 'node_sqlite3.node', addon: sqliteAddon },
  { package: 'utp-native', built: 'utp_native.node', addon: utpAddon },
] as const;

/** Names of the compiler's programs start so for each architecture. */
const triplets: Readonly<Record<AddonPlatform, string>> = {
  'linux-x64': 'x86_64-linux-gnu',
  'linux-arm64': 'aarch64-linux-gnu',
};

/** Small rather than fast: what they do is wait for disk and network. */
function compilerFor(platform: AddonPlatform): Record<string, string> {
  const triplet = triplets[platform];
  const small = '-Os -ffunction-sections -fdata-sections';
  return {
    CC: `${triplet}-gcc`,
    CXX: `${triplet}-g++`,
    AR: `${triplet}-ar`,
    LINK: `${triplet}-g++`,
    CFLAGS: small,
    CXXFLAGS: small,
    LDFLAGS: '-Wl,--gc-sections -s',
  };
}

async function build(
  source: (typeof sources)[number],
  platform: AddonPlatform,
  nodedir: string | undefined,
): Promise<void> {
  await withTemporaryFolder('addon', async (folder) => {
    const place = join(folder, 'node_modules', source.package);
    await cp(join(root, 'node_modules', source.package), place, {
      recursive: true,
      // what is built here already, and what was built elsewhere
      filter: (file) => !/[\\/](build|prebuilds)$/.test(file),
    });
    const gyp = join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
    const arch = platform.slice('linux-'.length);
    const headers = nodedir === undefined ? [] : [`--nodedir=${nodedir}`];
    await runProgram(process.execPath, [gyp, 'rebuild', `--arch=${arch}`, ...headers], {
      cwd: place,
      deadlineMs,
      // where the package finds those that it needs to be built
      env: { ...ownEnvironment(), ...compilerFor(platform), NODE_PATH: join(root, 'node_modules') },
    });
    const target = join(root, 'dist', 'addons', platform, source.addon.file);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(place, 'build', 'Release', source.built), target);
    await chmod(target, 0o644);
    console.log(`dist/addons/${platform}/${source.addon.file}`);
  });
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

await tell(async () => {
  const { values } = parseArgs({ options: { nodedir: { type: 'string' } } });
  for (const platform of addonPlatforms) {
    for (const source of sources) await build(source, platform, values.nodedir);
  }
  await writeSums(join(root, 'dist', 'addons'));
});
