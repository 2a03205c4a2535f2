import { once } from 'node:events';
import http from 'node:http';

export interface Seen {
  answers: number;
  /** Answers that were cut, whose rest a player asked for. */
  cuts: number;
  readonly errors: string[];
  /** The longest that a viewer got no byte, in ms. */
  longestMs: number;
}

export interface ViewersOptions {
  readonly url: URL;
  /** The whole film, byte by byte. */
  readonly film: Buffer;
  readonly count: number;
  readonly partBytes: number;
}

/**
 * People who watch: each asks for one part after another, as players do; asks again on another connection when a kept
 * one was closed before it answered (RFC 9112 §9.3.1), and for the rest of an answer that was cut.
 */
export function startViewers({ url, film, count, partBytes }: ViewersOptions): {
  readonly seen: Seen;
  stop(): Promise<Seen>;
} {
  const agent = new http.Agent({ keepAlive: true, maxSockets: count });
  const seen: Seen = { answers: 0, cuts: 0, errors: [], longestMs: 0 };
  let stopped = false;

  const read = async (from: number, to: number, isFresh: boolean): Promise<number> => {
    const headers = { Range: `bytes=${from}-${to}` };
    const request = http.get(url, { agent: isFresh ? false : agent, headers });
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    if (response.statusCode !== 206) {
      response.resume();
      throw new Error(`status ${response.statusCode ?? 0}`);
    }
    let at = from;
    try {
      for await (const chunk of response as AsyncIterable<Buffer>) {
        if (!chunk.equals(film.subarray(at, at + chunk.length))) throw new Error(`wrong bytes at ${at}`);
        at += chunk.length;
      }
    } catch (error) {
      if (String(error).includes('wrong bytes')) throw error;
      seen.cuts += 1;
    }
    return at;
  };

  const watch = async (viewer: number): Promise<void> => {
    let at = (viewer * partBytes) % film.length;
    while (!stopped) {
      const end = Math.min(at + partBytes, film.length) - 1;
      const began = performance.now();
      let isFresh = false;
      for (let next = at; next <= end; isFresh = true) {
        try {
          next = await read(next, end, isFresh);
        } catch (error) {
          if (!isFresh && /socket hang up|ECONNRESET|EPIPE/.test(String(error))) continue;
          seen.errors.push(String(error));
          next = end + 1;
        }
      }
      seen.answers += 1;
      seen.longestMs = Math.max(seen.longestMs, performance.now() - began);
      at = (end + 1) % film.length;
    }
  };
  const viewers = Array.from({ length: count }, async (_, viewer) => watch(viewer));
  return {
    seen,
    stop: async () => {
      stopped = true;
      await Promise.all(viewers);
      agent.destroy();
      return seen;
    },
  };
}
