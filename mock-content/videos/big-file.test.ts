import { createHash } from 'node:crypto';
import { appendFile, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { bigFileName, ensureBigFile, generateBig } from './big-file.ts';

const sha256 = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

describe('ensureBigFile', () => {
  it('makes the same bytes everywhere, once, and again when they were touched', async () => {
    await withTemporaryFolder('big', async (base) => {
      const folder = join(base, 'deep', 'below');
      const [file] = await Promise.all([ensureBigFile(3, { folder }), ensureBigFile(3, { folder })]);
      expect(file).toBe(join(folder, bigFileName(3)));
      const first = await stat(file);
      expect(first.size).toBe(3 * 1024 * 1024);
      expect(await sha256(file)).toBe('04ed787d9d22ce16db18120916de1017476f5c232744c971c353055c4779b7ee');
      expect((await stat(await ensureBigFile(3, { folder }))).ino).toBe(first.ino);
      await appendFile(file, 'x');
      await ensureBigFile(3, { folder });
      expect(await sha256(file)).toBe('04ed787d9d22ce16db18120916de1017476f5c232744c971c353055c4779b7ee');
      expect((await readdir(folder)).sort()).toEqual(['.generated-3mib.mp4.verified', 'generated-3mib.mp4']);
    });
  });

  it('leaves no half file when it is stopped', async () => {
    await withTemporaryFolder('big', async (folder) => {
      const signal = AbortSignal.abort(new Error('enough'));
      await expect(generateBig(join(folder, 'file'), 5, signal)).rejects.toThrow('enough');
      expect(await readdir(folder)).toEqual([]);
    });
  });
});
