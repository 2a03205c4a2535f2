import { randomUUID } from 'node:crypto';
import { chown, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readComposeModel } from './lifecycle/compose-model.ts';

export async function composeText(): Promise<string> {
  return await readFile(join(import.meta.dirname, 'compose.yaml'), 'utf8');
}

/** The stack's one file, these settings, and secrets that the reference backend and nginx get along with. */
export async function writeStack(folder: string, settings: Readonly<Record<string, string>>): Promise<void> {
  await copyFile(join(import.meta.dirname, 'compose.yaml'), join(folder, 'compose.yaml'));
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(join(folder, '.env'), lines.join(''));
  await mkdir(join(folder, 'secrets'), { mode: 0o700 });
  for (const { name, file } of readComposeModel(await composeText()).secrets) {
    const path = join(folder, file);
    await writeFile(path, secretOf(name), { mode: 0o600 });
    if (process.getuid?.() === 0) await chown(path, 1000, 1000);
  }
}

function secretOf(name: string): string {
  if (name === 'tmdb_api_access_token') return 'stand-in-token-for-tests';
  return name === 'reverse_proxy_secret' ? randomUUID() : '';
}
