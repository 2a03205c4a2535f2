import { gauge, type Metric } from '../../../kit/prometheus.ts';

import { Counter, Histogram } from './counters.ts';
import type { LogLine, Request } from './log-lines.ts';

/** An answer that begins later than this is a stall for its viewer. */
export const longestWaitSeconds = 2;
/** A smaller answer says nothing of how fast a film comes. */
const leastBytes = 1024 ** 2;
/** A player that goes on asks for what is about where its last answer ended; anything else is a seek. */
const goesOnWithin = 8 * 1024 ** 2;
const viewerForMs = 5 * 60_000;
const mostViewers = 10_000;

const kinds = ['stream', 'login', 'api', 'page'] as const;
const classes = ['2xx', '3xx', '4xx', '5xx'] as const;

interface Viewer {
  seenMs: number;
  /** The first byte after its last answer. */
  end: number;
}

/** Numbers out of log lines: requests by what they are for, what viewers see, and what failed. */
export class LogMetrics {
  readonly #requests = new Counter(
    'miauflix_nginx_requests_total',
    'Requests that nginx answered, by what they are for and the class of their status.',
    kinds.flatMap((kind) => classes.map((status) => ({ kind, status }))),
  );
  readonly #sent = new Counter(
    'miauflix_nginx_sent_bytes_total',
    'Bytes of answers, once they have ended.',
    kinds.map((kind) => ({ kind })),
  );
  readonly #firstByte = new Histogram(
    'miauflix_stream_first_byte_seconds',
    'From a request for a film to the first byte of the answer.',
    [0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8],
  );
  readonly #rate = new Histogram(
    'miauflix_stream_bytes_per_second',
    'How fast answers of 1 MiB and more were taken, by the backend and the viewer together.',
    [62_500, 125_000, 250_000, 500_000, 1e6, 2e6, 4e6, 8e6, 16e6, 32e6, 64e6],
  );
  readonly #stalls = new Counter(
    'miauflix_stream_stalls_total',
    `Films that stood still: began later than ${longestWaitSeconds} s, were left before they began, or broke off.`,
    ['late', 'left', 'broken'].map((reason) => ({ reason })),
  );
  readonly #seeks = new Counter(
    'miauflix_stream_seeks_total',
    'Requests that jumped to another place of a film.',
  );
  readonly #lines = new Counter(
    'miauflix_log_lines_total',
    'Lines of logs by service and level, but those of requests.',
    ['nginx', 'backend'].flatMap((service) => ['warn', 'error'].map((level) => ({ service, level }))),
  );
  readonly #viewers = new Map<string, Viewer>();

  add(line: LogLine, nowMs: number): void {
    const { service, level, message, request } = line;
    if (request !== undefined) {
      this.#addRequest(request, nowMs);
      return;
    }
    this.#lines.add({ service: service.slice(0, 64), level });
    // nginx's own words when the backend ends an answer early
    if (
      service === 'nginx' &&
      message.includes('upstream prematurely closed connection while reading upstream')
    ) {
      this.#stalls.add({ reason: 'broken' });
    }
  }

  #addRequest(request: Request, nowMs: number): void {
    const { kind, status, bytesSent } = request;
    const statusClass = classes.find((one) => one.startsWith(String(status).slice(0, 1)));
    if (statusClass !== undefined) this.#requests.add({ kind, status: statusClass });
    this.#sent.add({ kind }, bytesSent);
    if (kind === 'stream' && request.method === 'GET') this.#addStream(request, nowMs);
  }

  #addStream(request: Request, nowMs: number): void {
    const { status, bytesSent, seconds, firstByteSeconds } = request;
    if (status === 499) this.#stalls.add({ reason: 'left' });
    if (status === 504) this.#stalls.add({ reason: 'late' });
    if (status !== 200 && status !== 206) return;
    if (firstByteSeconds !== undefined) {
      this.#firstByte.observe(firstByteSeconds);
      if (firstByteSeconds > longestWaitSeconds) this.#stalls.add({ reason: 'late' });
    }
    if (bytesSent >= leastBytes && seconds > 0) this.#rate.observe(bytesSent / seconds);
    this.#follow(request, nowMs);
  }

  #follow({ viewer, from, bytesSent }: Request, nowMs: number): void {
    const before = this.#viewers.get(viewer);
    if (before !== undefined && Math.abs(from - before.end) > goesOnWithin) this.#seeks.add();
    this.#viewers.delete(viewer);
    this.#viewers.set(viewer, { seenMs: nowMs, end: from + bytesSent });
    for (const [key, { seenMs }] of this.#viewers) {
      if (nowMs - seenMs < viewerForMs && this.#viewers.size <= mostViewers) break;
      this.#viewers.delete(key);
    }
  }

  metrics(nowMs: number): Metric[] {
    const recent = [...this.#viewers.values()].filter(({ seenMs }) => nowMs - seenMs < viewerForMs);
    return [
      this.#requests.metric(),
      this.#sent.metric(),
      this.#firstByte.metric(),
      this.#rate.metric(),
      this.#stalls.metric(),
      this.#seeks.metric(),
      this.#lines.metric(),
      gauge(
        'miauflix_stream_recent_viewers',
        'Who was sent a part of a film within the last five minutes.',
        recent.length,
      ),
    ];
  }
}
