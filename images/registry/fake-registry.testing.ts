import type { IncomingMessage, ServerResponse } from 'node:http';

import { startHttpServer } from '../../kit/http-server.ts';

/** A request that came, as far as a test looks at it. */
export interface Came {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

export type Answering = (request: Came, res: ServerResponse, nth: number) => void;

/** A server that answers as a test says, where no real registry can be brought to. */
export interface FakeRegistry {
  readonly host: string;
  readonly came: Came[];
  answering: Answering;
  stop(): Promise<void>;
}

export async function startFakeRegistry(): Promise<FakeRegistry> {
  const came: Came[] = [];
  const server = await startHttpServer(
    (req, res) => {
      void readBody(req).then((body) => {
        const request = {
          method: req.method ?? '',
          path: req.url ?? '',
          authorization: req.headers.authorization,
          body,
        };
        came.push(request);
        fake.answering(request, res, came.length);
      });
    },
    { host: '127.0.0.1', port: 0 },
  );
  const fake: FakeRegistry = {
    host: `127.0.0.1:${server.port}`,
    came,
    answering: (_request, res) => res.writeHead(404).end(),
    stop: async () => server.stop(0),
  };
  return fake;
}

async function readBody(req: IncomingMessage): Promise<string> {
  const parts = (await req.toArray().catch(() => [])) as Buffer[];
  return Buffer.concat(parts).toString();
}

export function json(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  res.end(JSON.stringify(body));
}
