import { createServer, type Server } from 'node:http';

import { pause } from '../../kit/deadline.ts';
import { reasonOf } from '../../kit/errors.ts';

import { makeBackup, type Work } from './backup.ts';
import { intervalOf, nextDue } from './schedule.ts';
import { places, type Settings } from './settings.ts';
import { metricsOf, readState, statusOfBackups, writeState, type BackupStatus } from './state.ts';

/** A timer stops while the machine sleeps, and knows nothing of a clock that is set: so it is looked at often. */
const lookEveryMs = 20_000;
export const port = 9106;

export async function currentStatus({ schedule }: Settings): Promise<BackupStatus> {
  return statusOfBackups(await readState(places.state), intervalOf(schedule), Date.now());
}

/** Makes backups when they are due, until it is told to stop. */
export async function serve(work: Work): Promise<void> {
  const { settings, log, signal } = work;
  const state = await readState(places.state);
  if (state.since === undefined)
    await writeState(places.state, { ...state, since: new Date().toISOString() });
  const server = answer(settings);
  log.info('makes backups', {
    repository: settings.repository,
    schedule: settings.schedule,
    keep: settings.keep,
  });
  try {
    while (!signal.aborted) {
      const { lastSuccess, lastTry, failures } = await readState(places.state);
      const nowMs = Date.now();
      const due = nextDue(settings.schedule, {
        nowMs,
        lastSuccessMs: lastSuccess && Date.parse(lastSuccess.at),
        lastTryMs: lastTry === undefined ? undefined : Date.parse(lastTry),
        failures,
      });
      if (due > nowMs) await pause(Math.min(lookEveryMs, due - nowMs), signal);
      else await tryOnce(work);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function tryOnce(work: Work): Promise<void> {
  try {
    await makeBackup(work, { newRepository: false });
  } catch (error) {
    if (work.signal.aborted) return;
    work.log.error('no backup that counts was made', { reason: reasonOf(error) });
    const { failures, damage } = await readState(places.state);
    // damage does not count as a failure of the backup, and must not be looked for without a pause
    if (failures === 0 && damage === undefined) throw error;
  }
}

/** `/metrics` for Prometheus, `/status` as JSON, `/health`. */
function answer(settings: Settings): Server {
  const server = createServer((request, response) => {
    void (async () => {
      const status = await currentStatus(settings);
      const [code, type, text] =
        request.url === '/metrics'
          ? [200, 'text/plain; version=0.0.4; charset=utf-8', metricsOf(status)]
          : request.url === '/status'
            ? [200, 'application/json', JSON.stringify(status)]
            : request.url === '/health'
              ? [
                  status.ok ? 200 : 503,
                  'application/json',
                  JSON.stringify({ status: status.ok ? 'ok' : 'failing' }),
                ]
              : [404, 'text/plain', 'There are /metrics, /status and /health.\n'];
      response.writeHead(code, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
    })().catch(() => {
      response.writeHead(500).end();
    });
  });
  server.requestTimeout = 10_000;
  server.listen(port);
  return server;
}
