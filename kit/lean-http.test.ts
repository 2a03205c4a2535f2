import { describe, expect, it } from '@jest/globals';

import { runProgram } from './run-program.ts';

/** Whether a process has undici loaded after `node:http` was imported, with `before` ahead of it. */
async function loadsUndici(before: string): Promise<unknown> {
  const program = `
    ${before}
    const { createServer, WebSocket } = await import('node:http');
    const undici = process.moduleLoadList.some((name) => name.includes('undici'));
    console.log(JSON.stringify({ undici, createServer: typeof createServer, global: typeof globalThis.WebSocket }));`;
  const { stdout } = await runProgram(process.execPath, ['--input-type=module', '-e', program], {
    deadlineMs: 30_000,
    cwd: import.meta.dirname,
  });
  return JSON.parse(stdout);
}

describe('keepHttpLight', () => {
  it('keeps undici out of a process that imports node:http, where it would come in', async () => {
    const light = `(await import('./lean-http.ts')).keepHttpLight();`;
    expect(await loadsUndici(light)).toEqual({ undici: false, createServer: 'function', global: 'function' });
    expect(await loadsUndici('')).toMatchObject({ undici: true });
  });
});
