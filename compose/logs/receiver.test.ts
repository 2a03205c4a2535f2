import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { waitUntil, NotYet } from '../../kit/wait-until.ts';

import { encodeAck, encodeEntry } from './forward.ts';
import { healthTag, Receiver } from './receiver.ts';

let folder = '';
let receiver: Receiver;
const kept: string[] = [];
const problems: unknown[] = [];
const sockets: Socket[] = [];
let full = false;

const listen = async (): Promise<Receiver> =>
  Receiver.listen({
    path: join(folder, 'forward.sock'),
    sink: {
      write: (lines) => {
        if (full) throw new Error('no space left');
        kept.push(...lines);
      },
    },
    isWell: () => !full,
    onProblem: (error) => problems.push(error),
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'miauflix-receiver-'));
  [kept.length, problems.length, full] = [0, 0, false];
  receiver = await listen();
});
afterEach(async () => {
  full = false;
  for (const socket of sockets.splice(0)) socket.destroy();
  await receiver.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Sender {
  readonly send: (bytes: Buffer) => void;
  readonly answered: () => Buffer;
  readonly ended: () => boolean;
}

function sender(): Sender {
  const socket = connect(join(folder, 'forward.sock'));
  sockets.push(socket);
  const answers: Buffer[] = [];
  let ended = false;
  socket.on('data', (data) => answers.push(data));
  socket.on('close', () => (ended = true));
  socket.on('error', () => undefined);
  return {
    send: (bytes) => socket.write(bytes),
    answered: () => Buffer.concat(answers),
    ended: () => ended,
  };
}

const line = (n: number): Buffer =>
  encodeEntry({ tag: 'x', timeMs: 0, record: { log: `{"n":${n}}` }, chunk: `chunk ${n}` });
const until = async (what: string, holds: () => boolean): Promise<void> => {
  await waitUntil(what, () => (holds() ? true : new NotYet('not so')), { deadlineMs: 20_000 });
};

describe('Receiver', () => {
  it('answers lines in their order once it has kept them', async () => {
    const { send, answered } = sender();
    const two = Buffer.concat([line(1), line(2)]);
    send(two.subarray(0, two.length - 3));
    await until('the first is answered', () => answered().equals(encodeAck('chunk 1')));
    expect(kept).toEqual(['{"n":1}\n']);
    send(two.subarray(two.length - 3));
    await until('both are answered', () =>
      answered().equals(Buffer.concat([encodeAck('chunk 1'), encodeAck('chunk 2')])),
    );
    expect(kept).toEqual(['{"n":1}\n', '{"n":2}\n']);
  });

  it('answers nothing that could not be kept, so that it is sent again', async () => {
    full = true;
    const first = sender();
    first.send(line(1));
    await until('the connection is ended', first.ended);
    expect(first.answered()).toHaveLength(0);
    expect(problems).toEqual([new Error('no space left')]);
    full = false;
    const second = sender();
    second.send(line(1));
    await until('it is answered', () => second.answered().equals(encodeAck('chunk 1')));
  });

  it('ends a connection that speaks something else, and goes on', async () => {
    const strange = sender();
    strange.send(Buffer.from('GET / HTTP/1.1\r\n\r\n'));
    await until('the connection is ended', strange.ended);
    expect(problems).toHaveLength(1);
    const { send, answered } = sender();
    send(line(1));
    await until('it is answered', () => answered().length > 0);
  });

  it('says whether all is well, and writes nothing of it', async () => {
    const question = encodeEntry({ tag: healthTag, timeMs: 0, record: {}, chunk: 'well?' });
    const { send, answered } = sender();
    send(question);
    await until('it is answered', () => answered().equals(encodeAck('well?')));
    full = true;
    send(Buffer.concat([question]));
    full = false;
    send(line(1));
    await until('the line is kept', () => kept.length === 1);
    expect(kept).toEqual(['{"n":1}\n']);
  });

  it('takes the place of one that was killed, and keeps the beginnings of lines when it ends', async () => {
    const beginning = { log: 'beginning', partial_message: 'true', partial_id: 'a', partial_ordinal: '1' };
    const { send, answered, ended } = sender();
    send(encodeEntry({ tag: 'x', timeMs: 0, record: beginning, chunk: 'c' }));
    await until('it is answered', () => answered().length > 0);
    expect(kept).toEqual([]);
    await receiver.close();
    await until('the connection is ended', ended);
    expect(kept).toEqual([expect.stringContaining('"message":"beginning"')]);
    const one = await listen();
    receiver = await listen();
    await one.close();
  });
});
