// Gives sqlite3 its addon without a compiler: the one that dist/ carries, where it fits this machine;
// elsewhere (macOS, Windows, musl) sqlite3's ordinary install, which downloads or compiles it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const addon = 'node_sqlite3.node';
const target = join(root, 'node_modules', 'sqlite3', 'build', 'Release', addon);

function loads() {
  return spawnSync(process.execPath, ['-e', `require(${JSON.stringify(target)})`]).status === 0;
}

function install() {
  const source = join(root, 'dist', 'addons', `${process.platform}-${process.arch}`, addon);
  if (existsSync(target) && loads()) return;
  if (existsSync(source)) {
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
    if (loads()) return;
  }
  console.log(`sqlite3 has no addon here for ${process.platform}-${process.arch}: running its own install.`);
  const npm = process.env.npm_execpath;
  const rebuilt = spawnSync(npm ? process.execPath : 'npm', [...(npm ? [npm] : []), 'rebuild', 'sqlite3'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, npm_config_ignore_scripts: 'false', npm_config_allow_scripts: 'sqlite3' },
  });
  if (rebuilt.status !== 0) {
    console.error(
      'sqlite3 could not be installed: it needs Python 3, make and a C++ compiler on this machine.',
    );
    process.exitCode = 1;
  }
}

install();
