import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFile,
  copyFile,
  mkdir,
  readFile,
  readdir,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { ConfigurationError, WorldError } from '../../kit/errors.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { silentReporter, type Reporter } from '../../kit/reporter.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { cleanVideos } from './clean.ts';
import { encoderPackage } from './encoder.ts';
import { ensureVideos } from './ensure.ts';
import { findEncoder } from './find-encoder.ts';
import { realEntry, standInEntry } from './test-entries.ts';
import { verifyVideos } from './verify.ts';

const small = 'test-small-720p.mp4';
const only = [small];
const files = [`.${small}.verified`, small];
const modules = join(import.meta.dirname, '..', '..', 'node_modules');
const minutes = 3 * 60_000;

let programs: string;
/** Holds the small video as the real encoder has made it. */
let made: string;
let folder: string;
let copies: string;

beforeAll(async () => {
  programs = await temporaryFolder('programs');
  // the encoder is looked for beside the program
  await symlink(modules, join(programs, 'node_modules'));
  made = join(programs, 'made', 'deep');
  await ensureVideos({ folder: made, only, entry: await realEntry(programs), reporter: silentReporter });
  copies = await standInEntry(programs, 'copies', made);
}, minutes);

afterAll(async () => {
  await removeFolder(programs);
});

beforeEach(async () => {
  folder = join(await temporaryFolder('videos'), 'videos');
});

afterEach(async () => {
  await removeFolder(join(folder, '..'));
});

/** Remembers what is said to people. */
function listening(): { reporter: Reporter; said: string[] } {
  const said: string[] = [];
  const note = (message: string): number => said.push(message);
  return { said, reporter: { ...silentReporter, info: note, warning: note } };
}

const found = async (): Promise<string[]> => (await readdir(folder)).sort();

describe('the real encoder', () => {
  it('makes the bytes that the manifest has', async () => {
    const [finding] = await verifyVideos(made, { only });
    expect(finding?.finding.state).toBe('ok');
    expect((await readdir(made)).sort()).toEqual(files);
  });

  it(
    'ends soon after the program that wanted it was killed, and the next run makes good',
    async () => {
      const entry = await realEntry(programs);
      const killed = spawn(process.execPath, [entry, folder, small], { stdio: 'ignore' });
      const encoder = await waitUntil('an encoder', async () => childOf(killed.pid ?? 0), {
        deadlineMs: 60_000,
      });
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      await waitUntil('the end of the encoder', () => gone(encoder), { deadlineMs: 60_000 });
      await ensureVideos({ folder, only, entry, reporter: silentReporter });
      expect(await found()).toEqual(files);
    },
    minutes,
  );
});

async function childOf(pid: number): Promise<number | NotYet> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children === '' ? new NotYet('it has no child') : Number(children.trim().split(' ')[0]);
}

function gone(pid: number): true | NotYet {
  try {
    process.kill(pid, 0);
    return new NotYet('it runs');
  } catch {
    return true;
  }
}

