// Started by seed-write.ts as `seed-write-once.ts FILMS`: prints the most bytes that one write had resident.
import { join } from 'node:path';

import { withTemporaryFolder } from '../../kit/folders.ts';
import { silentReporter } from '../../kit/reporter.ts';
import { bigCatalogue } from '../../seed/store/catalogue.testing.ts';
import { openStore } from '../../seed/store/open-store.ts';

const { signal } = new AbortController();

await withTemporaryFolder('seed-write', async (folder) => {
  const location = join(folder, 'films.db');
  const store = await openStore({ location, signal, reporter: silentReporter });
  await store.write(bigCatalogue(Number(process.argv[2])));
  await store.close();
});
console.log(process.resourceUsage().maxRSS * 1024);
