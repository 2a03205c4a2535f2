import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

import { withDeadline } from '../../kit/deadline.ts';

/** Listens for a tracker's datagrams over IPv4; throws `EADDRINUSE` when another program has the port. */
export async function bindDatagrams(host: string, port: number): Promise<Socket> {
  const socket = createSocket('udp4');
  const listening = once(socket, 'listening');
  try {
    socket.bind(port, host);
    await listening;
    return socket;
  } catch (error) {
    socket.close();
    throw error;
  }
}

const announceAction = 1;
const actionAt = 8;
const ipAt = 84;
const announceLength = 98;

/**
 * The datagram with its sender's address only: BEP 15 lets an announce name another address, and a tracker
 * that believes it sends every peer there.
 */
export function withoutForeignAddress(message: Buffer): Buffer {
  const isAnnounce = message.length >= announceLength && message.readUInt32BE(actionAt) === announceAction;
  if (isAnnounce) message.writeUInt32BE(0, ipAt);
  return message;
}

const connectionMagic = 0x41727101980n;
const probeDeadlineMs = 1000;

/** Greets the tracker as BEP 15's connect request does; throws when no right answer comes. */
export async function probeDatagrams(host: string, port: number): Promise<void> {
  const socket = createSocket('udp4');
  const transaction = Math.floor(Math.random() * 0xffffffff);
  const request = Buffer.alloc(16);
  request.writeBigUInt64BE(connectionMagic);
  request.writeUInt32BE(transaction, 12);
  try {
    await withDeadline('an answer over UDP', probeDeadlineMs, async (signal) => {
      const answered = once(socket, 'message', { signal });
      socket.send(request, port, host);
      const [answer] = (await answered) as [Buffer];
      if (answer.length < 16 || answer.readUInt32BE(4) !== transaction)
        throw new Error('a wrong answer over UDP');
    });
  } finally {
    socket.close();
  }
}