describe('ensureVideos', () => {
  it('touches nothing when all is in place', async () => {
    await ensureVideos({ folder, only, entry: copies, reporter: silentReporter });
    const { ino } = await stat(join(folder, small));
    const { mtimeMs } = await stat(folder);
    expect(await ensureVideos({ folder, only, entry: 'none', reporter: silentReporter })).toBe(folder);
    expect(await stat(join(folder, small))).toMatchObject({ ino });
    expect(await stat(folder)).toMatchObject({ mtimeMs });
  });

  it('takes videos that were copied here, without an encoder', async () => {
    await mkdir(folder);
    await copyFile(join(made, small), join(folder, small));
    await ensureVideos({ folder, only, entry: 'none', reporter: silentReporter });
    expect(await found()).toEqual(files);
  });

  const damages: Readonly<Record<string, { damage: (file: string) => Promise<void>; said: string }>> = {
    'a wrong byte': {
      damage: async (file) => {
        const bytes = await readFile(file);
        bytes.writeUInt8(bytes.readUInt8(50_000) ^ 1, 50_000);
        await writeFile(file, bytes);
      },
      said: 'wrong byte at piece 3 (bytes 49152–65535)',
    },
    'its end cut off': { damage: async (file) => truncate(file, 99), said: '99 bytes instead of 1048576' },
    'a byte too many': {
      damage: async (file) => appendFile(file, 'x'),
      said: '1048577 bytes instead of 1048576',
    },
  };

  it.each(Object.entries(damages))('makes a video again that has %s', async (_what, { damage, said }) => {
    await ensureVideos({ folder, only, entry: copies, reporter: silentReporter });
    await damage(join(folder, small));
    const listener = listening();
    await ensureVideos({ folder, only, entry: copies, reporter: listener.reporter });
    expect(listener.said).toEqual([`${small}: ${said}; it is made again.`]);
    expect((await verifyVideos(folder, { only }))[0]?.finding.state).toBe('ok');
  });

  it('sweeps half files of its own, and nothing that is another’s', async () => {
    await mkdir(folder);
    const id = '01234567-89ab-cdef-0123-456789abcdef';
    const others = ['notes.part', `.other.mp4.${id}.part`];
    for (const name of [`.${small}.${id}.part`, ...others]) await writeFile(join(folder, name), 'half');
    await ensureVideos({ folder, only, entry: copies, reporter: silentReporter });
    expect(await found()).toEqual([...files, ...others].sort());
  });

  it('lets two runs at once make it once', async () => {
    const listener = listening();
    const run = async (): Promise<string> =>
      ensureVideos({ folder, only, entry: copies, reporter: listener.reporter });
    await Promise.all([run(), run()]);
    expect(await found()).toEqual(files);
    expect(listener.said).toEqual([expect.stringContaining('Another run is making the videos')]);
  });

  it('stops at once when asked to, and leaves nothing half', async () => {
    const stop = new AbortController();
    const progress = { update: () => stop.abort(new Error('enough')), end: () => undefined };
    const reporter: Reporter = { ...silentReporter, progress: () => progress };
    const entry = await standInEntry(programs, 'stops half way');
    const run = ensureVideos({ folder, only, entry, reporter, signal: stop.signal });
    await expect(run).rejects.toThrow('enough');
    expect(await found()).toEqual([]);
  });

  it.each([
    { behaviour: 'writes other bytes' as const, says: /other bytes for test-small-720p\.mp4 .* piece 0 / },
    { behaviour: 'fails' as const, says: /encoder could not be started: .*no memory/ },
  ])('says so when the encoder $behaviour, and keeps nothing', async ({ behaviour, says }) => {
    const entry = await standInEntry(programs, behaviour);
    const run = ensureVideos({ folder, only, entry, reporter: silentReporter });
    await expect(run).rejects.toThrow(says);
    await expect(run).rejects.toThrow(WorldError);
    expect(await found()).toEqual([]);
  });

  it.each(['/proc/videos', join(import.meta.filename, 'below')])(
    'refuses to keep them in %s',
    async (bad) => {
      const run = ensureVideos({ folder: bad, entry: copies, reporter: silentReporter });
      await expect(run).rejects.toThrow(ConfigurationError);
      await expect(run).rejects.toThrow(`The videos cannot be kept in ${bad}.`);
    },
  );

  it('names what is in the way of a video', async () => {
    await mkdir(join(folder, small, 'deeper'), { recursive: true });
    const run = ensureVideos({ folder, only, entry: copies, reporter: silentReporter });
    await expect(run).rejects.toThrow(
      `${join(folder, small)} is in the way of the video and must be removed.`,
    );
  });
});

describe('findEncoder', () => {
  it('takes the one that is installed beside the program', async () => {
    const options = { entry: copies, videosFolder: folder, reporter: silentReporter };
    expect(await findEncoder(options)).toBe(join(programs, 'node_modules', encoderPackage.name));
  });

  it(
    'says without a network what to do',
    async () => {
      const env = {
        PATH: process.env['PATH'] ?? '',
        HOME: programs,
        npm_config_registry: 'http://127.0.0.1:9',
        npm_config_cache: join(programs, 'npm-cache'),
      };
      const packagesFolder = join(programs, 'packages');
      const options = {
        entry: '/none/x',
        videosFolder: folder,
        reporter: silentReporter,
        packagesFolder,
        env,
      };
      const attempt = findEncoder(options);
      await expect(attempt).rejects.toThrow(WorldError);
      await expect(attempt).rejects.toThrow(
        /run "npm ci" in a checkout .* copy the videos .* into .*videos\./,
      );
    },
    minutes,
  );

  it('asks for the version that is in package-lock.json', async () => {
    const lock = await readFile(join(modules, '..', 'package-lock.json'), 'utf8');
    const { packages } = JSON.parse(lock) as { packages: Record<string, unknown> };
    const { version, integrity } = encoderPackage;
    expect(packages[`node_modules/${encoderPackage.name}`]).toMatchObject({ version, integrity });
  });
});

describe('cleanVideos', () => {
  it('removes the videos, what belongs to them and their folder', async () => {
    await ensureVideos({ folder, only, entry: copies, reporter: silentReporter });
    expect(await cleanVideos(folder)).toEqual(only);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
    expect(await cleanVideos(folder)).toEqual([]);
  });

  it('leaves what is not its own', async () => {
    await ensureVideos({ folder, only, entry: copies, reporter: silentReporter });
    await writeFile(join(folder, 'holiday.mp4'), 'mine');
    await cleanVideos(folder);
    expect(await found()).toEqual(['holiday.mp4']);
  });
});
