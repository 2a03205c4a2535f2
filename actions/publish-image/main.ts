import { run } from '../shared/run.ts';

import { cleanUp, publishImage } from './steps.ts';

await run(publishImage, cleanUp);
