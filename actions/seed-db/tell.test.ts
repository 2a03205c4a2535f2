import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { seededReport } from '../../seed/sample.ts';

import { outputsOf } from './tell.ts';

describe('outputs', () => {
  it('say how it went and where things are', () => {
    const outputs = outputsOf(seededReport, { file: '/r/report.json', isFileHere: true });
    expect(outputs).toEqual({
      result: 'seeded',
      'movies-added': 1,
      'movies-updated': 2,
      'shows-added': 0,
      'shows-updated': 0,
      lists: expect.any(String),
      database: join(process.cwd(), 'data', 'database.sqlite'),
      report: '/r/report.json',
    });
    expect(JSON.parse(String(outputs['lists']))).toEqual([
      { slug: '@@tmdb_movies_popular', name: 'Popular Movies', size: 200, joined: 1, left: 2 },
    ]);
  });

  it.each([
    ['/data/database.sqlite', false],
    ['postgres://db:5432/films', true],
  ])('leave %s as it is when it is no file here', (database, isFileHere) => {
    expect(outputsOf({ ...seededReport, database }, { file: 'r', isFileHere })['database']).toBe(database);
  });
});
