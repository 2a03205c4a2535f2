import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { nodeOnArm64 } from '../../kit/arm64.testing.ts';
import { silentLog } from '../../kit/log.ts';
import type { RunningService } from '../../kit/service.ts';
import { startApis } from '../../mock-content/apis/apis.ts';
import type { ApisAddresses } from '../../mock-content/contracts.ts';
import { seededReport } from '../../seed/sample.ts';
import { withBundle } from '../shared/bundle.testing.ts';
import type { RunnerJob, RunnerResult } from '../shared/fake-runner.ts';

const token = 'eyJhbGciOiJIUzI1NiJ9.stand-in.token';
const minutes = 5 * 60_000;

let apis: RunningService<ApisAddresses>;
beforeAll(async () => {
  apis = await startApis({ host: '127.0.0.1', port: 0, token, seederUrl: 'http://127.0.0.1:9' }, silentLog);
});
afterAll(async () => {
  await apis.stop();
});

type Run = (inputs: RunnerJob['inputs'], more?: Partial<RunnerJob>) => Promise<RunnerResult>;

/** Hands out what runs the bundle from a folder that holds only it and the addons. */
async function alone(look: (run: Run, folder: string) => Promise<void>): Promise<void> {
  const usual = { limit: '20', 'tmdb-url': apis.addresses.tmdb, 'tmdb-token': token };
  await withBundle(
    'seed-db',
    async (run, folder) =>
      look(async (inputs, more) => run({ inputs: { ...usual, ...inputs }, ...more }), folder),
    ['addons'],
  );
}

describe('the bundle that seeds, alone in a folder', () => {
  it.each<[string, () => Promise<RunnerJob['node']>]>([
    ['this machine', async () => Promise.resolve(undefined)],
    ['arm64', nodeOnArm64],
  ])(
    'fills a new database on %s, and changes nothing again',
    async (_where, findNode) => {
      const node = await findNode();
      const more: Partial<RunnerJob> = node === undefined ? {} : { node };
      await alone(async (run, folder) => {
        const planned = await run({ lists: 'all' }, { ...more, env: { GITHUB_EVENT_NAME: 'pull_request' } });
        expect(planned.outputs).toMatchObject({ result: 'planned' });
        expect(await readdir(folder)).not.toContain('data');

        const first = await run({ lists: 'all' }, more);
        expect(first.stdout).not.toContain('::error');
        expect(first).toMatchObject({ exitCode: 0, outputs: { result: 'seeded' } });
        expect(first.outputs['database']).toBe(join(folder, 'data', 'database.sqlite'));
        expect(first.outputs['movies-added']).toBe(planned.outputs['movies-added']);
        expect(JSON.parse(first.outputs['lists'] ?? '')).toHaveLength(4);
        expect(first.summary).toContain('The database is seeded');
        const report = JSON.parse(await readFile(first.outputs['report'] ?? '', 'utf8')) as object;
        expect(report).toMatchObject({ schemaVersion: 1, result: 'seeded' });
        expect(JSON.stringify(first).replaceAll(`::add-mask::${token}`, '')).not.toContain(token);

        expect((await run({ lists: 'all' }, more)).outputs).toMatchObject({ result: 'unchanged' });
      });
    },
    minutes,
  );

  it.each<[string, RunnerJob['inputs'], RegExp]>([
    ['production without its words', { environment: 'production' }, /write "seed production"/],
    ['several wrong values at once', { lists: 'populer', limit: '0' }, /"popular"\?%0A.*from 1 to 10000/],
    ['no token', { 'tmdb-token': '' }, /token of TMDB is missing/],
    ['a password in an address', { database: 'postgres://me:secret@h/d' }, /holds a password/],
  ])('is not started with %s', async (_what, inputs, said) => {
    await alone(async (run, folder) => {
      const result = await run(inputs);
      expect(result.exitCode).toBe(2);
      expect(result.stdout).toMatch(said);
      expect(await readdir(folder)).not.toContain('data');
    });
  });

  it('runs the command on another machine, and leaves no key behind', async () => {
    await alone(async (run, folder) => {
      const ssh = join(folder, 'ssh');
      await writeFile(ssh, `#!/bin/sh\ncat > /dev/null\ncat <<'END'\n${JSON.stringify(seededReport)}\nEND\n`);
      await chmod(ssh, 0o755);
      const key = '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk=\n-----END OPENSSH PRIVATE KEY-----';
      const hostKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5';
      const result = await run(
        { 'ssh-host': 'deploy@example.org', 'ssh-key': key, 'ssh-host-key': hostKey },
        { env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` } },
      );
      expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'seeded', 'movies-updated': '2' } });
      expect(await readdir(join(folder, 'temp'))).toEqual(['miauflix-seed-report']);
      const post = await run({}, { state: result.state });
      expect(post).toMatchObject({ exitCode: 0, stdout: '' });
    });
  });
});
