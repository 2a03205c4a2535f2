import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { pause, withDeadline } from './deadline.ts';
import { ConfigurationError, reasonOf, WorldError } from './errors.ts';
import { cacheFolder } from './folders.ts';
import type { MessageFromService, MessageToService } from './service.ts';

export interface ServiceProcessOptions<Options> {
  /** The program that hosts services when called as `<entry> service <name>`. */
  readonly entry: string;
  readonly name: string;
  /** May come later: the process loads its code while its options wait for another service's address. */
  readonly options: Options | Promise<Options>;
  readonly deadlineMs: number;
  /** Flags for Node, such as a limit of its memory. */
  readonly nodeFlags?: readonly string[];
  readonly onLogLine?: (line: string) => void;
  /** How long it may take to stop before it is killed; 6 s when left out. */
  readonly stopGraceMs?: number;
  readonly signal?: AbortSignal;
}

/** A service of ours that runs as a process of its own. */
export interface ServiceProcess<Addresses> {
  readonly name: string;
  readonly pid: number;
  readonly addresses: Addresses;
  readonly running: boolean;
  /** Resolves when the process is gone, with how it ended. */
  readonly ended: Promise<string>;
  lastLogLines(count: number): string[];
  residentBytes(): Promise<number>;
  /** Asks it to end and waits for it; kills it when it does not. */
  stop(): Promise<void>;
  /** Ends it without a chance to clean up, and waits until it is gone. */
  kill(): Promise<void>;
}

const keptLogLines = 200;

/** Starts a service as a process and waits until it answers. */
export async function startServiceProcess<Options, Addresses>(
  wanted: ServiceProcessOptions<Options>,
): Promise<ServiceProcess<Addresses>> {
  // should nobody come to wait for them, their failure belongs to whoever made them
  Promise.resolve(wanted.options).catch(() => undefined);
  wanted.signal?.throwIfAborted();
  const child = fork(wanted.entry, ['service', wanted.name], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // code that was compiled before starts sooner and, from TypeScript, without the memory of its compiler
    env: { NODE_COMPILE_CACHE: join(cacheFolder(), 'compiled'), ...process.env },
    execArgv: [
      ...process.execArgv.filter((flag) => !flag.startsWith('--inspect')),
      ...(wanted.nodeFlags ?? []),
    ],
  });
  const log: string[] = [];
  collectLines(child, (line) => {
    log.push(line);
    if (log.length > keptLogLines) log.shift();
    wanted.onLogLine?.(line);
  });
  let running = true;
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      running = false;
      resolve(signal ?? `exit code ${code ?? 'unknown'}`);
    });
    // also an error: a signal or a message that could not be sent; only without a process it is the end
    child.on('error', (error) => {
      if (child.pid !== undefined) return;
      running = false;
      resolve(reasonOf(error));
    });
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  const stop = async (): Promise<void> => {
    if (!running) return;
    const killer = setTimeout(() => child.kill('SIGKILL'), wanted.stopGraceMs ?? 6000);
    if (child.connected) send(child, { type: 'stop' });
    else child.kill('SIGTERM');
    await ended;
    clearTimeout(killer);
  };

  try {
    const addresses = await withDeadline(
      `starting ${wanted.name}`,
      wanted.deadlineMs,
      async () => await firstAnswer(child, wanted, ended, log),
      wanted.signal,
    );
    return {
      name: wanted.name,
      pid: child.pid ?? 0,
      addresses: addresses as Addresses,
      get running() {
        return running;
      },
      ended,
      lastLogLines: (count) => log.slice(-count),
      residentBytes: async () => await residentBytesOf(child.pid ?? 0),
      stop,
      kill,
    };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function firstAnswer<Options>(
  child: ChildProcess,
  wanted: ServiceProcessOptions<Options>,
  ended: Promise<string>,
  log: readonly string[],
): Promise<unknown> {
  const answered = Promise.withResolvers<unknown>();
  child.once('message', (message: MessageFromService) => {
    if (message.type === 'ready') answered.resolve(message.addresses);
    else if (message.usersMistake) answered.reject(new ConfigurationError(message.reason));
    else answered.reject(new WorldError(`The ${wanted.name} could not be started: ${message.reason}`));
  });
  const lastWords = once(child, 'close').catch(() => undefined);
  void ended.then(async (how) => {
    // an answer and the last log lines may still be on their way
    await Promise.race([lastWords, pause(500)]);
    setImmediate(() => {
      const said = log.length === 0 ? '' : `\n${log.slice(-20).join('\n')}`;
      answered.reject(new WorldError(`The ${wanted.name} ended before it was ready (${how}).${said}`));
    });
  });
  const options = await Promise.race([wanted.options, answered.promise]);
  send(child, { type: 'start', options });
  return await answered.promise;
}

function send(child: ChildProcess, message: MessageToService): void {
  // a child that is already gone is seen by its exit, not here
  child.send(message, () => undefined);
}

function collectLines(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', onLine);
  }
}

/** The memory that a process holds, in bytes; 0 where the system does not tell or it is gone. */
export async function residentBytesOf(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    return Number(kibibytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
