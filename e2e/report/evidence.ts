import { formatDuration } from '../../kit/deadline.ts';

import type { Evidence, Exchange } from './report.ts';

/** A request and its answer as plain text: `→ GET …`, `← 206 … (31 ms)`. */
export function exchangeText({ request, answer, durationMs }: Exchange): string {
  return `→ ${request}\n← ${answer} (${formatDuration(durationMs)})`;
}

export function exchangesText(evidence: Evidence): string {
  return evidence.exchanges.map(exchangeText).join('\n\n');
}

/** All of it as plain text: requests with their answers, then each service's last lines. */
export function evidenceText(evidence: Evidence): string {
  const logs = Object.entries(evidence.logs)
    .filter(([, lines]) => lines.length > 0)
    .map(([service, lines]) => `${service}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  return [...(evidence.exchanges.length > 0 ? [exchangesText(evidence)] : []), ...logs].join('\n\n');
}
