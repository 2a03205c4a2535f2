import type { IncomingMessage, ServerResponse } from 'node:http';

import { Counter, Gauge, Registry } from 'prom-client';

export interface RangeServerMetrics {
  /** Counts this request until its answer ends. */
  watch(req: IncomingMessage, res: ServerResponse): void;
  readonly contentType: string;
  /** In Prometheus' text form. */
  text(): Promise<string>;
}

export function rangeServerMetrics(): RangeServerMetrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'range_server_requests_total',
    help: 'Requests answered, by method and status',
    labelNames: ['method', 'status'],
    registers,
  });
  const sent = new Counter({
    name: 'range_server_sent_bytes_total',
    help: 'Bytes sent to clients, headers included',
    registers,
  });
  const active = new Gauge({
    name: 'range_server_active_requests',
    help: 'Requests under way',
    registers,
  });
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory that the process holds',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  return {
    watch: (req, res) => {
      const { socket } = req;
      const before = socket.bytesWritten;
      active.inc();
      res.once('close', () => {
        active.dec();
        sent.inc(socket.bytesWritten - before);
        requests.inc({ method: req.method ?? '', status: String(res.statusCode) });
      });
    },
    contentType: registry.contentType,
    text: async () => await registry.metrics(),
  };
}
