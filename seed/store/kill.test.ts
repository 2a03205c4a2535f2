import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import type { EntitySchema } from 'typeorm';

import { pause } from '../../kit/deadline.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import { schemas } from '../../mock-content/released/schema.ts';

import { bigCatalogue } from './catalogue.testing.ts';
import { ask, startChild, withBackend, withStore } from './files.testing.ts';

const films = 2000;
const before = 50;

/** The same moments in every run: Park and Miller's generator. */
function* moments(): Generator<number> {
  for (let state = 20_261_122; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

/** Seeds in a process of its own, which is killed so many ms after it began to write; never without. */
async function seedAndKill(file: string, afterMs: number | undefined): Promise<number> {
  const child = startChild('seeding.ts', [file, String(films)]);
  try {
    expect(await child.line()).toBe('writing');
    if (afterMs === undefined) return (JSON.parse((await child.line()) ?? '') as { ms: number }).ms;
    await pause(afterMs);
    return 0;
  } finally {
    child.process.kill('SIGKILL');
    await child.ended();
  }
}

/** How many films of the catalogue the file has, after a look at whether it is sound. */
async function soundFilms(file: string): Promise<number> {
  expect(await ask(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await ask(file, 'PRAGMA foreign_key_check')).toEqual([]);
  return await withStore(file, async (store) => {
    const catalogue = bigCatalogue(films);
    const { movies, lists } = await store.plan(catalogue);
    const whole = lists.every(({ isNew, joined, left }) => !isNew && joined.length + left.length === 0);
    expect([whole, movies.unchanged]).toEqual([movies.added === 0, films - movies.added]);
    return movies.unchanged;
  });
}

describe('a seeding that is killed', () => {
  it('leaves twenty sound databases at twenty moments: as before, or complete', async () => {
    await withTemporaryFolder('kill', async (folder) => {
      const used = join(folder, 'used.db');
      await withBackend(used, schemas as EntitySchema[], async (source) => {
        await source.query(`INSERT INTO "user" VALUES ('u1', 'cat@example.test', 'hash', 'ADMIN')`);
      });
      await withStore(used, async (store) => await store.write(bigCatalogue(before)));
      const wholeMs = await seedAndKill(join(folder, 'whole.db'), undefined);

      const random = moments();
      for (let round = 0; round < 20; round += 1) {
        const isFresh = round % 2 === 0;
        const file = join(folder, `${round}.db`);
        if (!isFresh) await copyFile(used, file);
        await seedAndKill(file, Number(random.next().value) * wholeMs * 1.1);
        expect([isFresh ? 0 : before, films]).toContain(await soundFilms(file));
        if (!isFresh) expect(await ask(file, 'SELECT id FROM "user"')).toEqual([{ id: 'u1' }]);
        // and the next run makes it whole
        await withStore(file, async (store) => await store.write(bigCatalogue(films)));
        expect(await soundFilms(file)).toBe(films);
      }
    });
  }, 300_000);
});
