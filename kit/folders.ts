import { randomUUID } from 'node:crypto';
import { mkdtemp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where things are kept between runs: the runner's tool cache, or the user's cache folder. Absolute. */
export function cacheFolder(env: Environment = process.env): string {
  const own = firstSet(env['MIAUFLIX_CACHE_DIR']);
  if (own !== undefined) return resolve(own);
  const base = firstSet(env['RUNNER_TOOL_CACHE'], env['XDG_CACHE_HOME']) ?? join(homedir(), '.cache');
  return resolve(base, 'miauflix-infra');
}

/** A new empty folder of our own, below the runner's or the system's temporary one. */
export async function temporaryFolder(purpose: string, env: Environment = process.env): Promise<string> {
  const base = firstSet(env['RUNNER_TEMP']) ?? tmpdir();
  await mkdir(base, { recursive: true });
  return await mkdtemp(join(base, `miauflix-${purpose}-`));
}

/** A variable that is set to nothing is one that is not set. */
function firstSet(...values: (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && value !== '');
}

/** Runs `work` with a temporary folder, which is gone afterwards, whatever happens. */
export async function withTemporaryFolder<T>(
  purpose: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await temporaryFolder(purpose);
  try {
    return await work(folder);
  } finally {
    await removeFolder(folder);
  }
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Writes a file so that nobody ever sees half of it. */
export async function writeFileWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(part, content);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}
