import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../kit/folders.ts';
import { silentReporter } from '../kit/reporter.ts';

import { imageRescanCommand } from './image-rescan.ts';

async function run(...args: string[]): Promise<readonly string[]> {
  const warnings: string[] = [];
  const reporter = { ...silentReporter, warning: (message: string) => warnings.push(message) };
  const signal = AbortSignal.timeout(60_000);
  await imageRescanCommand({ reporter, print: () => undefined, signal, entry: '' }).parseAsync(args, {
    from: 'user',
  });
  return warnings;
}

it('needs something to look at', async () => {
  await expect(run()).rejects.toThrow(/Say what to look at: --in/);
  await expect(run('--image', 'ghcr.io/me/app:latest')).rejects.toThrow(/has no digest/);
});

it('needs a status, and a report, that are ones', async () => {
  await withTemporaryFolder('rescan-cli-test', async (folder) => {
    const status = join(folder, 'status.json');
    await writeFile(
      status,
      '{"services":[{"service":"nginx","image":"ghcr.io/me/nginx:latest"},{"service":"seed"}]}',
    );
    // what goes by a tag alone is nothing to look at
    await expect(run('--status', status)).rejects.toThrow(/Say what to look at/);
    await writeFile(status, '[]');
    await expect(run('--status', status)).rejects.toThrow(/is not what `stack status --json` prints/);
    await expect(run('--in', 'ghcr.io/me/app', '--last', status)).rejects.toThrow(/is no report of/);
    await expect(run('--in', 'ghcr.io/me/app', '--issue-in', 'me/app')).rejects.toThrow(/in GITHUB_TOKEN/);
  });
});
