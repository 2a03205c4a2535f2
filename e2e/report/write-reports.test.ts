import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { ConfigurationError, WorldError } from '../../kit/errors.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';

import { written } from './cannot-write.ts';
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
      const refused = writeReports(greenReport(), file);
      await expect(refused).rejects.toThrow(ConfigurationError);
      await expect(refused).rejects.toThrow(/cannot be written to .*taken.*EEXIST.*Name another place/s);
      await expect(readFile(file, 'utf8')).resolves.toBe('mine');
    });
  });

  it.each([
    ['/proc/reports', ConfigurationError],
    ['/sys/reports', ConfigurationError],
    ['/dev/full/reports', ConfigurationError],
  ])('says in a sentence that %s is no place for them', async (folder, kind) => {
    await expect(writeReports(greenReport(), folder)).rejects.toThrow(kind);
  });

  it('tells a disk that is full from a mistake', async () => {
    const full = written('report', '/full/report.json', async () => {
      await writeFile('/dev/full', 'x');
    });
    await expect(full).rejects.toThrow(WorldError);
    await expect(full).rejects.toThrow('The report cannot be written to /full/report.json: ENOSPC');
  });
});
