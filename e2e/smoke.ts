import type { Reporter } from '../kit/reporter.ts';

import type { BackendKind } from './backends/backend.ts';
import { createBackend } from './backends/create.ts';
import { allChecks } from './checks/all.ts';
import { Measurements } from './checks/measurements.ts';
import { createStage } from './checks/stage.ts';
import type { World } from './engines/world.ts';
import { Http } from './http.ts';
import type { Credentials } from './options.ts';
import { runChecks } from './run-checks.ts';
import { selectChecks } from './select.ts';

/** The checks that need nothing but a backend: no tracker, no seeder, no film of ours. */
export const smokeChecks: Readonly<Record<BackendKind, readonly string[]>> = {
  contract: ['infrastructure/backend-health', 'infrastructure/backend-lists', 'errors/unknown-source'],
  // the rest of it is behind a log-in
  miauflix: ['infrastructure/backend-health'],
};

export interface SmokeOptions {
  readonly url: string;
  readonly kind: BackendKind;
  readonly only: readonly string[];
  readonly credentials?: Credentials;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

export interface SmokeFailure {
  /** Of the check. */
  readonly id: string;
  readonly reason: string;
}

/** Makes checks of the suite on a backend that runs already, without a world around it; tells those that do not hold. */
export async function runSmoke(options: SmokeOptions): Promise<readonly SmokeFailure[]> {
  const { url, kind, only, credentials, reporter, signal } = options;
  const http = new Http();
  const backend = createBackend(kind, { url, http, ...(credentials && { credentials }) });
  try {
    const reports = await runChecks({
      checks: selectChecks(allChecks, { only, skip: [] }),
      context: {
        world: noWorld,
        backend,
        http,
        stage: createStage(noWorld, backend),
        viewers: 2,
        measured: new Measurements(),
      },
      ownBackend: false,
      repeat: 1,
      bail: false,
      reporter,
      signal,
    });
    signal.throwIfAborted();
    return reports.flatMap(({ id, status, reason }) =>
      status === 'failed' ? [{ id, reason: reason ?? 'it does not hold' }] : [],
    );
  } finally {
    await backend.close();
    http.close();
  }
}

function none(): never {
  throw new Error('There is no world around a backend that is only looked at.');
}

const noWorld: World = {
  engine: 'embedded',
  addresses: {},
  videosFolder: '',
  readyMs: 0,
  has: () => false,
  logs: () => Promise.resolve({}),
  kill: none,
  start: none,
  addSeeder: none,
  residentBytes: none,
  exposed: () => Promise.resolve([]),
  stop: () => Promise.resolve(),
};
