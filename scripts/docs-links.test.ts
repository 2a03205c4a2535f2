import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import packageFile from '../package.json' with { type: 'json' };

import { commandsOf, headingsOf, linksOf, npmScriptsOf, ownUsesOf } from './docs-links.ts';

const root = join(import.meta.dirname, '..');
const pages = globSync('**/*.md', {
  cwd: root,
  exclude: ['node_modules/**', 'dist/**', 'build/**', 'reports/**'],
}).sort();
const read = (page: string): string => readFileSync(join(root, page), 'utf8');

describe('our pages', () => {
  it('are there', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/e2e.md']));
  });

  it.each(pages)('%s links to what is there', (page) => {
    const broken = linksOf(read(page)).filter(({ target, heading }) => {
      const file = target === '' ? join(root, page) : resolve(dirname(join(root, page)), target);
      if (!existsSync(file)) return true;
      return heading !== undefined && !headingsOf(readFileSync(file, 'utf8')).includes(heading);
    });
    expect(broken).toEqual([]);
  });

  it.each(pages)('%s names npm scripts that are there', (page) => {
    const unknown = npmScriptsOf(read(page)).filter((name) => !Object.hasOwn(packageFile.scripts, name));
    expect(unknown).toEqual([]);
  });

  it.each(pages)('%s uses actions and workflows that are there', (page) => {
    const missing = ownUsesOf(read(page)).filter(
      (path) => !existsSync(join(root, path.endsWith('.yml') ? path : join(path, 'action.yml'))),
    );
    expect(missing).toEqual([]);
  });

  it('tell commands that the command understands', () => {
    const commands = [...new Set(pages.flatMap((page) => commandsOf(read(page))))];
    const known = helpOf([]);
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) {
      const [name = '', ...rest] = command.split(' ');
      expect(known).toContain(`${name} `);
      const sub = rest[0]?.startsWith('-') === false ? [name, rest[0]] : [name];
      const help = helpOf(sub);
      for (const flag of rest.filter((word) => word.startsWith('--'))) {
        expect([command, help.includes(`${flag} `)]).toEqual([command, true]);
      }
    }
  });
});

const helps = new Map<string, string>();

function helpOf(command: readonly string[]): string {
  const key = command.join(' ');
  const help =
    helps.get(key) ??
    spawnSync(process.execPath, [join(root, 'cli/main.ts'), ...command, '--help'], {
      encoding: 'utf8',
      timeout: 60_000,
    }).stdout;
  helps.set(key, help);
  return help;
}

describe('what is read from a page', () => {
  const page = [
    '# A title: with *signs* & `code`',
    'See [this](docs/e2e.md#the-world-by-itself), [there](https://example.org/x) and [below](#more).',
    '`[no](link.md)` but [`code`](kit/errors.ts)',
    '```sh',
    '# no heading',
    'npm run e2e -- --list',
    'npm test -- [no](link.md)',
    '```',
    '## More',
    '- uses: miauflix/infra@v1',
    '- uses: miauflix/infra/actions/run-e2e-stream@v1',
    '- run: miauflix-infra world up --json',
  ].join('\n');

  it('are its links', () => {
    expect(linksOf(page)).toEqual([
      { target: 'docs/e2e.md', heading: 'the-world-by-itself' },
      { target: '', heading: 'more' },
      { target: 'kit/errors.ts', heading: undefined },
    ]);
  });

  it('are its headings, scripts, actions and commands', () => {
    expect(headingsOf(page)).toEqual(['a-title-with-signs--code', 'more']);
    expect(npmScriptsOf(page)).toEqual(['e2e', 'test']);
    expect(ownUsesOf(page)).toEqual(['.', 'actions/run-e2e-stream']);
    expect(commandsOf(page)).toEqual(['world up --json', 'e2e --list']);
  });
});
