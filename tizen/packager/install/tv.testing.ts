import { createServer, type Socket } from 'node:net';

import { encode, messageReader, protocolVersion, type Command, type Message } from './wire.ts';

/** How a stand-in of a TV in developer mode behaves. */
export interface TvBehaviour {
  readonly duid?: string;
  /** What its installer prints, in pieces. */
  readonly says?: readonly string[];
  /** The most that it takes in one message. */
  readonly maxPayload?: number;
  /** Answers the copy with this in place of OKAY. */
  readonly copyFails?: string;
  /** Cuts the connection after so many bytes of the package. */
  readonly cutAfterBytes?: number;
  /** Says nothing any more from here on. */
  readonly silentAt?: 'greeting' | 'getduid' | 'copy' | 'install';
  /** Speaks no debug bridge at all. */
  readonly speaks?: string;
  /** Refuses to open this service. */
  readonly refuses?: string;
}

export interface TvStandIn {
  readonly port: number;
  /** What was copied to it: path and mode → content. */
  readonly copied: ReadonlyMap<string, Buffer>;
  /** Services that were opened, in order. */
  readonly opened: readonly string[];
  /** Messages that came while an earlier one was not taken yet: breaches of the flow control. */
  readonly breaches: () => number;
  stop(): Promise<void>;
}

/** Listens on loopback and speaks the debug bridge as TVs do: one message at a time, each one answered. */
export async function startTv(behaviour: TvBehaviour = {}): Promise<TvStandIn> {
  const copied = new Map<string, Buffer>();
  const opened: string[] = [];
  const sockets = new Set<Socket>();
  let breaches = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    const tv = new Session(socket, behaviour, copied, opened, () => (breaches += 1));
    const read = messageReader();
    socket.on('data', (piece) => {
      if (behaviour.speaks !== undefined) socket.write(behaviour.speaks);
      else for (const message of read(piece)) tv.take(message);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    copied,
    opened,
    breaches: () => breaches,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

class Session {
  readonly #socket: Socket;
  readonly #behaviour: TvBehaviour;
  readonly #copied: Map<string, Buffer>;
  readonly #opened: string[];
  readonly #breach: () => void;
  #service = '';
  #client = 0;
  #received = Buffer.alloc(0);
  #bytes = 0;
  #isBusy = false;
  #answers: Buffer[] = [];

  constructor(
    socket: Socket,
    behaviour: TvBehaviour,
    copied: Map<string, Buffer>,
    opened: string[],
    breach: () => void,
  ) {
    this.#socket = socket;
    this.#behaviour = behaviour;
    this.#copied = copied;
    this.#opened = opened;
    this.#breach = breach;
  }

  #send(command: Command, data: Buffer = Buffer.alloc(0)): void {
    const message: Message =
      command === 'CNXN'
        ? { command, arg0: protocolVersion, arg1: this.#behaviour.maxPayload ?? 4096, data }
        : { command, arg0: 77, arg1: this.#client, data };
    // in two pieces: a stream has no borders
    const bytes = encode(message);
    this.#socket.write(bytes.subarray(0, 10));
    this.#socket.write(bytes.subarray(10));
  }

  take({ command, arg0, data }: Message): void {
    const { silentAt } = this.#behaviour;
    if (command === 'CNXN') {
      if (silentAt !== 'greeting') this.#send('CNXN', Buffer.from('device::\0'));
    } else if (command === 'OPEN') {
      this.#client = arg0;
      this.#open(data.toString().replace('\0', ''));
    } else if (command === 'WRTE') this.#write(data);
    else if (command === 'OKAY') this.#next();
  }

  #open(service: string): void {
    const { silentAt, refuses, duid = 'XTAAABBBCCC12', says = [] } = this.#behaviour;
    this.#opened.push(service);
    this.#service = service;
    if (refuses !== undefined && service.includes(refuses)) {
      this.#send('CLSE');
      return;
    }
    this.#send('OKAY');
    if (service === 'shell:0 getduid' && silentAt !== 'getduid') this.#tell([duid]);
    if (service.startsWith('shell:0 vd_appinstall ') && silentAt !== 'install') this.#tell(says);
  }

  #tell(texts: readonly string[]): void {
    this.#answers = texts.map((text) => Buffer.from(text));
    this.#next();
  }

  /** Sends the next piece once the one before was taken; closes behind the last. */
  #next(): void {
    const piece = this.#answers.shift();
    if (piece !== undefined) this.#send('WRTE', piece);
    else if (this.#service.startsWith('shell:')) this.#send('CLSE');
  }

  #write(data: Buffer): void {
    const { maxPayload = 4096, silentAt, cutAfterBytes = Infinity } = this.#behaviour;
    if (this.#isBusy || data.length > maxPayload) this.#breach();
    this.#bytes += data.length;
    if (this.#bytes > cutAfterBytes) {
      this.#socket.destroy();
      return;
    }
    if (silentAt === 'copy' && this.#bytes > 8192) return;
    this.#isBusy = true;
    setImmediate(() => {
      this.#isBusy = false;
      this.#send('OKAY');
      this.#received = Buffer.concat([this.#received, data]);
      this.#copy();
    });
  }

  /** Takes the messages of the sync service out of what has come, once it is whole. */
  #copy(): void {
    const parts: Buffer[] = [];
    let name = '';
    for (let at = 0; at + 8 <= this.#received.length;) {
      const id = this.#received.toString('latin1', at, at + 4);
      const length = this.#received.readUInt32LE(at + 4);
      const content = this.#received.subarray(at + 8, at + 8 + length);
      if (id === 'SEND') name = content.toString();
      if (id === 'DATA') parts.push(content);
      if (id === 'DONE') {
        const why = this.#behaviour.copyFails;
        const answer = Buffer.alloc(8);
        answer.write(why === undefined ? 'OKAY' : 'FAIL', 'latin1');
        answer.writeUInt32LE(why?.length ?? 0, 4);
        this.#received = Buffer.alloc(0);
        if (why === undefined) this.#copied.set(name, Buffer.concat(parts));
        this.#send('WRTE', Buffer.concat([answer, Buffer.from(why ?? '')]));
        return;
      }
      at += 8 + (id === 'QUIT' ? 0 : length);
    }
  }
}
