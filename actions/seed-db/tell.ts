import { resolve } from 'node:path';

import type { SeedReport } from '../../seed/report.ts';
import type { Outputs } from '../shared/outputs.ts';

export interface Told {
  /** Of the report. */
  readonly file: string;
  /** Whether the database is on this machine, so that a file's path means something here. */
  readonly isFileHere: boolean;
}

export function outputsOf(report: SeedReport, { file, isFileHere }: Told): Outputs {
  const { movies, shows } = report.changes;
  const isPath = isFileHere && !report.database.includes('://');
  const lists = report.lists.map(({ slug, name, size, joined, left }) => ({
    slug,
    name,
    size,
    joined: joined.length,
    left: left.length,
  }));
  return {
    result: report.result,
    'movies-added': movies.added,
    'movies-updated': movies.updated,
    'shows-added': shows.added,
    'shows-updated': shows.updated,
    lists: JSON.stringify(lists),
    database: isPath ? resolve(report.database) : report.database,
    report: resolve(file),
  };
}
