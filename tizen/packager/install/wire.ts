/** Messages of the debug bridge, as ADB has them: a header of six little-endian words, then the payload. */
export const commands = {
  CNXN: 0x4e584e43,
  OPEN: 0x4e45504f,
  OKAY: 0x59414b4f,
  WRTE: 0x45545257,
  CLSE: 0x45534c43,
} as const;

export type Command = keyof typeof commands;

export interface Message {
  readonly command: Command;
  readonly arg0: number;
  readonly arg1: number;
  readonly data: Buffer;
}

export const protocolVersion = 0x01000000;
/** The most that we take in one message, and tell the other side. */
export const maxPayload = 256 * 1024;
const headerBytes = 24;

export function encode({ command, arg0, arg1, data }: Message): Buffer {
  const header = Buffer.alloc(headerBytes);
  const word = commands[command];
  const sum = data.reduce((total, byte) => (total + byte) >>> 0, 0);
  for (const [at, value] of [word, arg0, arg1, data.length, sum, (word ^ 0xffffffff) >>> 0].entries()) {
    header.writeUInt32LE(value, at * 4);
  }
  return Buffer.concat([header, data]);
}

/** Takes pieces of a stream, in whatever sizes they come, and gives whole messages. */
export function messageReader(): (piece: Buffer) => Message[] {
  let rest = Buffer.alloc(0);
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    const messages: Message[] = [];
    while (rest.length >= headerBytes) {
      const word = rest.readUInt32LE(0);
      const length = rest.readUInt32LE(12);
      const command = (Object.keys(commands) as Command[]).find((name) => commands[name] === word);
      if (command === undefined || rest.readUInt32LE(20) !== (word ^ 0xffffffff) >>> 0) {
        throw new Error('it sent something that is no message of the debug bridge');
      }
      if (length > maxPayload) throw new Error(`it sent a message of ${length} bytes`);
      if (rest.length < headerBytes + length) break;
      const data = Buffer.from(rest.subarray(headerBytes, headerBytes + length));
      messages.push({ command, arg0: rest.readUInt32LE(4), arg1: rest.readUInt32LE(8), data });
      rest = rest.subarray(headerBytes + length);
    }
    return messages;
  };
}
