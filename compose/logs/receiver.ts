import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';

import { decodeEntries, encodeAck, type LogEntry } from './forward.ts';
import { LineMaker } from './lines.ts';

export interface Sink {
  /** The lines are kept when it returns; it throws when they are not. */
  write(lines: readonly string[]): void;
}

export interface ReceiverOptions {
  /** Where it listens: a socket in a folder that only the engine gets at. */
  readonly path: string;
  readonly sink: Sink;
  /** Told of what a connection was ended for. */
  readonly onProblem: (error: unknown) => void;
  /** Whether it may say that all is well. */
  readonly isWell: () => boolean;
}

/** The tag of a question whether all is well: it is answered when it is, and never written. */
export const healthTag = 'miauflix-logs-health';

/** What Node reads at once. */
const wholeRead = 64 * 1024;
/** A connection over which nothing came for that long is taken for a quiet one when all is ended. */
const quietMs = 200;

/**
 * Takes entries from the engine. One that asks for an answer gets it once its line is in the file, so what was not
 * answered is sent again by the engine, to whoever listens next.
 */
export class Receiver {
  readonly #server: Server;
  readonly #options: ReceiverOptions;
  readonly #lines = new LineMaker();
  readonly #sockets = new Set<Socket>();
  #closing = false;

  private constructor(options: ReceiverOptions) {
    this.#options = options;
    this.#server = createServer((socket) => this.#serve(socket));
  }

  static async listen(options: ReceiverOptions): Promise<Receiver> {
    const receiver = new Receiver(options);
    // one that was killed leaves its own
    rmSync(options.path, { force: true });
    const listening = Promise.withResolvers<undefined>();
    receiver.#server.once('error', listening.reject);
    receiver.#server.listen({ path: options.path }, () => {
      listening.resolve(undefined);
    });
    await listening.promise;
    return receiver;
  }

  #serve(socket: Socket): void {
    let rest: Buffer = Buffer.alloc(0);
    let answers = false;
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      // less than a whole read: nothing more waits, and what comes from now on is sent to the next one
      const last = this.#closing && data.length < wholeRead;
      if (last && !answers) socket.destroy();
      try {
        const bytes = rest.length === 0 ? data : Buffer.concat([rest, data]);
        const { entries, used } = decodeEntries(bytes);
        rest = bytes.subarray(used);
        answers ||= entries.some(({ chunk }) => chunk !== undefined);
        this.#keep(entries, socket);
        if (last) socket.destroySoon();
      } catch (error) {
        // nothing was answered: the engine comes back with all of it
        this.#options.onProblem(error);
        socket.destroy();
      }
    });
  }

  #keep(entries: readonly LogEntry[], socket: Socket): void {
    const lines = entries.filter(({ tag }) => tag !== healthTag).flatMap((entry) => this.#lines.add(entry));
    if (lines.length > 0) this.#options.sink.write(lines);
    for (const { tag, chunk } of entries) {
      if (chunk !== undefined && (tag !== healthTag || this.#options.isWell()))
        socket.write(encodeAck(chunk));
    }
  }

  /** Ends each connection after what has come over it. What is sent later is the next one's. */
  async close(): Promise<void> {
    this.#closing = true;
    const closed = Promise.withResolvers<undefined>();
    this.#server.close(() => {
      closed.resolve(undefined);
    });
    const quiet = setTimeout(() => {
      for (const socket of this.#sockets) socket.destroySoon();
    }, quietMs);
    await closed.promise;
    clearTimeout(quiet);
    this.#options.sink.write(this.#lines.end());
  }
}
