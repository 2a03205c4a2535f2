import { setTimeout as startTimer } from 'node:timers';

import { ConfigurationError, exitCodes, explain } from './errors.ts';
import { keepHttpLight } from './lean-http.ts';
import { jsonLog } from './log.ts';
import type { MessageFromService, MessageToService, RunningService, ServiceRegistry } from './service.ts';

const stopDeadlineMs = 5000;

/**
 * Runs one service as a process of its own, for the process that forked this one: started by its first
 * message, stopped by a later one, by SIGTERM or by the parent's end. Ctrl-C in a terminal reaches the
 * whole group, so it is left to the parent.
 */
export async function hostService(registry: ServiceRegistry, name: string): Promise<void> {
  const load = Object.hasOwn(registry, name) ? registry[name] : undefined;
  if (load === undefined) throw new ConfigurationError(`There is no service "${name}".`);
  if (process.send === undefined) {
    throw new ConfigurationError('A service is started by the world that it belongs to, not by hand.');
  }
  // when the parent is gone so are these pipes, and the service still has to clean up
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const log = jsonLog(name);
  const life: { starting?: Promise<RunningService<unknown>>; ending: boolean } = { ending: false };

  const stop = async (): Promise<void> => {
    if (life.ending) return;
    life.ending = true;
    startTimer(() => process.exit(exitCodes.worldFailed), stopDeadlineMs).unref();
    try {
      // what is being started has to be there before it can be stopped; a start that fails cleans up itself
      const service = await life.starting?.catch(() => undefined);
      await service?.stop();
      process.exit(exitCodes.done);
    } catch (error) {
      log.error('did not stop cleanly', { reason: explain(error) });
      process.exit(exitCodes.worldFailed);
    }
  };
  const onStopSignal = (): void => void stop();
  process.on('SIGINT', () => undefined);
  process.on('SIGHUP', () => undefined);
  process.on('SIGTERM', onStopSignal);
  process.on('disconnect', onStopSignal);

  const started = Promise.withResolvers<unknown>();
  process.on('message', (message: MessageToService) => {
    if (message.type === 'start') started.resolve(message.options);
    else void stop();
  });
  keepHttpLight();
  const loading = load();
  loading.catch(() => undefined);
  const options = await started.promise;
  life.starting = loading.then(async (start) => start(options as never, log));
  try {
    const { addresses } = await life.starting;
    answer({ type: 'ready', addresses });
  } catch (error) {
    if (life.ending) return;
    life.ending = true;
    const usersMistake = error instanceof ConfigurationError;
    answer({ type: 'failed', reason: explain(error), usersMistake }, () => {
      process.exit(exitCodes.worldFailed);
    });
  }
}

function answer(message: MessageFromService, sent: () => void = () => undefined): void {
  // a parent that is gone is seen by its disconnect, not here
  process.send?.(message, undefined, undefined, sent);
}
