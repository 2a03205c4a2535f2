import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, isIP } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { WorldError } from '../../kit/errors.ts';

import { ip } from './network.ts';
import type { Server, TunnelFacts } from './tunnel.ts';
import { getFacts, parseAnswer, setPeer } from './uapi.ts';
import { device, type Wireguard } from './wireguard.ts';

const socket = `/run/wireguard/${device}.sock`;

/**
 * WireGuard in a process of its own. Its socket towards the server stays in the gateway's network; the
 * device goes into that of the holder. With the process, the device goes.
 */
export class UserspaceWireguard implements Wireguard {
  readonly kind = 'userspace';
  readonly #child: ChildProcess;
  readonly ended: Promise<void>;
  #family: number | undefined;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.ended = once(child, 'exit').then(() => undefined);
  }

  /** `holder`: the number of its process. */
  static async start(holder: string, signal: AbortSignal): Promise<UserspaceWireguard> {
    const child = spawn('wireguard-go', ['-f', device], {
      stdio: 'ignore',
      env: { LOG_LEVEL: 'silent', PATH: '/usr/bin' },
    });
    const failed = once(child, 'error').then(([error]) => {
      throw new WorldError('wireguard-go does not start.', { cause: error });
    });
    const own = new UserspaceWireguard(child);
    try {
      await Promise.race([failed, own.#push(holder, signal)]);
    } catch (error) {
      own.#kill();
      throw error;
    }
    return own;
  }

  async #push(holder: string, signal: AbortSignal): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      signal.throwIfAborted();
      try {
        await ask(getFacts);
        break;
      } catch (error) {
        if (this.#child.exitCode !== null) {
          throw new WorldError(
            'wireguard-go ended at once. Is /dev/net/tun there (modprobe tun), and has the gateway NET_ADMIN?',
          );
        }
        if (tries > 500) throw error;
        await pause(10);
      }
    }
    // up before it goes, so that WireGuard has seen it
    await ip('link', 'set', device, 'up');
    await ip('link', 'set', device, 'netns', holder);
  }

  async connect(privateKey: string, server: Server, address: string): Promise<void> {
    // wireguard-go (0.0.20231211) that has sent by IPv4 sends by IPv6 to an address that is cut off, so: a new one
    this.#family ??= isIP(address);
    if (this.#family !== isIP(address))
      throw new WorldError('The server has another kind of address; WireGuard starts anew.');
    await ask(setPeer(privateKey, server, address));
  }

  async facts(): Promise<TunnelFacts> {
    return await ask(getFacts);
  }

  async stop(): Promise<void> {
    this.#kill();
    await this.ended;
  }

  #kill(): void {
    this.#child.kill('SIGKILL');
  }
}

async function ask(question: string): Promise<TunnelFacts> {
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
