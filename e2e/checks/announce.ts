import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

import bencode from 'bencode';

import { withDeadline } from '../../kit/deadline.ts';
import type { Http } from '../http.ts';

/** What a tracker answers to an announce: how many complete peers it knows, and addresses where it gives them. */
export interface TrackerAnswer {
  readonly complete: number;
  readonly incomplete: number;
  /** `127.0.0.1:6881`. */
  readonly peers: readonly string[];
}

export interface Announce {
  /** Lower-case hex. */
  readonly infoHash: string;
  readonly signal: AbortSignal;
}

const deadlineMs = 5_000;
const ourPort = 6_999;

function newPeerId(): Buffer {
  return Buffer.from(`-MI0001-${randomBytes(6).toString('hex')}`);
}

/** BEP 3, with BEP 23's compact list of peers. */
export async function announceOverHttp(
  http: Http,
  tracker: string,
  { infoHash, signal }: Announce,
): Promise<TrackerAnswer> {
  const query = [
    `info_hash=${percentEncoded(Buffer.from(infoHash, 'hex'))}`,
    `peer_id=${percentEncoded(newPeerId())}`,
    `port=${ourPort}&uploaded=0&downloaded=0&left=1&compact=1&numwant=50`,
  ];
  const answer = await http.request(`${tracker}?${query.join('&')}`, { deadlineMs, signal });
  const decoded = bencode.decode(answer.body) as {
    'failure reason'?: Uint8Array;
    complete?: number;
    incomplete?: number;
    peers?: Uint8Array;
  };
  const refusal = decoded['failure reason'];
  if (refusal !== undefined) throw new Error(`the tracker refused: ${Buffer.from(refusal).toString()}`);
  return {
    complete: decoded.complete ?? 0,
    incomplete: decoded.incomplete ?? 0,
    peers: compactPeers(Buffer.from(decoded.peers ?? [])),
  };
}

function percentEncoded(bytes: Buffer): string {
  return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

/** BEP 23: six bytes a peer, address and port. */
export function compactPeers(bytes: Buffer): string[] {
  return Array.from({ length: Math.floor(bytes.length / 6) }, (_, index) => {
    const peer = bytes.subarray(index * 6, index * 6 + 6);
    return `${[...peer.subarray(0, 4)].join('.')}:${peer.readUInt16BE(4)}`;
  });
}

const udpProtocol = 0x41727101980n;
const actions = { connect: 0, announce: 1, error: 3 };

/** BEP 15: connect, then announce. */
export async function announceOverUdp(
  tracker: string,
  { infoHash, signal }: Announce,
): Promise<TrackerAnswer> {
  const { hostname, port } = new URL(tracker);
  const socket = createSocket('udp4');
  const ask = async (packet: Buffer, transaction: number, action: number): Promise<Buffer> => {
    socket.send(packet, Number(port), hostname);
    for (;;) {
      const [answer] = (await once(socket, 'message', { signal })) as [Buffer];
      if (answer.length < 8 || answer.readUInt32BE(4) !== transaction) continue;
      if (answer.readUInt32BE(0) === actions.error)
        throw new Error(`the tracker refused: ${answer.subarray(8).toString()}`);
      if (answer.readUInt32BE(0) === action) return answer;
    }
  };
  try {
    return await withDeadline(
      `an announce to ${tracker}`,
      deadlineMs,
      async () => {
        const connecting = randomBytes(4).readUInt32BE();
        const connect = Buffer.alloc(16);
        connect.writeBigUInt64BE(udpProtocol, 0);
        connect.writeUInt32BE(actions.connect, 8);
        connect.writeUInt32BE(connecting, 12);
        const connected = await ask(connect, connecting, actions.connect);

        const announcing = randomBytes(4).readUInt32BE();
        const announce = Buffer.alloc(98);
        connected.copy(announce, 0, 8, 16);
        announce.writeUInt32BE(actions.announce, 8);
        announce.writeUInt32BE(announcing, 12);
        Buffer.from(infoHash, 'hex').copy(announce, 16);
        newPeerId().copy(announce, 36);
        announce.writeBigUInt64BE(1n, 64);
        announce.writeInt32BE(50, 92);
        announce.writeUInt16BE(ourPort, 96);
        const answer = await ask(announce, announcing, actions.announce);
        return {
          incomplete: answer.readUInt32BE(12),
          complete: answer.readUInt32BE(16),
          peers: compactPeers(answer.subarray(20)),
        };
      },
      signal,
    );
  } finally {
    socket.close();
  }
}

/** The WebSocket announce of WebTorrent's trackers: peers come as offers, so only the counts are looked at. */
export async function announceOverWebSocket(
  tracker: string,
  { infoHash, signal }: Announce,
): Promise<TrackerAnswer> {
  const socket = new WebSocket(tracker);
  try {
    return await withDeadline(
      `an announce to ${tracker}`,
      deadlineMs,
      async () => {
        const answered = Promise.withResolvers<TrackerAnswer>();
        socket.addEventListener('error', () => answered.reject(new Error(`no connection to ${tracker}`)));
        socket.addEventListener('close', () => answered.reject(new Error(`${tracker} hung up`)));
        socket.addEventListener('open', () => {
          socket.send(
            JSON.stringify({
              action: 'announce',
              info_hash: Buffer.from(infoHash, 'hex').toString('latin1'),
              peer_id: newPeerId().toString('latin1'),
              numwant: 0,
              uploaded: 0,
              downloaded: 0,
              left: 1,
              offers: [],
            }),
          );
        });
        socket.addEventListener('message', ({ data }) => {
          const answer = JSON.parse(String(data)) as {
            'failure reason'?: string;
            complete?: number;
            incomplete?: number;
          };
          const refusal = answer['failure reason'];
          if (refusal !== undefined) answered.reject(new Error(`the tracker refused: ${refusal}`));
          else
            answered.resolve({
              complete: answer.complete ?? 0,
              incomplete: answer.incomplete ?? 0,
              peers: [],
            });
        });
        return await answered.promise;
      },
      signal,
    );
  } finally {
    socket.close();
  }
}
