import { backendKinds } from '../../e2e/backends/backend.ts';
import { defaultOptions, type Credentials, type E2eOptions } from '../../e2e/options.ts';
import { engineNames } from '../../e2e/report/report.ts';
import { ConfigurationError } from '../../kit/errors.ts';
import { decimal, flag, integer, list, oneOf, secret, serverUrl, text } from '../shared/input-kinds.ts';
import type { InputValues } from '../shared/inputs.ts';

/** As in action.yml, which documents them. */
export const inputSchema = {
  engine: oneOf(engineNames).default(defaultOptions.engine),
  backend: oneOf(backendKinds).default(defaultOptions.backend),
  'backend-url': serverUrl(),
  'backend-image': text(),
  'backend-context': text(),
  'world-images': text(),
  'through-nginx': flag().default(false),
  'nginx-image': text(),
  build: flag().default(false),
  'backend-email': secret(),
  'backend-password': secret(),
  only: list().default([]),
  skip: list().default([]),
  viewers: integer({ min: 2, max: 100 }).default(defaultOptions.viewers),
  repeat: integer({ min: 1, max: 100 }).default(defaultOptions.repeat),
  bail: flag().default(false),
  'report-dir': text(),
  baseline: text(),
  'max-regression': decimal({ min: 0, max: 10 }).default(defaultOptions.maxRegression),
  cache: flag().default(true),
};

export type Inputs = InputValues<typeof inputSchema>;

/** Where things go that an input may leave open; absolute paths. */
export interface Places {
  readonly reports: string;
  /** The baseline that is kept in GitHub's cache. */
  readonly cachedBaseline: string;
}

/** `baseline: cache` keeps the earlier runs in GitHub's cache. */
export function isBaselineCached(inputs: Inputs): boolean {
  return inputs.baseline === 'cache';
}

/** What the suite is asked for by the inputs. */
export function optionsFrom(inputs: Inputs, places: Places): E2eOptions {
  const credentials = credentialsFrom(inputs);
  const baseline = isBaselineCached(inputs) ? places.cachedBaseline : inputs.baseline;
  return {
    ...defaultOptions,
    engine: inputs.engine,
    backend: inputs.backend,
    only: inputs.only,
    skip: inputs.skip,
    viewers: inputs.viewers,
    repeat: inputs.repeat,
    bail: inputs.bail,
    maxRegression: inputs.maxRegression,
    reportDir: inputs.reportDir ?? places.reports,
    throughNginx: inputs.throughNginx,
    build: inputs.build,
    ...(inputs.backendImage !== undefined && { backendImage: inputs.backendImage }),
    ...(inputs.backendContext !== undefined && { backendContext: inputs.backendContext }),
    ...(inputs.worldImages !== undefined && { worldImages: inputs.worldImages }),
    ...(inputs.nginxImage !== undefined && { nginxImage: inputs.nginxImage }),
    ...(inputs.backendUrl !== undefined && { backendUrl: inputs.backendUrl }),
    ...(credentials && { credentials }),
    ...(baseline !== undefined && { baseline }),
  };
}

function credentialsFrom({
  backendEmail: email,
  backendPassword: password,
}: Inputs): Credentials | undefined {
  if (email === undefined && password === undefined) return undefined;
  if (email === undefined || password === undefined) {
    const missing = email === undefined ? 'backend-email' : 'backend-password';
    throw new ConfigurationError(
      `Input "${missing}" is missing: to log in, both it and the other are needed.`,
    );
  }
  return { email, password };
}
