import { execFile } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { lookup, Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { connect, isIP } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { nameOf, type Task, type Tried, type Way } from './ways.ts';

// In the image, run by `miauflix-infra vpn verify` in the backend's network: asks by every way, and tells what was
// answered. What it is told is its standard input.

//   node probe.js                       all of it, as standard input has it
//   node probe.js address SERVICE       what address the service sees
//   node probe.js look-up HOST          the host's addresses

const run = promisify(execFile);
const patienceMs = 1500;
const [, , command, argument = ''] = process.argv;
if (command === 'look-up') {
  const found = await lookup(argument, { all: true, family: 4 }).catch(() => []);
  for (const { address } of found) process.stdout.write(`${address}\n`);
  process.exit();
}
if (command === 'address') {
  const address = await askService(argument).catch(() => undefined);
  tell({
    way: 'address service',
    isAnswered: address !== undefined,
    ...(address !== undefined && { address }),
  });
  process.exit();
}
const task = JSON.parse(await text(process.stdin)) as Task;
const { marker, target, resolver, engine, domain } = task;
let count = 0;

const tries: Readonly<Record<Way, () => Promise<string | undefined>>> = {
  'address service': async () => await askService(task.service),
  tcp: async () => await tcp(target),
  'udp from 6881': udp,
  'dns by 127.0.0.11': async () => await ask('dns by 127.0.0.11'),
  'dns direct': async () => await ask('dns direct', resolver),
  'dns direct by tcp': dnsByTcp,
  'dns of the engine’s host': async () => {
    if (engine !== '') await ask('dns of the engine’s host', engine);
    else throw new Error('there is none');
    return undefined;
  },
  icmp: async () => {
    await run('ping', ['-n', '-q', '-c', '1', '-W', '1', '-s', String(marker.icmpBytes), target]);
    return undefined;
  },
  'tcp by ipv6': async () => await tcp(task.ipv6Target),
};

/** The address that the service saw; a page of it would be no answer. */
async function askService(service: string): Promise<string> {
  const response = await fetch(service, {
    signal: AbortSignal.timeout(patienceMs * 3),
    redirect: 'error',
  });
  const said = (await response.text()).slice(0, 4096);
  const address = said.split(/[^0-9a-fA-F.:]+/).find((word) => isIP(word) !== 0);
  if (address === undefined) throw new Error('no address');
  // an IPv4 address, as a listener for both kinds has it (RFC 4291 §2.5.5.2)
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

async function tcp(host: string): Promise<undefined> {
  const socket = connect({ host, port: marker.port, timeout: patienceMs });
  try {
    socket.on('timeout', () => socket.destroy(new Error('late')));
    await once(socket, 'connect');
  } finally {
    socket.destroy();
  }
}

/** From a port of those that torrents usually have; the backend may hold some of them. */
async function udp(): Promise<undefined> {
  let socket: Socket | undefined;
  for (const port of [6881, 6882, 6883, 6884, 6885, 6886, 6887, 6888, 6889, 0]) {
    socket = createSocket('udp4');
    const bound = once(socket, 'listening');
    socket.bind(port);
    if (
      await bound.then(
        () => true,
        () => false,
      )
    )
      break;
    socket.close();
  }
  if (socket === undefined) throw new Error('no port');
  try {
    const answered = once(socket, 'message', { signal: AbortSignal.timeout(patienceMs) });
    socket.send(Buffer.from(marker.label), marker.port, target);
    await answered;
  } finally {
    socket.close();
  }
}

function name(way: Way): string {
  count += 1;
  return nameOf(way, count, marker, domain);
}

/** That there is no such name is an answer; that nobody could be asked is none. */
async function ask(way: Way, server?: string): Promise<undefined> {
  const asking = new Resolver({ timeout: patienceMs, tries: 1 });
  if (server !== undefined) asking.setServers([server]);
  await asking.resolve4(name(way)).catch((error: unknown) => {
    if (!['ENOTFOUND', 'ENODATA'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  });
}

/** A question as it is sent over TCP (RFC 1035 §4.2.2). */
async function dnsByTcp(): Promise<undefined> {
  const labels = name('dns direct by tcp')
    .split('.')
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  const header = Buffer.from('123401000001000000000000', 'hex');
  const question = Buffer.concat([header, ...labels, Buffer.from('0000010001', 'hex')]);
  const length = Buffer.from([question.length >> 8, question.length & 255]);
  const socket = connect({ host: resolver, port: 53, timeout: patienceMs });
  try {
    socket.on('timeout', () => socket.destroy(new Error('late')));
    socket.write(Buffer.concat([length, question]));
    await once(socket, 'data');
  } finally {
    socket.destroy();
  }
}

function tell(tried: Tried): void {
  process.stdout.write(`${JSON.stringify(tried)}\n`);
}

const end = Date.now() + task.forMs;
await Promise.all(
  Object.entries(tries).map(async ([way, work]) => {
    do {
      const from = Date.now();
      const tried: Tried = await work().then(
        (address) => ({ way: way as Way, isAnswered: true, ...(address !== undefined && { address }) }),
        () => ({ way: way as Way, isAnswered: false }),
      );
      tell(tried);
      await pause(Math.max(0, Math.min(from + 300, end) - Date.now()));
    } while (Date.now() < end);
  }),
);
process.exit();
