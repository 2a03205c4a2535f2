import { describe, expect, it } from '@jest/globals';

import type { Changes, ListChange } from './model.ts';
import { headlineOf, isNothing, toJson, toTerminal } from './report.ts';
import { nothingChanges, popularList, seededReport, someChanges } from './sample.ts';

const nothingBut = (more: Partial<ListChange>): Changes => ({
  ...nothingChanges,
  lists: [{ ...popularList, joined: [], left: [], ...more }],
});

describe('changes', () => {
  it.each([
    [someChanges, false],
    [nothingChanges, true],
    [{ ...nothingChanges, lists: [{ ...popularList, joined: [], left: [], isNew: true }] }, false],
    [{ ...nothingChanges, shows: { added: 0, updated: 1, unchanged: 0 } }, false],
    [{ ...nothingChanges, genres: { added: 0, updated: 1, unchanged: 0 } }, false],
    [nothingBut({ renamedFrom: 'Films' }), false],
    [nothingBut({ isRedescribed: true }), false],
    [nothingBut({ isReordered: true }), false],
  ])('are nothing when nobody would see them: %#', (changes, expected) => {
    expect(isNothing(changes)).toBe(expected);
  });
});

describe('the terminal', () => {
  it('shows lists, who joined and left, rows before and after, and the end of it', () => {
    expect(toTerminal(seededReport).split('\n')).toEqual([
      'Popular Movies (@@tmdb_movies_popular): 200 items, 1 joined, 2 left',
      '    + A Late Arrival',
      '    - An Old Friend',
      '    - Another',
      '',
      'movie     200 →     201 rows',
      '',
      'left out: movie 271829: it has no title',
      '',
      './data/database.sqlite has 1 list with 200 items: 1 movie added, 2 movies updated.',
      '224 requests to TMDB; all took 12 s; from https://api.themoviedb.org/3.',
    ]);
  });

  it('tells of a list with another name, description and order', () => {
    const list = { ...popularList, renamedFrom: 'Films\u001b[2J', isRedescribed: true, isReordered: true };
    expect(toTerminal({ ...seededReport, lists: [list] }).split('\n')[0]).toMatch(
      /: 200 items, 1 joined, 2 left, renamed from "Films[^\u001b]*", described anew, in another order$/,
    );
  });

  it('is short about what is long', () => {
    const joined = Array.from({ length: 30 }, (_, at) => `Film ${at}`);
    const lines = toTerminal({ ...seededReport, lists: [{ ...popularList, joined, left: [] }] });
    expect(lines).toContain('    + Film 9\n    + and 20 more');
  });

  it('lets no title speak to the terminal or to the runner', () => {
    const title = '\u001b[2J\n::error::x\r##[error]';
    const shown = toTerminal({ ...seededReport, lists: [{ ...popularList, joined: [title] }] });
    expect(shown).not.toContain('\u001b');
    expect(shown).not.toMatch(/^::|##\[/m);
  });

  it.each([
    ['unchanged', 'nothing had to be added'],
    ['planned', 'would have'],
    ['not-empty', 'is not empty'],
    ['failed', 'as it was before: TMDB is away'],
  ] as const)('%s: %s', (result, said) => {
    expect(headlineOf({ ...seededReport, result, failure: 'TMDB is away.' })).toContain(said);
  });
});

it('is JSON for programs', () => {
  expect(JSON.parse(toJson(seededReport))).toEqual(seededReport);
});
