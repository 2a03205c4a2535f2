import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';
import { removeFolder, withTemporaryFolder } from '../../kit/folders.ts';

import { windowsCommand, writeCommand } from './command.ts';

describe('the command', () => {
  it.each(['plain', 'with space', `it's "$HOME" \`x\` \\ %PATH%`])(
    'passes its arguments on from a folder named %j',
    async (name) => {
      await withTemporaryFolder('command', async (folder) => {
        const place = join(folder, name);
        await mkdir(place);
        const script = join(place, 'main.cjs');
        await writeFile(script, 'console.log(JSON.stringify(process.argv.slice(1)))');
        const made = await writeCommand({ node: process.execPath, script });
        const args = ['e2e', '--only', '*', 'a b', '$x', ''];
        const said = execFileSync(join(made, 'miauflix-infra'), args, { encoding: 'utf8', timeout: 30_000 });
        expect(JSON.parse(said)).toEqual([script, ...args]);
        await removeFolder(made);
      });
    },
  );

  it('is there for Windows, too', () => {
    expect(windowsCommand({ node: 'C:\\node 24\\node.exe', script: 'D:\\100%\\index.js' })).toBe(
      '@"C:\\node 24\\node.exe" "D:\\100%%\\index.js" %*\r\n',
    );
  });

  it('is refused where a path would end its line', async () => {
    await expect(writeCommand({ node: '/a\nb', script: '/c' })).rejects.toThrow(ConfigurationError);
  });
});
