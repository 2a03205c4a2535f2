import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { failedReport, greenReport } from './sample.ts';
import { writeReports } from './write-reports.ts';

describe('writeReports', () => {
  it('writes the three files into a folder that it makes, over those of an earlier run', async () => {
    await withTemporaryFolder('report', async (base) => {
      const folder = join(base, 'new', 'reports');
      await writeReports(failedReport(), folder);
      const files = await writeReports(greenReport(), folder);
      expect((await readdir(folder)).sort()).toEqual(['junit.xml', 'report.html', 'report.json']);
      expect(JSON.parse(await readFile(files.json, 'utf8'))).toEqual(greenReport());
      await expect(readFile(files.junit, 'utf8')).resolves.toContain('tests="38" failures="0"');
      await expect(readFile(files.html, 'utf8')).resolves.toContain('Streaming works');
    });
  });

  it('says so when the folder is a file, and leaves that file', async () => {
    await withTemporaryFolder('report', async (base) => {
      const file = join(base, 'taken');
      await writeFile(file, 'mine');
      await expect(writeReports(greenReport(), file)).rejects.toThrow(/EEXIST|ENOTDIR/);
      await expect(readFile(file, 'utf8')).resolves.toBe('mine');
    });
  });
});
