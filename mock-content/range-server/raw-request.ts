import { connect } from 'node:net';

import { withDeadline } from '../../kit/deadline.ts';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Sends a request exactly as given, which no HTTP client would do: paths with dots, malformed headers. For
 * tests of how a server reads them.
 */
export async function rawRequest(
  url: string,
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(url);
  const lines = Object.entries({ Host: host, Connection: 'close', ...headers });
  const text = [`${method} ${target} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)];
  return await withDeadline(`${method} ${target}`, 10_000, async (signal) => {
    const socket = connect({ host: hostname, port: Number(port), signal });
    socket.write(`${text.join('\r\n')}\r\n\r\n`, 'latin1');
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    return parseAnswer(Buffer.concat(chunks));
  });
}

function parseAnswer(bytes: Buffer): RawAnswer {
  const end = bytes.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: bytes.subarray(end + 4),
  };
}
