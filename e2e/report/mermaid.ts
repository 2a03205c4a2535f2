import type { Metrics } from './report.ts';
import { niceCeiling, thin, throughputOverTime } from './series.ts';

/** Charts for Mermaid, which GitHub draws in summaries. They hold numbers and our own words only. */

const mostPoints = 40;

/** The colours of Mermaid itself are too pale to see; these hold on white and on black. */
const colours = '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#4c7ef3, #d0453c"}}}}%%';

/** Bars for every first byte, a line at their 95th percentile; empty below two samples. */
export function firstByteDiagram({ firstByteSamplesMs, firstByteMs }: Metrics): string {
  if (firstByteSamplesMs.length < 2 || firstByteMs === null) return '';
  const samples = thin(firstByteSamplesMs, mostPoints);
  return chart({
    title: 'First byte of each request (the line: p95)',
    x: `"request" 1 --> ${firstByteSamplesMs.length}`,
    y: '"ms"',
    highest: Math.max(...samples, firstByteMs.p95),
    series: [`bar ${list(samples)}`, `line ${list(samples.map(() => firstByteMs.p95))}`],
  });
}

/** Speed over time while a whole file was streamed; empty when that was not measured. */
export function throughputDiagram({ transfer }: Metrics): string {
  const rates = throughputOverTime(transfer, mostPoints).map((rate) => ({
    ...rate,
    speed: rate.bytesPerSecond / 2 ** 20,
  }));
  const last = rates.at(-1);
  if (last === undefined) return '';
  return chart({
    title: 'Throughput while a whole file is streamed',
    x: `"ms" 0 --> ${Math.ceil(last.ms)}`,
    y: '"MiB/s"',
    highest: Math.max(...rates.map(({ speed }) => speed)),
    series: [`line ${list(rates.map(({ speed }) => speed))}`],
  });
}

interface Chart {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly highest: number;
  readonly series: readonly string[];
}

function chart({ title, x, y, highest, series }: Chart): string {
  return [
    colours,
    'xychart-beta',
    `  title "${title}"`,
    `  x-axis ${x}`,
    `  y-axis ${y} 0 --> ${decimal(niceCeiling(highest))}`,
    ...series.map((line) => `  ${line}`),
  ].join('\n');
}

function list(values: readonly number[]): string {
  return `[${values.map(decimal).join(', ')}]`;
}

/** Without an exponent, which Mermaid does not read. */
function decimal(value: number): string {
  return String(Number(Math.min(value, 1e12).toFixed(2)));
}
