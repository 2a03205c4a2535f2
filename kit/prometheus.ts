export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly values: readonly Sample[];
}

export interface Sample {
  /** Behind the name: `_bucket`, `_sum` and `_count` of a histogram. */
  readonly suffix?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

export const prometheusType = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Metrics in Prometheus' text form, version 0.0.4. Numbers that a service counts anyway need no more than
 * this: a client library would be a part of its memory that can be seen.
 */
export function prometheusText(metrics: readonly Metric[]): string {
  return metrics.map(blockOf).join('');
}

/** The memory that this process holds. */
export function residentMemory(): Metric {
  return gauge('process_resident_memory_bytes', 'Memory that the process holds.', process.memoryUsage.rss());
}

export function gauge(name: string, help: string, value: number): Metric {
  return { name, help, type: 'gauge', values: [{ value }] };
}

function blockOf({ name, help, type, values }: Metric): string {
  const lines = values.map(
    ({ suffix = '', labels = {}, value }) => `${name}${suffix}${labelsOf(labels)} ${value}`,
  );
  return [`# HELP ${name} ${escape(help)}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n');
}

function labelsOf(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(
    ([label, value]) => `${label}="${escape(value).replaceAll('"', '\\"')}"`,
  );
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escape(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}
