import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Where the numbers are read when somebody asks for them. */
export interface MetricsSources {
  readonly torrents: () => number;
  readonly viewers: () => number;
  readonly storedBytes: () => number;
}

export interface Metrics {
  /** Time from a viewer's request to the first byte of its answer. */
  firstByte(seconds: number): void;
  streamed(bytes: number): void;
  /** All of it in Prometheus' text format. */
  render(): Promise<{ readonly contentType: string; readonly text: string }>;
}

export function openMetrics(sources: MetricsSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  };
  gauge('miauflix_torrents', 'Torrents that take part in their swarms', sources.torrents);
  gauge('miauflix_viewers', 'Viewers who are being streamed to', sources.viewers);
  gauge('miauflix_stored_bytes', 'Bytes of torrents on the disk', sources.storedBytes);
  gauge('process_resident_memory_bytes', 'Resident memory size in bytes.', () => process.memoryUsage.rss());
  gauge('process_start_time_seconds', 'Start time of the process since unix epoch in seconds.', () =>
    Math.round(performance.timeOrigin / 1000),
  );
  const streamed = new Counter({
    name: 'miauflix_streamed_bytes_total',
    help: 'Bytes handed to viewers',
    registers,
  });
  const firstByte = new Histogram({
    name: 'miauflix_first_byte_seconds',
    help: 'Time from a request to the first byte of its answer',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4],
    registers,
  });
  return {
    firstByte: (seconds) => {
      firstByte.observe(seconds);
    },
    streamed: (bytes) => {
      streamed.inc(bytes);
    },
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
