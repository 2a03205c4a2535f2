import { formatBytes } from '../../kit/text.ts';

import type { EngineFacts, WantedPort } from './engine-facts.ts';
import { error, warning, type Finding } from './finding.ts';
import type { TakenPort } from './port-facts.ts';

/** With it came `start_interval` of health checks. */
const oldestEngine = '25.0.0';
/** With it came `start_interval`, and `required` of what a service depends on. */
const oldestCompose = '2.20.2';

const gibibyte = 1024 ** 3;
/** What images and the first films take. */
const leastDisk = 2 * gibibyte;
const comfortableDisk = 10 * gibibyte;

export interface MachineFacts extends EngineFacts {
  readonly taken: readonly TakenPort[];
  /** Another folder whose stack has the same project name. */
  readonly owner?: string;
  /** Whether this machine has the device that a VPN's tunnel needs; undefined when it is not known. */
  readonly hasTun?: boolean | undefined;
  /** Where the engine is told to hand the logs on to; undefined for the usual place. */
  readonly logsAddress?: string | undefined;
}

/** Everything about the engine and the machine that would keep the stack from starting. */
export function engineFindings(facts: MachineFacts): Finding[] {
  return [
    ...engineItself(facts),
    ...composeItself(facts),
    ...projectFindings(facts),
    ...portFindings(facts),
    ...diskFindings(facts),
    ...memoryFindings(facts),
    ...overlayFindings(facts),
  ];
}

function engineItself({ engine }: EngineFacts): Finding[] {
  switch (engine.kind) {
    case 'absent':
      return [
        error(
          'engine-absent',
          'The program docker is not on this machine.',
          `Install Docker Engine ${oldestEngine} or newer with its Compose plugin: docs.docker.com/engine/install.`,
        ),
      ];
    case 'no-permission':
      return [
        error(
          'engine-permission',
          'This user may not speak to the Docker engine.',
          'Run `sudo usermod -aG docker $USER` and log in again; whoever is in that group is as good as root.',
        ),
      ];
    case 'not-running':
      return [
        error(
          'engine-not-running',
          `The Docker engine does not answer: ${engine.said}.`.replace(/([.?])\.$/, '$1'),
          'Start it by `sudo systemctl start docker`; if DOCKER_HOST or a context names another engine, look at that.',
        ),
      ];
    case 'failed':
      return [
        error(
          'engine-failed',
          `\`docker version\` fails: ${engine.said}.`,
          'Run `docker version`, and see to it that it works.',
        ),
      ];
    case 'there':
      if (!isOlder(engine.version, oldestEngine)) return [];
      return [
        error(
          'engine-old',
          `The Docker engine is ${engine.version}, and the stack needs ${oldestEngine}.`,
          'Install a newer one: docs.docker.com/engine/install.',
        ),
      ];
  }
}

function composeItself({ engine, compose, refused }: EngineFacts): Finding[] {
  if (engine.kind === 'absent') return [];
  if (compose === undefined) {
    return [
      error(
        'compose-absent',
        '`docker compose` is not there.',
        'Install the Compose plugin (docker-compose-plugin, or docker-compose 2 on Debian); docker-compose 1 is too old.',
      ),
    ];
  }
  if (isOlder(compose, oldestCompose)) {
    return [
      error(
        'compose-old',
        `Docker Compose is ${compose}, and the stack needs ${oldestCompose}.`,
        'Install a newer Compose plugin.',
      ),
    ];
  }
  if (refused === undefined) return [];
  return [
    error(
      'compose-refused',
      `Docker Compose does not take the stack’s files: ${refused.trim()}`,
      'Correct what it names; `docker compose config` in the folder says it again.',
    ),
  ];
}

function projectFindings({ owner, resolved }: MachineFacts): Finding[] {
  if (owner === undefined || resolved === undefined) return [];
  return [
    error(
      'project-elsewhere',
      `The stack in ${owner} has the same project name, ${resolved.project}, and would be replaced by this one.`,
      'Give one of them another COMPOSE_PROJECT_NAME in its .env.',
    ),
  ];
}

