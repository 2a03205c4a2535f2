import { html } from '../../kit/escape.ts';

import { niceCeiling } from './series.ts';

/** Charts are drawn at the size at which a phone shows them, so that their text is never scaled small. */
const width = 300;
const height = 202;
const plot = { left: 34, right: 294, top: 24, bottom: 164 } as const;

export interface Scale {
  (value: number): number;
  readonly end: number;
}

export interface FrameOptions {
  /** What the chart shows, and the same in a sentence with its numbers, for who cannot see it. */
  readonly title: string;
  readonly description: string;
  readonly x: {
    readonly end: number;
    readonly label: string;
    /** Space kept free on the right, for labels. */
    readonly margin?: number;
  };
  readonly y: { readonly highest: number; readonly label: string };
  readonly draw: (x: Scale, y: Scale) => string;
}

/** An inline SVG: grid, axes and, between them, what `draw` gives. */
export function frame({ title, description, x, y, draw }: FrameOptions): string {
  const top = niceCeiling(y.highest);
  const right = plot.right - (x.margin ?? 0);
  const across = scale(x.end, plot.left, right);
  const up = scale(top, plot.bottom, plot.top);
  const ticks = ticksTo(x.end);
  const levels = [0, 0.5, 1].map((share) => share * top);
  const grid = levels.map((level) => `M${plot.left} ${short(up(level))}H${right}`).join('');
  return [
    `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${html(`${title}. ${description}`)}">`,
    `<path class="grid" d="${grid}"/>`,
    draw(across, up),
    ...levels.map((level) => label(plot.left - 6, up(level) + 4, 'end', axisNumber(level))),
    ...ticks.map((tick) => label(across(tick), plot.bottom + 17, anchorOf(across(tick)), axisNumber(tick))),
    label((plot.left + right) / 2, height - 4, 'middle', x.label),
    label(plot.left, plot.top - 12, 'start', y.label),
    '</svg>',
  ].join('');
}

/** The lower edge of the plot, where bars stand. */
export const floor = plot.bottom;

/** A label in the chart; its text is our own. */
export function label(
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  text: string,
  kind = '',
): string {
  const kindOf = kind === '' ? '' : ` class="${kind}"`;
  return `<text${kindOf} x="${short(x)}" y="${short(y)}" text-anchor="${anchor}">${html(text)}</text>`;
}

/** A coordinate with at most one decimal. */
export function short(value: number): string {
  return String(Number(value.toFixed(1)));
}

/** `1500` → `1,500`; small numbers keep what tells them apart. */
function axisNumber(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 1 ? 3 : 1 });
}

/** Round numbers from 0 to at most `end`. */
function ticksTo(end: number): readonly number[] {
  const step = end >= 4 ? Math.ceil(niceCeiling(end / 4)) : niceCeiling(end / 4);
  // an end too small to be divided has no ticks but its start
  if (!(step > 0)) return [0];
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}

function anchorOf(x: number): 'start' | 'middle' | 'end' {
  if (x < plot.left + 8) return 'start';
  return x > plot.right - 8 ? 'end' : 'middle';
}

function scale(end: number, from: number, to: number): Scale {
  const safe = end > 0 && Number.isFinite(end) ? end : 1;
  const place = (value: number): number => from + (Math.min(Math.max(value, 0), safe) / safe) * (to - from);
  return Object.assign(place, { end: safe });
}
