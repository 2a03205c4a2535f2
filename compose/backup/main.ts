import { json } from 'node:stream/consumers';

import { ConfigurationError, exitCodeOf, InterruptedError, reasonOf } from '../../kit/errors.ts';
import { jsonLog } from '../../kit/log.ts';

import { alone, makeBackup, type Work } from './backup.ts';
import { Restic } from './restic.ts';
import { countData, dropFetched, fetchBackup, putBackup } from './restore.ts';
import { currentStatus, serve } from './serve.ts';
import { places, readSettings } from './settings.ts';
import { readState, writeState, type LastDrill } from './state.ts';

// The program of the container. Results are JSON on standard output, the log is on standard error.

const log = jsonLog('backup');
const stop = new AbortController();
for (const name of ['SIGTERM', 'SIGINT'] as const) {
  process.once(name, () => {
    stop.abort(new InterruptedError(name));
  });
}

const [command = '', argument] = process.argv.slice(2);

function tell(result: unknown): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

async function list(work: Work): Promise<unknown> {
  const restic = await Restic.open(work.settings, work.signal);
  const status = await currentStatus(work.settings);
  const isThere = (await restic.repositoryId()) !== undefined;
  return { status, snapshots: isThere ? await restic.snapshots() : [], repository: work.settings.repository };
}

/** Reads back all that the repository holds. */
async function checkAll(work: Work): Promise<unknown> {
  return await alone(work, async () => {
    const restic = await Restic.open(work.settings, work.signal);
    await restic.unlock();
    const state = await readState(places.state);
    try {
      await restic.check();
      await writeState(places.state, { ...state, damage: undefined });
      return { ok: true };
    } catch (error) {
      await writeState(places.state, { ...state, damage: reasonOf(error) });
      throw error;
    }
  });
}

async function recordDrill(work: Work): Promise<unknown> {
  const drill = (await json(process.stdin)) as LastDrill;
  return await alone(work, async () => {
    await writeState(places.state, { ...(await readState(places.state)), lastDrill: drill });
    return {};
  });
}

const commands: Readonly<Record<string, (work: Work) => Promise<unknown>>> = {
  serve,
  now: async (work) => await makeBackup(work, { newRepository: argument === '--new-repository' }),
  list,
  check: checkAll,
  fetch: async (work) => await fetchBackup(work, argument),
  put: async (work) => await putBackup(work, new Date()),
  drop: dropFetched,
  count: countData,
  'record-drill': recordDrill,
};

try {
  const settings = readSettings(process.env);
  const doing = commands[command];
  if (command === 'healthy') {
    const { ok, sentence } = await currentStatus(settings);
    process.stdout.write(`${sentence}\n`);
    process.exitCode = ok ? 0 : 1;
  } else if (doing === undefined) {
    throw new ConfigurationError(`Say what to do: ${Object.keys(commands).join(', ')} or healthy.`);
  } else {
    const result = await doing({ settings, log, signal: stop.signal });
    if (result !== undefined) tell(result);
  }
} catch (error) {
  log.error(reasonOf(error), { kind: (error as Error).name });
  process.exitCode = exitCodeOf(error);
}
