import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { runProgram } from '../../kit/run-program.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

jest.setTimeout(120_000);

const fixture = join(import.meta.dirname, 'fixtures', 'whole-swarm.ts');
const namespace = `miauflix-${process.pid}`;
const started: ChildProcess[] = [];

async function ip(...args: string[]): Promise<void> {
  await runProgram('ip', args, { deadlineMs: 10_000 });
}

function start(program: string, args: readonly string[]): ChildProcess {
  const child = spawn('ip', ['netns', 'exec', namespace, program, ...args], { stdio: 'pipe' });
  started.push(child);
  return child;
}

/** Watches the way out of the namespace; what is seen there has left loopback. */
async function watchTheWayOut(): Promise<string[]> {
  const tcpdump = start('tcpdump', ['-i', 'out0', '-n', '-l', '--immediate-mode']);
  const seen: string[] = [];
  createInterface({ input: tcpdump.stdout! }).on('line', (line) => seen.push(line));
  for await (const line of createInterface({ input: tcpdump.stderr! })) {
    if (line.includes('listening on out0')) return seen;
  }
  throw new Error('tcpdump did not start');
}

async function runSwarm(...args: string[]): Promise<ChildProcess> {
  const swarm = start(process.execPath, [fixture, ...args]);
  const said: string[] = [];
  createInterface({ input: swarm.stderr! }).on('line', (line) => said.push(line));
  for await (const line of createInterface({ input: swarm.stdout! })) {
    if (line === 'done') return swarm;
  }
  throw new Error(`the swarm ended before it was done: ${said.slice(-10).join('\n')}`);
}

async function endSwarm(swarm: ChildProcess): Promise<void> {
  const ended = once(swarm, 'exit');
  swarm.stdin?.end();
  expect(await ended).toEqual([0, null]);
}

beforeEach(async () => {
  await ip('netns', 'add', namespace);
  const inside = async (...args: string[]): Promise<void> => await ip('-n', namespace, ...args);
  // the kernel's own greetings over IPv6 are not what is looked for
  const quiet = 'echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6';
  await runProgram('ip', ['netns', 'exec', namespace, 'sh', '-c', quiet], { deadlineMs: 10_000 });
  await inside('link', 'set', 'lo', 'up');
  await inside('link', 'add', 'out0', 'type', 'veth', 'peer', 'name', 'in0');
  await inside('addr', 'add', '192.0.2.1/24', 'dev', 'out0');
  await inside('link', 'set', 'in0', 'up');
  await inside('link', 'set', 'out0', 'up');
  // a gateway that is known, so that packets go out at once and no question after it precedes them
  await inside('neigh', 'add', '192.0.2.2', 'lladdr', '02:00:00:00:00:02', 'dev', 'out0');
  await inside('route', 'add', 'default', 'via', '192.0.2.2');
});

afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  await ip('netns', 'delete', namespace);
});

describe('a swarm of ours', () => {
  it('is seen when something in it looks for peers on the local network', async () => {
    const seen = await watchTheWayOut();
    const swarm = await runSwarm('lsd');
    const announce = await waitUntil(
      'a packet on the way out',
      () => seen.find((line) => line.includes('239.192.152.143')) ?? new NotYet('none was seen'),
      { deadlineMs: 20_000 },
    );
    expect(announce).toContain('192.0.2.1');
    await endSwarm(swarm);
  });

  it('sends not one packet beyond loopback, over TCP, uTP and WebRTC', async () => {
    const seen = await watchTheWayOut();
    const swarm = await runSwarm();
    await endSwarm(swarm);
    // one packet of our own shows that the watcher is still there, and is the only one
    const probe =
      "require('dgram').createSocket('udp4').send('probe', 9, '198.51.100.9', () => process.exit())";
    await runProgram('ip', ['netns', 'exec', namespace, process.execPath, '-e', probe], {
      deadlineMs: 10_000,
    });
    await waitUntil('our own packet', () => seen.length > 0 || new NotYet('nothing'), { deadlineMs: 10_000 });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toContain('198.51.100.9.9');
  });
});
