import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { ConfigurationError, WorldError } from '../kit/errors.ts';
import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { silentReporter, type Reporter } from '../kit/reporter.ts';

import { defaultSeedOptions } from './options.ts';
import type { RemoteOptions } from './remote-plan.ts';
import { seedRemotely, type Remote } from './remote.ts';
import { toJson, type SeedReport } from './report.ts';
import { seededReport } from './sample.ts';
import { runSeedRemotely } from './seed.ts';

const body = 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ==';
const key = `-----BEGIN OPENSSH PRIVATE KEY-----\n${body}\n-----END OPENSSH PRIVATE KEY-----`;
const options: RemoteOptions = { ...defaultSeedOptions, token: 'the-token' };

let folder: string;
let told: string[];
const path = process.env['PATH'];
beforeEach(async () => {
  folder = await temporaryFolder('remote');
  await mkdir(join(folder, 'bin'));
  await mkdir(join(folder, 'keys'));
  process.env['PATH'] = `${join(folder, 'bin')}:${path ?? ''}`;
  told = [];
});
afterEach(async () => {
  process.env['PATH'] = path;
  await removeFolder(folder);
});

/** Puts an `ssh` on PATH that writes down how it was called, and answers so. */
async function fakeSsh(answer: { stdout?: string; stderr?: string; code?: number }): Promise<void> {
  const file = join(folder, 'bin', 'ssh');
  const script = `#!${process.execPath}
const fs = require('node:fs');
const at = (flag) => process.argv[process.argv.indexOf(flag) + 1];
const known = process.argv.find((word) => word.startsWith('UserKnownHostsFile='));
fs.writeFileSync(${JSON.stringify(join(folder, 'call.json'))}, JSON.stringify({
  command: process.argv.at(-1),
  stdin: fs.readFileSync(0, 'utf8'),
  mode: (fs.statSync(at('-i')).mode & 0o777).toString(8),
  key: fs.readFileSync(at('-i'), 'utf8'),
  known: fs.readFileSync(JSON.parse(known.slice(known.indexOf('=') + 1)), 'utf8'),
}));
fs.writeSync(1, ${JSON.stringify(answer.stdout ?? '')});
fs.writeSync(2, ${JSON.stringify(answer.stderr ?? '')});
process.exitCode = ${answer.code ?? 0};
`;
  await writeFile(file, script);
  await chmod(file, 0o755);
}

const call = async (): Promise<unknown> => JSON.parse(await readFile(join(folder, 'call.json'), 'utf8'));

function remote(): Remote {
  return {
    host: 'deploy@example.org:2222',
    key,
    hostKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5',
    command: 'docker compose run --rm -T seed',
    folder: join(folder, 'keys'),
  };
}

async function run(asked: RemoteOptions = options): Promise<SeedReport> {
  const reporter: Reporter = {
    ...silentReporter,
    info: (message) => told.push(message),
    warning: (message) => told.push(`warning: ${message}`),
  };
  return await runSeedRemotely(asked, remote(), { reporter, signal: new AbortController().signal });
}

describe('seeding on another machine', () => {
  it('runs the command there and brings its report', async () => {
    await fakeSsh({ stdout: toJson(seededReport), stderr: 'Pages: 400 items\n' });
    expect(await run()).toEqual(seededReport);
    expect(await call()).toEqual({
      command: expect.stringMatching(/ docker compose run --rm -T seed seed popular --json .*--token-file=-/),
      stdin: 'the-token\n',
      mode: '600',
      key: `${key}\n`,
      known: '[example.org]:2222 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5\n',
    });
    expect(told).toEqual(['example.org says:\nPages: 400 items']);
  });

  it('hands over no token when there is none: the host has its own', async () => {
    await fakeSsh({ stdout: toJson(seededReport) });
    await run(defaultSeedOptions);
    expect(await call()).toMatchObject({ stdin: '', command: expect.not.stringContaining('token') });
  });

  it.each([
    [
      { code: 255, stderr: 'Host key verification failed.' },
      WorldError,
      /no connection to example\.org.*\nHost key/,
    ],
    [
      { code: 2, stderr: 'error: A token of TMDB is missing.' },
      ConfigurationError,
      /On example\.org[^]*is missing/,
    ],
    [{ code: 3, stderr: 'TMDB is away' }, WorldError, /exit code 3[^]*away/],
    [{ code: 130 }, WorldError, /exit code 130/],
    [{ code: 127, stderr: 'sh: docker: not found' }, ConfigurationError, /cannot be started[^]*not found/],
    [{ stdout: 'no such service: seed' }, WorldError, /is no report/],
    [{ stdout: '{"schemaVersion":2}' }, WorldError, /no report of this version: schemaVersion/],
    [{ stdout: 'null' }, WorldError, /no report of this version/],
  ] as const)('fails as it does there: %j', async (answer, kind, said) => {
    await fakeSsh(answer);
    const failure = run();
    await expect(failure).rejects.toThrow(kind);
    await expect(failure).rejects.toThrow(said);
  });

  it('goes on when it may fail', async () => {
    await fakeSsh({ code: 3, stderr: 'TMDB is away' });
    const report = await run({ ...options, onFailure: 'continue' });
    expect(report).toMatchObject({ result: 'failed', failure: expect.stringContaining('TMDB is away') });
    expect(told.at(-1)).toContain('warning: The database was not seeded');
  });

  it.each([
    [{ host: 'example.org' }, 'user@host'],
    [{ key: 'ssh-ed25519 AAAA' }, 'private key'],
    [{ hostKey: 'accept' }, 'ssh-keyscan'],
  ])('writes no key when it could not be used: %j', async (wrong, said) => {
    await fakeSsh({});
    const { signal } = new AbortController();
    const surroundings = { reporter: silentReporter, signal };
    await expect(seedRemotely(options, { ...remote(), ...wrong }, surroundings)).rejects.toThrow(said);
    await expect(call()).rejects.toThrow('ENOENT');
  });
});
