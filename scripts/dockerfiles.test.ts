import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { root } from './bundle.ts';

const platforms = ['amd64', 'arm64'];

interface Stage {
  /** What it is built on; another stage for each platform where its name has the platform in it. */
  readonly from: readonly string[];
  readonly name: string | undefined;
  readonly lines: readonly string[];
}

/** The stages of a Dockerfile; lines that end in a backslash are joined with the next. */
function stagesOf(text: string): Stage[] {
  const lines = text.replaceAll(/\\\n\s*/g, ' ').split('\n');
  const stages: { from: string[]; name: string | undefined; lines: string[] }[] = [];
  for (const line of lines) {
    const from = /^FROM (?:--platform=\S+ )?(\S+)(?: AS (\S+))?$/.exec(line);
    if (from !== null) stages.push({ from: onEachPlatform(from[1] ?? ''), name: from[2], lines: [] });
    else if (/^[A-Z]+ /.test(line)) stages.at(-1)?.lines.push(line);
  }
  return stages;
}

function onEachPlatform(base: string): string[] {
  return base.includes('${TARGETARCH}') ? platforms.map((one) => base.replace('${TARGETARCH}', one)) : [base];
}

/** All that a stage's image is configured with: its own lines and those of the stages below it. */
function inherited(stage: Stage, stages: readonly Stage[]): string[] {
  const below = stages.filter(({ name }) => name !== undefined && stage.from.includes(name));
  return [...below.flatMap((one) => inherited(one, stages)), ...stage.lines];
}

const files = execFileSync('git', ['ls-files', '*Dockerfile'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '');
const read = (file: string): Stage[] => stagesOf(readFileSync(`${root}/${file}`, 'utf8'));

it('finds the Dockerfiles', () => {
  expect(files).toEqual(expect.arrayContaining(['mock-content/Dockerfile', 'seed/Dockerfile']));
});

describe.each(files)('%s', (file) => {
  const stages = read(file);
  const names = new Set(stages.map(({ name }) => name));
  const used = new Set(stages.flatMap(({ from }) => from));
  // what nothing is built on, nor copied from, is shipped
  const copied = stages.flatMap(({ lines }) => lines.flatMap((line) => /--from=(\S+)/.exec(line)?.[1] ?? []));
  const shipped = stages.filter(
    ({ name }) => name === undefined || (!used.has(name) && !copied.includes(name)),
  );

  it('pins every base that is not its own by digest', () => {
    const bases = stages.flatMap(({ from }) => from).filter((from) => !names.has(from) && from !== 'scratch');
    expect(bases.filter((base) => !/^[a-z0-9./-]+:[\w.-]+@sha256:[0-9a-f]{64}$/.test(base))).toEqual([]);
  });

  it('needs no frontend from a registry', () => {
    expect(readFileSync(`${root}/${file}`, 'utf8')).not.toMatch(/^# *syntax=/m);
  });

  it('ships images that run as a numbered user other than root and say what they are', () => {
    expect(shipped).not.toEqual([]);
    for (const stage of shipped) {
      const lines = inherited(stage, stages);
      expect(lines.filter((line) => line.startsWith('USER ')).at(-1)).toMatch(/^USER [1-9]\d*:[1-9]\d*$/);
      for (const label of ['title', 'description', 'source', 'licenses']) {
        expect(lines.join('\n')).toContain(`org.opencontainers.image.${label}=`);
      }
    }
  });
});

it('has one digest for one base, whichever file names it', () => {
  const digests = new Map<string, Set<string>>();
  for (const from of files.flatMap(read).flatMap((stage) => stage.from)) {
    const [base = '', digest] = from.split('@');
    if (digest !== undefined) digests.set(base, (digests.get(base) ?? new Set()).add(digest));
  }
  expect([...digests].filter(([, found]) => found.size > 1)).toEqual([]);
});
