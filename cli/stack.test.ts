import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { readAssets } from '../compose/lifecycle/assets.ts';
import { readComposeModel } from '../compose/lifecycle/compose-model.ts';
import { parseEnvFile } from '../compose/lifecycle/env-file.ts';
import type { Question } from '../compose/lifecycle/init-plan.ts';
import { isKnownSecret } from '../compose/lifecycle/secret-kinds.ts';
import { problemOfValue } from '../compose/lifecycle/value-rules.ts';
import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { silentReporter } from '../kit/reporter.ts';

import { askUntilRight } from './stack-questions.ts';

const entry = join(import.meta.dirname, 'main.ts');
const token = 'eyJhbGciOi.eyJhdWQiOi.abc';

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder('stack-command-test');
});

afterEach(async () => {
  await removeFolder(folder);
});

/** Without a PATH there is no docker, whatever is on this machine. */
function stack(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [entry, 'stack', ...args, '--folder', folder],
    {
      encoding: 'utf8',
      input: '',
      timeout: 60_000,
      env: { HOME: folder, PATH: folder, ...env },
    },
  );
  expect(stdout + stderr).not.toContain(token);
  expect(stderr).not.toMatch(/\n\s+at /);
  return { code: status, stdout, stderr };
}

interface Findings {
  readonly ok: boolean;
  readonly findings: readonly { readonly id: string; readonly severity: string }[];
}

describe('stack', () => {
  it('init writes a folder, without a terminal too, and says what is left to do', async () => {
    const first = stack(['init']);
    expect(first).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/compose\.yaml: written[^]*To do: .*TMDB/),
    });
    const before = await readFile(join(folder, '.env'), 'utf8');
    const again = stack(['init', '--yes'], { TMDB_API_ACCESS_TOKEN: token });
    expect(again).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/filled in[^]*left as they are: compose\.yaml/),
    });
    expect(await readFile(join(folder, '.env'), 'utf8')).toBe(before);
  });

  it('check tells all that is wrong at once, for people and for programs', async () => {
    stack(['init']);
    const file = join(folder, '.env');
    await writeFile(file, `${await readFile(file, 'utf8')}\nHTTP_PROT=1\nBACKEND_KIND=contrakt\n`);
    const { code, stdout, stderr } = stack(['check']);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/would not run well: \d errors/)]);
    expect(stdout).toMatch(/Did you mean HTTP_PORT\?/);
    const { ok, findings } = JSON.parse(stack(['check', '--json']).stdout) as Findings;
    expect(ok).toBe(false);
    expect(findings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['env-unknown', 'env-value', 'secret-empty', 'engine-absent']),
    );
  });

  it('up starts nothing where check finds an error', () => {
    stack(['init'], { TMDB_API_ACCESS_TOKEN: token });
    const { code, stdout, stderr } = stack(['up']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Nothing was started')]);
    expect(stdout).toContain('docker is not on this machine');
  });

  it.each<[string, string[], RegExp]>([
    ['no stack', ['check'], /There is no stack in .*stack init/],
    ['no stack to end', ['down'], /There is no stack/],
    ['a wrong level', ['logs', '--level', 'wran'], /Did you mean warn\?/],
    ['a wrong time limit', ['up', '--timeout', '5'], /such as 90s or 10m/],
    ['a token in the arguments', ['init', '--token', 'x'], /unknown option '--token'/],
    ['a wrong command', ['stack', 'initt'], /too many arguments|unknown command/],
  ])('answers %s with a sentence and exit code 2', (_what, args, said) => {
    const { code, stderr } = stack(args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(said)]);
  });

  it.each<[string, string[], RegExp]>([
    ['a pattern that is none', ['logs', '--grep', '('], /no regular expression/],
    ['an end of what has none', ['logs', '--follow', '--until', '1m'], /no end/],
    ['a name that is not the project’s', ['down', '--delete-data', 'x'], /--delete-data miauflix/],
    ['no name at all', ['down', '--delete-data'], /--delete-data miauflix/],
  ])('answers %s with a sentence and exit code 2', (_what, args, said) => {
    stack(['init']);
    const { code, stderr } = stack(args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(said)]);
  });
});

describe('the questions', () => {
  const question: Question = {
    name: 'DOMAIN',
    title: 'the name',
    hidden: false,
    needed: false,
    problem: (answer) => problemOfValue('DOMAIN', answer),
  };

  it.each([
    [['films.example.org'], 'films.example.org', 1],
    [['https://films.example.org', ' films.example.org '], 'films.example.org', 2],
    [['a b', ''], '', 2],
  ])('%j end in %j', async (answers, taken, asked) => {
    const left = [...answers];
    const texts: string[] = [];
    const answer = await askUntilRight(question, silentReporter, async (text) => {
      texts.push(text);
      return await Promise.resolve(left.shift() ?? '');
    });
    expect([answer, texts.length]).toEqual([taken, asked]);
  });
});

describe('the stack that ships', () => {
  it('has no secret that the command does not know, and an example that it takes', async () => {
    const { compose, example } = await readAssets(entry);
    const { secrets, problem } = readComposeModel(compose);
    expect(problem).toBeUndefined();
    expect(secrets.map(({ name }) => name).filter((name) => !isKnownSecret(name))).toEqual([]);
    const { entries, problems } = parseEnvFile(example);
    expect(problems).toEqual([]);
    const wrong = entries
      .map(({ name, value }) => [name, problemOfValue(name, value)])
      .filter(([, sentence]) => sentence);
    expect(wrong).toEqual([]);
  });
});
