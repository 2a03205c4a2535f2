import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it, test } from '@jest/globals';

import { grypeMatch, grypeReport, writeGrype } from '../images/gate/grype.testing.ts';
import { keyPassword, makeKeys, startTwoRegistries, type TwoRegistries } from '../images/publish.testing.ts';
import { startRegistry, testUser, type TestRegistry } from '../images/registry/registry.testing.ts';
import { deleteManifest } from '../images/remove-tag.ts';

// From a terminal against real registries: how each thing that can be wrong ends, and what is said of it.

const entry = join(import.meta.dirname, 'main.ts');
const minutes = 4 * 60_000;

let world: TwoRegistries;
let locked: TestRegistry;
/** What is given in place of these words in a row of the table. */
let words: Readonly<Record<string, string>>;

beforeAll(async () => {
  [world, locked] = await Promise.all([startTwoRegistries(), startRegistry({ asksPassword: true })]);
  const { folder, keys } = world;
  const [image, broken] = await Promise.all([world.stage('cli'), world.stage('cli')]);
  await deleteManifest(world.source('cli'), broken.platforms['linux/arm64'] ?? '');
  const stranger = await makeKeys(folder, 'stranger');
  const write = async (name: string, content: string): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  await mkdir(join(folder, 'vulnerable'));
  const found = grypeReport([grypeMatch('CVE-2026-1', 'Critical', { fixedIn: '3.5.1' })]);
  words = {
    IMAGE: `${world.source('cli').name}@${image.digest}`,
    BROKEN: `${world.source('cli').name}@${broken.digest}`,
    OTHER: `${world.source('cli').name}@${(await world.stage('cli')).digest}`,
    TARGETS: world
      .targets('cli')
      .map(({ name }) => name)
      .join(),
    LOCKED: `${locked.host}/me/cli`,
    PASSWORD: await write('password', `${locked.host} ${testUser.username} ${testUser.password}\n`),
    WRONG: await write('wrong', `${locked.host} ${testUser.username} wrong\n`),
    KEY: await write('private.key', keys.privateKey),
    PUBLIC: keys.publicKeyFile,
    STRANGER: stranger.publicKeyFile,
    GRYPE: world.grype,
    VULNERABLE: await writeGrype(join(folder, 'vulnerable'), found),
  };
}, minutes);

afterAll(async () => {
  await Promise.all([world.stop(), locked.stop()]);
}, minutes);

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs `image` with a line of arguments as somebody would write them, but for the words in capitals. */
async function image(line: string, password = keyPassword): Promise<Ended> {
  const args = line.split(' ').map((word) => words[word] ?? word);
  const child = spawn(process.execPath, [entry, 'image', ...args], {
    cwd: world.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: world.folder, COSIGN_PASSWORD: password },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

const how = '--signing-key-file KEY --grype GRYPE --sha 0000000000000000000000000000000000000000';
const publish = `publish IMAGE --to TARGETS ${how}`;

it(
  'publishes, the same again changes nothing, and a promotion verifies',
  async () => {
    const first = await image(`${publish} --ref refs/tags/v1.0.0`);
    expect([first.code, first.said]).toEqual([0, expect.stringContaining('1.0.0')]);
    expect(first.said).not.toContain(keyPassword);
    const again = await image(`${publish} --ref refs/tags/v1.0.0`);
    expect([again.code, again.said]).toEqual([0, expect.stringMatching(/unchanged|already/i)]);
    const promoted = await image('promote 1.0.0 stable --in TARGETS --public-key PUBLIC');
    expect([promoted.code, promoted.said]).toEqual([0, expect.stringContaining('stable')]);
    const [one, two] = await world.tags('cli');
    expect(one?.['stable']).toBe(one?.['1.0.0']);
    expect(two).toEqual(one);
  },
  minutes,
);

test.each<[string, string, number, RegExp, string?]>([
  ['no digest', `publish ghcr.io/a/b:1 --to TARGETS ${how}`, 2, /has no digest/],
  ['a repository with a tag', `publish IMAGE --to ghcr.io/a/b:1 ${how}`, 2, /has the tag "1"/],
  ['a tag that is no version', `${publish} --ref refs/tags/release`, 2, /"release" is no version/],
  [
    'a version that is there',
    `publish OTHER --to TARGETS ${how} --ref refs/tags/v1.0.0`,
    2,
    /a version is never given to another image/,
  ],
  ['no password', `publish IMAGE --to LOCKED ${how} --tags a`, 2, /let us push/],
  [
    'a wrong password',
    `publish IMAGE --to LOCKED --credentials-file WRONG ${how} --tags a`,
    2,
    /does not (?:let us push|accept the user)/,
  ],
  [
    'a wrong password of the key',
    `publish IMAGE --to LOCKED --credentials-file PASSWORD ${how} --tags a`,
    2,
    /The signing key cannot be used/,
    'wrong',
  ],
  ['no key', 'publish IMAGE --to TARGETS --tags a --grype GRYPE', 2, /There is no key to sign with/],
  ['a cut-off that there is not', `${publish} --tags a --fail-on hihg`, 2, /Did you mean high\?/],
  [
    'no scanner',
    'publish IMAGE --to TARGETS --signing-key-file KEY --tags a --grype gryp',
    2,
    /"gryp" is needed/,
  ],
  [
    'vulnerabilities',
    'publish OTHER --to TARGETS --signing-key-file KEY --grype VULNERABLE --tags a',
    1,
    /CVE-2026-1.*The image has vulnerabilities/s,
  ],
  [
    'a child that is missing',
    `publish BROKEN --to TARGETS ${how} --tags a`,
    3,
    /is not whole: its manifest for linux\/arm64/,
  ],
  ['a key of somebody else', 'promote 1.0.0 latest --in TARGETS --public-key STRANGER', 1, /does not verify/],
  [
    'nothing to promote',
    'promote 9.9.9 latest --in TARGETS --public-key PUBLIC',
    2,
    /There is no .*:9\.9\.9/,
  ],
  ['a rule that takes everything', 'retention --in TARGETS --rule *:1d', 2, /may not be removed by a rule/],
  ['no rule', 'retention --in TARGETS', 2, /Say what goes/],
])(
  'ends with a code and a sentence for %s',
  // with a default, so that jest does not take it for its `done`
  async (_, line, code, sentence, password = keyPassword) => {
    const before = await world.tags('cli');
    const { code: ended, said } = await image(line, password);
    expect([ended, said]).toEqual([code, expect.stringMatching(sentence)]);
    expect(said).not.toMatch(/Unexpected|\n\s+at /);
    expect(await world.tags('cli')).toEqual(before);
  },
  minutes,
);
