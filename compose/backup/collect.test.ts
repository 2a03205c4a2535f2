import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import {
  encryptInfoHash,
  newSourceKey,
  parseSourceKey,
} from '../../mock-content/released/source-encryption.ts';

import { stageFile, wantedFiles } from './collect.ts';
import { sourceFacts } from './source-keys.ts';

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder('collect-test');
});

afterEach(async () => {
  await removeFolder(folder);
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const sources = (composeFiles: readonly string[] = ['compose.yaml']) => ({
  data: join(folder, 'data'),
  certificates: join(folder, 'certificates'),
  stack: join(folder, 'stack'),
  composeFiles,
});

it('takes the database, settings, keys and certificates, and no films', async () => {
  await write({
    'data/.env': 'JWT_SECRET=x',
    'data/config.json': '{}',
    'data/database.sqlite': '',
    'data/database.sqlite-wal': '',
    'data/database.sqlite-shm': '',
    'data/notes-wal': 'of its own',
    'data/downloads/film.mkv': 'a film',
    'data/.before-restore-2026/database.sqlite': '',
    'stack/.env': '',
    'stack/compose.yaml': '',
    'stack/vpn/compose.yaml': '',
    'stack/compose.override.yaml': '',
    'stack/videos/film.mkv': 'a film',
    'stack/backups/config': '',
    'stack/secrets/jwt_secret': 'x',
    'stack/secrets/backup_password': 'x',
    'certificates/privkey.pem': 'x',
    'certificates/acme/account.json': '{}',
  });
  await symlink('/etc/passwd', join(folder, 'data/link'));
  const wanted = await wantedFiles(
    sources(['compose.yaml', 'vpn/compose.yaml', '../elsewhere.yaml', '/etc/passwd', 'none.yaml']),
  );
  expect(wanted.map(({ path }) => path)).toEqual([
    ...['data/.env', 'data/config.json', 'data/database.sqlite', 'data/notes-wal'],
    ...['stack/.env', 'stack/compose.yaml', 'stack/vpn/compose.yaml', 'stack/compose.override.yaml'],
    'stack/secrets/jwt_secret',
    ...['certificates/acme/account.json', 'certificates/privkey.pem'],
  ]);
});

it('stages a file with its digest, and takes one that went for none', async () => {
  await write({ 'data/config.json': '{}' });
  const stage = join(folder, 'stage');
  const from = join(folder, 'data/config.json');
  expect(await stageFile({ path: 'data/config.json', from }, stage)).toEqual({
    file: {
      path: 'data/config.json',
      bytes: 2,
      mode: 0o644,
      sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    },
  });
  expect(await readFile(join(stage, 'data/config.json'), 'utf8')).toBe('{}');
  expect(await stageFile({ path: 'data/gone', from: join(folder, 'data/gone') }, stage)).toBeUndefined();
});

it.each([
  [
    'the right key, as a secret',
    'stack/secrets/source_security_key',
    (key: string) => `${key}\n`,
    3,
    'secrets',
  ],
  [
    'the right key, as the backend keeps it',
    'data/.env',
    (key: string) => `A=1\nSOURCE_SECURITY_KEY=${key}\n`,
    3,
    'data',
  ],
  ['another key', 'stack/secrets/source_security_key', () => newSourceKey(), 0, 'secrets'],
  ['no key', 'stack/.env', () => '', 0, 'nowhere'],
])('sees by %s what can be played', async (_what, path, text, opened, where) => {
  const key = newSourceKey();
  await write({ [path]: text(key) });
  await mkdir(join(folder, 'data'), { recursive: true });
  const database = new DatabaseSync(join(folder, 'data/database.sqlite'));
  database.exec('CREATE TABLE movie_source (id INTEGER PRIMARY KEY, ih VARCHAR(92), file BLOB)');
  const insert = database.prepare('INSERT INTO movie_source (ih) VALUES (?)');
  for (const hash of ['a', 'b', 'c']) insert.run(encryptInfoHash(parseSourceKey(key), hash.repeat(40)));
  database.close();
  expect(await sourceFacts(folder, [{ path: 'data/database.sqlite' }])).toEqual({
    sources: 3,
    tried: 3,
    opened,
    key: where,
  });
});
