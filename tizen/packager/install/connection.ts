import { connect, type Socket } from 'node:net';

import { anySignal, withDeadline } from '../../../kit/deadline.ts';
import { ConfigurationError, reasonOf, WorldError } from '../../../kit/errors.ts';

import { encode, maxPayload, messageReader, protocolVersion, type Message } from './wire.ts';

export const usualPort = 26101;

export interface TvAddress {
  readonly host: string;
  readonly port: number;
}

/** `192.168.1.20`, `tv.local:26101`, `[fe80::1]:26101`. */
export function tvAddress(text: string): TvAddress {
  const [, inBrackets, plain, port = String(usualPort)] =
    /^(?:\[([0-9a-f:.%]+)\]|([a-z0-9.-]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const host = inBrackets ?? plain;
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535) {
    throw new ConfigurationError(
      `${JSON.stringify(text)} is no address of a TV: write one such as 192.168.1.20.`,
    );
  }
  return { host, port: Number(port) };
}

export interface ConnectOptions {
  /** How long any single answer may take. */
  readonly answerMs: number;
  readonly signal: AbortSignal;
}

/** A service that was opened on the TV; one is open at a time. */
export interface TvStream {
  /** Sends all of it, a message at a time, each after the TV has taken the one before. */
  write(data: Buffer): Promise<void>;
  /** The next piece; undefined at the end. */
  read(): Promise<Buffer | undefined>;
  close(): void;
}

export interface Tv {
  /** `answerMs` is for a service that thinks longer than the others. */
  open(service: string, answerMs?: number): Promise<TvStream>;
  close(): void;
}

/** Connects to a TV's debug port and greets it. */
export async function connectTv({ host, port }: TvAddress, options: ConnectOptions): Promise<Tv> {
  const where = `${host}:${port}`;
  const socket = connect({ host, port, noDelay: true });
  const link = new Link(socket, where, options);
  try {
    await link.wait('connecting', link.connected);
    link.send({
      command: 'CNXN',
      arg0: protocolVersion,
      arg1: maxPayload,
      data: Buffer.from('host::\0'),
    });
    await link.wait('its greeting', link.greeted);
  } catch (error) {
    link.close();
    options.signal.throwIfAborted();
    throw new WorldError(
      `The TV at ${where} does not answer: is it on, in developer mode, with this machine’s address in it?`,
      { cause: error },
    );
  }
  return link;
}

class Link implements Tv {
  readonly connected: Promise<unknown>;
  readonly greeted: Promise<number>;
  readonly #socket: Socket;
  readonly #where: string;
  readonly #options: ConnectOptions;
  readonly #broken = new AbortController();
  #maxPayload = maxPayload;
  #nextId = 1;
  #stream: Stream | undefined;

  constructor(socket: Socket, where: string, options: ConnectOptions) {
    this.#socket = socket;
    this.#where = where;
    this.#options = options;
    const connected = Promise.withResolvers<unknown>();
    const greeted = Promise.withResolvers<number>();
    this.connected = connected.promise;
    this.greeted = greeted.promise;
    const read = messageReader();
    socket.once('connect', connected.resolve);
    socket.once('error', (error) => this.#break(reasonOf(error)));
    socket.once('close', () => this.#break('it has closed the connection'));
    socket.on('data', (piece) => {
      try {
        for (const message of read(piece)) {
          if (message.command === 'CNXN') {
            this.#maxPayload = Math.max(1, Math.min(maxPayload, message.arg1));
            greeted.resolve(message.arg1);
          } else this.#take(message);
        }
      } catch (error) {
        this.#break(reasonOf(error));
      }
    });
  }

  #break(reason: string): void {
    this.#broken.abort(new WorldError(`The connection to the TV at ${this.#where} broke: ${reason}.`));
    this.#socket.destroy();
  }

  #take(message: Message): void {
    // what belongs to a stream that is closed here is nobody's
    if (this.#stream?.localId === message.arg1) this.#stream.take(message);
  }

  send(message: Message): void {
    this.#socket.write(encode(message));
  }

  /** Waits for an answer: not longer than one may take, and not beyond the end of the connection. */
  async wait<T>(what: string, answer: Promise<T>, answerMs: number = this.#options.answerMs): Promise<T> {
    const signal = anySignal(this.#options.signal, this.#broken.signal);
    return await withDeadline(`Waiting for ${what}`, answerMs, async () => answer, signal);
  }

  get maxPayload(): number {
    return this.#maxPayload;
  }

  async open(service: string, answerMs: number = this.#options.answerMs): Promise<TvStream> {
    this.#stream?.close();
    const stream = new Stream(this, this.#nextId, answerMs);
    this.#nextId += 1;
    this.#stream = stream;
    this.send({ command: 'OPEN', arg0: stream.localId, arg1: 0, data: Buffer.from(`${service}\0`) });
    await stream.whenTaken(`the TV to open "${service}"`);
    return stream;
  }

  close(): void {
    this.#socket.destroy();
  }
}

class Stream implements TvStream {
  readonly localId: number;
  readonly #link: Link;
  readonly #answerMs: number;
  readonly #pieces: Buffer[] = [];
  #remoteId = 0;
  #isEnded = false;
  #isClosed = false;
  #hasTaken = false;
  #changed = Promise.withResolvers<undefined>();

  constructor(link: Link, localId: number, answerMs: number) {
    this.#link = link;
    this.#answerMs = answerMs;
    this.localId = localId;
  }

  take({ command, arg0, data }: Message): void {
    if (command === 'OKAY') {
      this.#remoteId = arg0;
      this.#hasTaken = true;
    } else if (command === 'WRTE') {
      this.#pieces.push(data);
      this.#answer('OKAY');
    } else if (command === 'CLSE') this.#isEnded = true;
    this.#changed.resolve(undefined);
    this.#changed = Promise.withResolvers();
  }

  #answer(command: 'OKAY' | 'CLSE'): void {
    this.#link.send({ command, arg0: this.localId, arg1: this.#remoteId, data: Buffer.alloc(0) });
  }

  /** Waits for OKAY: the flow control of the bridge. */
  async whenTaken(what: string): Promise<void> {
    while (!this.#hasTaken) {
      if (this.#isEnded) throw new WorldError(`The TV refuses ${what.replace('the TV to ', 'to ')}.`);
      await this.#link.wait(what, this.#changed.promise, this.#answerMs);
    }
    this.#hasTaken = false;
  }

  async write(data: Buffer): Promise<void> {
    for (let at = 0; at < data.length; at += this.#link.maxPayload) {
      const part = data.subarray(at, at + this.#link.maxPayload);
      this.#link.send({ command: 'WRTE', arg0: this.localId, arg1: this.#remoteId, data: part });
      await this.whenTaken('the TV to take what was sent');
    }
  }

  async read(): Promise<Buffer | undefined> {
    for (;;) {
      const piece = this.#pieces.shift();
      if (piece !== undefined) return piece;
      if (this.#isEnded) return undefined;
      await this.#link.wait('the TV’s answer', this.#changed.promise, this.#answerMs);
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#answer('CLSE');
  }
}
