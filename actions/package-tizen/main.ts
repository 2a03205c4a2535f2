import { run } from '../shared/run.ts';

import { packageApp } from './steps.ts';

await run(packageApp);
