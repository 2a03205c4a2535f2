import {
  containerOptions,
  healthPath,
  httpPort,
  type ContainerService,
} from '../e2e/engines/container-plan.ts';
import { ConfigurationError, GateError, reasonOf } from '../kit/errors.ts';
import { jsonLog } from '../kit/log.ts';
import type { ServiceStart } from '../kit/service.ts';
import { services } from '../mock-content/services.ts';

import { untilStopped, type Terminal } from './terminal.ts';

export interface ServeFlags {
  readonly videos: string;
  readonly data: string;
  readonly options?: string;
}

const healthDeadlineMs = 3_000;

/** Is a service of the world until it is told to stop. */
export async function serve(service: ContainerService, flags: ServeFlags, terminal: Terminal): Promise<void> {
  const options = containerOptions(service, flags, readOptions(flags.options));
  const start = (await services[service]()) as ServiceStart<typeof options, unknown>;
  const running = await start(options, jsonLog(service));
  try {
    await untilStopped(terminal.signal);
  } finally {
    await running.stop();
  }
}

function readOptions(json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {};
  let options: unknown;
  try {
    options = JSON.parse(json);
  } catch (error) {
    throw new ConfigurationError(`The options are no JSON: ${reasonOf(error)}.`);
  }
  if (typeof options === 'object' && options !== null && !Array.isArray(options)) return { ...options };
  throw new ConfigurationError('The options are no JSON object.');
}

/** Throws unless the service on this machine says that it is well; a page that is no JSON says nothing. */
export async function checkHealthy(service: ContainerService, terminal: Terminal): Promise<void> {
  const address = `http://127.0.0.1:${httpPort(service)}${healthPath(service)}`;
  const signal = AbortSignal.any([terminal.signal, AbortSignal.timeout(healthDeadlineMs)]);
  let told: string;
  try {
    const answer = await fetch(address, { signal });
    told = (await answer.text()).slice(0, 1000);
    const { status } = JSON.parse(told) as { status?: unknown };
    if (answer.ok && status === 'ok') {
      terminal.print(told);
      return;
    }
  } catch (error) {
    terminal.signal.throwIfAborted();
    throw new GateError(`The ${service} does not answer at ${address}: ${reasonOf(error)}`);
  }
  throw new GateError(`The ${service} is not well: ${told}`);
}
