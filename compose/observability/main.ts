import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';

import { pause } from '../../kit/deadline.ts';
import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { jsonLog } from '../../kit/log.ts';
import { gauge, prometheusText, prometheusType, residentMemory } from '../../kit/prometheus.ts';

import { configFiles } from './config/files.ts';
import { configFolder } from './config/prometheus.ts';
import { writeFiles } from './config/write-files.ts';
import { hostMetrics, readHost } from './exporter/host.ts';
import { readLine } from './exporter/log-lines.ts';
import { LogMetrics } from './exporter/log-metrics.ts';
import { LogTail } from './exporter/log-tail.ts';
import { FilmFinder } from './prober/film.ts';
import { Prober } from './prober/prober.ts';
import { settingsOf } from './settings.ts';

// What the image runs: writes the configuration of the others, follows the log files, asks what viewers ask, and
// tells all of it as metrics.

const log = jsonLog('watch');
const logFolder = process.env['LOG_FOLDER'] ?? '/var/log/miauflix';
const followEveryMs = 1000;
/** A film that did not play is tried again after this. */
const failedAgainMs = 30_000;
/** A follower that has not come round for this long hangs. */
const healthyWithinMs = 30_000;

const stopping = new AbortController();
for (const name of ['SIGTERM', 'SIGINT'] as const) {
  process.once(name, () => {
    stopping.abort();
  });
}

try {
  await watch(stopping.signal);
} catch (error) {
  for (const sentence of reasonOf(error).split('\n')) log.error(sentence);
  process.exitCode = error instanceof ConfigurationError ? 2 : 3;
}

async function watch(signal: AbortSignal): Promise<void> {
  const settings = settingsOf(process.env, textOf('/run/secrets/probe_password'));
  const rules = readFileSync(new URL('rules/alerts.yaml', import.meta.url), 'utf8');
  const changed = writeFiles(process.env['CONFIG_FOLDER'] ?? configFolder, configFiles(settings, rules));
  log.info('the configuration is written', { changed: changed.length });

  const metrics = new LogMetrics();
  const tail = new LogTail(logFolder);
  let followedMs = Date.now();
  const follow = (): void => {
    for (const text of tail.read()) {
      const line = readLine(text);
      if (line !== undefined) metrics.add(line, Date.now());
    }
    followedMs = Date.now();
  };
  const film = settings.film && new FilmFinder(settings.target, settings.film);
  const prober = new Prober(settings.target, film, log);

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0];
    if (request.method !== 'GET') answer(response, 405, 'text/plain', 'Only GET.\n');
    else if (path === '/metrics') answer(response, 200, prometheusType, allMetrics());
    else if (path === '/health') {
      const well = Date.now() - followedMs < healthyWithinMs;
      answer(response, well ? 200 : 503, 'text/plain', well ? 'ok\n' : 'The log files are not followed.\n');
    } else answer(response, 404, 'text/plain', 'There are /metrics and /health.\n');
  });
  function allMetrics(): string {
    const now = Date.now();
    return prometheusText([
      ...metrics.metrics(now),
      ...prober.metrics(),
      ...hostMetrics(readHost()),
      gauge(
        'miauflix_log_followed_timestamp_seconds',
        'When the log files were last read.',
        followedMs / 1000,
      ),
      residentMemory(),
    ]);
  }
  server.requestTimeout = 5000;
  server.maxConnections = 32;
  server.listen(Number(process.env['PORT'] ?? 9105));

  await Promise.all([
    every(followEveryMs, signal, follow),
    every(settings.lookEveryMs, signal, async () => await prober.lookAtSite(signal)),
    everyOf(
      () => (prober.filmPlays ? settings.filmEveryMs : Math.min(settings.filmEveryMs, failedAgainMs)),
      signal,
      async () => await prober.playFilm(signal),
    ),
  ]);
  tail.close();
  server.close();
  server.closeAllConnections();
}

async function every(ms: number, signal: AbortSignal, work: () => void | Promise<void>): Promise<void> {
  await everyOf(() => ms, signal, work);
}

/** Does it at once and then again and again; what fails is told and tried again. */
async function everyOf(
  pauseMs: () => number,
  signal: AbortSignal,
  work: () => void | Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await work();
    } catch (error) {
      log.error('what is watched cannot be read', { reason: reasonOf(error) });
    }
    await pause(pauseMs(), signal).catch(() => undefined);
  }
}

function answer(response: ServerResponse, code: number, type: string, body: string): void {
  response.writeHead(code, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  response.end(body);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
