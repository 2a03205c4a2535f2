import { expect, it, test } from '@jest/globals';

import { silentReporter } from '../../kit/reporter.ts';
import { ProgramError, type ProgramResult } from '../../kit/run-program.ts';
import type { Docker } from '../docker.ts';
import { nativePlatform } from '../platform.ts';

import { defaultSmokeOptions, words, type SmokeOptions } from './options.ts';
import { deadlineOf, planSmokeRun } from './plan.ts';
import { hasHealthcheck, removeSmokeLeftovers, smokeLoaded } from './smoke.ts';

test.each([
  ['', []],
  ['  a  b ', ['a', 'b']],
  ['--env A=b', ['--env', 'A=b']],
  ['--env "A=b c" \'d e\'', ['--env', 'A=b c', 'd e']],
  ['--env A="b c"d', ['--env', 'A=b cd']],
  [`-e '{"a": 1}'`, ['-e', '{"a": 1}']],
  ['$HOME `x` ;', ['$HOME', '`x`', ';']],
])('the words of %j', (text, list) => {
  expect(words(text)).toEqual(list);
});

const container = { image: 'i', name: 'n', platform: 'linux/amd64', isForeign: false, label: 'l=1' };
const plan = (more: Partial<SmokeOptions>, isForeign = false): string =>
  planSmokeRun({ ...container, isForeign }, { ...defaultSmokeOptions, ...more }).join(' ');

it('asks for the health early, and gives QEMU time', () => {
  const start = 'run --name n --label l=1 --platform linux/amd64 --pull never';
  const health = '--detach --health-interval 2s --health-start-interval 1s --health-start-period';
  expect(plan({})).toBe(`${start} ${health} 120s i`);
  expect(plan({}, true)).toBe(`${start} ${health} 360s --health-timeout 60s i`);
  expect(plan({ runOptions: ['--read-only'], command: ['serve', 'x'] })).toBe(
    `${start} ${health} 120s --read-only i serve x`,
  );
  expect(plan({ how: 'command', command: ['--version'] })).toBe(`${start} i --version`);
  expect(deadlineOf({ ...defaultSmokeOptions, deadlineMs: 1000 }, true)).toBe(3000);
});

test.each([
  [undefined, false],
  [null, false],
  [{ Test: null }, false],
  [{ Test: [] }, false],
  [{ Test: ['NONE'] }, false],
  [{ Test: ['CMD', 'a'] }, true],
])('whether %j is a health check: %s', (healthcheck, has) => {
  const config = {
    os: 'linux',
    architecture: 'x',
    rootfs: { diff_ids: [] },
    config: { Healthcheck: healthcheck },
  };
  expect(hasHealthcheck({ config })).toBe(has);
});

const done: ProgramResult = { exitCode: 0, stdout: '', stderr: '', truncated: false, durationMs: 1 };

/** A docker that says what it is told to say, and keeps what it was asked. */
function fake(answers: Readonly<Record<string, (n: number) => string | Error>>): {
  docker: Docker;
  asked: string[];
} {
  const asked: string[] = [];
  const docker: Docker = async (args) => {
    const line = args.join(' ');
    const n = asked.filter((one) => one.startsWith(args[0] ?? '')).length;
    asked.push(line);
    const answer = answers[args[0] ?? '']?.(n) ?? '';
    if (answer instanceof Error) throw answer;
    return await Promise.resolve({ ...done, stdout: answer });
  };
  return { docker, asked };
}

const image = { tag: 't', name: 'n', platform: nativePlatform()!, run: 'r' };
const running = (health: object | null): string =>
  JSON.stringify({ Status: 'running', ExitCode: 0, Health: health });

it('waits until it is healthy, and removes it', async () => {
  const { docker, asked } = fake({
    inspect: (n) => running(n < 2 ? { Status: 'starting', Log: [] } : { Status: 'healthy', Log: [] }),
  });
  const found = await smokeLoaded(image, defaultSmokeOptions, { docker, reporter: silentReporter });
  expect(found).toMatchObject({ result: 'healthy', isEmulated: false });
  expect(asked.at(-1)).toBe('rm --force --volumes n');
});

it.each<[string, Parameters<typeof fake>[0], RegExp]>([
  [
    'ended',
    { inspect: () => JSON.stringify({ Status: 'exited', ExitCode: 3 }), logs: () => 'lost it' },
    /^GateError: .* it ended with exit code 3\. It said last:\nlost it/,
  ],
  [
    'is of another platform',
    {
      inspect: () => JSON.stringify({ Status: 'exited', ExitCode: 255 }),
      logs: () => 'exec /x: exec format error',
    },
    /^WorldError: Programs of linux\/\w+ do not run/,
  ],
  [
    'cannot be started',
    { run: () => new ProgramError('docker', { ...done, exitCode: 125, stderr: 'invalid mount' }) },
    /^GateError: .*does not run: invalid mount/,
  ],
])('tells when it %s, and removes it', async (_, answers, sentence) => {
  const { docker, asked } = fake(answers);
  const work = smokeLoaded(image, defaultSmokeOptions, { docker, reporter: silentReporter });
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(String(error)).toMatch(sentence);
  expect(asked.at(-1)).toBe('rm --force --volumes n');
});

it('removes what a killed run has left, and nothing else', async () => {
  const { docker, asked } = fake({ ps: () => 'abc\ndef\n', images: () => 'miauflix-smoke-r-x:smoke\n' });
  expect(await removeSmokeLeftovers('r', { docker })).toBe(3);
  expect(asked).toEqual([
    'ps --all --quiet --filter label=io.miauflix.smoke=r',
    'rm --force --volumes abc def',
    'images --filter reference=miauflix-smoke-r-* --format {{.Repository}}:{{.Tag}}',
    'image rm --force miauflix-smoke-r-x:smoke',
  ]);
});
