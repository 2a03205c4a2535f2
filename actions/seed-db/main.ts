import { run } from '../shared/run.ts';

import { cleanUp, seedDatabase } from './steps.ts';

await run(seedDatabase, cleanUp);
