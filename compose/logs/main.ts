import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { jsonLog } from '../../kit/log.ts';

import { encodeEntry } from './forward.ts';
import { healthTag, Receiver } from './receiver.ts';
import { archivesIn, holdsOlder, removeOlder, RotatingFile } from './rotation.ts';
import { dayMs, retentionOf } from './settings.ts';

// What the image runs: `write` takes lines from the engine, rotates, and deletes what is too old; `healthy` asks
// it whether all is well.

const folder = process.env['LOG_FOLDER'] ?? '/var/log/miauflix';
const socket = process.env['LOG_SOCKET'] ?? '/run/miauflix-logs/forward.sock';
const checkEveryMs = 10_000;
const log = jsonLog('logs');

async function write(): Promise<void> {
  const olderThanMs = retentionOf(process.env['LOG_RETENTION_DAYS']);
  const file = new RotatingFile(folder);
  const receiver = await Receiver.listen({
    path: socket,
    sink: file,
    isWell: () => file.isInPlace() && !holdsOlder(folder, olderThanMs + 3 * checkEveryMs),
    onProblem: (error) => {
      log.error('lines were not taken', { reason: reasonOf(error) });
    },
  });
  log.info('lines are taken', { folder, files: archivesIn(folder).length });
  const check = (): void => {
    try {
      file.rotateOlder(dayMs);
      for (const name of removeOlder(folder, olderThanMs)) log.info('removed for its age', { name });
    } catch (error) {
      log.error('what is too old stays', { reason: reasonOf(error) });
    }
  };
  check();
  const timer = setInterval(check, checkEveryMs);
  await signalled();
  clearInterval(timer);
  await receiver.close();
  file.close();
}

async function healthy(): Promise<void> {
  const answered = Promise.withResolvers<undefined>();
  const asking = connect(socket);
  const late = setTimeout(() => {
    answered.reject(new Error('The writer does not say that all is well.'));
  }, 3000);
  asking.on('error', answered.reject);
  asking.on('data', () => {
    answered.resolve(undefined);
  });
  asking.write(encodeEntry({ tag: healthTag, timeMs: Date.now(), record: {}, chunk: randomUUID() }));
  try {
    await answered.promise;
  } finally {
    clearTimeout(late);
    asking.destroy();
  }
}

async function signalled(): Promise<void> {
  const signal = Promise.withResolvers<undefined>();
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.once(name, () => {
      signal.resolve(undefined);
    });
  }
  await signal.promise;
}

const [command] = process.argv.slice(2);
try {
  if (command === 'write') await write();
  else if (command === 'healthy') await healthy();
  else throw new ConfigurationError('Say what to do: write or healthy.');
} catch (error) {
  log.error(reasonOf(error));
  process.exitCode = error instanceof ConfigurationError ? 2 : 3;
}
