import { appendFile, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ConfigurationError, GateError } from '../kit/errors.ts';
import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { silentReporter } from '../kit/reporter.ts';
import { realEntry } from '../mock-content/videos/test-entries.ts';

import { contentCommand } from './content.ts';

const small = 'test-small-720p.mp4';
const minutes = 3 * 60_000;
let base: string;
let folder: string;
let entry: string;

beforeAll(async () => {
  base = await temporaryFolder('content');
  folder = join(base, 'videos');
  await symlink(join(import.meta.dirname, '..', 'node_modules'), join(base, 'node_modules'));
  entry = await realEntry(base);
});

afterAll(async () => {
  await removeFolder(base);
});

/** Runs `content <arguments>` and returns what it prints. */
async function content(...args: string[]): Promise<string> {
  const printed: string[] = [];
  const { signal } = new AbortController();
  const terminal = { reporter: silentReporter, signal, entry, print: (text: string) => printed.push(text) };
  await contentCommand(terminal).parseAsync([...args, '--folder', folder], { from: 'user' });
  return printed.join('\n');
}

describe('content', () => {
  it(
    'generates, verifies, names a wrong video and cleans',
    async () => {
      await expect(content('verify', '--only', small)).rejects.toThrow(`${small} (missing)`);
      expect(await content('generate', '--only', small)).toBe(join(folder, small));
      expect(await content('verify', '--only', small)).toBe(`${small}: ok`);

      await appendFile(join(folder, small), 'x');
      const wrong = content('verify', '--only', small);
      await expect(wrong).rejects.toThrow(GateError);
      await expect(wrong).rejects.toThrow(`${small} (1048577 bytes instead of 1048576)`);

      expect(await content('clean')).toBe(`Removed ${small}.`);
      expect(await content('clean')).toBe(`No videos in ${folder}.`);
      expect(await readdir(base)).not.toContain('videos');
    },
    minutes,
  );

  it(
    'prints JSON when asked to',
    async () => {
      const made = JSON.parse(await content('generate', '--only', small, '--json')) as unknown;
      expect(made).toMatchObject({
        folder,
        videos: [{ name: small, path: join(folder, small), size: 1048576 }],
      });
      const verified = JSON.parse(await content('verify', '--only', small, '--json')) as unknown;
      const ok = { name: small, state: 'ok', detail: 'ok', wrongPieces: [] };
      expect(verified).toEqual({ folder, videos: [ok] });
      expect(JSON.parse(await content('clean', '--json'))).toEqual({ folder, removed: [small] });
    },
    minutes,
  );

  it('refuses a name that is no video’s', async () => {
    await expect(content('generate', '--only', 'test-small.mp4')).rejects.toThrow(ConfigurationError);
  });
});
