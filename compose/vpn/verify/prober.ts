import { isIPv4 } from 'node:net';

import { ConfigurationError, WorldError } from '../../../kit/errors.ts';
import { ProgramError } from '../../../kit/run-program.ts';

import { docker } from './containers.ts';
import { ways, type Task, type Tried, type Way } from './ways.ts';

/** One of Cloudflare's, where only has to be sent to. */
const ipv6Target = '2606:4700:4700::1111';
const program = '/opt/miauflix-infra/compose/vpn/verify/probe.js';

export interface ProberOptions {
  readonly id: string;
  readonly image: string;
  readonly signal: AbortSignal;
}

/** Runs the probe of the gateway's image in networks of the engine, without any right, for as long as it takes. */
export class Prober {
  readonly #options: ProberOptions;
  #count = 0;

  constructor(options: ProberOptions) {
    this.#options = options;
  }

  async probe(network: string, task: Omit<Task, 'ipv6Target'>): Promise<Tried[]> {
    const { marker, service, target, resolver, engine, domain, forMs } = task;
    const input = { marker, service, target, resolver, engine, domain, forMs, ipv6Target };
    return triedIn(await this.#run(network, ['node', program], forMs + 60_000, JSON.stringify(input)));
  }

  /** The address that a service sees; undefined when it does not answer. */
  async addressOf(network: string, service: string): Promise<string | undefined> {
    const said = await this.#run(network, ['node', program, 'address', service], 60_000);
    return triedIn(said).find(({ address }) => address !== undefined)?.address;
  }

  /** The addresses of a host, as a container in the engine's own network finds them. */
  async lookUp(host: string): Promise<string[]> {
    return (await this.#run('host', ['node', program, 'look-up', host], 60_000)).split('\n').filter(isIPv4);
  }

  async #run(network: string, command: readonly string[], deadlineMs: number, input = ''): Promise<string> {
    const { id, image, signal } = this.#options;
    const [entrypoint = '', ...args] = command;
    this.#count += 1;
    try {
      return await docker(
        [
          ...[
            'run',
            '--rm',
            '--interactive',
            '--init',
            '--pull',
            'never',
            '--name',
            `${id}-probe-${this.#count}`,
          ],
          ...[
            '--network',
            network,
            '--user',
            '1000:1000',
            '--cap-drop',
            'ALL',
            '--read-only',
            '--memory',
            '128m',
          ],
          ...['--security-opt', 'no-new-privileges:true', '--log-driver', 'none', '--label', id],
          ...['--entrypoint', entrypoint, image, ...args],
        ],
        { signal, deadlineMs, input },
      );
    } catch (error) {
      if (error instanceof ProgramError && error.message.includes('Cannot find module')) {
        throw new WorldError(
          'The gateway’s image is older than this command and cannot do this: pull the newest.',
        );
      }
      throw error;
    }
  }

  async stop(): Promise<void> {
    const left = await docker(['ps', '--all', '--quiet', '--filter', `label=${this.#options.id}`]);
    const ids = left.split('\n').filter((id) => id !== '');
    if (ids.length > 0) await docker(['rm', '--force', ...ids], { acceptedCodes: [1] });
  }
}

/** Where the address service is. */
export async function lookUp(service: string, prober: Prober): Promise<string> {
  const { hostname } = new URL(service);
  if (isIPv4(hostname)) return hostname;
  const [address] = await prober.lookUp(hostname);
  if (address !== undefined) return address;
  throw new ConfigurationError(
    `${hostname}, which is to tell addresses, is not found from this machine. Name another one: --address-service.`,
  );
}

export function triedIn(said: string): Tried[] {
  return said.split('\n').flatMap((line): Tried[] => {
    if (!line.startsWith('{')) return [];
    const { way, isAnswered, address } = JSON.parse(line) as Partial<Tried>;
    if (!isWay(way) || typeof isAnswered !== 'boolean') return [];
    return [{ way, isAnswered, ...(typeof address === 'string' && { address }) }];
  });
}

function isWay(word: unknown): word is Way {
  return ways.some((way) => way === word);
}
