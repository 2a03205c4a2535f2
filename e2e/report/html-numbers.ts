import { formatDuration } from '../../kit/deadline.ts';
import { html } from '../../kit/escape.ts';
import { formatBytes, formatShare } from '../../kit/text.ts';

import { chartsOf } from './charts.ts';
import type { BaselineReport, Metrics, Report } from './report.ts';
import { changeOf, metricTitles } from './verdict.ts';

/** Tiles, charts and the comparison with earlier runs; empty when nothing was measured. */
export function numbersSection({ metrics, baseline }: Report): string {
  const tiles = tilesOf(metrics);
  const charts = chartsOf(metrics).map(
    ({ title, caption, svg }) =>
      `<figure class="card"><figcaption><h3>${html(title)}</h3><span>${html(caption)}</span></figcaption>${svg}</figure>`,
  );
  const parts = [
    ...(tiles.length > 0 ? [`<dl class="tiles">${tiles.join('')}</dl>`] : []),
    ...(charts.length > 0 ? [`<div class="charts">${charts.join('')}</div>`] : []),
    ...(baseline ? [baselineTable(baseline)] : []),
  ];
  if (parts.length === 0) return '';
  return `<section aria-labelledby="numbers"><h2 id="numbers">Numbers</h2>${parts.join('')}</section>`;
}

function tilesOf(metrics: Metrics): string[] {
  const { worldReadyMs, firstByteMs, throughputRatio, residentBytes } = metrics;
  return [
    ...(worldReadyMs === null
      ? []
      : [tile('World ready', formatDuration(worldReadyMs), 'from the start of the command')]),
    ...(firstByteMs === null
      ? []
      : [tile('First byte', formatDuration(firstByteMs.p50), `p95 ${formatDuration(firstByteMs.p95)}`)]),
    ...(throughputRatio === null
      ? []
      : [tile('Throughput', formatShare(throughputRatio), 'of the range server’s, same file')]),
    ...(residentBytes === null
      ? []
      : [tile('Memory', formatBytes(residentBytes), 'the backend, afterwards')]),
  ];
}

function tile(name: string, value: string, note: string): string {
  return `<div><dt>${html(name)}</dt><dd>${html(value)}<small>${html(note)}</small></dd></div>`;
}

function baselineTable({ comparisons, maxRegression, runs, notes }: BaselineReport): string {
  const rows = comparisons.map((comparison) => {
    const { metric, before, now, failed } = comparison;
    const change = failed
      ? `<span class="failed">✗ ${html(changeOf(comparison))}</span>`
      : html(changeOf(comparison));
    return `<tr><th scope="row">${html(metricTitles[metric])}</th><td class="number">${before.toFixed(2)}</td><td class="number">${now.toFixed(2)}</td><td class="number">${change}</td></tr>`;
  });
  const table =
    rows.length === 0
      ? ''
      : '<table><thead><tr><th scope="col">Ratio</th><th scope="col" class="number">Before</th>' +
        '<th scope="col" class="number">Now</th><th scope="col" class="number">Change</th></tr></thead>' +
        `<tbody>${rows.join('')}</tbody></table>`;
  const said = notes.map((note) => `<p class="small quiet">${html(note)}</p>`).join('');
  const basis = `Medians of ${runs} earlier ${runs === 1 ? 'run' : 'runs'}; ${formatShare(maxRegression)} worse is allowed.`;
  return `<section class="card baseline" aria-labelledby="baseline"><h3 id="baseline">Compared with earlier runs</h3><p class="small quiet">${basis}</p>${table}${said}</section>`;
}
