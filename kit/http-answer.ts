import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Answers with a whole text and its length; a HEAD gets the same headers and no body. */
export function answerText(
  res: ServerResponse,
  status: number,
  body: string,
  headers: OutgoingHttpHeaders = {},
): void {
  res.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  });
  res.end(body);
}

/** Answers with `body` as JSON. */
export function answerJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  answerText(res, status, JSON.stringify(body), {
    'Content-Type': 'application/json; charset=utf-8',
    ...headers,
  });
}

/**
 * The path of a request target as it was sent, still encoded, without query; a target may also be a whole
 * address (RFC 9112 §3.2.2). Dots are left as they are, so that `..` is seen by whoever must refuse it.
 */
export function pathOf(target: string): string {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return path === '' ? '/' : path;
}
