import { randomBytes } from 'node:crypto';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { formatDuration } from '../../../kit/deadline.ts';
import { GateError, isError, reasonOf, WorldError } from '../../../kit/errors.ts';
import { withTemporaryFolder } from '../../../kit/folders.ts';
import type { Reporter } from '../../../kit/reporter.ts';
import { runProgram } from '../../../kit/run-program.ts';
import { containerUser } from '../../lifecycle/check.ts';
import { stopStack } from '../../lifecycle/down.ts';
import { engineFacts } from '../../lifecycle/engine-facts.ts';
import { envFileName, secretsFolderName, type Stack } from '../../lifecycle/folder-facts.ts';
import { secretsOf } from '../../lifecycle/redact.ts';
import { startStack } from '../../lifecycle/up.ts';
import { databasesOf, rowDifferences, totalRows } from '../manifest.ts';
import type { Fetched } from '../restore.ts';
import { places } from '../settings.ts';
import { ageOf, type LastDrill } from '../state.ts';

import { runInContainer } from './container.ts';
import { backendKindIn, drillEnvironment, drillOverlay } from './drill-stack.ts';

export interface Drilled {
  /** Where viewers would reach it. */
  readonly url: string;
  readonly kind: 'miauflix' | 'contract';
  readonly hasLists: boolean;
}

