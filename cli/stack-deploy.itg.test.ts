import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { HistoryEntry } from '../compose/deploy/record.ts';
import { startViewers } from '../compose/deploy/viewers.testing.ts';
import { makeKeys } from '../images/publish.testing.ts';
import { docker } from '../kit/docker.testing.ts';
import { runProgram, type ProgramOptions, type ProgramResult } from '../kit/run-program.ts';

import { startDeployWorld, type DeployWorld } from './stack-deploy.testing.ts';

// A stack that is deployed over SSH to this machine's own engine, with the reference backend in the backend's place
// and a film to watch. The tests are one story, in this order.

const minutes = 5 * 60_000;
const resources = new AsyncDisposableStack();
let world: DeployWorld;

beforeAll(async () => {
  world = await startDeployWorld(resources);
}, 2 * minutes);

afterAll(async () => {
  await resources.disposeAsync();
}, minutes);

const fileOf = (release: string): string => join(world.folder, '..', `${release}.tar`);

async function bundle(
  release: string,
  out = fileOf(release),
  more: readonly string[] = [],
): Promise<ProgramResult> {
  const { registry, folder } = world;
  return await world.stack([
    ...['bundle', '--folder', folder, '--name', release, '--out', out],
    ...['--image', `backend=${registry}/backend:${release}`, '--steward', `${registry}/steward:one`],
    ...['--insecure-registry', registry, ...more],
  ]);
}

async function deploy(
  release: string,
  more: readonly string[],
  options?: Partial<ProgramOptions>,
): Promise<ProgramResult> {
  const made = await bundle(release);
  expect([made.exitCode, made.stdout]).toEqual([0, expect.stringContaining('4 services')]);
  return await deployFrom(fileOf(release), more, options);
}

/** A machine that is busy is given more time than a person would give. */
async function deployFrom(
  from: string,
  more: readonly string[],
  options?: Partial<ProgramOptions>,
): Promise<ProgramResult> {
  const insecure = ['--insecure-registry', world.registry];
  return await world.onHost(['deploy', from, '--hold', '50s', ...insecure, ...more], options);
}

async function sourcesThroughNginx(): Promise<unknown> {
  const answer = await fetch(`${world.url}/sources`, { signal: AbortSignal.timeout(60_000) });
  return await answer.json();
}

test('the same folder makes the same bundle, and one with a byte changed is refused by the name of its file', async () => {
  expect(await bundle('one')).toMatchObject({ exitCode: 0 });
  expect(await bundle('one', fileOf('again'))).toMatchObject({ exitCode: 0 });
  const bytes = await readFile(fileOf('one'));
  expect(bytes.equals(await readFile(fileOf('again')))).toBe(true);

  const at = bytes.indexOf('# Miauflix on one machine');
  bytes.writeUInt8(bytes.readUInt8(at) + 1, at);
  await writeFile(fileOf('changed'), bytes);
  const { exitCode, stderr } = await world.onHost(['deploy', fileOf('changed'), '--folder', world.folder]);
  expect(stderr).toContain('its file stack/compose.yaml was changed');
  expect(exitCode).toBe(1);
  expect(await world.logins()).toBe(0);
}, 60_000);

const artifact = (): string => `${world.registry}/stack:two`;

test('what is pushed is what oras gets, and whom nobody trusts is refused', async () => {
  const base = join(world.folder, '..');
  const [own, stranger] = [await makeKeys(base, 'own'), await makeKeys(base, 'stranger')];
  const sign = ['--push', artifact(), '--sign', 'key', '--signing-key-file', join(base, 'own.key')];
  const made = await bundle('two', fileOf('two'), sign);
  expect(`${made.exitCode} ${made.stderr}`).toMatch(/^0 /);
  const pulled = join(base, 'pulled');
  await mkdir(pulled);
  await runProgram('oras', ['pull', '--plain-http', '--output', pulled, artifact()], { deadlineMs: 60_000 });
  for (const end of ['.tar', '.tar.sigstore.json']) {
    const got = await readFile(join(pulled, `bundle${end}`));
    expect(got.equals(await readFile(join(base, `two${end}`)))).toBe(true);
  }
  const refused = await deployFrom(`oci:${artifact()}`, ['--public-key', stranger.publicKeyFile]);
  expect(`${refused.exitCode} ${refused.stderr}`).toMatch(/^1 .*not by whom you trust/s);
  const unsigned = await deployFrom(fileOf('one'), ['--public-key', own.publicKeyFile]);
  expect(`${unsigned.exitCode} ${unsigned.stderr}`).toMatch(/^1 .*nobody attests it/s);
  expect(await world.logins()).toBe(0);
}, 120_000);

