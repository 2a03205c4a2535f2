import { floor, frame, label, short } from './chart-frame.ts';
import type { Metrics } from './report.ts';
import { thin, throughputOverTime } from './series.ts';

export interface Chart {
  readonly title: string;
  /** One line with the numbers that matter. */
  readonly caption: string;
  readonly svg: string;
}

const mostBars = 80;
const mostDots = 600;
const intervals = 40;

/** The charts for which there is something to draw. */
export function chartsOf(metrics: Metrics): readonly Chart[] {
  return [firstByteChart(metrics), throughputChart(metrics), piecesChart(metrics)].filter(
    (chart) => chart !== null,
  );
}

/** A bar for each first byte, with lines at p50 and p95; null below two samples. */
export function firstByteChart({ firstByteSamplesMs, firstByteMs }: Metrics): Chart | null {
  const samples = thin(firstByteSamplesMs, mostBars);
  if (samples.length < 2 || firstByteMs === null) return null;
  const { p50, p95 } = firstByteMs;
  const title = 'First byte';
  const caption = `${firstByteSamplesMs.length} requests: p50 ${whole(p50)} ms, p95 ${whole(p95)} ms`;
  const svg = frame({
    title,
    description: caption,
    x: { end: firstByteSamplesMs.length, label: 'requests', margin: 30 },
    y: { highest: Math.max(...samples, p95), label: 'ms' },
    draw: (x, y) => {
      const step = (x(x.end) - x(0)) / samples.length;
      const bars = samples
        .map((ms, index) => {
          const left = x(0) + (index + 0.15) * step;
          return `M${short(left)} ${floor}V${short(y(ms))}h${short(step * 0.7)}V${floor}z`;
        })
        .join('');
      const right = x(x.end);
      const [low, high] = [y(p50), y(p95)];
      // labels of lines that all but touch are moved apart
      const apart = Math.max(0, 13 - (low - high)) / 2;
      const line = (at: number): string => `M${short(x(0))} ${short(at)}H${short(right + 2)}`;
      return [
        `<path class="bars" d="${bars}"/>`,
        `<path class="rule" d="${line(low)}"/>`,
        `<path class="rule dashed" d="${line(high)}"/>`,
        label(right + 6, low + 4 + apart, 'start', 'p50', 'strong'),
        label(right + 6, high + 4 - apart, 'start', 'p95', 'strong'),
      ].join('');
    },
  });
  return { title, caption, svg };
}

/** Speed over time while a whole file was streamed; null when that was not measured. */
export function throughputChart({ transfer }: Metrics): Chart | null {
  const rates = throughputOverTime(transfer, intervals).map(({ ms, bytesPerSecond }) => ({
    ms,
    speed: bytesPerSecond / 2 ** 20,
  }));
  const end = rates.at(-1)?.ms;
  if (end === undefined) return null;
  const total = Math.max(...transfer.map(({ bytes }) => bytes));
  const mean = total / 2 ** 20 / (end / 1000);
  const highest = Math.max(...rates.map(({ speed }) => speed));
  const title = 'Throughput';
  const caption = `${mib(total / 2 ** 20)} MiB in ${whole(end)} ms: ${mib(mean)} MiB/s`;
  const svg = frame({
    title,
    description: caption,
    x: { end, label: 'ms since the request' },
    y: { highest, label: 'MiB/s' },
    draw: (x, y) => {
      const width = end / rates.length;
      const points = rates.map(({ ms, speed }) => `${short(x(ms - width / 2))} ${short(y(speed))}`).join('L');
      const [first, last] = [x(width / 2), x(end - width / 2)];
      return [
        `<path class="area" d="M${short(first)} ${floor}L${points}L${short(last)} ${floor}z"/>`,
        `<path class="line" d="M${points}"/>`,
      ].join('');
    },
  });
  return { title, caption, svg };
}

/** A dot for each piece: when it came, and which one it is; null when that was not measured. */
export function piecesChart({ pieces }: Metrics): Chart | null {
  const usable = pieces.filter(({ index, ms }) => Number.isFinite(index) && Number.isFinite(ms));
  if (usable.length < 2) return null;
  const dots = thin(
    usable.toSorted((a, b) => a.ms - b.ms),
    mostDots,
  );
  const end = Math.max(...dots.map(({ ms }) => ms));
  const highest = Math.max(...dots.map(({ index }) => index));
  const title = 'Pieces arriving';
  const caption = `${usable.length} pieces, the last after ${whole(end)} ms`;
  const svg = frame({
    title,
    description: caption,
    x: { end, label: 'ms since the request' },
    y: { highest, label: 'piece' },
    draw: (x, y) => {
      // a line without length and with round ends is a dot
      const path = dots.map(({ index, ms }) => `M${short(x(ms))} ${short(y(index))}h0`).join('');
      return `<path class="dots" d="${path}"/>`;
    },
  });
  return { title, caption, svg };
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function mib(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
}
