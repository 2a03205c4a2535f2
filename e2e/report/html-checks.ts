import { formatDuration } from '../../kit/deadline.ts';
import { html, htmlLine } from '../../kit/escape.ts';

import type { CheckReport, CheckStatus, Evidence, Report } from './report.ts';
import { groupsOf, type Group } from './verdict.ts';

const signs: Readonly<Record<CheckStatus, string>> = { passed: '✓', failed: '✗', skipped: '–' };

/** Every failed check with its reason and what was seen; empty when none failed. */
export function failuresSection(report: Report): string {
  const failed = report.checks.filter((check) => check.status === 'failed');
  if (failed.length === 0) return '';
  const cards = failed.map((check, index) => failure(check, index + 1)).join('');
  return `<section aria-labelledby="failed"><h2 id="failed">What failed</h2>${cards}</section>`;
}

function failure(check: CheckReport, number: number): string {
  const facts = [`<code>${htmlLine(check.id)}</code>`, `<span>${formatDuration(check.durationMs)}</span>`];
  return [
    `<article class="card failure" id="failed-${number}" aria-labelledby="failed-${number}-title">`,
    `<h3 id="failed-${number}-title"><span class="failed" aria-hidden="true">✗ </span>${htmlLine(check.title)}</h3>`,
    `<p class="facts">${facts.join('')}</p>`,
    `<p class="reason">${html(check.reason ?? '')}</p>`,
    check.evidence === undefined ? '' : evidenceDetails(check.evidence),
    '</article>',
  ].join('');
}

function evidenceDetails({ exchanges, logs }: Evidence): string {
  const requests = exchanges.map(
    ({ request, answer, durationMs }) =>
      `<li><pre><span class="heard">Request: </span>${html(request)}</pre>` +
      `<pre><span class="heard">Answer: </span>${html(answer)}\n<span class="quiet">${formatDuration(durationMs)}</span></pre></li>`,
  );
  const lines = Object.entries(logs)
    .filter(([, each]) => each.length > 0)
    .map(
      ([service, each]) =>
        `<h4>Last lines of ${htmlLine(service)}</h4><pre>${each.map(html).join('\n')}</pre>`,
    );
  if (requests.length === 0 && lines.length === 0) return '';
  const answers = requests.length > 0 ? `<h4>Requests and answers</h4><ol>${requests.join('')}</ol>` : '';
  return `<details class="evidence"><summary>What was seen</summary>${answers}${lines.join('')}</details>`;
}

/** Every check by group; a failed one leads to what is said about it above. */
export function groupsSection(report: Report): string {
  const groups = groupsOf(report);
  if (groups.length === 0) return '';
  const failed = report.checks.filter((check) => check.status === 'failed');
  const numbers = new Map(failed.map((check, index) => [check, index + 1]));
  const cards = groups.map((group) => groupCard(group, numbers)).join('');
  return `<section aria-labelledby="checks"><h2 id="checks">All checks</h2><div class="groups">${cards}</div></section>`;
}

function groupCard(group: Group, numbers: ReadonlyMap<CheckReport, number>): string {
  const id = `group-${group.name}`;
  const counts = [
    ...(group.failed > 0 ? [`${group.failed} failed`] : []),
    ...(group.passed > 0 ? [`${group.passed} passed`] : []),
    ...(group.skipped > 0 ? [`${group.skipped} skipped`] : []),
  ].join(', ');
  const shared = sharedReason(group.checks);
  const rows = group.checks.map((check) => row(check, numbers.get(check), shared === null)).join('');
  return [
    `<section class="card group" aria-labelledby="${id}">`,
    `<h3 id="${id}">${group.title} <span>${counts}</span></h3>`,
    shared === null ? '' : `<p class="small quiet">Skipped: ${htmlLine(shared)}</p>`,
    `<table aria-labelledby="${id}"><thead class="heard"><tr><th scope="col">Result</th><th scope="col">Check</th><th scope="col">Time</th></tr></thead>`,
    `<tbody>${rows}</tbody></table></section>`,
  ].join('');
}

/** Why checks were skipped, when it is the same for several: then it is said once. */
function sharedReason(checks: readonly CheckReport[]): string | null {
  const reasons = checks.filter((check) => check.status === 'skipped').map((check) => check.reason);
  const [first] = reasons;
  if (first === undefined || reasons.length < 2) return null;
  return reasons.every((reason) => reason === first) ? first : null;
}

function row(check: CheckReport, number: number | undefined, withReason: boolean): string {
  const { status, reason } = check;
  const title = htmlLine(check.title);
  const linked = number === undefined ? title : `<a href="#failed-${number}">${title}</a>`;
  const why = status === 'skipped' && withReason && reason !== null ? `<p>${htmlLine(reason)}</p>` : '';
  const time = status === 'skipped' ? '' : formatDuration(check.durationMs);
  return [
    `<tr class="${status}-row"><td class="${status}"><span aria-hidden="true">${signs[status]}</span><span class="heard">${status}</span></td>`,
    `<td>${linked}${why}</td><td class="number quiet">${time}</td></tr>`,
  ].join('');
}
