import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { nodeOnArm64 } from '../../kit/arm64.testing.ts';
import { runProgram } from '../../kit/run-program.ts';

import { videoNamed } from './manifest.ts';

const root = join(import.meta.dirname, '..', '..');
const minutes = 15 * 60_000;
let node: Awaited<ReturnType<typeof nodeOnArm64>>;

beforeAll(async () => {
  node = await nodeOnArm64();
}, minutes);

describe('the encoder on arm64', () => {
  it(
    'makes the bytes that the manifest has',
    async () => {
      const name = 'test-small-720p.mp4';
      const program = join(import.meta.dirname, 'encode-here.ts');
      const [command, ...args] = node;
      const { stdout } = await runProgram(command, [...args, program, name], {
        cwd: root,
        deadlineMs: minutes,
      });
      const [machine, hash] = stdout.split('\n');
      expect(machine).toMatch(/ on linux arm64$/);
      expect(hash).toBe(`${videoNamed(name)?.sha256}  ${name}`);
    },
    minutes,
  );
});
