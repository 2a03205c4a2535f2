import { describe, expect, it } from '@jest/globals';

import { parseEnvFile, valuesOf } from '../../lifecycle/env-file.ts';
import { emptyState, statusOfBackups } from '../state.ts';

import { backupsToText } from './backups-text.ts';
import { runArguments } from './container.ts';
import { backendKindIn, drillEnvironment } from './drill-stack.ts';
import { planFiles, withOwnSettings } from './restored-files.ts';

const bytes = (files: Readonly<Record<string, string>>): Map<string, Buffer> =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

describe('the files that a restore writes', () => {
  const values = new Map([
    ['COMPOSE_PROJECT_NAME', 'new'],
    ['HTTP_PORT', '8080'],
    ['BACKUP_FOLDER', '/mnt/disk'],
  ]);

  it('are those that differ; compose files that are there stay', () => {
    const saved = bytes({
      '.env': 'COMPOSE_PROJECT_NAME=new\nHTTP_PORT=80\nBACKUP_FOLDER=/mnt/disk\n',
      'compose.yaml': 'services: {}\n',
      'mine.yaml': 'services: {}\n',
      'secrets/jwt_secret': 'old',
      'secrets/same': 'same',
    });
    const present = bytes({
      '.env': 'HTTP_PORT=8080\n',
      'compose.yaml': 'name: x\n',
      'secrets/jwt_secret': 'new',
      'secrets/same': 'same',
    });
    const { write, left } = planFiles(saved, present, values);
    expect(write.map(({ path }) => path)).toEqual(['.env', 'mine.yaml', 'secrets/jwt_secret']);
    expect(left).toEqual(['compose.yaml']);
    expect(write[0]?.content).toEqual(saved.get('.env'));
  });

  it('keep the name of this stack, and where its backups are', () => {
    const text = withOwnSettings(
      Buffer.from('# mine\nCOMPOSE_PROJECT_NAME=old\nHTTP_PORT=80\n# BACKUP_FOLDER=./backups\n'),
      values,
    ).toString();
    expect(text).toBe('# mine\nCOMPOSE_PROJECT_NAME=new\nHTTP_PORT=80\nBACKUP_FOLDER=/mnt/disk\n');
  });
});

describe('a drill', () => {
  it.each([
    ['COMPOSE_PROJECT_NAME=films\nCOMPOSE_PROFILES=seed,tls\nDOMAIN=films.example.org\nNGINX_TLS=acme\n'],
    [
      'COMPOSE_FILE=compose.yaml:vpn/compose.yaml\nexport COMPOSE_PROJECT_NAME="films"\nCOMPOSE_PROJECT_NAME=films\n',
    ],
    [''],
  ])('of %j meets nobody', (saved) => {
    expect(
      Object.fromEntries(valuesOf(parseEnvFile(drillEnvironment(saved, 'films-drill-1')))),
    ).toMatchObject({
      COMPOSE_PROJECT_NAME: 'films-drill-1',
      COMPOSE_FILE: 'compose.yaml:drill.yaml',
      COMPOSE_PROFILES: '',
      DOMAIN: 'localhost',
      NGINX_TLS: 'off',
      DISABLE_BACKGROUND_TASKS: 'true',
    });
  });

  it('speaks to the backend as it was', () => {
    expect([backendKindIn('BACKEND_KIND=contract\n'), backendKindIn('')]).toEqual(['contract', 'miauflix']);
  });
});

it('runs a command beside the stack, with other volumes where it is told so', () => {
  expect(runArguments('one', ['fetch', 'aa11'], new Map([['/usr/data', 'x_data']])).slice(3)).toEqual([
    ...[
      'run',
      '--rm',
      '--no-deps',
      '--no-TTY',
      '--quiet-pull',
      '--name',
      'one',
      '--volume',
      'x_data:/usr/data',
      'backup',
    ],
    ...['fetch', 'aa11'],
  ]);
});

it('lists the backups, the newest first', () => {
  const now = Date.parse('2026-11-25T12:00:00Z');
  const snapshot = (id: string, time: string) => ({ id, time, host: 'films' });
  const snapshots = [
    snapshot('aa11223344', '2026-11-23T03:30:00.123Z'),
    snapshot('bb11223344', '2026-11-25T03:30:00Z'),
  ];
  const drill = {
    at: '2026-11-24T12:00:00Z',
    id: 'aa11223344',
    madeAt: '',
    durationMs: 17_000,
    passed: true,
  };
  const status = statusOfBackups({ ...emptyState, lastDrill: drill }, 86_400_000, now);
  expect(backupsToText({ repository: '/backups', snapshots, status }, now).split('\n')).toEqual([
    'Repository /backups',
    'ID        TIME                  AGE     STACK  DRILL',
    'bb112233  2026-11-25T03:30:00Z  8 h     films  -',
    'aa112233  2026-11-23T03:30:00Z  2 days  films  restored',
    'No backup was made yet. The last drill, 24 h ago, restored one in 17 s.',
  ]);
});
