import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { WorldError } from '../../kit/errors.ts';

import { parseAnswer, type TunnelFacts } from './uapi.ts';

const run = promisify(execFile);
const device = 'wg0';
const socket = `/run/wireguard/${device}.sock`;

/**
 * WireGuard in a process of its own. Its socket towards the server stays in the gateway's network; the
 * device goes into that of the holder, whose process is number 1 here. With the process, the device goes.
 */
export class WireguardProcess {
  readonly #child: ChildProcess;
  readonly ended: Promise<void>;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.ended = once(child, 'exit').then(() => undefined);
  }

  static async start(signal: AbortSignal): Promise<WireguardProcess> {
    const child = spawn('wireguard-go', ['-f', device], {
      stdio: 'ignore',
      env: { LOG_LEVEL: 'silent', PATH: '/usr/bin' },
    });
    const failed = once(child, 'error').then(([error]) => {
      throw new WorldError('wireguard-go does not start.', { cause: error });
    });
    const own = new WireguardProcess(child);
    try {
      await Promise.race([failed, own.#push(signal)]);
    } catch (error) {
      own.stop();
      throw error;
    }
    return own;
  }

  async #push(signal: AbortSignal): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      signal.throwIfAborted();
      try {
        await this.ask('get=1\n\n');
        break;
      } catch (error) {
        if (this.#child.exitCode !== null) {
          throw new WorldError(
            'wireguard-go ended at once. Is /dev/net/tun there (modprobe tun), and has the gateway NET_ADMIN?',
          );
        }
        if (tries > 200) throw error;
        await pause(25);
      }
    }
    // up before it goes, so that WireGuard has seen it
    await run('ip', ['link', 'set', device, 'up']);
    await run('ip', ['link', 'set', device, 'netns', '1']);
  }

  async ask(question: string): Promise<TunnelFacts> {
    const connection = connect(socket);
    connection.setTimeout(3000, () => connection.destroy(new Error('WireGuard does not answer.')));
    connection.write(question);
    let answer = '';
    for await (const part of connection.setEncoding('utf8')) {
      answer += String(part);
      if (answer.endsWith('\n\n')) break;
    }
    connection.destroy();
    return parseAnswer(answer);
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }
}

/** The size that the way to the server takes, in bytes: that of the link it goes out by. */
export async function linkMtu(address: string): Promise<number> {
  const { stdout } = await run('ip', ['-4', '-o', 'route', 'get', address]);
  const link = / dev ([\w.@-]{1,15}) /.exec(stdout)?.[1] ?? 'eth0';
  const ofRoute = / mtu (\d+)/.exec(stdout)?.[1];
  return Number(ofRoute ?? readFileSync(`/sys/class/net/${link}/mtu`, 'utf8'));
}

/** Whether a host answers a ping from the gateway's own network, outside the tunnel. */
export async function answersPing(address: string): Promise<boolean> {
  try {
    await run('ping', ['-n', '-q', '-c', '1', '-W', '2', address]);
    return true;
  } catch {
    return false;
  }
}
