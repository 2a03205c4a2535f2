import { expect, test } from '@jest/globals';

import { sha256 } from './bundle.ts';
import { differences, type DiffFacts } from './diff.ts';
import type { Running } from './facts.ts';

const image = `ghcr.io/miauflix/backend@sha256:${'a'.repeat(64)}`;
const own = Buffer.from('mine');
const one: Running = {
  id: 'id',
  name: 'films-backend-1',
  service: 'backend',
  image,
  state: 'running',
  configHash: 'h',
  createdAt: '',
  environment: ['PATH=/bin', 'PORT=4000'],
  memory: 1024,
  restart: 'always',
  restarts: 0,
};

function facts(
  running: readonly Running[],
  sums: Readonly<Record<string, string>> = { 'own.conf': sha256(own).slice(7) },
): DiffFacts {
  return {
    bundle: {
      index: {
        schema: 1,
        name: '',
        compose: ['compose.yaml'],
        services: { backend: image },
        steward: image,
        mounted: ['own.conf'],
      },
      files: new Map([['own.conf', own]]),
    },
    model: {
      name: 'films',
      services: {
        backend: { image, restart: 'always', environment: { PORT: '4000', UNSET: null }, mem_limit: '1024' },
        seed: { image, restart: 'no' },
      },
    },
    hashes: new Map([['backend', 'h']]),
    running,
    kept: { sums },
  };
}

test.each<[string, DiffFacts, readonly string[]]>([
  ['nothing', facts([one]), []],
  [
    'another image',
    facts([{ ...one, image: 'mine:latest' }]),
    ['films-backend-1 is of another image: mine:latest, not backend@sha256:aaaaaaaaaaaa.'],
  ],
  [
    'another value',
    facts([{ ...one, environment: ['PORT=secret'] }]),
    ['films-backend-1 has other values, or lacks them: PORT.'],
  ],
  [
    'other settings',
    facts([{ ...one, configHash: 'x' }]),
    [
      'films-backend-1 was made with other settings than the release and the host’s .env have now.'.replace(
        '’',
        "'",
      ),
    ],
  ],
  [
    'a limit',
    facts([{ ...one, memory: 2048 }]),
    ['films-backend-1 has another limit of memory: 2048 bytes, not 1024.'],
  ],
  [
    'a rule',
    facts([{ ...one, restart: 'no' }]),
    ['films-backend-1 is started again by another rule: no, not always.'],
  ],
  ['none', facts([]), ['backend does not run: there is no container of it.']],
  ['two', facts([one, one]), ['backend runs 2 times.']],
  [
    'a stranger',
    facts([one, { ...one, service: 'mine', name: 'films-mine-1' }]),
    ['films-mine-1 runs, and the release has no service "mine".'],
  ],
  ['a file', facts([one], { 'own.conf': 'x' }), ['The file own.conf was changed.']],
  ['no file', facts([one], {}), ['The file own.conf is gone.']],
])('finds %s', (_what, given, wanted) => {
  expect(differences(given)).toEqual(wanted);
});
