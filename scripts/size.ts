// Measures what every user of an action downloads, the repository as a compressed archive, and tells what is in it.
import { spawn } from 'node:child_process';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { withDeadline } from '../kit/deadline.ts';
import { runProgram } from '../kit/run-program.ts';

import { root } from './bundle.ts';

const mebibyte = 1024 * 1024;
const limit = 8 * mebibyte;
const deadlineMs = 120_000;
const shownFolders = 15;

/** Bytes of `git archive HEAD <path> | gzip -9`. */
async function archivedBytes(path?: string): Promise<number> {
  return await withDeadline('archiving the repository', deadlineMs, async (signal) => {
    const git = spawn('git', ['archive', '--format=tar', 'HEAD', ...(path === undefined ? [] : [path])], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      signal,
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      git.once('error', reject);
      git.once('close', resolve);
    });
    let bytes = 0;
    const counter = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        bytes += chunk.length;
        done();
      },
    });
    await pipeline(git.stdout, createGzip({ level: 9 }), counter);
    const code = await ended;
    if (code !== 0) throw new Error(`git archive ended with exit code ${code ?? 'unknown'}`);
    return bytes;
  });
}

/** Folders of the repository, those of dist/ one by one, and files at its top. */
async function parts(): Promise<string[]> {
  const list = async (path: string): Promise<string[]> => {
    const { stdout } = await runProgram('git', ['ls-tree', '--name-only', 'HEAD', path], {
      deadlineMs,
      cwd: root,
    });
    return stdout.split('\n').filter((name) => name !== '');
  };
  return [...(await list('.')).filter((name) => name !== 'dist'), ...(await list('dist/'))];
}

const inMebibytes = (bytes: number): string => `${(bytes / mebibyte).toFixed(2).padStart(6)} MiB`;

const total = await archivedBytes();
const sizes: { readonly name: string; readonly bytes: number }[] = [];
for (const name of await parts()) sizes.push({ name, bytes: await archivedBytes(name) });
sizes.sort((a, b) => b.bytes - a.bytes);
console.log(`${inMebibytes(total)}  the repository, compressed; at most ${limit / mebibyte} MiB are allowed`);
for (const { name, bytes } of sizes.slice(0, shownFolders)) console.log(`${inMebibytes(bytes)}  ${name}`);
if (total >= limit) {
  console.error('It is too large for everyone who uses an action: look for what need not be in dist/.');
  process.exitCode = 1;
}