function portFindings({ taken, resolved }: MachineFacts): Finding[] {
  const wanted = resolved?.ports ?? [];
  const twice = wanted.filter((port, index) => wanted.slice(0, index).some((other) => collide(port, other)));
  return [
    ...twice.map(({ port, service }) =>
      error(
        'port-twice',
        `Two services of the stack want port ${port}, one of them ${service}.`,
        'Give one of them another port in .env.',
      ),
    ),
    ...taken.map(({ address, port, protocol, service, by }) =>
      error(
        'port-taken',
        `Port ${port}${protocol === 'udp' ? ' (UDP)' : ''}${address === '' ? '' : ` of ${address}`}, which ${service} ` +
          `publishes, is taken${by === undefined ? '' : ` by ${by}`}.`,
        'Stop what has it, or set another port in .env (HTTP_PORT, HTTPS_PORT, BACKEND_PORT_ON_LOOPBACK, VPN_STATUS_PORT).',
      ),
    ),
  ];
}

function collide(a: WantedPort, b: WantedPort): boolean {
  const everywhere = (address: string): boolean =>
    address === '' || address === '0.0.0.0' || address === '::';
  const meets = a.address === b.address || everywhere(a.address) || everywhere(b.address);
  return a.port === b.port && a.protocol === b.protocol && meets;
}

function diskFindings({ disk }: EngineFacts): Finding[] {
  if (disk === undefined || disk.freeBytes >= comfortableDisk) return [];
  const make = disk.freeBytes < leastDisk ? error : warning;
  return [
    make(
      'disk-space',
      `${formatBytes(disk.freeBytes)} are free where the engine keeps its data (${disk.folder}).`,
      `Make room: ${formatBytes(leastDisk)} are the least to start with, and films come on top. ` +
        '`docker system df` shows what the engine uses.',
    ),
  ];
}

function memoryFindings({ memoryBytes, resolved }: EngineFacts): Finding[] {
  if (memoryBytes === undefined || resolved === undefined || resolved.memory <= memoryBytes) return [];
  return [
    warning(
      'memory',
      `The services may use ${formatBytes(resolved.memory)} of memory together, and the machine has ${formatBytes(memoryBytes)}.`,
      'Lower the limits in .env, or the system may end what runs on it.',
    ),
  ];
}

/** The folder that the address of the log files' socket takes for the engine's. */
const usualRoot = '/var/lib/docker';

function overlayFindings({ resolved, hasTun, logsAddress, disk }: MachineFacts): Finding[] {
  const findings: Finding[] = [];
  if (resolved?.services.includes('vpn') === true && hasTun === false) {
    findings.push(
      error(
        'vpn-tun',
        'This machine has no /dev/net/tun, which the VPN’s tunnel needs.',
        'Run `sudo modprobe tun`, and let the machine do so at its start: `echo tun | sudo tee /etc/modules-load.d/tun.conf`.',
      ),
    );
  }
  const root = disk?.folder ?? usualRoot;
  if (resolved?.services.includes('logs') === true && logsAddress === undefined && root !== usualRoot) {
    findings.push(
      error(
        'logs-address',
        `The engine keeps its volumes below ${root}, and the log files’ socket is looked for below ${usualRoot}.`,
        `Set LOGS_ADDRESS=unix://${root}/volumes/${resolved.project}_logs-socket/_data/forward.sock in .env.`,
      ),
    );
  }
  return findings;
}

/** Whether `25.0.3` is before `26.1`; what is behind a `-` or `+` does not count. */
export function isOlder(version: string, than: string): boolean {
  const numbers = (text: string): number[] => (text.split(/[-+]/, 1)[0] ?? '').split('.').map(Number);
  const [own, other] = [numbers(version), numbers(than)];
  for (let at = 0; at < Math.max(own.length, other.length); at += 1) {
    const difference = (own[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
