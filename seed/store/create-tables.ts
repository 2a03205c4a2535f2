import { Table, TableForeignKey, type DataSource, type QueryRunner } from 'typeorm';

import { missingFrom } from './entities.ts';

/** Creates those of our tables that are missing, with their indexes, within the caller's transaction. */
export async function createTables(
  source: DataSource,
  runner: QueryRunner,
  present: ReadonlySet<string>,
): Promise<void> {
  for (const name of missingFrom(present)) {
    const metadata = source.getMetadata(name);
    const table = Table.create(metadata, source.driver);
    table.foreignKeys = metadata.foreignKeys.map((key) => TableForeignKey.create(key, source.driver));
    await runner.createTable(table);
  }
}
