import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { withTemporaryFolder } from '../../kit/folders.ts';
import { runProgram } from '../../kit/run-program.ts';
import { stores, storePasswords, writeStores } from '../../tizen/packager/stores.testing.ts';

type Row = (what: string, value: string, goal?: string) => void;

const root = join(import.meta.dirname, '..', '..');
const megabyte = 1e6;

interface Size {
  readonly megabytes: number;
  readonly files: number;
  readonly goal: string;
}

const sizes: readonly Size[] = [
  { megabytes: 10, files: 300, goal: 'goal: 1.5 s and 200 MB' },
  { megabytes: 100, files: 5000, goal: 'goal: 10 s, linear' },
];

/** The shares of an app's bytes: mostly pictures, as the released frontend with its pictures has them. */
const scriptShare = 0.1;
const styleShare = 0.02;

/** Packages of apps of two sizes: checked, signed, zipped and verified, by the command as it is shipped. */
export async function tizen(row: Row, signal: AbortSignal): Promise<void> {
  await withTemporaryFolder('bench-tizen', async (folder) => {
    await writeStores(folder);
    const times: number[] = [];
    for (const size of sizes) {
      const app = join(folder, `app-${size.megabytes}`);
      await writeApp(app, size);
      const { ms, bytes } = await fastest(3, async () => packageOnce(folder, app, signal));
      times.push(ms / size.megabytes);
      row(
        `tizen: ${size.megabytes} MB, ${size.files} files, to a verified package`,
        `${(ms / 1000).toFixed(2)} s`,
        `${size.goal}; at most ${Math.round(bytes / megabyte)} MB resident`,
      );
    }
    const [small = Number.NaN, large = Number.NaN] = times;
    row(
      'tizen: time for a byte of the larger one to the smaller',
      `${(large / small).toFixed(2)}×`,
      'goal: 1',
    );
  });
}

interface Run {
  readonly ms: number;
  /** The most that was resident. */
  readonly bytes: number;
}

async function fastest(rounds: number, run: () => Promise<Run>): Promise<Run> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await run());
  return { ms: Math.min(...runs.map(({ ms }) => ms)), bytes: Math.max(...runs.map(({ bytes }) => bytes)) };
}

async function packageOnce(folder: string, app: string, signal: AbortSignal): Promise<Run> {
  const tell = `process.on('exit', () => console.error('resident ' + process.resourceUsage().maxRSS));`;
  const { durationMs, stderr } = await runProgram(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(tell)}`],
      ...[join(root, 'dist', 'cli', 'index.js'), 'tizen', 'package', app, '--app-version', '1.0.0'],
      ...['--author', join(folder, stores.author), '--distributor', join(folder, stores.distributor)],
      ...['--max-size', '1000', '--out', join(folder, 'app.wgt')],
    ],
    {
      deadlineMs: 120_000,
      signal,
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...storePasswords },
    },
  );
  const kibibytes = Number(/resident (\d+)/.exec(stderr)?.[1]);
  return { ms: durationMs, bytes: kibibytes * 1024 };
}

async function writeApp(folder: string, { megabytes, files }: Size): Promise<void> {
  const bytes = (megabytes * megabyte) / files;
  const parts = new Map<string, string | Buffer>([['index.html', '<script src="/assets/0.js"></script>']]);
  for (let file = 0; file < files - 1; file += 1) {
    const share = (file % 100) / 100;
    if (share < scriptShare) parts.set(`assets/${file}.js`, script(bytes, file));
    else if (share < scriptShare + styleShare) parts.set(`assets/${file}.css`, styles(bytes));
    else parts.set(`assets/${file}.jpg`, randomBytes(Math.round(bytes)));
  }
  await mkdir(join(folder, 'assets'), { recursive: true });
  for (const [path, content] of parts) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function script(bytes: number, seed: number): string {
  const one = (at: number): string =>
    `function f${at}(a,b){var c=a.b[${at}],d="/assets/${seed}.jpg";for(var i=0;i<c.length;i++){if(c[i]===b){return{x:c[i],y:d+i}}}return null}\n`;
  return Array.from({ length: Math.ceil(bytes / one(100).length) }, (_, at) => one(at)).join('');
}

function styles(bytes: number): string {
  const one = (at: number): string =>
    `.c${at}>a:hover{margin:0 ${at}px;background:url(/assets/0.jpg) no-repeat}\n`;
  return Array.from({ length: Math.ceil(bytes / one(100).length) }, (_, at) => one(at)).join('');
}