test(
  'the first deployment starts the stack',
  async () => {
    // no TMDB is there, so its lists are empty; later ones are not held to what this one does not pass either
    const smoke = ['--smoke', 'infrastructure/backend-health'];
    const first = ['--folder', world.folder, '--watch', '1s', ...smoke];
    const { exitCode, stdout, stderr } = await deploy('one', first);
    expect(`${exitCode} ${stderr}`).toMatch(/^0 /);
    expect(stdout).toMatch(/^Release [0-9a-f]{12} serves/m);
    const { infoHash, name, bytes } = world.film;
    const added = await fetch(`${world.url}/sources`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        infoHash,
        name,
        trackers: ['http://tracker:8000/announce'],
        torrentUrl: `http://seeder:3001/torrents/${infoHash}.torrent`,
      }),
    });
    expect([added.status, await added.text()]).toEqual([201, expect.stringContaining(infoHash)]);
    // from here on the backend has all of it
    const whole = await fetch(`${world.url}/stream/${infoHash}`, { signal: AbortSignal.timeout(120_000) });
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
  },
  minutes,
);

test(
  'people who watch see no wrong byte and no error while another backend takes over',
  async () => {
    const { url, film } = world;
    const viewers = startViewers({
      url: new URL(`${url}/stream/${film.infoHash}`),
      film: film.bytes,
      count: 4,
      partBytes: 64 * 1024,
    });
    const ended = await deployFrom(`oci:${artifact()}`, [
      '--watch',
      '3s',
      '--public-key',
      join(world.folder, '../own.pub'),
    ]).finally(async () => await viewers.stop());
    expect(`${ended.exitCode} ${ended.stderr}`).toMatch(/^0 /);
    const { errors, answers } = await viewers.stop();
    expect(errors).toEqual([]);
    expect(answers).toBeGreaterThan(10);
    expect(await sourcesThroughNginx()).toEqual([expect.objectContaining({ infoHash: film.infoHash })]);
  },
  minutes,
);

test(
  'one that never gets healthy changes nothing',
  async () => {
    const before = await world.containers();
    const { exitCode, stderr } = await deploy('never', ['--healthy', '2s']);
    expect(stderr).toMatch(/It was not healthy within 2 s.* Nothing was changed: what ran goes on\./s);
    expect(exitCode).toBe(1);
    expect(await world.containers()).toEqual(before);
  },
  minutes,
);

test(
  'one that ends after the switch makes room for the one from before',
  async () => {
    const [before] = await backends();
    let killed: Promise<unknown> | undefined;
    const end = async (): Promise<void> => {
      const next = (await backends()).find((name) => name !== before);
      await docker(['exec', next ?? 'none', 'touch', '/tmp/end']);
    };
    const { exitCode, stderr } = await deploy('ends', ['--watch', '120s'], {
      onLine: (line) => {
        if (line.includes('it is watched')) killed ??= end();
      },
    });
    await killed;
    expect(stderr).toMatch(/after it had served.*The release from before serves again\./s);
    expect(exitCode).toBe(1);
    expect(await backends()).toEqual([before]);
    expect(await sourcesThroughNginx()).toEqual([expect.objectContaining({ name: world.film.name })]);
  },
  minutes,
);

async function backends(): Promise<string[]> {
  const { stdout } = await docker([
    ...['ps', '--format', '{{.Names}}', '--filter', 'label=com.docker.compose.service=backend'],
    ...['--filter', `label=com.docker.compose.project=${world.project}`],
  ]);
  return stdout.trim().split('\n');
}

test(
  'a rollback goes back, the history has all of it, and diff names what was changed by hand',
  async () => {
    expect(await world.onHost(['rollback', '--watch', '1s', '--hold', '50s'])).toMatchObject({ exitCode: 0 });
    const { stdout } = await world.onHost(['history', '--json']);
    const entries = JSON.parse(stdout) as HistoryEntry[];
    expect(entries.map(({ what, name, result, changed }) => [what, name, result, changed])).toEqual([
      ['deploy', 'one', 'deployed', ['backend', 'nginx', 'seeder', 'tracker']],
      ['deploy', 'two', 'deployed', ['backend']],
      ['deploy', 'never', 'kept', ['backend']],
      ['deploy', 'ends', 'came-back', ['backend']],
      ['rollback', 'one', 'deployed', ['backend']],
    ]);
    expect(await world.onHost(['diff'])).toMatchObject({ exitCode: 0 });
    const [name = ''] = await backends();
    await docker(['update', '--memory', '512m', '--memory-swap', '1g', name]);
    const { exitCode, stdout: said } = await world.onHost(['diff']);
    expect(said.trim()).toBe(`${name} has another limit of memory: 536870912 bytes, not 1073741824.`);
    expect(exitCode).toBe(1);
  },
  minutes,
);
