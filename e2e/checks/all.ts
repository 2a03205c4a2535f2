import { browserChecks } from './browser.ts';
import type { Check } from './check.ts';
import { errorChecks } from './errors.ts';
import { escapeChecks } from './escapes.ts';
import { faultChecks } from './faults.ts';
import { infrastructureChecks } from './infrastructure.ts';
import { lifecycleChecks } from './lifecycle.ts';
import { performanceChecks } from './performance.ts';
import { seekingChecks } from './seeking.ts';
import { streamingChecks } from './streaming.ts';

/** Every check of the suite, in the order in which they are made. */
export const allChecks: readonly Check[] = [
  ...infrastructureChecks,
  ...streamingChecks,
  ...seekingChecks,
  ...errorChecks,
  ...performanceChecks,
  ...lifecycleChecks,
  ...faultChecks,
  ...browserChecks,
  ...escapeChecks,
];
