import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Each file whole or not at all; one that is as it is to be stays. Answers with those that changed. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  const changed: string[] = [];
  for (const [path, text] of files) {
    const file = join(folder, path);
    if (textOf(file) === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    changed.push(path);
  }
  return changed;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
