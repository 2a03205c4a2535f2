import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { join } from 'node:path';

import { baseContexts, docker } from '../../kit/docker.testing.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import { median } from '../../kit/statistics.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import { buildImage, freshName, type Nginx, startNetwork, startNginx } from '../../nginx/image.testing.ts';

const root = join(import.meta.dirname, '..', '..');
const mebibyte = 1024 ** 2;
const file = '/stream/200MiB.mp4';
const asset = '/assets/index-a1b2c3d4.js';

type Row = (what: string, value: string, goal?: string) => void;

interface Speed {
  readonly bytesPerSecond: readonly number[];
  readonly answersPerSecond: readonly number[];
}

/**
 * Through nginx beside straight to the backend, all in containers on one network, round by round. Files and streams
 * are the range server's, which does nothing but send them; the API is the reference backend's, which asks a database.
 */
export async function nginx(row: Row, signal: AbortSignal): Promise<void> {
  await buildImage();
  await withTemporaryFolder('bench-nginx', async (folder) => {
    await writeFiles(folder);
    await using stack = new AsyncDisposableStack();
    const network = stack.use(await startNetwork());
    const node = (await baseContexts())['node-base']?.replace('docker-image://', '') ?? 'node:24-trixie-slim';
    /** A program of this project in a container with Node. */
    const run = async (args: readonly string[], command: readonly string[]): Promise<string> => {
      const place = [`--network=${network.name}`, `--volume=${root}:/project:ro`];
      const all = ['run', ...args, ...place, node, 'node', ...command];
      return (await docker(all, { deadlineMs: 180_000, signal })).stdout;
    };
    const start = async (service: string, port: number, ...args: string[]): Promise<Pair> => {
      const name = freshName(service.toLowerCase());
      stack.defer(async () => {
        await docker(['rm', '--force', '--volumes', name]);
      });
      const serve = ['/project/dist/cli/index.js', 'world', 'serve', service];
      await run(['--detach', '--name', name, ...args], serve);
      const env = { BACKEND_SERVERS: `${name}:${port}`, RATE_API: 'off', STREAM_CONNECTIONS: 'off' };
      const app = `--volume=${folder}:/usr/share/nginx/app:ro`;
      const front = stack.use(await startNginx({ network, env, args: [app] }));
      await waitForBackend(front, signal);
      return { name, front, addresses: [`http://${name}:${port}`, `http://${front.name}:8080`] };
    };
    const compare = async ({ addresses }: Pair, { what, goal, unit, ...load }: Comparison): Promise<void> => {
      const task = JSON.stringify({ addresses, rounds: 7, connections: 1, requests: 1, ...load });
      const said = await run(['--rm'], ['/project/scripts/bench/nginx-load.ts', task]);
      const [direct = Number.NaN, through = Number.NaN] = (JSON.parse(said) as Speed[]).map(
        (speed) => median(speed[unit]) ?? Number.NaN,
      );
      const shown = unit === 'bytesPerSecond' ? inMebibytes : inAnswers;
      row(
        `nginx: ${what}, to direct`,
        `${(through / direct).toFixed(2)}×`,
        `goal: ${goal}; ${shown(through)}, direct ${shown(direct)}`,
      );
    };

    const files = await start('rangeServer', 3002, `--volume=${folder}:/videos:ro`);
    const bytes = { path: file, unit: 'bytesPerSecond', goal: 0.75 } as const;
    await compare(files, { ...bytes, what: 'a stream of 200 MiB' });
    await compare(files, { ...bytes, what: 'ranges of 4 MiB', rangeBytes: 4 * mebibyte, requests: 50 });
    const produced = await stalledViewer(files, signal);
    row('nginx: produced for a viewer stalled at 3 MB', `${Math.round(produced / mebibyte)} MiB`, 'goal: 32');
    const answers = { connections: 16, requests: 400, unit: 'answersPerSecond' } as const;
    await compare(files, { ...answers, what: 'a script of 200 KiB', path: asset, goal: 2 });
    const api = await start('backend', 4000, '--tmpfs=/data', '--tmpfs=/tmp');
    await compare(api, { ...answers, what: 'API requests', path: '/lists', goal: 0.8 });
  });
}

interface Pair {
  readonly name: string;
  readonly front: Nginx;
  /** The backend's own, and nginx's. */
  readonly addresses: readonly string[];
}

interface Comparison {
  readonly what: string;
  readonly goal: number;
  readonly unit: keyof Speed;
  readonly path: string;
  readonly rangeBytes?: number;
  readonly connections?: number;
  readonly requests?: number;
}

async function waitForBackend(front: Nginx, signal: AbortSignal): Promise<void> {
  await waitUntil(
    'the backend',
    async () => {
      const { exitCode } = await front.exec('wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:8081/-/ready');
      return exitCode === 0 ? true : new NotYet('it is not ready');
    },
    { deadlineMs: 30_000, signal },
  );
}

const inMebibytes = (bytes: number): string => `${Math.round(bytes / mebibyte)} MiB/s`;
const inAnswers = (answers: number): string => `${Math.round(answers)}/s`;

async function writeFiles(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'stream'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, file), randomBytes(200 * mebibyte));
  await writeFile(join(folder, asset), randomBytes(150 * 1024).toString('base64'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>figures</title>');
}

/** Bytes that the backend produced until nginx took no more, the viewer still there. */
async function stalledViewer({ name, front }: Pair, signal: AbortSignal): Promise<number> {
  const { stdout } = await docker(
    ['inspect', '--format', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}', name],
    { signal },
  );
  const metrics = `http://${stdout.trim()}:3002/metrics`;
  // an answer counts there when it has ended
  const sent = async (): Promise<number> => {
    const answer = await fetch(metrics, { signal });
    return Number(/^range_server_sent_bytes_total (\d+)/m.exec(await answer.text())?.[1]);
  };
  const before = await sent();
  const options = { host: front.address, port: 8080, path: file, headers: { Host: 'localhost' }, signal };
  const request = http.get(options);
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  let read = 0;
  while (read < 3e6) {
    const chunk = response.read() as Buffer | null;
    if (chunk === null) await once(response, 'readable');
    else read += chunk.length;
  }
  let last = '';
  await waitUntil(
    'nginx standing still',
    async () => {
      const received = await front.read('/sys/class/net/eth0/statistics/rx_bytes');
      const still = Number(received) - Number(last) < 65_536;
      last = received;
      return still ? true : new NotYet('it still receives');
    },
    { deadlineMs: 30_000, intervalMs: 1000, signal },
  );
  request.on('error', () => undefined);
  request.destroy();
  return await waitUntil(
    'the end of the answer',
    async () => {
      const produced = (await sent()) - before;
      return produced > read ? produced : new NotYet('it goes on');
    },
    { deadlineMs: 30_000, signal },
  );
}
