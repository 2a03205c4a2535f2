import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { DataSource } from 'typeorm';

import { silentLog } from '../kit/log.ts';
import { startApis } from '../mock-content/apis/apis.ts';
import type { SeedReport } from '../seed/report.ts';

/** `miauflix-infra seed` as a process, beside the stand-in of TMDB, for the tests. */

export const token = 'eyJhbGciOiJIUzI1NiJ9.stand-in.token';
export const entry = join(import.meta.dirname, 'main.ts');

export interface TmdbStandIn {
  readonly url: string;
  /** What it is to do from now on, and its count of requests anew. */
  control(body: unknown): Promise<void>;
  /** How often it was asked since. */
  asked(): Promise<number>;
  stop(): Promise<void>;
}

export async function startTmdb(): Promise<TmdbStandIn> {
  const apis = await startApis(
    { host: '127.0.0.1', port: 0, token, seederUrl: 'http://127.0.0.1:9' },
    silentLog,
  );
  const url = apis.addresses.tmdb;
  const { origin } = new URL(url);
  return {
    url,
    control: async (body) => {
      const answer = await fetch(`${origin}/control`, { method: 'POST', body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`the stand-in answered ${answer.status}: ${await answer.text()}`);
      await fetch(`${origin}/requests`, { method: 'DELETE' });
    },
    asked: async () =>
      ((await (await fetch(`${origin}/requests`)).json()) as { readonly total: number }).total,
    stop: async () => {
      await apis.stop();
    },
  };
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Start {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Programs that start it, with their arguments: `setpriv …`. */
  readonly through?: readonly string[];
  /** Gets each piece of what it says, and may send it a signal. */
  readonly onSaid?: (text: string, stop: (signal: NodeJS.Signals) => void) => void;
}

export interface SeedCommand {
  /** Its working directory and home, with a cache of its own in it. */
  readonly folder: string;
  readonly tmdbUrl: string;
}

/** Runs `miauflix-infra seed <args>` to its end. */
export async function runSeedCommand(
  { folder, tmdbUrl }: SeedCommand,
  args: readonly string[],
  { env = {}, input = '', through = [], onSaid }: Start = {},
): Promise<Ended> {
  const [program = '', ...all] = [...through, process.execPath, entry, 'seed', ...args];
  const child = spawn(program, all, {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      MIAUFLIX_CACHE_DIR: join(folder, 'cache'),
      TMDB_API_URL: tmdbUrl,
      TMDB_API_ACCESS_TOKEN: token,
      ...env,
    },
  });
  // it may end without reading all of its input
  child.stdin.on('error', () => undefined).end(input);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
      onSaid?.(text, (signal) => child.kill(signal));
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}

/** The same, with `--json`; gives its report. */
export async function seedReport(
  command: SeedCommand,
  args: readonly string[],
  start?: Start,
): Promise<SeedReport> {
  const { code, stdout, stderr } = await runSeedCommand(command, [...args, '--json'], start);
  if (code !== 0) throw new Error(`it ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as SeedReport;
}

/** Everything in a file's tables; throws when the file is not sound. */
export async function contentOf(database: string): Promise<Record<string, unknown[]>> {
  const source = await new DataSource({ type: 'sqlite', database }).initialize();
  try {
    const tables: { name: string }[] = await source.query(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    );
    const content: Record<string, unknown[]> = {};
    for (const { name } of tables) content[name] = await source.query(`SELECT * FROM "${name}"`);
    const found: { integrity_check: string }[] = await source.query('PRAGMA integrity_check');
    if (found[0]?.integrity_check !== 'ok') throw new Error(`${database}: ${JSON.stringify(found)}`);
    return content;
  } finally {
    await source.destroy();
  }
}
