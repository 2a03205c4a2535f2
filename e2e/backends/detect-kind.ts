import * as v from 'valibot';

import { ConfigurationError } from '../../kit/errors.ts';

import { AnswerError, askJson } from './ask-json.ts';
import type { BackendKind } from './backend.ts';
import type { BackendConnection } from './connection.ts';

const healthPaths: Readonly<Record<BackendKind, string>> = { contract: '/health', miauflix: '/api/health' };

const healthShape = v.object({ status: v.string() });

/** The kind whose health address answers with JSON; undefined when neither does. */
export async function detectKind(
  { http, url, deadlineMs }: Pick<BackendConnection, 'http' | 'url' | 'deadlineMs'>,
  signal: AbortSignal,
): Promise<BackendKind | undefined> {
  const answers = async (kind: BackendKind): Promise<boolean> => {
    try {
      await askJson(http, url, { path: healthPaths[kind], deadlineMs, signal }, healthShape);
      return true;
    } catch {
      signal.throwIfAborted();
      return false;
    }
  };
  // the released backend's `/health` is a page, so the order does not matter
  if (await answers('contract')) return 'contract';
  return (await answers('miauflix')) ? 'miauflix' : undefined;
}

/**
 * Looks, after an answer that was not the right one, whether the wrong kind was named for the address.
 * @throws {ConfigurationError} if so; otherwise the caller goes on with the error that it saw
 */
export async function refuseOtherKind(
  kind: BackendKind,
  error: unknown,
  connection: BackendConnection,
  signal: AbortSignal,
): Promise<void> {
  if (!(error instanceof AnswerError) || error.status === undefined) return;
  const found = await detectKind(connection, signal);
  if (found === undefined || found === kind) return;
  throw new ConfigurationError(
    `The backend at ${connection.url} is of the kind "${found}" (${healthPaths[found]} answers), not "${kind}".`,
  );
}
