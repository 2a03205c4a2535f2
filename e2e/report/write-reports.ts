import { join } from 'node:path';

import { writeFileWhole } from '../../kit/folders.ts';
import { makeFolder } from '../../kit/make-folder.ts';

import { written } from './cannot-write.ts';
import { toHtml } from './html.ts';
import { toJson } from './json.ts';
import { toJunit } from './junit.ts';
import type { Report } from './report.ts';

/** Absolute or relative as the folder was given. */
export interface ReportFiles {
  readonly json: string;
  readonly junit: string;
  readonly html: string;
}

/**
 * Writes `report.json`, `junit.xml` and `report.html` into the folder, which is made; nobody sees half a file.
 * @throws {ConfigurationError} for a folder that this user cannot write to, {WorldError} for a disk that is full
 */
export async function writeReports(report: Report, folder: string): Promise<ReportFiles> {
  const files: ReportFiles = {
    json: join(folder, 'report.json'),
    junit: join(folder, 'junit.xml'),
    html: join(folder, 'report.html'),
  };
  const texts = [
    [files.json, toJson(report)],
    [files.junit, toJunit(report)],
    [files.html, toHtml(report)],
  ] as const;
  for (const [file, text] of texts) {
    await written('report', file, async () => {
      await makeFolder(folder);
      await writeFileWhole(file, text);
    });
  }
  return files;
}
