import { withValues } from '../../lifecycle/env-file.ts';
import { envFileName, secretsFolderName } from '../../lifecycle/folder-facts.ts';

/** What stays as it is in the stack that a backup is restored into: its name, and where its own backups are. */
const ownSettings = /^(COMPOSE_PROJECT_NAME|BACKUP_\w+|MIAUFLIX_BACKUP_IMAGE)$/;

export interface RestoredFile {
  /** Relative to the stack's folder. */
  readonly path: string;
  readonly content: Buffer;
}

export interface PlannedFiles {
  readonly write: readonly RestoredFile[];
  /** Files that are there, and differ from the backup's, and stay. */
  readonly left: readonly string[];
}

/**
 * Which files of a stack's folder a restore writes: settings and secrets as they were; of compose files those that
 * are not there, since those that are belong to the version that runs.
 */
export function planFiles(
  backedUp: ReadonlyMap<string, Buffer>,
  present: ReadonlyMap<string, Buffer>,
  values: ReadonlyMap<string, string>,
): PlannedFiles {
  const write: RestoredFile[] = [];
  const left: string[] = [];
  for (const [path, saved] of [...backedUp].sort(([a], [b]) => a.localeCompare(b))) {
    const there = present.get(path);
    const content = path === envFileName ? withOwnSettings(saved, values) : saved;
    if (there?.equals(content) === true) continue;
    const isReplaced = path === envFileName || path.startsWith(`${secretsFolderName}/`);
    if (there === undefined || isReplaced) write.push({ path, content });
    else left.push(path);
  }
  return { write, left };
}

/** The backup's settings, byte for byte, but for those that belong to this place. */
export function withOwnSettings(saved: Buffer, values: ReadonlyMap<string, string>): Buffer {
  const own = [...values].filter(([name]) => ownSettings.test(name));
  const text = saved.toString();
  const differing = own.filter(([name, value]) => !hasValue(text, name, value));
  return differing.length === 0 ? saved : Buffer.from(withValues(text, new Map(differing)));
}

function hasValue(text: string, name: string, value: string): boolean {
  return text.split('\n').some((line) => {
    const [, said] = /^(?:export\s+)?[A-Z0-9_]+=(.*)$/.exec(line) ?? [];
    return (
      line.replace(/^export\s+/, '').startsWith(`${name}=`) && said?.replace(/^(["'])(.*)\1$/, '$2') === value
    );
  });
}
