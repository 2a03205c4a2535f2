import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

// A backend that wants out by every way there is, ten times a second, and tells on standard output when it was
// answered. Its torrent traffic is what a client sends: announces by http and UDP (BEP 3, BEP 15), a peer's handshake.

const run = promisify(execFile);
const internet = process.env['INTERNET'] ?? '';
const label = process.env['LABEL'] ?? '';
const patienceMs = 900;

const handshake = Buffer.concat([Buffer.from('\x13BitTorrent protocol'), Buffer.alloc(48, 1)]);
const announce = `/announce?info_hash=${'%01'.repeat(20)}&peer_id=${'a'.repeat(20)}&port=6881&left=1`;
const trackerConnect = Buffer.from('0000041727101980000000000000abcd', 'hex');

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  'tcp announce': async () => await tcp(internet, 80, `GET ${announce} HTTP/1.0\r\n\r\n`, 1),
  'tcp peer': async () => await tcp(internet, 6881, handshake, 200_000),
  'udp announce': async () => await udp(internet, 6969, trackerConnect),
  'udp peer from 6881': async () => await udp(internet, 6969, handshake, 6881),
  'dns 127.0.0.11': async () => await ask('127.0.0.11'),
  'dns direct': async () => await ask(internet),
  icmp: async () => await run('ping', ['-n', '-q', '-c', '1', '-W', '1', internet]),
  'tcp by ipv6': async () => await tcp(process.env['INTERNET6'] ?? '', 80, 'GET / HTTP/1.0\r\n\r\n', 1),
};

async function tcp(host: string, port: number, send: string | Buffer, least: number): Promise<void> {
  const done = Promise.withResolvers<undefined>();
  let received = 0;
  const socket = connect({ host, port, timeout: patienceMs });
  socket.on('timeout', () => socket.destroy(new Error('late')));
  socket.on('error', done.reject);
  socket.on('close', () => {
    if (received >= least) done.resolve(undefined);
    else done.reject(new Error('too little'));
  });
  socket.on('data', (part) => (received += part.length));
  socket.write(send);
  await done.promise;
}

async function udp(host: string, port: number, send: Buffer, from?: number): Promise<void> {
  const done = Promise.withResolvers<undefined>();
  const socket = createSocket('udp4');
  const late = setTimeout(() => {
    done.reject(new Error('late'));
  }, patienceMs);
  socket.on('error', done.reject);
  socket.on('message', () => {
    done.resolve(undefined);
  });
  if (from !== undefined) socket.bind(from);
  socket.send(send, port, host, (error) => {
    if (error !== null) done.reject(error);
  });
  try {
    await done.promise;
  } finally {
    clearTimeout(late);
    socket.close();
  }
}

let asked = 0;
async function ask(server: string): Promise<void> {
  const resolver = new Resolver({ timeout: patienceMs, tries: 1 });
  resolver.setServers([server]);
  asked += 1;
  await resolver.resolve4(`q${asked}.${label}.test`);
}

async function pump(way: string, work: () => Promise<unknown>): Promise<never> {
  for (;;) {
    const from = Date.now();
    const isAnswered = await work().then(
      () => true,
      () => false,
    );
    process.stdout.write(`${JSON.stringify({ way, from, at: Date.now(), isAnswered })}\n`);
    await pause(Math.max(0, from + 100 - Date.now()));
  }
}

// what nginx asks for, whatever the tunnel does
createServer((request, response) => {
  response.end(request.url === '/api/health' ? '{"status":"ok"}' : 'the backend');
}).listen(3000);

await Promise.all(Object.entries(ways).map(async ([way, work]) => await pump(way, work)));
