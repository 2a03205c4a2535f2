import { request, type IncomingMessage, type ServerResponse } from 'node:http';

import { startHttpServer } from '../../kit/http-server.ts';

/** What a registry does wrong. `dead` is no answer at all, `cut` the end of a connection in the middle of it. */
export type Fault = '500' | '429' | 'cut' | 'dead';

/** What the proxy is to do with a request; undefined is to let it through. */
export type Faults = (method: string, path: string) => Fault | undefined | Promise<Fault | undefined>;

/** Stands before a registry, and fails as a test wants it. */
export interface FaultProxy {
  readonly host: string;
  /** Every request that came, `PUT /v2/…`. */
  readonly seen: string[];
  failing: Faults;
  stop(): Promise<void>;
}

export async function startFaultProxy(port: number): Promise<FaultProxy> {
  const seen: string[] = [];
  const proxy = await startHttpServer(
    (req, res) => {
      const [method, path] = [req.method ?? '', req.url ?? ''];
      seen.push(`${method} ${path}`);
      void Promise.resolve(own.failing(method, path)).then((fault) => {
        if (fault === undefined) pass(req, res, port);
        else fail(fault, req, res, port);
      });
    },
    { host: '127.0.0.1', port: 0 },
  );
  const own: FaultProxy = {
    host: `127.0.0.1:${proxy.port}`,
    seen,
    failing: () => undefined,
    stop: async () => {
      await proxy.stop(0);
    },
  };
  return own;
}

/** With the same Host, so that addresses in answers lead here. */
function pass(req: IncomingMessage, res: ServerResponse, port: number, isCut = false): void {
  const onward = request(
    { host: '127.0.0.1', port, method: req.method, path: req.url, headers: req.headers },
    (answer) => {
      if (isCut) {
        // the registry has done it, and nobody hears of it
        answer.resume();
        answer.once('end', () => res.destroy());
        return;
      }
      res.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(res);
    },
  );
  onward.once('error', () => res.destroy());
  req.once('error', () => onward.destroy());
  req.pipe(onward);
}

function fail(fault: Fault, req: IncomingMessage, res: ServerResponse, port: number): void {
  if (fault === 'dead') res.destroy();
  else if (fault === 'cut') pass(req, res, port, true);
  else {
    req.resume();
    res.writeHead(Number(fault), {
      'Content-Type': 'application/json',
      // those who are limited are told how long
      ...(fault === '429' && { 'Retry-After': '0' }),
    });
    const code = fault === '429' ? 'TOOMANYREQUESTS' : 'UNKNOWN';
    res.end(JSON.stringify({ errors: [{ code, message: 'by the test' }] }));
  }
}
