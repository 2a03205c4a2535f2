import type { Value } from './database.ts';
import { areEqual, translationColumns, translationValues, valuesOf, type RowValues } from './rows.ts';
import type { Placed, Run } from './run.ts';
import { columnList, deleteRows, insertRows, selectIn, updateRows } from './sql.ts';

type TranslationRow = Record<string, Value> & {
  readonly id: number;
  readonly movieId: number;
  readonly language: string;
};

/**
 * Brings the translations of films up to date; one in a language that is not being seeded stays as it is.
 * Gives the rows of films whose translations differed.
 */
export async function seedTranslations(run: Run, placed: readonly Placed[]): Promise<Set<number>> {
  const { database, applies, languages } = run;
  const rows = await selectIn<TranslationRow>(
    database,
    ['movie_translation'],
    `SELECT "id", ${columnList(translationColumns)} FROM "movie_translation" WHERE "movieId" IN`,
    placed.flatMap(({ id }) => id ?? []),
  );
  const before = new Map<number, TranslationRow[]>();
  for (const row of rows) before.set(row.movieId, [...(before.get(row.movieId) ?? []), row]);
  const added: RowValues[] = [];
  const changed: RowValues[] = [];
  const gone: number[] = [];
  const touched = new Set<number>();
  for (const { movie, id } of placed) {
    if (id === undefined) continue;
    const { translations } = movie;
    const had = before.get(id) ?? [];
    const firstIn = (language: string): number => translations.findIndex((one) => one.language === language);
    translations.forEach((translation, index) => {
      if (firstIn(translation.language) !== index) return;
      const values = translationValues(id, translation);
      const row = had.find(({ language }) => language === translation.language);
      if (row !== undefined && areEqual(valuesOf(row, translationColumns), values)) return;
      if (row === undefined) added.push(values);
      else changed.push([row.id, ...values]);
      touched.add(id);
    });
    for (const row of had) {
      if (firstIn(row.language) !== -1 || !languages.includes(row.language)) continue;
      gone.push(row.id);
      touched.add(id);
    }
  }
  if (applies) {
    await insertRows(database, 'movie_translation', translationColumns, added);
    await updateRows(database, 'movie_translation', ['id', ...translationColumns], changed, { dated: true });
    await deleteRows(database, 'movie_translation', gone);
  }
  return touched;
}
