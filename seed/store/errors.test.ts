import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { ConfigurationError, WorldError } from '../../kit/errors.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import { silentReporter } from '../../kit/reporter.ts';

import { bigCatalogue } from './catalogue.testing.ts';
import { ask, contentOf, startChild, withStore } from './files.testing.ts';

/** What takes from root the right to write everywhere; others do not have it. */
const withoutPower =
  process.getuid?.() === 0 ? ['setpriv', '--inh-caps=-all', '--bounding-set=-all', '--'] : [];

interface Said {
  readonly error?: string;
  readonly message?: string;
  readonly added?: number;
}

/** What a process that may not write everywhere says about seeding a file. */
async function seedPowerless(file: string): Promise<Said> {
  const child = startChild('seeding.ts', [file, '10'], withoutPower);
  try {
    for (let line = await child.line(); line !== undefined; line = await child.line()) {
      if (line.startsWith('{')) return JSON.parse(line) as Said;
    }
    throw new Error('it said nothing');
  } finally {
    child.process.kill('SIGKILL');
    await child.ended();
  }
}

const open = async (location: string) => await withStore(location, async () => Promise.resolve());

describe('openStore refuses', () => {
  it('a folder', async () => {
    await withTemporaryFolder('store', async (folder) => {
      await expect(open(folder)).rejects.toEqual(
        new ConfigurationError(
          `${folder} is a folder; give the path of a SQLite file, as it is or is to be.`,
        ),
      );
    });
  });

  it('a file that is no database', async () => {
    await withTemporaryFolder('store', async (folder) => {
      const file = join(folder, 'notes.txt');
      await writeFile(file, 'Not a database. '.repeat(100));
      await expect(open(file)).rejects.toThrow(/notes\.txt is not a SQLite database, or an encrypted one/);
      await expect(open(file)).rejects.toThrow(ConfigurationError);
      expect(await readFile(file, 'utf8')).toMatch(/^Not a database\. /);
    });
  });

  it('a damaged database', async () => {
    await withTemporaryFolder('store', async (folder) => {
      const file = join(folder, 'films.db');
      await withStore(file, async (store) => await store.write(bigCatalogue(200)));
      const bytes = await readFile(file);
      // the pages behind the first one, which has the schema
      bytes.fill(0x5a, 4096);
      await writeFile(file, bytes);
      const write = withStore(file, async (store) => await store.write(bigCatalogue(100)));
      await expect(write).rejects.toThrow(/films\.db is a damaged SQLite database; nothing was written/);
      expect(bytes.equals(await readFile(file))).toBe(true);
    });
  });

  it('a file below a file, and links that go round in a circle', async () => {
    await withTemporaryFolder('store', async (folder) => {
      const file = join(folder, 'file');
      await writeFile(file, '');
      await symlink('round', join(folder, 'round'));
      await expect(open(join(file, 'films.db'))).rejects.toThrow(
        /what stands in place of its folder is none/,
      );
      await expect(open(join(folder, 'round'))).rejects.toThrow(/its links lead round in a circle/);
    });
  });
});

describe('a file that may not be written', () => {
  it('is read, and says so when it is to be changed', async () => {
    await withTemporaryFolder('store', async (folder) => {
      const file = join(folder, 'films.db');
      await withStore(file, async (store) => await store.write(bigCatalogue(4)));
      await ask(file, 'PRAGMA journal_mode = delete');
      const before = await readFile(file);
      await chmod(file, 0o444);
      const said = await seedPowerless(file);
      expect(said).toMatchObject({ error: 'ConfigurationError' });
      expect(said.message).toMatch(
        /films\.db, or its folder, may not be written\. The database is as it was/,
      );
      expect(before.equals(await readFile(file))).toBe(true);
    });
  });

  it.each([
    ['that is there', true],
    ['that is not there', false],
  ])('because of its folder, one %s, says so', async (_which, isThere) => {
    await withTemporaryFolder('store', async (base) => {
      const folder = join(base, 'closed');
      const file = join(folder, 'films.db');
      await mkdir(folder);
      if (isThere) await withStore(file, async (store) => await store.write(bigCatalogue(4)));
      await chmod(folder, 0o555);
      try {
        const said = await seedPowerless(file);
        expect(said.error).toBe('ConfigurationError');
        expect(said.message).toMatch(
          /films\.db, or its folder, may not be written|films\.db cannot be opened/,
        );
      } finally {
        await chmod(folder, 0o755);
      }
    });
  });
});

describe('a file that another program has locked', () => {
  const lock = async (file: string, work: () => Promise<void>): Promise<void> => {
    const { DataSource } = await import('typeorm');
    const other = new DataSource({ type: 'sqlite', database: file });
    await other.initialize();
    try {
      await other.query('BEGIN EXCLUSIVE');
      await work();
    } finally {
      await other.destroy();
    }
  };

  it('is waited for, and then named with how long that was', async () => {
    await withTemporaryFolder('store', async (folder) => {
      const file = join(folder, 'films.db');
      await withStore(file, async (store) => await store.write(bigCatalogue(4)));
      const before = await contentOf(file);
      const told: string[] = [];
      const options = {
        busyMs: 600,
        reporter: { ...silentReporter, info: (text: string) => void told.push(text) },
      };
      await lock(file, async () => {
        const write = withStore(file, async (store) => await store.write(bigCatalogue(10)), options);
        await expect(write).rejects.toThrow(
          /^Another program kept .*films\.db locked for all of the \S+ m?s that we waited\. The database is as it was/,
        );
        await expect(write).rejects.toThrow(WorldError);
      });
      expect(told).toEqual(['Another program is writing; waiting up to 600 ms.']);
      expect(await contentOf(file)).toEqual(before);
    });
  });

  it('is seeded as soon as it is free', async () => {
    await withTemporaryFolder('store', async (folder) => {
      const file = join(folder, 'films.db');
      await withStore(file, async (store) => await store.write(bigCatalogue(4)));
      const waiting = Promise.withResolvers<undefined>();
      const reporter = { ...silentReporter, info: () => waiting.resolve(undefined) };
      let write: Promise<unknown> = Promise.resolve();
      await lock(file, async () => {
        write = withStore(file, async (store) => await store.write(bigCatalogue(10)), {
          reporter,
          busyMs: 60_000,
        });
        await waiting.promise;
      });
      await write;
      expect(await ask(file, 'SELECT count(*) AS films FROM movie')).toEqual([{ films: 10 }]);
    });
  });
});
