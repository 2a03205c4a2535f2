import { existsSync, readFileSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { ConfigurationError, DeadlineError } from './errors.ts';
import { withTemporaryFolder } from './folders.ts';
import { processTree } from './process-tree.ts';
import { lastLines, ProgramError, type ProgramOptions, runProgram } from './run-program.ts';
import { NotYet, waitUntil } from './wait-until.ts';

const node = process.execPath;
const deadlineMs = 60_000;

/** Runs a script by Node. */
async function script(text: string, options: Partial<ProgramOptions> = {}, ...args: string[]) {
  return await runProgram(node, ['-e', text, ...args], { deadlineMs, ...options });
}

/** The numbers that a script wrote into a file, once they are all there. */
async function pidsIn(file: string, count: number): Promise<number[]> {
  return await waitUntil(
    'the numbers of the processes',
    () => {
      const pids = existsSync(file) ? readFileSync(file, 'utf8').trim().split(/\s+/).map(Number) : [];
      return pids.length === count ? pids : new NotYet(`${pids.length} of them`);
    },
    { deadlineMs },
  );
}

const running = (pids: readonly number[]): number[] => pids.filter((pid) => processTree(pid).length > 0);

describe('runProgram', () => {
  it('gives the exit code, both outputs and the time', async () => {
    const result = await script('console.log("out"); console.error("err")');
    expect(result).toMatchObject({ exitCode: 0, stdout: 'out\n', stderr: 'err\n', truncated: false });
    expect(result.durationMs).toBeGreaterThan(0);
  });

  it('passes on arguments as they are', async () => {
    const args = ['two words', '', '"quoted"', "it's", 'back\\slash\\', '$HOME', '*', '-x=ü✓', 'line\nbreak'];
    const { stdout } = await script('console.log(JSON.stringify(process.argv.slice(1)))', {}, '--', ...args);
    expect(JSON.parse(stdout)).toEqual(args);
  });

  it('finds a program by a path with spaces and backslashes in it', async () => {
    await withTemporaryFolder('two words\\', async (folder) => {
      const program = join(folder, 'a \\ program');
      await writeFile(program, '#!/bin/sh\necho "found $1"\n');
      await chmod(program, 0o755);
      expect((await runProgram(program, ['it'], { deadlineMs })).stdout).toBe('found it\n');
    });
  });

  it('runs in the folder and with the environment that it is given', async () => {
    await withTemporaryFolder('cwd', async (cwd) => {
      const text = 'console.log(process.cwd(), process.env.ONLY, process.env.HOME)';
      const { stdout } = await script(text, { cwd, env: { ONLY: 'this' } });
      expect(stdout).toBe(`${cwd} this undefined\n`);
    });
  });

  it('takes an exit code for a failure unless it is accepted, and says what the program said', async () => {
    const text = 'console.error("first\\n\\nno such image"); process.exitCode = 4';
    const error: unknown = await script(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProgramError);
    expect((error as ProgramError).message).toBe(`${node} ended with exit code 4:\nfirst\nno such image`);
    expect((error as ProgramError).result.exitCode).toBe(4);
    expect((await script(text, { acceptedCodes: [4] })).exitCode).toBe(4);
  });

  it('tells which signal ended a program', async () => {
    const work = script('process.kill(process.pid, "SIGKILL")');
    await expect(work).rejects.toMatchObject({
      message: `${node} was ended by SIGKILL`,
      result: { exitCode: 137 },
    });
  });

  it('says that a program is missing', async () => {
    await expect(runProgram('no-such-program-here', [], { deadlineMs })).rejects.toEqual(
      new ConfigurationError('The program "no-such-program-here" is needed and is not on PATH.'),
    );
  });

  it.each(['', ' ', 'a"b', '"x" "y"', 'ends\\', 'zero\0byte', ' sh'])(
    'refuses %p as a program',
    async (name) => {
      await expect(runProgram(name, [], { deadlineMs })).rejects.toThrow(ConfigurationError);
    },
  );

  it.each([
    [['zero\0byte'], {}],
    [['x'.repeat(140_000)], {}],
    [[], { BIG: 'x'.repeat(140_000) }],
  ])('refuses what the system would refuse (%#)', async (args, env) => {
    await expect(runProgram(node, args, { deadlineMs, env })).rejects.toThrow(/cannot be given/);
  });

  it('answers with a line that has no end, too, and with whole characters', async () => {
    const lines: string[] = [];
    const text = `
      const bytes = Buffer.from('grün ✓\\r\\nlast');
      let at = 0;
      const next = () => { if (at < bytes.length) process.stdout.write(bytes.subarray(at++, at), () => setTimeout(next, 1)); };
      next();`;
    await script(text, { onLine: (line) => lines.push(line) });
    expect(lines).toEqual(['grün ✓', 'last']);
  });

  it('ends the program and throws what `onLine` throws', async () => {
    const error = new Error('enough');
    const work = script('console.log("x"); setInterval(() => {}, 1000)', {
      onLine: () => {
        throw error;
      },
    });
    await expect(work).rejects.toBe(error);
  });

  it('hides secrets everywhere, even when they come in pieces', async () => {
    const lines: string[] = [];
    const text = `
      process.stdout.write('token=hun');
      setTimeout(() => { process.stdout.write('ter22\\n'); console.error('password', process.env.PASSWORD); process.exitCode = 1; }, 20);`;
    const work = script(text, {
      secrets: ['hunter22'],
      env: { PASSWORD: 'hunter22' },
      onLine: (line) => lines.push(line),
    });
    const error = (await work.catch((thrown: unknown) => thrown)) as ProgramError;
    expect(error).toBeInstanceOf(ProgramError);
    expect(error.message).toContain('password ***');
    expect(error.result).toMatchObject({ stdout: 'token=***\n', stderr: 'password ***\n' });
    expect(lines.sort()).toEqual(['password ***', 'token=***']);
  });

  it('gives its input, and an end of input when there is none', async () => {
    const text = 'let n = 0; process.stdin.on("data", (d) => n += d.length).on("end", () => console.log(n))';
    expect((await script(text, { input: Buffer.alloc(3_000_000) })).stdout).toBe('3000000\n');
    expect((await script(text)).stdout).toBe('0\n');
  });

  it('does not mind a program that leaves its input unread', async () => {
    const { exitCode } = await script('process.stdin.destroy(); process.exit(0)', {
      input: Buffer.alloc(8_000_000),
    });
    expect(exitCode).toBe(0);
  });

  it('keeps the beginning and the end of a huge output, and says so', async () => {
    const text = 'for (let i = 0; i < 200000; i++) console.log("line " + i)';
    const result = await script(text, { maxOutputBytes: 1000 });
    expect(result.truncated).toBe(true);
    expect(result.stdout).toMatch(/^line 0\nline 1\n[^]*\n… about \d+ bytes left out …\n[^]*line 199999\n$/);
    expect(result.stdout.length).toBeLessThan(70_000);
  });

  it('runs several programs at once, each with its own output', async () => {
    const results = await Promise.all(
      ['a', 'b', 'c'].map(async (name) => script('console.log(process.argv[1])', {}, name)),
    );
    expect(results.map(({ stdout }) => stdout)).toEqual(['a\n', 'b\n', 'c\n']);
  });
});

describe('a program that must end', () => {
  const waiting = (file: string): string => `
    require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid));
    setInterval(() => {}, 1000);`;

  it('is ended at its deadline', async () => {
    await withTemporaryFolder('deadline', async (folder) => {
      const file = join(folder, 'pid');
      const work = script(waiting(file), { deadlineMs: 1500 });
      await expect(work).rejects.toEqual(new DeadlineError(`${node} took longer than 1.5 s`));
      expect(running(await pidsIn(file, 1))).toEqual([]);
    });
  });

  it('is ended when the signal fires, with the reason of the signal', async () => {
    await withTemporaryFolder('signal', async (folder) => {
      const file = join(folder, 'pid');
      const controller = new AbortController();
      const reason = new Error('the user left');
      const work = script(waiting(file), { signal: controller.signal });
      const pids = await pidsIn(file, 1);
      controller.abort(reason);
      await expect(work).rejects.toBe(reason);
      expect(running(pids)).toEqual([]);
    });
  });

  it('is ended even when the signal fires before it has begun', async () => {
    const controller = new AbortController();
    const work = script('setInterval(() => {}, 1000)', { signal: controller.signal });
    controller.abort(new Error('at once'));
    await expect(work).rejects.toThrow('at once');
    await waitUntil(
      'no process left',
      () => {
        const left = processTree(process.pid).slice(1);
        return left.length === 0 ? true : new NotYet(JSON.stringify(left));
      },
      { deadlineMs },
    );
  });

  it('takes with it all that it started, even what ignores SIGTERM and holds its outputs', async () => {
    await withTemporaryFolder('tree', async (folder) => {
      const file = join(folder, 'pids');
      const child = join(folder, 'child.sh');
      await writeFile(child, `trap '' TERM\necho $$ >> ${file}\nwhile :; do sleep 1; done\n`);
      const controller = new AbortController();
      const work = runProgram(
        'sh',
        ['-c', `sh ${child} & sh ${child} > /dev/null & echo $$ >> ${file}; wait`],
        {
          deadlineMs,
          graceMs: 100,
          signal: controller.signal,
        },
      );
      const pids = await pidsIn(file, 3);
      controller.abort(new Error('stop'));
      await expect(work).rejects.toThrow('stop');
      expect(running(pids)).toEqual([]);
    });
  });

  it('may start programs of its own from `onLine`, which are not taken for it', async () => {
    const inner: Promise<unknown>[] = [];
    const { stdout } = await script('console.log("go")', {
      onLine: () => inner.push(script('console.log("inner")')),
    });
    expect(stdout).toBe('go\n');
    expect(await Promise.all(inner)).toMatchObject([{ stdout: 'inner\n' }]);
  });
});

describe('lastLines', () => {
  it.each([
    ['a\nb\n\nc\n', 2, 'b\nc'],
    ['', 3, ''],
    ['only', 3, 'only'],
  ])('of %p, %d', (text, count, last) => {
    expect(lastLines(text, count)).toBe(last);
  });
});
