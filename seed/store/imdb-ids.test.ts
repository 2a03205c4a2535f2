import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { assignImdbIds } from './imdb-ids.ts';

const film = (tmdbId: number, imdbId: string | null) => ({ tmdbId, imdbId });
const row = (id: number, tmdbId: number, imdbId: string) => ({ id, tmdbId, imdbId });

describe('assignImdbIds', () => {
  it('gives each film its own', () => {
    const { ids, released, clashes } = assignImdbIds([film(1, 'tt1'), film(2, null)], [row(9, 1, 'tt1')]);
    expect([...ids]).toEqual([
      [1, 'tt1'],
      [2, null],
    ]);
    expect(released).toEqual([]);
    expect(clashes).toEqual([]);
  });

  it('leaves it to a film that is not being seeded, and says so', () => {
    const { ids, released, clashes } = assignImdbIds([film(1, 'tt1')], [row(9, 7, 'tt1')]);
    expect(ids.get(1)).toBeNull();
    expect(released).toEqual([]);
    expect(clashes).toEqual([{ tmdbId: 1, imdbId: 'tt1', heldBy: 7 }]);
  });

  it('lets two films exchange theirs', () => {
    const { ids, released, clashes } = assignImdbIds(
      [film(1, 'tt2'), film(2, 'tt1')],
      [row(8, 1, 'tt1'), row(9, 2, 'tt2')],
    );
    expect([ids.get(1), ids.get(2)]).toEqual(['tt2', 'tt1']);
    expect(released).toEqual([8, 9]);
    expect(clashes).toEqual([]);
  });

  it('gives one that two films want to the same one, in whichever order they come', () => {
    const films = [film(5, 'tt1'), film(3, 'tt1'), film(4, 'tt1')];
    for (const wanted of [films, films.toReversed()]) {
      const { ids, clashes } = assignImdbIds(wanted, []);
      expect(ids.get(3)).toBe('tt1');
      expect(clashes.map(({ tmdbId, heldBy }) => [tmdbId, heldBy])).toEqual([
        [4, 3],
        [5, 3],
      ]);
    }
  });

  it('never gives one twice, nor one that a film outside keeps', () => {
    const imdbId = fc.constantFrom('tt1', 'tt2', 'tt3', 'tt4');
    const wanted = fc.uniqueArray(
      fc.record({ tmdbId: fc.integer({ min: 1, max: 9 }), imdbId: fc.option(imdbId) }),
      { selector: (one) => one.tmdbId },
    );
    const rows = fc.uniqueArray(fc.record({ tmdbId: fc.integer({ min: 1, max: 12 }), imdbId }), {
      selector: (one) => one.imdbId,
    });
    fc.assert(
      fc.property(wanted, rows, (films, held) => {
        const holders = held.map((one, index) => ({ ...one, id: index + 1 }));
        const { ids, released } = assignImdbIds(films, holders);
        const kept = holders.filter(({ id, tmdbId }) => !released.includes(id) && !ids.has(tmdbId));
        const given = [...ids.values(), ...kept.map((one) => one.imdbId)].filter((one) => one !== null);
        expect(new Set(given).size).toBe(given.length);
        expect(released.every((id) => ids.has(holders[id - 1]!.tmdbId))).toBe(true);
      }),
    );
  });
});
