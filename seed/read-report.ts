import * as v from 'valibot';

import { WorldError } from '../kit/errors.ts';

import { noChanges, type SeedReport } from './report.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = v.object({ added: count, updated: count, unchanged: count });
const titles = v.array(v.string());

const reportSchema = v.object({
  schemaVersion: v.literal(1),
  result: v.picklist(['seeded', 'unchanged', 'planned', 'not-empty', 'failed']),
  failure: v.nullable(v.string()),
  startedAt: v.string(),
  durationMs: count,
  dryRun: v.boolean(),
  database: v.string(),
  source: v.nullable(v.string()),
  fetchedAt: v.nullable(v.string()),
  requests: count,
  languages: v.array(v.string()),
  lists: v.array(
    v.object({
      slug: v.string(),
      name: v.string(),
      kind: v.picklist(['movie', 'show']),
      isNew: v.boolean(),
      size: count,
      joined: titles,
      left: titles,
      // a host may have an earlier version, which does not tell these
      renamedFrom: v.optional(v.nullable(v.string()), null),
      isRedescribed: v.optional(v.boolean(), false),
      isReordered: v.optional(v.boolean(), false),
    }),
  ),
  changes: v.object({ movies: counts, shows: counts, genres: v.optional(counts, noChanges.genres) }),
  rows: v.array(v.object({ table: v.string(), before: count, after: count })),
  leftOut: v.array(v.object({ what: v.string(), reason: v.string() })),
}) satisfies v.GenericSchema<unknown, SeedReport>;

/**
 * Reads a report that another process printed; fields of a later version are left out. A WorldError when it is
 * none: `from` says whose it was.
 */
export function parseReport(text: string, from: string): SeedReport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new WorldError(`What ${from} printed is no report`, { cause: error });
  }
  const read = v.safeParse(reportSchema, value);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new WorldError(
    `What ${from} printed is no report of this version: ${v.getDotPath(issue) ?? 'all'}: ${issue.message}`,
  );
}
