import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { withTemporaryFolder } from '../../kit/folders.ts';
import { silentLog } from '../../kit/log.ts';
import { silentReporter } from '../../kit/reporter.ts';
import { startApis } from '../../mock-content/apis/apis.ts';
import { defaultSeedOptions, type SeedOptions } from '../../seed/options.ts';
import { runSeed } from '../../seed/seed.ts';

import { measureWrite } from './seed-write.ts';

type Row = (what: string, value: string, goal?: string) => void;

const token = 'stand-in-token-for-figures';
const latencyMs = 50;
const many = 20_000;

/** The figures of seeding: fetching below the limit, a run that changes nothing, and the write alone. */
export async function seeding(row: Row, signal: AbortSignal): Promise<void> {
  await withTemporaryFolder('seed-figures', async (folder) => {
    await fetching(row, folder, signal);
  });
  await writing(row);
}

async function fetching(row: Row, folder: string, signal: AbortSignal): Promise<void> {
  const apis = await startApis(
    { host: '127.0.0.1', port: 0, token, seederUrl: 'http://127.0.0.1:9' },
    silentLog,
  );
  const before = process.env['MIAUFLIX_CACHE_DIR'];
  process.env['MIAUFLIX_CACHE_DIR'] = join(folder, 'cache');
  try {
    const control = JSON.stringify({ tmdb: { slowMs: latencyMs } });
    await fetch(`${new URL(apis.addresses.tmdb).origin}/control`, { method: 'POST', body: control, signal });
    const database = join(folder, 'fetched.sqlite');
    // two lists of 300 have some 400 movies together
    const options: SeedOptions = {
      ...defaultSeedOptions,
      database,
      limit: 300,
      tmdbUrl: apis.addresses.tmdb,
      token,
    };
    const surroundings = { reporter: silentReporter, signal };
    const first = await runSeed(options, surroundings);
    const dictatedMs = (first.requests / options.requestsPerSecond) * 1000;
    row(
      `seed: ${first.changes.movies.added} movies, ${latencyMs} ms latency, to the limit's own time`,
      `${(first.durationMs / dictatedMs).toFixed(2)}×`,
      `goal: 1.2; ${first.durationMs} ms for ${first.requests} requests`,
    );
    const content = await hashOf(database);
    const second = await runSeed(options, surroundings);
    row(
      'seed: requests of a run that changes nothing',
      `${((100 * second.requests) / first.requests).toFixed(0)} %`,
      `goal: 25; ${second.durationMs} ms, the file ${(await hashOf(database)) === content ? 'is the same' : 'DIFFERS'}`,
    );
  } finally {
    if (before === undefined) delete process.env['MIAUFLIX_CACHE_DIR'];
    else process.env['MIAUFLIX_CACHE_DIR'] = before;
    await apis.stop();
  }
}

async function writing(row: Row): Promise<void> {
  const few = await measureWrite(400);
  row(
    `seed: writing ${few.films} movies, to raw prepared statements`,
    `${few.ratio.toFixed(2)}×`,
    `goal: 3; ${few.ms.toFixed(0)} ms, raw ${few.rawMs.toFixed(0)} ms, again ${few.againMs.toFixed(0)} ms`,
  );
  const quarter = await measureWrite(many / 4);
  const whole = await measureWrite(many);
  row(
    `seed: writing ${many} movies, to a quarter of them`,
    `${(whole.ms / quarter.ms).toFixed(1)}×`,
    `goal: 4, linear; ${whole.ms.toFixed(0)} ms`,
  );
  row(
    `seed: memory for ${many} movies`,
    `${Math.round(whole.residentBytes / 1e6)} MB`,
    'goal: 250, the catalogue included',
  );
}

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
