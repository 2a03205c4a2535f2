import type { IncomingMessage, ServerResponse } from 'node:http';

export interface RangeServerMetrics {
  /** Counts this request until its answer ends. */
  watch(req: IncomingMessage, res: ServerResponse): void;
  /** All of it in Prometheus' text form. */
  render(): Promise<{ contentType: string; text: string }>;
}

interface Counts {
  /** By method and status, such as `GET 206`. */
  readonly requests: Map<string, number>;
  sentBytes: number;
  active: number;
}

/** Plain counts: the client library, part of a small server's memory and start, is loaded when somebody asks. */
export function rangeServerMetrics(): RangeServerMetrics {
  const counts: Counts = { requests: new Map(), sentBytes: 0, active: 0 };
  return {
    watch: (req, res) => {
      const { socket } = req;
      const before = socket.bytesWritten;
      counts.active += 1;
      res.once('close', () => {
        const key = `${req.method ?? ''} ${res.statusCode}`;
        counts.active -= 1;
        counts.sentBytes += socket.bytesWritten - before;
        counts.requests.set(key, (counts.requests.get(key) ?? 0) + 1);
      });
    },
    render: async () => await render(counts),
  };
}

async function render(counts: Counts): Promise<{ contentType: string; text: string }> {
  const { Counter, Gauge, Registry } = await import('prom-client');
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'range_server_requests_total',
    help: 'Requests answered, by method and status',
    labelNames: ['method', 'status'],
    registers,
  });
  for (const [key, count] of counts.requests) {
    const [method = '', status = ''] = key.split(' ');
    requests.inc({ method, status }, count);
  }
  new Counter({
    name: 'range_server_sent_bytes_total',
    help: 'Bytes sent to clients, headers included',
    registers,
  }).inc(counts.sentBytes);
  new Gauge({ name: 'range_server_active_requests', help: 'Requests under way', registers }).set(
    counts.active,
  );
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory that the process holds',
    registers,
  }).set(process.memoryUsage.rss());
  return { contentType: registry.contentType, text: await registry.metrics() };
}
