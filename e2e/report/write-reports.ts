import { join } from 'node:path';

import { writeFileWhole } from '../../kit/folders.ts';

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

/** Writes `report.json`, `junit.xml` and `report.html` into the folder, which is made; nobody sees half a file. */
export async function writeReports(report: Report, folder: string): Promise<ReportFiles> {
  const files: ReportFiles = {
    json: join(folder, 'report.json'),
    junit: join(folder, 'junit.xml'),
    html: join(folder, 'report.html'),
  };
  await writeFileWhole(files.json, toJson(report));
  await writeFileWhole(files.junit, toJunit(report));
  await writeFileWhole(files.html, toHtml(report));
  return files;
}
