import type { DatabaseFacts } from './copy-database.ts';

/** What a backup consists of; `manifest.json` at its top. */
export interface Manifest {
  readonly format: 1;
  readonly project: string;
  /** When the copy of the database began, ISO 8601. */
  readonly madeAt: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly images: Readonly<Record<string, string>>;
  readonly files: readonly BackedUpFile[];
}

export interface BackedUpFile {
  /** `data/…`, `stack/…`, `certificates/…`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The nine bits of its mode. */
  readonly mode: number;
  readonly database?: DatabaseFacts;
}

export const manifestName = 'manifest.json';

/** Reads a manifest that came out of a repository; undefined where it is none that this version knows. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const found = JSON.parse(text) as Partial<Record<keyof Manifest, unknown>>;
    if (found.format !== 1 || typeof found.madeAt !== 'string' || !Array.isArray(found.files))
      return undefined;
    const isSound = (found.files as unknown[]).every((one) => {
      const file = one as Partial<BackedUpFile>;
      return isOwnPath(file.path) && /^[0-9a-f]{64}$/.test(file.sha256 ?? '');
    });
    return isSound ? (found as unknown as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing is ever put outside of the three places. */
function isOwnPath(path: unknown): boolean {
  if (typeof path !== 'string' || !/^(data|stack|certificates)\//.test(path)) return false;
  return (
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !path.includes('\0')
  );
}

export function databasesOf({ files }: Manifest): (BackedUpFile & { readonly database: DatabaseFacts })[] {
  return files.flatMap((file) => (file.database === undefined ? [] : [{ ...file, database: file.database }]));
}

export function totalRows(rows: Readonly<Record<string, number>>): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}

/** How the rows of one moment differ from those of another, a sentence each. */
export function rowDifferences(
  before: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].sort().flatMap((table) => {
    const [was, is] = [before[table], now[table]];
    if (was === is) return [];
    if (is === undefined) return [`The table ${table} is not there; it had ${was ?? 0} rows.`];
    if (was === undefined) return [`The table ${table} is new, with ${is} rows.`];
    return [`The table ${table} has ${is} rows; it had ${was}.`];
  });
}
