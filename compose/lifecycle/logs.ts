import { pause } from '../../kit/deadline.ts';
import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { nearest } from '../../kit/nearest.ts';
import { ProgramError, runProgram } from '../../kit/run-program.ts';
import { visible } from '../../kit/text.ts';

import {
  byTime,
  lineToJson,
  lineToText,
  matches,
  readLogLine,
  type LogFilter,
  type LogLine,
} from './log-line.ts';
import { redactor } from './redact.ts';
import { readServices, type ServiceState } from './services.ts';

export interface LogsOptions {
  readonly project: string;
  /** All that there are when empty. */
  readonly services: readonly string[];
  /** As `docker logs` takes them: `10m`, `2026-11-24T15:00:00Z`. */
  readonly since?: string;
  readonly until?: string;
  readonly filter: LogFilter;
  /** Only the newest so many of the lines that are found. */
  readonly newest: number;
  readonly follow: boolean;
  readonly json: boolean;
  readonly secrets: readonly string[];
  readonly print: (text: string) => void;
  readonly warn: (message: string) => void;
  readonly signal: AbortSignal;
}

const readDeadlineMs = 120_000;
/** How often a follower looks for containers that are new. */
const lookMs = 1000;
const longestTimerMs = 2 ** 31 - 1;

/** Finds lines across all services of a stack, sorted by time, and goes on with new ones when asked to. */
export async function findLogs(options: LogsOptions): Promise<void> {
  const { project, filter, newest } = options;
  const containers = chosen(await readServices(project, options), options);
  const found: LogLine[] = [];
  const read = new Map<string, string>();
  await Promise.all(
    containers.map(async (state) => {
      await readLog(state, options, (line) => {
        if (line.time !== '') read.set(state.id, line.time);
        if (matches(line, filter)) found.push(line);
      });
    }),
  );
  const width = Math.max(0, ...containers.map(({ service }) => service.length));
  const show = printer(options, width);
  for (const line of found.sort(byTime).slice(-newest)) show(line);
  if (options.follow) await followLogs(options, read, show);
}

function chosen(states: readonly ServiceState[], { services, project }: LogsOptions): ServiceState[] {
  const there = [...new Set(states.map(({ service }) => service))];
  if (there.length === 0) {
    throw new ConfigurationError(
      `There are no containers of the project ${project}, and so no logs: \`miauflix-infra stack up\` makes them.`,
    );
  }
  const unknown = services.filter((service) => !there.includes(service));
  if (unknown.length > 0) {
    const sentences = unknown.map((service) => {
      const guess = nearest(service, there);
      return `There is no service "${service}"${guess === undefined ? '' : `; did you mean ${guess}?`} There are: ${there.join(', ')}.`;
    });
    throw new ConfigurationError(sentences.join('\n'));
  }
  return states.filter(({ service }) => services.length === 0 || services.includes(service));
}

function printer({ secrets, json, print }: LogsOptions, width: number): (line: LogLine) => void {
  const redact = redactor(secrets);
  return (line) => {
    print(redact(json ? lineToJson(line) : visible(lineToText(line, width))));
  };
}

/** `docker logs`, with the engine's own time of each line. */
export function logArguments(
  id: string,
  { since, until, follow = false }: Partial<Pick<LogsOptions, 'since' | 'until' | 'follow'>>,
): string[] {
  return [
    ...['logs', '--timestamps'],
    ...(since === undefined ? [] : ['--since', since]),
    ...(until === undefined ? [] : ['--until', until]),
    ...(follow ? ['--follow'] : []),
    id,
  ];
}

async function readLog(
  { id, service }: ServiceState,
  options: LogsOptions,
  onLine: (line: LogLine) => void,
): Promise<void> {
  const args = logArguments(id, { ...options, follow: false });
  try {
    await runProgram('docker', args, {
      deadlineMs: readDeadlineMs,
      signal: options.signal,
      // the lines are what is wanted, not the whole
      maxOutputBytes: 64 * 1024,
      onLine: (line) => onLine(readLogLine(service, line)),
    });
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    if (/invalid|parse/i.test(error.message) && /since|until|time/i.test(error.message)) {
      throw new ConfigurationError(
        `--since and --until are a time such as 10m or 2026-11-24T15:00:00Z: ${reasonOf(error)}`,
      );
    }
    options.warn(`The log of ${service} cannot be read: ${reasonOf(error)}`);
  }
}

/** Goes on until it is stopped, with containers that come later, too. `read` tells how far each log is read. */
async function followLogs(
  options: LogsOptions,
  read: Map<string, string>,
  show: (line: LogLine) => void,
): Promise<void> {
  const { signal, project, services, filter } = options;
  const following = new Map<string, Promise<void>>();
  const follow = async ({ id, service }: ServiceState): Promise<void> => {
    const since = read.get(id) ?? options.since;
    const args = logArguments(id, { ...(since !== undefined && { since }), follow: true });
    try {
      await runProgram('docker', args, {
        deadlineMs: longestTimerMs,
        signal,
        maxOutputBytes: 64 * 1024,
        onLine: (text) => {
          const line = readLogLine(service, text);
          // the engine begins with the last line that was read, not behind it
          if (line.time <= (read.get(id) ?? '')) return;
          read.set(id, line.time);
          if (matches(line, filter)) show(line);
        },
      });
    } catch (error) {
      if (!signal.aborted) options.warn(`The log of ${service} cannot be followed: ${reasonOf(error)}`);
    }
  };
  while (!signal.aborted) {
    const states = await readServices(project, options);
    for (const state of states) {
      const isChosen = services.length === 0 || services.includes(state.service);
      if (!isChosen || state.state !== 'running' || following.has(state.id)) continue;
      following.set(
        state.id,
        follow(state).finally(() => following.delete(state.id)),
      );
    }
    await pause(lookMs, signal).catch(() => undefined);
  }
  await Promise.all(following.values());
}
