import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';

import { afterEach, describe, expect, it } from '@jest/globals';
import bencode from 'bencode';

import { ConfigurationError } from '../../kit/errors.ts';
import { silentLog } from '../../kit/log.ts';
import type { RunningService } from '../../kit/service.ts';
import type { TrackerAddresses, TrackerOptions } from '../contracts.ts';

import { trackerDefaults } from './fixtures/world.ts';
import type { TrackerStats } from './tracker-stats.ts';
import { startTracker } from './tracker.ts';

const known = '0123456789abcdef0123456789abcdef01234567';
const unknown = 'f'.repeat(40);

let running: RunningService<TrackerAddresses>[] = [];

afterEach(async () => {
  await Promise.all(running.map(async (tracker) => await tracker.stop()));
  running = [];
});

async function start(options: Partial<TrackerOptions> = {}): Promise<TrackerAddresses> {
  const tracker = await startTracker({ ...trackerDefaults, known: [known], ...options }, silentLog);
  running.push(tracker);
  return tracker.addresses;
}

function announceUrl(http: string, infoHash: string, port = 5000, left = 0): string {
  const hash = infoHash.replaceAll(/../g, '%$&');
  return `${http}?info_hash=${hash}&peer_id=-XX0000-00000000000${port % 10}&port=${port}&left=${left}&compact=1&event=started`;
}

async function announce(url: string): Promise<Record<string, unknown>> {
  const answer = await fetch(url);
  return bencode.decode(new Uint8Array(await answer.arrayBuffer())) as Record<string, unknown>;
}

async function stats(url: string): Promise<TrackerStats> {
  const answer = await fetch(`${url}/stats`, { headers: { accept: 'application/json' } });
  return (await answer.json()) as TrackerStats;
}

/** One announce over UDP (BEP 15) that claims to come from 8.8.8.8; answers the whole second datagram. */
async function announceOverUdp(udp: string, infoHash: string): Promise<Buffer> {
  const { hostname, port } = new URL(udp.replace('udp:', 'http:'));
  const socket = createSocket('udp4');
  const ask = async (message: Buffer): Promise<Buffer> => {
    const answered = once(socket, 'message', { signal: AbortSignal.timeout(5000) });
    socket.send(message, Number(port), hostname);
    const [answer] = (await answered) as [Buffer];
    return answer;
  };
  const greeting = Buffer.alloc(16);
  greeting.writeBigUInt64BE(0x41727101980n);
  const connected = await ask(greeting);
  const request = Buffer.alloc(98);
  connected.copy(request, 0, 8, 16);
  request.writeUInt32BE(1, 8);
  request.write(infoHash, 16, 'hex');
  request.write('-XX0000-000000000009', 36);
  request.writeUInt32BE(2, 80);
  request.write('08080808', 84, 'hex');
  request.writeUInt32BE(50, 92);
  request.writeUInt16BE(6000, 96);
  const answer = await ask(request);
  socket.close();
  return answer;
}

async function announceOverWebSocket(ws: string, message: unknown): Promise<Record<string, unknown>> {
  const socket = new WebSocket(ws);
  const answered = Promise.withResolvers<Record<string, unknown>>();
  socket.addEventListener('message', ({ data }) =>
    answered.resolve(JSON.parse(String(data)) as Record<string, unknown>),
  );
  socket.addEventListener('close', () => answered.reject(new Error('hung up')));
  socket.addEventListener('error', () => answered.reject(new Error('no connection')));
  socket.addEventListener('open', () => {
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  });
  const answer = await answered.promise;
  const closed = once(socket, 'close');
  socket.close();
  await closed;
  return answer;
}

const binary = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1');

