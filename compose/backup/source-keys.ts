import { createDecipheriv } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** Whether the key of a backup opens what its database keeps encrypted. */
export interface SourceFacts {
  /** Sources in the database. */
  readonly sources: number;
  /** How many of them were tried, and how many of those the key opened. */
  readonly tried: number;
  readonly opened: number;
  /** Where the key was. */
  readonly key: 'secrets' | 'data' | 'nowhere';
}

const mostTried = 200;
const none: SourceFacts = { sources: 0, tried: 0, opened: 0, key: 'nowhere' };

/** Without the right SOURCE_SECURITY_KEY a database with all its rows has no film that plays. */
export async function sourceFacts(
  folder: string,
  databases: readonly { readonly path: string }[],
): Promise<SourceFacts> {
  const found = await keyIn(folder);
  for (const { path } of databases) {
    const address = pathToFileURL(join(folder, path));
    address.search = '?immutable=1';
    const database = new DatabaseSync(address, { readOnly: true });
    try {
      const has = database
        .prepare(`SELECT count(*) AS n FROM pragma_table_info('movie_source') WHERE name IN ('ih', 'file')`)
        .get();
      if (has?.['n'] !== 2) continue;
      const sources = Number(database.prepare('SELECT count(*) AS n FROM movie_source').get()?.['n']);
      const rows = database.prepare('SELECT ih FROM movie_source ORDER BY random() LIMIT ?').all(mostTried);
      const opened = rows.filter(({ ih }) => typeof ih === 'string' && opens(found.key, ih)).length;
      return { sources, tried: rows.length, opened, key: found.where };
    } finally {
      database.close();
    }
  }
  return { ...none, key: found.where };
}

async function keyIn(folder: string): Promise<{ readonly key: Buffer; readonly where: SourceFacts['key'] }> {
  const text = async (path: string): Promise<string> =>
    await readFile(join(folder, path), 'utf8').catch(() => '');
  const secret = keyOf(await text('stack/secrets/source_security_key'));
  if (secret !== undefined) return { key: secret, where: 'secrets' };
  // where it has none, the backend makes one up and keeps it here
  const line = /^SOURCE_SECURITY_KEY=["']?([^"'\r\n]+)/m.exec(await text('data/.env'))?.[1];
  const own = keyOf(line ?? '');
  return own === undefined ? { key: Buffer.alloc(32), where: 'nowhere' } : { key: own, where: 'data' };
}

function keyOf(text: string): Buffer | undefined {
  const key = Buffer.from(text.trim(), 'base64');
  return key.length === 32 ? key : undefined;
}

/** AES-256-GCM: IV (12 bytes), tag (16 bytes), ciphertext; base64. */
export function opens(key: Buffer, sealed: string): boolean {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < 28) return false;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    decipher.update(bytes.subarray(28));
    decipher.final();
    return true;
  } catch {
    return false;
  }
}
