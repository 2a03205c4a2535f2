import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { runProgram } from '../../kit/run-program.ts';

const shipped = readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'logrotate.conf'), 'utf8');

let folder = '';
let logs = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miauflix-logrotate-'));
  logs = join(folder, 'logs');
  mkdirSync(logs, { mode: 0o755 });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** One run of logrotate, for the files of this test; what it would send to nginx is written down instead. */
async function rotate(): Promise<void> {
  const config = join(folder, 'logrotate.conf');
  const own = shipped
    .replaceAll('/var/log/miauflix', logs)
    .replace(/docker kill .*/, `echo reopened >> ${join(folder, 'told')}`);
  writeFileSync(config, own, { mode: 0o644 });
  const path = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;
  await runProgram('logrotate', ['--state', join(folder, 'status'), config], {
    deadlineMs: 30_000,
    env: { PATH: path },
  });
}
const total = (): number => readdirSync(logs).reduce((sum, name) => sum + statSync(join(logs, name)).size, 0);

it('rotates what is larger than 1 MB, tells the writer, and leaves what is smaller', async () => {
  writeFileSync(join(logs, 'nginx.log'), Buffer.alloc(1_100_000, 0x61));
  writeFileSync(join(logs, 'other.log'), 'small\n');
  await rotate();
  expect(readdirSync(logs).sort()).toEqual(['nginx.log', 'nginx.log.1', 'other.log']);
  expect(statSync(join(logs, 'nginx.log')).size).toBe(0);
  expect(readFileSync(join(folder, 'told'), 'utf8')).toBe('reopened\n');
});

it('is below its bound after each run, whatever was written between two, and keeps the newest', async () => {
  for (const [run, megabytes] of [2, 5, 1.2, 15, 3, 3, 3, 3].entries()) {
    writeFileSync(join(logs, 'nginx.log'), Buffer.alloc(megabytes * 1024 * 1024, 0x61 + run));
    await rotate();
    const newest = statSync(join(logs, 'nginx.log.1')).size;
    expect(newest).toBe(Math.floor(megabytes * 1024 * 1024));
    expect(total()).toBeLessThanOrEqual(Math.max(11_000_000, newest) + 4096);
  }
});