export interface DrillOptions {
  readonly stack: Stack;
  readonly project: string;
  readonly id?: string;
  /** Looks at the stack that was restored; gives what was checked, throws where something does not hold. */
  readonly smoke: (drilled: Drilled) => Promise<readonly string[]>;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

export interface DrillReport {
  readonly id: string;
  readonly madeAt: string;
  readonly ageMs: number;
  readonly passed: boolean;
  readonly problems: readonly string[];
  readonly fetchedMs: number;
  readonly startedMs: number;
  readonly durationMs: number;
  readonly rows: number;
  readonly sources: Fetched['sources'];
  readonly checks: readonly string[];
  /** How the rows changed when the backend was started on them. */
  readonly changes: readonly string[];
}

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Restores a backup into a stack of its own, starts it, looks at it, and removes it, whatever happens. */
export async function drill(options: DrillOptions): Promise<DrillReport> {
  const { stack, project, reporter, signal } = options;
  const start = performance.now();
  const name = `${project}-drill-${randomBytes(3).toString('hex')}`;
  const volumes = new Map([
    [places.data, `${name}_data`],
    [places.certificates, `${name}_certificates`],
  ]);
  const around = { stack, reporter, signal, volumes };
  let fetched: Fetched | undefined;
  try {
    await makeVolumes(name, signal);
    reporter.info('Fetching the backup, and reading all of it.');
    const { id } = options;
    fetched = await runInContainer<Fetched>(['fetch', ...(id === undefined ? [] : [id])], around);
    const fetchedMs = performance.now() - start;
    await runInContainer(['put'], around);
    const tried = await withTemporaryFolder('drill', async (folder) => {
      if (fetched === undefined) throw new Error('nothing was fetched');
      return await tryStack(folder, name, fetched, options, volumes);
    });
    const durationMs = performance.now() - start;
    const report = reportOf(fetched, tried, { fetchedMs, durationMs });
    await record(report, options);
    return report;
  } catch (error) {
    if (signal.aborted) throw error;
    const failed = failureOf(fetched, error, performance.now() - start);
    if (failed !== undefined) await record(failed, options);
    if (failed === undefined || !(error instanceof WorldError || error instanceof GateError)) throw error;
    return failed;
  } finally {
    await stopStack({
      folder: stack.folder,
      project: name,
      deleteData: name,
      reporter,
      signal: AbortSignal.timeout(120_000),
    });
  }
}

interface Tried {
  readonly startedMs: number;
  readonly checks: readonly string[];
  readonly after: Counts;
}

async function makeVolumes(name: string, signal: AbortSignal): Promise<void> {
  for (const volume of ['data', 'certificates']) {
    // as Compose labels them, which then takes them for its own
    const labels = { 'com.docker.compose.project': name, 'com.docker.compose.volume': volume };
    const args = Object.entries(labels).flatMap(([key, value]) => ['--label', `${key}=${value}`]);
    await runProgram('docker', ['volume', 'create', ...args, `${name}_${volume}`], {
      deadlineMs: 30_000,
      signal,
    });
  }
}

async function tryStack(
  folder: string,
  name: string,
  fetched: Fetched,
  { stack, reporter, signal, smoke }: DrillOptions,
  volumes: ReadonlyMap<string, string>,
): Promise<Tried> {
  const saved = Buffer.from(fetched.stackFiles[envFileName] ?? '', 'base64').toString();
  await writeFolder(folder, name, fetched, saved);
  const secrets = secretsOf(stack);
  const { resolved, refused } = await engineFacts({ folder, secrets, signal }, true);
  if (resolved === undefined)
    throw new GateError(`The restored stack cannot be read: ${refused ?? 'by nobody'}.`);
  const before = performance.now();
  const states = await startStack({ folder, resolved, secrets, timeoutMs: 300_000, reporter, signal });
  const startedMs = performance.now() - before;
  const port = states.find(({ service }) => service === 'nginx')?.ports.find(({ target }) => target === 8080);
  if (port === undefined) throw new WorldError('The restored stack has no nginx that can be reached.');
  const lists = databasesOf(fetched.manifest).some(
    ({ database }) => (database.rows['media_list_movies_movie'] ?? 0) > 0,
  );
  const url = `http://127.0.0.1:${port.port}`;
  const checks = await smoke({ url, kind: backendKindIn(saved), hasLists: lists });
  const after = await runInContainer<Counts>(['count'], { stack, reporter, signal, volumes });
  return { startedMs, checks, after };
}

async function writeFolder(
  folder: string,
  name: string,
  { stackFiles }: Fetched,
  saved: string,
): Promise<void> {
  await mkdir(join(folder, secretsFolderName), { mode: 0o700 });
  const files = new Map(
    Object.entries(stackFiles).map(([path, text]) => [path, Buffer.from(text, 'base64')]),
  );
  if (!files.has('compose.yaml')) throw new GateError('The backup has no compose.yaml.');
  files.set(envFileName, Buffer.from(drillEnvironment(saved, name)));
  files.set('drill.yaml', Buffer.from(drillOverlay));
  for (const [path, content] of files) {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    const user = process.getuid?.();
    const mode = user === 0 || user === containerUser ? 0o600 : 0o644;
    await writeFile(place, content, { mode });
    if (user === 0 && path.startsWith(`${secretsFolderName}/`))
      await chown(place, containerUser, containerUser);
  }
}

function reportOf(
  { snapshot, manifest, sources }: Fetched,
  { startedMs, checks, after }: Tried,
  { fetchedMs, durationMs }: { readonly fetchedMs: number; readonly durationMs: number },
): DrillReport {
  const databases = databasesOf(manifest);
  const lost = databases.flatMap(({ path, database }) =>
    Object.entries(database.rows)
      .filter(([table, rows]) => rows > 0 && (after[path]?.[table] ?? 0) === 0)
      .map(([table, rows]) => `The table ${table} had ${rows} rows, and none once the backend ran.`),
  );
  const closed =
    sources.opened < sources.tried
      ? [
          `Of ${sources.tried} sources that were tried, the key opens ${sources.opened}: the others cannot be played.`,
        ]
      : [];
  const problems = [...lost, ...closed];
  return {
    id: snapshot.id,
    madeAt: manifest.madeAt,
    ageMs: Date.now() - Date.parse(manifest.madeAt),
    passed: problems.length === 0,
    problems,
    fetchedMs: Math.round(fetchedMs),
    startedMs: Math.round(startedMs),
    durationMs: Math.round(durationMs),
    rows: databases.reduce((sum, { database }) => sum + totalRows(database.rows), 0),
    sources,
    checks,
    changes: databases.flatMap(({ path, database }) => rowDifferences(database.rows, after[path] ?? {})),
  };
}

function failureOf(
  fetched: Fetched | undefined,
  error: unknown,
  durationMs: number,
): DrillReport | undefined {
  if (fetched === undefined || !isError(error)) return undefined;
  const { snapshot, manifest, sources } = fetched;
  return {
    id: snapshot.id,
    madeAt: manifest.madeAt,
    ageMs: Date.now() - Date.parse(manifest.madeAt),
    passed: false,
    problems: [reasonOf(error)],
    fetchedMs: 0,
    startedMs: 0,
    durationMs: Math.round(durationMs),
    rows: databasesOf(manifest).reduce((sum, { database }) => sum + totalRows(database.rows), 0),
    sources,
    checks: [],
    changes: [],
  };
}

async function record({ id, madeAt, durationMs, passed }: DrillReport, options: DrillOptions): Promise<void> {
  const { stack, reporter, signal } = options;
  const done: LastDrill = { at: new Date().toISOString(), id, madeAt, durationMs, passed };
  await runInContainer(['record-drill'], { stack, reporter, signal, input: JSON.stringify(done) });
}

/** What came out, for a terminal. */
export function drillToText(report: DrillReport): string {
  const { id, madeAt, ageMs, sources, checks, changes, rows } = report;
  const lines = [
    `Backup ${id.slice(0, 8)} of ${madeAt}, ${ageOf(Math.max(0, ageMs))} old.`,
    `Restored: ${rows} rows, every file as its digest says.`,
    ...(sources.tried > 0
      ? [
          `Sources: the key (${sources.key}) opens ${sources.opened} of ${sources.tried} that were tried, of ${sources.sources}.`,
        ]
      : ['Sources: there are none yet.']),
    ...(checks.length > 0
      ? [`Started in ${formatDuration(report.startedMs)}; holds: ${checks.join(', ')}.`]
      : []),
    ...(changes.length > 0
      ? [`Once the backend ran: ${changes.join(' ')}`]
      : ['Once the backend ran, every table had the same rows.']),
    ...report.problems.map((problem) => `NOT WELL: ${problem}`),
    `It took ${formatDuration(report.durationMs)} from the command to a stack that answers.`,
  ];
  return lines.join('\n');
}
