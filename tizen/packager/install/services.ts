import { WorldError } from '../../../kit/errors.ts';
import { oneLine } from '../../../kit/text.ts';

import type { Tv } from './connection.ts';

const maxAnswerBytes = 1024 * 1024;
/** ADB's sync service takes no larger piece. */
const maxPieceBytes = 64 * 1024;
const regularFile = 0o100644;

/** What a command on the TV printed. */
export async function shell(tv: Tv, command: string, answerMs?: number): Promise<string> {
  const stream = await tv.open(`shell:0 ${command}`, answerMs);
  const pieces: Buffer[] = [];
  let bytes = 0;
  for (let piece = await stream.read(); piece !== undefined; piece = await stream.read()) {
    bytes += piece.length;
    if (bytes > maxAnswerBytes) throw new WorldError('The TV’s answer has no end.');
    pieces.push(piece);
  }
  stream.close();
  return Buffer.concat(pieces).toString('utf8');
}

const head = (name: string, value: number): Buffer => {
  const buffer = Buffer.alloc(8);
  buffer.write(name, 'latin1');
  buffer.writeUInt32LE(value >>> 0, 4);
  return buffer;
};

/** Copies a file to the TV; `told` gets how many bytes it has taken. */
export async function push(
  tv: Tv,
  path: string,
  content: Uint8Array,
  told: (bytes: number) => void,
): Promise<void> {
  const stream = await tv.open('sync:');
  const name = Buffer.from(`${path},${regularFile}`);
  await stream.write(Buffer.concat([head('SEND', name.length), name]));
  for (let at = 0; at < content.length; at += maxPieceBytes) {
    const piece = content.subarray(at, at + maxPieceBytes);
    await stream.write(Buffer.concat([head('DATA', piece.length), piece]));
    told(at + piece.length);
  }
  // the time of change; a package has none
  await stream.write(head('DONE', 0));
  let answer = Buffer.alloc(0);
  while (answer.length < 8) {
    const piece = await stream.read();
    if (piece === undefined) throw new WorldError('The TV ended the copy without a word.');
    answer = Buffer.concat([answer, piece]);
  }
  if (answer.toString('latin1', 0, 4) !== 'OKAY') {
    const why = oneLine(answer.toString('utf8', 8)).slice(0, 200);
    throw new WorldError(`The TV did not take the package: ${why === '' ? 'it does not say why' : why}.`);
  }
  await stream.write(head('QUIT', 0));
  stream.close();
}
