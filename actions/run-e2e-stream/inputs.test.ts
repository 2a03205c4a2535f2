import { describe, expect, it } from '@jest/globals';

import { defaultOptions } from '../../e2e/options.ts';
import { ConfigurationError } from '../../kit/errors.ts';
import { readInputs } from '../shared/inputs.ts';

import { inputSchema, optionsFrom } from './inputs.ts';

const places = { reports: '/temp/report', cachedBaseline: '/cache/baseline.json' };

function options(env: Readonly<Record<string, string>>): ReturnType<typeof optionsFrom> {
  return optionsFrom(
    readInputs(inputSchema, env, { mask: () => undefined, warning: () => undefined }),
    places,
  );
}

describe('what the suite is asked for', () => {
  it.each([
    [{}, {}],
    [{ INPUT_BACKEND: 'miauflix' }, { backend: 'miauflix' }],
    [
      { 'INPUT_BACKEND-URL': 'https://b/', 'INPUT_BACKEND-EMAIL': 'a@b', 'INPUT_BACKEND-PASSWORD': 'p' },
      { backendUrl: 'https://b', credentials: { email: 'a@b', password: 'p' } },
    ],
    [
      { INPUT_ONLY: 'streaming/*\nseeking', INPUT_SKIP: 'faults' },
      { only: ['streaming/*', 'seeking'], skip: ['faults'] },
    ],
    [
      { INPUT_VIEWERS: '8', INPUT_REPEAT: '3', INPUT_BAIL: 'true' },
      { viewers: 8, repeat: 3, bail: true },
    ],
    [{ 'INPUT_REPORT-DIR': 'reports' }, { reportDir: 'reports' }],
    [
      { INPUT_BASELINE: 'runs.json', 'INPUT_MAX-REGRESSION': '0.1' },
      { baseline: 'runs.json', maxRegression: 0.1 },
    ],
    [
      { INPUT_ENGINE: 'compose', 'INPUT_BACKEND-IMAGE': 'backend:1', 'INPUT_THROUGH-NGINX': 'true' },
      { engine: 'compose', backendImage: 'backend:1', throughNginx: true },
    ],
    [
      {
        INPUT_ENGINE: 'compose',
        'INPUT_BACKEND-CONTEXT': '.',
        'INPUT_WORLD-IMAGES': 'w/{service}',
        INPUT_BUILD: 'true',
      },
      { engine: 'compose', backendContext: '.', worldImages: 'w/{service}', build: true },
    ],
    [{ INPUT_BASELINE: 'cache' }, { baseline: places.cachedBaseline }],
  ])('%j', (env, expected) => {
    expect(options(env)).toEqual({ ...defaultOptions, reportDir: places.reports, ...expected });
  });

  it.each([
    [{ 'INPUT_BACKEND-EMAIL': 'a@b' }, 'backend-password'],
    [{ 'INPUT_BACKEND-PASSWORD': 'p' }, 'backend-email'],
  ])('names the half of the credentials that is missing: %j', (env, missing) => {
    expect(() => options(env)).toThrow(ConfigurationError);
    expect(() => options(env)).toThrow(`"${missing}"`);
  });
});
