import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { withTemporaryFolder } from '../../kit/folders.ts';
import { silentReporter } from '../../kit/reporter.ts';
import { median } from '../../kit/statistics.ts';
import { bigCatalogue } from '../../seed/store/catalogue.testing.ts';
import { openStore } from '../../seed/store/open-store.ts';

import { writeRaw } from './seed-write-raw.ts';

export interface WriteCost {
  /** Films; each with three genres and two translations, on one of two lists. */
  readonly films: number;
  /** Into a file that has its tables and no rows, in ms: the middle of the rounds. */
  readonly ms: number;
  /** The same rows by prepared statements of Node's own SQLite, in turns with ours. */
  readonly rawMs: number;
  readonly ratio: number;
  /** The same catalogue once more, which changes nothing. */
  readonly againMs: number;
  /** The most that a process which makes the catalogue and writes it once had resident. */
  readonly residentBytes: number;
}

const rounds = 5;
const { signal } = new AbortController();

/** What the write of so many films costs, beside the least that it could. */
export async function measureWrite(films: number): Promise<WriteCost> {
  const catalogue = bigCatalogue(films);
  const ours: number[] = [];
  const again: number[] = [];
  const raw: number[] = [];
  await withTemporaryFolder('seed-write', async (folder) => {
    for (let round = 0; round < rounds; round += 1) {
      const location = join(folder, `${round}.db`);
      const rawLocation = join(folder, `${round}-raw.db`);
      await makeTables(rawLocation);
      raw.push(writeRaw(rawLocation, catalogue));
      await makeTables(location);
      const store = await openStore({ location, signal, reporter: silentReporter });
      try {
        ours.push(await timed(async () => await store.write(catalogue)));
        again.push(await timed(async () => await store.write(catalogue)));
      } finally {
        await store.close();
      }
    }
  });
  const [ms, rawMs, againMs] = [ours, raw, again].map((times) => median(times) ?? Number.NaN) as [
    number,
    number,
    number,
  ];
  return { films, ms, rawMs, ratio: ms / rawMs, againMs, residentBytes: residentBytesOf(films) };
}

async function makeTables(location: string): Promise<void> {
  const store = await openStore({ location, signal, reporter: silentReporter });
  try {
    await store.write({ ...bigCatalogue(0), genres: [], shows: [], lists: [] });
  } finally {
    await store.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function residentBytesOf(films: number): number {
  const program = join(import.meta.dirname, 'seed-write-once.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, String(films)], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`the process that writes once failed: ${stderr}`);
  return Number(stdout);
}
