/**
 * What Docker's `fluentd` driver sends: entries of the Forward protocol in its message mode, one after another,
 * `[tag, time, record, {chunk}]` in MessagePack. An entry that has a chunk is answered with `{ack: chunk}`, and
 * the driver keeps it until then. https://github.com/fluent/fluentd/wiki/Forward-Protocol-Specification-v1
 */
export interface LogEntry {
  readonly tag: string;
  readonly timeMs: number;
  readonly record: Readonly<Record<string, string>>;
  /** What the sender waits to be told. */
  readonly chunk?: string;
}

export class ForwardError extends Error {
  override readonly name = 'ForwardError';
}

/** Docker cuts lines at 16 KiB; what goes beyond this is no entry of its. */
const longestEntry = 1024 * 1024;
const deepest = 8;

class Incomplete extends Error {}

/** The whole entries at the beginning of `bytes`, and how many bytes they take; the rest is yet to come. */
export function decodeEntries(bytes: Buffer): { entries: LogEntry[]; used: number } {
  const entries: LogEntry[] = [];
  const reader = new Reader(bytes);
  let used = 0;
  try {
    while (used < bytes.length) {
      entries.push(entryOf(reader.value(0)));
      used = reader.at;
    }
  } catch (error) {
    if (!(error instanceof Incomplete)) throw error;
    if (bytes.length - used > longestEntry) throw new ForwardError('an entry is longer than 1 MiB');
  }
  return { entries, used };
}

export function encodeAck(chunk: string): Buffer {
  return Buffer.concat([Buffer.from([0x81]), encodeText('ack'), encodeText(chunk)]);
}

/** An entry as the driver would send it: what the health check asks with. */
export function encodeEntry({ tag, timeMs, record, chunk }: LogEntry): Buffer {
  const fields = Object.entries(record);
  const time = Buffer.alloc(5);
  time.writeUInt8(0xce);
  time.writeUInt32BE(Math.floor(timeMs / 1000), 1);
  const map = Buffer.from([0xde, 0, fields.length]);
  const parts = [Buffer.from([chunk === undefined ? 0x93 : 0x94]), encodeText(tag), time, map];
  parts.push(...fields.flatMap(([name, value]) => [encodeText(name), encodeText(value)]));
  if (chunk !== undefined) parts.push(Buffer.from([0x81]), encodeText('chunk'), encodeText(chunk));
  return Buffer.concat(parts);
}

function encodeText(text: string): Buffer {
  const bytes = Buffer.from(text);
  const head = Buffer.alloc(5);
  head.writeUInt8(0xdb);
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

type Value = string | number | boolean | null | Time | Value[] | Map<string, Value>;
/** Seconds and nanoseconds, the protocol's own type of time. */
class Time {
  readonly ms: number;
  constructor(seconds: number, nanoseconds: number) {
    this.ms = seconds * 1000 + nanoseconds / 1e6;
  }
}

function entryOf(value: Value): LogEntry {
  if (!Array.isArray(value)) throw new ForwardError('an entry is not an array');
  const [tag, time, record, option] = value;
  if (typeof tag !== 'string' || !(record instanceof Map)) {
    throw new ForwardError('an entry is not of the message mode: [tag, time, record, option]');
  }
  const timeMs = time instanceof Time ? time.ms : Number(time) * 1000;
  if (!Number.isFinite(timeMs)) throw new ForwardError('an entry has no time');
  const fields: Record<string, string> = {};
  for (const [name, field] of record) if (typeof field === 'string') fields[name] = field;
  const chunk = option instanceof Map ? option.get('chunk') : undefined;
  return { tag, timeMs, record: fields, ...(typeof chunk === 'string' && { chunk }) };
}

/** Reads MessagePack: https://github.com/msgpack/msgpack/blob/master/spec.md */
class Reader {
  at = 0;
  readonly #bytes: Buffer;
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  value(depth: number): Value {
    if (depth > deepest) throw new ForwardError('an entry is nested too deeply');
    const type = this.#number(1);
    if (type < 0x80) return type;
    if (type < 0x90) return this.#map(type & 0x0f, depth);
    if (type < 0xa0) return this.#array(type & 0x0f, depth);
    if (type < 0xc0) return this.#text(type & 0x1f);
    if (type >= 0xe0) return type - 0x100;
    switch (type) {
      case 0xc0:
        return null;
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc4:
      case 0xd9:
        return this.#text(this.#number(1));
      case 0xc5:
      case 0xda:
        return this.#text(this.#number(2));
      case 0xc6:
      case 0xdb:
        return this.#text(this.#number(4));
      case 0xc7:
        return this.#extension(this.#number(1));
      case 0xca:
        return this.#take(4).readFloatBE();
      case 0xcb:
        return this.#take(8).readDoubleBE();
      case 0xcc:
        return this.#number(1);
      case 0xcd:
        return this.#number(2);
      case 0xce:
        return this.#number(4);
      case 0xcf:
        return Number(this.#take(8).readBigUInt64BE());
      case 0xd0:
        return this.#take(1).readInt8();
      case 0xd1:
        return this.#take(2).readInt16BE();
      case 0xd2:
        return this.#take(4).readInt32BE();
      case 0xd3:
        return Number(this.#take(8).readBigInt64BE());
      case 0xd7:
        return this.#extension(8);
      case 0xdc:
        return this.#array(this.#number(2), depth);
      case 0xde:
        return this.#map(this.#number(2), depth);
      default:
        throw new ForwardError(`no entry has the type 0x${type.toString(16)}`);
    }
  }

  #take(length: number): Buffer {
    const end = this.at + length;
    if (end > this.#bytes.length) throw new Incomplete();
    const taken = this.#bytes.subarray(this.at, end);
    this.at = end;
    return taken;
  }

  #number(length: number): number {
    return this.#take(length).readUIntBE(0, length);
  }

  #text(length: number): string {
    return this.#take(length).toString();
  }

  #array(length: number, depth: number): Value[] {
    const values: Value[] = [];
    for (let index = 0; index < length; index++) values.push(this.value(depth + 1));
    return values;
  }

  #map(length: number, depth: number): Map<string, Value> {
    const map = new Map<string, Value>();
    for (let index = 0; index < length; index++) {
      const key = this.value(depth + 1);
      if (typeof key !== 'string') throw new ForwardError('a key is not text');
      map.set(key, this.value(depth + 1));
    }
    return map;
  }

  #extension(length: number): Time {
    const kind = this.#number(1);
    const bytes = this.#take(length);
    if (kind !== 0 || length !== 8) throw new ForwardError('an extension is not a time');
    return new Time(bytes.readUInt32BE(), bytes.readUInt32BE(4));
  }
}
