import { setTimeout as startTimer } from 'node:timers';

import { ConfigurationError, exitCodes, explain } from './errors.ts';
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
  const log = jsonLog(name);
  let service: RunningService<unknown> | undefined;
  let stopping = false;

  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    startTimer(() => process.exit(exitCodes.worldFailed), stopDeadlineMs).unref();
    try {
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
  const loading = load();
  loading.catch(() => undefined);
  const options = await started.promise;
  try {
    const start = await loading;
    service = await start(options as never, log);
    answer({ type: 'ready', addresses: service.addresses });
  } catch (error) {
    answer({
      type: 'failed',
      reason: explain(error),
      usersMistake: error instanceof ConfigurationError,
    });
    process.exitCode = exitCodes.worldFailed;
    process.disconnect();
  }
}

function answer(message: MessageFromService): void {
  process.send?.(message);
}
