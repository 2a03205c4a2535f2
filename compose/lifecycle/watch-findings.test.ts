import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';

import { readStack } from './folder-facts.ts';
import { folderFindings } from './folder-findings.ts';

const files = 'COMPOSE_FILE=compose.yaml:logs/compose.yaml:observability/compose.yaml\n';
const watched = `${files}COMPOSE_PROFILES=observability,grafana\n`;

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder('watch-findings-test');
  for (const path of ['compose.yaml', 'logs/compose.yaml', 'observability/compose.yaml', 'secrets/x']) {
    await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
    if (path.endsWith('.yaml')) await copyFile(join(import.meta.dirname, '..', path), join(folder, path));
  }
});

afterEach(async () => {
  await removeFolder(folder);
});

it.each<[string, string, string[]]>([
  ['nobody who is told', watched, ['warning observability-receiver']],
  ['a webhook', `${watched}ALERT_WEBHOOK_FILE=./secrets/alert_webhook\n`, []],
  [
    'its address in the place of the file',
    `${watched}ALERT_WEBHOOK_FILE=https://x.example/t0ken\n`,
    ['error env-value'],
  ],
  [
    'mistakes, all at once',
    `${watched}ALERT_CHAT_KIND=slak\nALERT_CHAT_FILE=./secrets/alert_chat\nPROBE_FILM=603\nPROBE_URL=https://films.example.org/a/path\n`,
    ['error observability-setting', 'error observability-setting', 'error observability-setting'],
  ],
  ['the profile alone', 'COMPOSE_PROFILES=observability\n', ['error observability-file']],
  ['the file alone', files, ['warning observability-profile']],
  [
    'no log files',
    'COMPOSE_FILE=compose.yaml:observability/compose.yaml\nCOMPOSE_PROFILES=observability\n',
    ['error observability-logs'],
  ],
  ['nothing of it', '', []],
])('a stack with %s', async (_what, env, expected) => {
  await writeFile(join(folder, '.env'), env, { mode: 0o600 });
  const stack = await readStack(folder, {});
  const findings = folderFindings(stack, { documented: [], containerUser: 1000, environment: {} });
  const found = findings.filter(({ id }) => /^(observability|env-value|profile)/.test(id));
  expect(found.map(({ id, severity }) => `${severity} ${id}`)).toEqual(expected);
});