describe('the tracker', () => {
  it('listens with all three protocols on one port', async () => {
    const { url, http, udp, ws } = await start();
    const ports = [url, http, udp.replace('udp:', 'http:'), ws].map((each) => new URL(each).port);
    expect(new Set(ports).size).toBe(1);
  });

  it('gives peers over HTTP and UDP each other’s addresses, and counts them', async () => {
    const { url, http, udp } = await start();
    await announce(announceUrl(http, known, 5001));
    const answer = await announceOverUdp(udp, known);
    expect(answer.readUInt32BE(0)).toBe(1);
    expect(answer.readUInt32BE(16)).toBe(2);
    const { peers, complete } = await announce(announceUrl(http, known, 5002, 100));
    expect(complete).toBe(2);
    // its own among them; the address that the UDP announce claimed is not
    const addresses = Buffer.from(peers as Uint8Array)
      .toString('hex')
      .match(/.{12}/g);
    expect(addresses?.toSorted()).toEqual(['7f0000011389', '7f000001138a', '7f0000011770']);
    expect(await stats(url)).toMatchObject({
      torrents: 1,
      activeTorrents: 1,
      seeders: 2,
      leechers: 1,
      announces: { taken: { http: 2, udp: 1, ws: 0 } },
      swarms: [{ infoHash: known, seeders: 2, leechers: 1 }],
    });
  });

  it('refuses unknown info hashes over each protocol, with the reason', async () => {
    const { url, http, udp, ws } = await start();
    const refused = await announce(announceUrl(http, unknown));
    expect(Buffer.from(refused['failure reason'] as Uint8Array).toString()).toContain(unknown);
    const datagram = await announceOverUdp(udp, unknown);
    expect(datagram.readUInt32BE(0)).toBe(3);
    expect(datagram.subarray(8).toString()).toContain(unknown);
    const message = {
      action: 'announce',
      info_hash: binary(unknown),
      peer_id: '-XX0000-000000000001',
      left: 0,
    };
    expect(await announceOverWebSocket(ws, message)).toMatchObject({
      'failure reason': expect.stringContaining(unknown),
    });
    const text = await (await fetch(`${url}/metrics`)).text();
    for (const transport of ['http', 'udp', 'ws']) {
      expect(text).toContain(`tracker_announces_refused_total{transport="${transport}"} 1\n`);
    }
    expect(text).toContain('tracker_torrents 0\n');
  });

  it('survives what strangers send', async () => {
    const { url, http, udp, ws } = await start({ known: 'any' });
    const peer = { action: 'announce', info_hash: binary(known), peer_id: '-XX0000-000000000001', left: 0 };
    for (const message of ['', 'null', '{"action":"announce"}', { ...peer, offers: [null, 1] }]) {
      expect(await announceOverWebSocket(ws, message)).toHaveProperty(['failure reason']);
    }
    for (const query of ['', '?info_hash=x', '?info_hash=%FF&peer_id=%00&port=99999999']) {
      expect(await announce(`${http}${query}`)).toHaveProperty(['failure reason']);
    }
    const socket = createSocket('udp4');
    for (const length of [0, 1, 16, 50, 97, 98, 2000]) {
      const message = Buffer.alloc(length, 1);
      if (length >= 12) {
        message.writeBigUInt64BE(0x41727101980n);
        message.writeUInt32BE(1, 8);
      }
      socket.send(message, Number(new URL(url).port), '127.0.0.1');
    }
    socket.close();
    const raw = connect(Number(new URL(ws).port), '127.0.0.1');
    raw.write('GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: upgrade\r\nSec-WebSocket-Key: x\r\n\r\n');
    raw.resume();
    await once(raw, 'close');
    expect((await announceOverUdp(udp, known)).readUInt32BE(0)).toBe(1);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('answers for people, for machines, and by status', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/stats`)).headers.get('content-type')).toContain('text/html');
    expect(await (await fetch(`${url}/stats.json`)).json()).toMatchObject({ torrents: 0 });
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${url}/metrics`)).headers.get('content-type')).toContain('version=0.0.4');
    expect((await fetch(`${url}/nothing`)).status).toBe(404);
    expect((await fetch(`${url}/announce`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${url}/scrape`)).status).toBe(200);
  });

  it('starts again on the same port while a browser is still connected', async () => {
    const first = await start();
    const socket = new WebSocket(first.ws);
    await once(socket, 'open');
    const closed = once(socket, 'close');
    await running[0]!.stop();
    await running[0]!.stop();
    await closed;
    const second = await start({ port: Number(new URL(first.url).port) });
    expect(second).toEqual(first);
    expect((await announceOverUdp(second.udp, known)).readUInt32BE(0)).toBe(1);
  });

  it('says which port is taken, by TCP and by UDP', async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    await expect(start({ port })).rejects.toThrow(ConfigurationError);
    const other = createSocket('udp4');
    other.bind(0, '127.0.0.1');
    await once(other, 'listening');
    await expect(start({ port: other.address().port })).rejects.toThrow(/taken by another program, over UDP/);
    other.close();
    await expect(start({ host: '::1' })).rejects.toThrow(/IPv4/);
  });
});
