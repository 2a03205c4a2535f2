import type { IncomingMessage, ServerResponse } from 'node:http';

import { startHttpServer } from '../../../kit/http-server.ts';

/**
 * Keeps viewers waiting while one backend takes another's place. nginx sends every request here meanwhile, and none
 * is answered until it is known whom it goes to; then nginx itself hands each on, as it came, to that address
 * (nginx/snippets/released.conf). A viewer sees a delay.
 */
export interface Gate extends AsyncDisposable {
  readonly port: number;
  /** Requests that wait just now. */
  waiting(): number;
  /** Lets all that wait go to `address:port`, and those who still come at once. */
  release(to: string): void;
}

/** Listens on all addresses of this container: nobody but nginx and the backend is in its network. */
export async function startGate(port = 0): Promise<Gate> {
  const held = new Set<ServerResponse>();
  let released: string | undefined;
  const letGo = (response: ServerResponse, to: string): void => {
    response.writeHead(200, {
      'X-Accel-Redirect': '@released',
      'X-Released-To': to,
      'Content-Length': '0',
      Connection: 'close',
    });
    response.end();
  };
  const server = await startHttpServer(
    (request: IncomingMessage, response: ServerResponse) => {
      // nginx has the body, and sends it again
      request.resume();
      response.on('error', () => undefined);
      if (released !== undefined) {
        letGo(response, released);
        return;
      }
      held.add(response);
      response.once('close', () => held.delete(response));
    },
    { host: '0.0.0.0', port },
  );
  return {
    port: server.port,
    waiting: () => held.size,
    release: (to) => {
      released = to;
      for (const response of held) letGo(response, to);
      held.clear();
    },
    [Symbol.asyncDispose]: async () => {
      await server.stop(0);
    },
  };
}
