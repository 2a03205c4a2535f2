import http from 'node:http';

export interface GetOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** An answer that is longer is an error. */
  readonly mostBytes: number;
  /** How often another address may be named in place of the answer; never when left out. */
  readonly redirects?: number;
}

export interface GotAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/**
 * What `address` answers to a GET, whole. It is not `fetch`, because that one is an HTTP client of 14 MB (node 24), which
 * is more than all else that a backend does here takes.
 */
export async function get(address: string, options: GetOptions): Promise<GotAnswer> {
  const { signal, mostBytes, redirects = 0 } = options;
  try {
    const { response, location } = await ask(new URL(address), options);
    if (location !== undefined && redirects > 0) {
      response.destroy();
      return await get(new URL(location, address).href, { ...options, redirects: redirects - 1 });
    }
    const chunks: Buffer[] = [];
    let length = 0;
    // leaving the loop ends the connection
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > mostBytes) throw new Error(`it has more than ${mostBytes} bytes`);
      chunks.push(chunk);
    }
    return { status: response.statusCode ?? 0, body: Buffer.concat(chunks) };
  } catch (error) {
    // why it was given up, rather than that it was
    signal.throwIfAborted();
    throw error;
  }
}

const redirecting = new Set([301, 302, 303, 307, 308]);

async function ask(
  url: URL,
  { headers, signal }: GetOptions,
): Promise<{ response: http.IncomingMessage; location: string | undefined }> {
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  // TLS has its 4 MB, too
  const client = url.protocol === 'https:' ? await import('node:https') : http;
  // asked so seldom that a connection which was kept would be gone
  client.get(url, { headers, signal, agent: false }, resolve).on('error', reject);
  const response = await promise;
  const { statusCode = 0 } = response;
  return { response, location: redirecting.has(statusCode) ? response.headers.location : undefined };
}
