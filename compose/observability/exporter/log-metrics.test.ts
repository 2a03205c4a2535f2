import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { prometheusText } from '../../../kit/prometheus.ts';

import { readLine } from './log-lines.ts';
import { LogMetrics } from './log-metrics.ts';

const nowMs = 1_000_000;

type Fields = Readonly<Record<string, string | number>>;

/** A line as nginx/snippets/access-log.conf has it. */
function line(fields: Fields = {}): string {
  return JSON.stringify({
    ...{ time: '2026-11-25T12:00:00+00:00', level: 'info', service: 'nginx', message: 'request' },
    ...{ requestId: '5b1c', client: '198.18.0.7', method: 'GET', host: 'films', path: '/api/stream/-' },
    ...{ protocol: 'HTTP/2.0', status: 206, bytesSent: 4_000_000, range: 'bytes=0-', seconds: 2 },
    ...{ upstream: '10.0.0.2:4000', upstreamStatus: '206', upstreamSeconds: '0.030', userAgent: 'player' },
    ...fields,
  });
}

const own = (message: string, service = 'nginx', level = 'error'): string =>
  JSON.stringify({ time: 'x', level, service, message });

function numbers(lines: readonly string[], atMs = nowMs): (name: string) => number | undefined {
  const metrics = new LogMetrics();
  for (const text of lines) {
    const read = readLine(text);
    if (read !== undefined) metrics.add(read, nowMs);
  }
  const text = prometheusText(metrics.metrics(atMs));
  return (name) => {
    const found = text.split('\n').find((one) => one.startsWith(`${name} `));
    return found === undefined ? undefined : Number(found.split(' ').at(-1));
  };
}

describe('requests', () => {
  it.each([
    ['/api/stream/-', 'stream'],
    ['/stream/0123', 'stream'],
    ['/api/auth/login', 'login'],
    ['/api/movies/603', 'api'],
    ['/lists', 'api'],
    ['/-/backend', 'api'],
    ['/watch/603', 'page'],
    ['/apiary', 'page'],
  ])('for %s are of the kind %s', (path, kind) => {
    expect(numbers([line({ path })])(`miauflix_nginx_requests_total{kind="${kind}",status="2xx"}`)).toBe(1);
  });

  it('count by the class of their status, with their bytes', () => {
    const value = numbers([
      line(),
      line({ status: 502, bytesSent: 60 }),
      line({ status: 499, bytesSent: 0 }),
    ]);
    expect(value('miauflix_nginx_requests_total{kind="stream",status="5xx"}')).toBe(1);
    expect(value('miauflix_nginx_requests_total{kind="stream",status="4xx"}')).toBe(1);
    expect(value('miauflix_nginx_sent_bytes_total{kind="stream"}')).toBe(4_000_060);
    // told before the first one, so that its rate is seen
    expect(value('miauflix_nginx_requests_total{kind="login",status="4xx"}')).toBe(0);
  });

  it('of the prober are nobody’s', () => {
    const value = numbers([line({ userAgent: 'miauflix-probe' })]);
    expect(value('miauflix_nginx_requests_total{kind="stream",status="2xx"}')).toBe(0);
    expect(value('miauflix_stream_recent_viewers')).toBe(0);
  });
});

describe('films', () => {
  it('have a first byte, that of the try which was answered, and a rate', () => {
    const value = numbers([
      line({ upstreamSeconds: '-, 0.030' }),
      line({ upstreamSeconds: '3.5', seconds: 100 }),
    ]);
    expect(value('miauflix_stream_first_byte_seconds_bucket{le="0.05"}')).toBe(1);
    expect(value('miauflix_stream_first_byte_seconds_count')).toBe(2);
    expect(value('miauflix_stream_bytes_per_second_bucket{le="62500"}')).toBe(1);
    expect(value('miauflix_stream_bytes_per_second_bucket{le="2000000"}')).toBe(2);
  });

  it('stall when they begin late, are left before they begin, or break off', () => {
    const value = numbers([
      line(),
      line({ upstreamSeconds: '2.500' }),
      line({ status: 504, upstreamSeconds: '-' }),
      line({ status: 499, upstreamSeconds: '' }),
      own('upstream prematurely closed connection while reading upstream, client: 198.18.0.7'),
    ]);
    expect(value('miauflix_stream_stalls_total{reason="late"}')).toBe(2);
    expect(value('miauflix_stream_stalls_total{reason="left"}')).toBe(1);
    expect(value('miauflix_stream_stalls_total{reason="broken"}')).toBe(1);
  });

  it('are sought through when a player goes somewhere else, and not when it goes on', () => {
    const value = numbers([
      line({ range: 'bytes=0-', bytesSent: 20_000_000 }),
      // it had read ahead, and goes on where it had come to
      line({ range: 'bytes=18000000-', bytesSent: 2_000_000 }),
      line({ range: 'bytes=900000000-', bytesSent: 2_000_000 }),
      line({ client: '198.18.0.8', range: 'bytes=500000000-' }),
    ]);
    expect(value('miauflix_stream_seeks_total')).toBe(1);
    expect(value('miauflix_stream_recent_viewers')).toBe(2);
  });

  it('have viewers for five minutes after the last part that was sent', () => {
    expect(numbers([line()], nowMs + 299_000)('miauflix_stream_recent_viewers')).toBe(1);
    expect(numbers([line()], nowMs + 301_000)('miauflix_stream_recent_viewers')).toBe(0);
  });
});

describe('lines of logs', () => {
  it.each([
    [own('boom', 'backend'), 'backend', 'error', 1],
    [own('TypeError: x is not a function', 'backend', 'info'), 'backend', 'error', 1],
    [own('ENOSPC, write', 'backend', 'info'), 'backend', 'error', 1],
    [own('0 errors, 12 movies', 'backend', 'info'), 'backend', 'error', 0],
    [own('Server is running', 'backend', 'info'), 'backend', 'error', 0],
    [own('limiting requests', 'nginx', 'warn'), 'nginx', 'warn', 1],
    [line({ status: 500, level: 'error' }), 'nginx', 'error', 0],
  ])('%s', (text, service, level, count) => {
    expect(numbers([text])(`miauflix_log_lines_total{service="${service}",level="${level}"}`)).toBe(count);
  });

  it('that are none do no harm', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const value = numbers([text]);
        expect(value('miauflix_nginx_requests_total{kind="stream",status="2xx"}')).toBe(0);
      }),
    );
  });

  it('carry nothing of a request into the metrics but kinds and classes', () => {
    const metrics = new LogMetrics();
    const read = readLine(line({ client: 'secret-client', path: '/stream/secret-id' }));
    if (read !== undefined) metrics.add(read, nowMs);
    expect(prometheusText(metrics.metrics(nowMs))).not.toMatch(/secret/);
  });
});
