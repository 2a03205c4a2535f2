/** Networks of their own for runs, out of the addresses that are kept for tests of networks (RFC 2544). */

const first = toNumber('198.18.0.0');
const last = toNumber('198.19.255.255');
/** 30 addresses: the gateway, a dozen services, and seeders that checks add. */
const prefix = 27;
const size = 2 ** (32 - prefix);
const slots = (last - first + 1) / size;

export interface Subnet {
  /** `198.18.4.32/27`. */
  readonly cidr: string;
  /** This machine's address in it. */
  readonly gateway: string;
  /** Addresses for containers, the first one 0. */
  readonly address: (index: number) => string;
}

/** Most containers that a network has addresses for. */
export const mostContainers = size - 3;

/**
 * A network that meets none of the taken ones (`10.0.0.0/8`, or a single address), drawn by chance so that runs
 * that look at the same moment hardly ever draw the same. `random` is from 0 to below 1.
 * @throws {Error} when all are taken
 */
export function freeSubnet(taken: readonly string[], random: () => number = Math.random): Subnet {
  const used = taken.flatMap(rangeOf);
  const start = Math.floor(random() * slots);
  for (let step = 0; step < slots; step += 1) {
    const from = first + ((start + step) % slots) * size;
    const to = from + size - 1;
    if (!used.some((range) => range.from <= to && from <= range.to)) return subnetAt(from);
  }
  throw new Error('Every network of 198.18.0.0/15 is taken.');
}

function subnetAt(from: number): Subnet {
  return {
    cidr: `${toAddress(from)}/${prefix}`,
    gateway: toAddress(from + 1),
    address: (index) => {
      if (index < 0 || index >= mostContainers) throw new Error(`The network has no address ${index}.`);
      return toAddress(from + 2 + index);
    },
  };
}

/** What is no network of IPv4 takes nothing away. */
function rangeOf(network: string): { from: number; to: number }[] {
  const [, address, bits = '32'] = /^(\d+\.\d+\.\d+\.\d+)(?:\/(\d+))?$/.exec(network) ?? [];
  if (address === undefined || Number(bits) > 32) return [];
  const length = 2 ** (32 - Number(bits));
  const from = Math.floor(toNumber(address) / length) * length;
  return [{ from, to: from + length - 1 }];
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function toAddress(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}
