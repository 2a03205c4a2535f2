import { GateError } from '../../kit/errors.ts';

import type { Finding } from './finding.ts';

const mostShown = 5;

/** Throws where there are errors; `what` is what follows from them. */
export function gate(findings: readonly Finding[], what: string): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const shown = errors.slice(0, mostShown).map(({ rule, message }) => `${message} [${rule}]`);
  const others = errors.length > mostShown ? ` And ${errors.length - mostShown} more.` : '';
  throw new GateError(`${what}: ${shown.join(' ')}${others}`);
}
