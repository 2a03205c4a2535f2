import { run } from '../shared/run.ts';

import { buildMultiarch, cleanUp } from './steps.ts';

await run(buildMultiarch, cleanUp);
