import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildImage, docker } from '../../kit/docker.testing.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

// A provider (WireGuard, NAT, resolver), an "internet" and a judge as containers beside the stack of compose.yaml.

const here = dirname(fileURLToPath(import.meta.url));
export const gatewayImage = 'miauflix-itg-vpn';
export const rigImage = 'miauflix-itg-vpn-rig';

export async function buildImages(): Promise<void> {
  await Promise.all([
    buildImage({ dockerfile: 'compose/vpn/Dockerfile', tag: gatewayImage }),
    buildImage({ dockerfile: 'compose/vpn/rig.Dockerfile', tag: rigImage }),
  ]);
}

export const ways = [
  'tcp announce',
  'tcp peer',
  'udp announce',
  'udp peer from 6881',
  'dns 127.0.0.11',
  'dns direct',
  'icmp',
] as const;

export interface Answer {
  readonly way: string;
  readonly from: number;
  readonly at: number;
  readonly isAnswered: boolean;
}

export class Rig {
  readonly id = `mvpn${randomBytes(3).toString('hex')}`;
  clientKey = '';
  /** A key that the provider does not know. */
  strangerKey = '';
  readonly #third = randomInt(20, 250);
  /** The uplink's, as IPv4 and IPv6 (RFC 4193). */
  readonly uplink = `198.18.${this.#third}.0/24`;
  readonly uplink6 = `fd12:18:${this.#third}::/64`;
  readonly provider = `198.18.${this.#third}.2`;
  readonly gateway = `198.18.${this.#third}.3`;
  readonly internet = `198.18.${this.#third}.80`;
  /** Where nobody is. */
  readonly nobody = `198.18.${this.#third}.251`;
  /** Where the provider moves to. */
  readonly moved = `198.18.${this.#third}.4`;
  readonly provider6 = `fd12:18:${this.#third}::2`;
  readonly gateway6 = `fd12:18:${this.#third}::3`;
  readonly internet6 = `fd12:18:${this.#third}::80`;
  /** A network at home, with a disk in it. */
  readonly lan = `10.${this.#third}.4.0/24`;
  readonly disk = `10.${this.#third}.4.80`;
  #folder = '';
  #config = '';
  #env: Readonly<Record<string, string>> = {};
  #files: readonly string[] = [];

  get folder(): string {
    return this.#folder;
  }

  /** The provider's file, as a customer gets it. */
  get config(): string {
    return this.#config;
  }

  /** One with an address by IPv6 in it. */
  get configWithIpv6(): string {
    return this.#config.replace('10.5.0.2/32', '10.5.0.2/32, fd10:5::2/128');
  }

  name(part: string): string {
    return `${this.id}-${part}`;
  }

  async start(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'miauflix-vpn-'));
    await docker([
      ...['network', 'create', '--label', this.id, '--subnet', this.uplink],
      ...['--ipv6', '--subnet', this.uplink6],
      ...['--opt', `com.docker.network.bridge.name=${this.id}`, this.name('uplink')],
    ]);
    await this.#run(
      'provider',
      this.provider,
      [
        ...['--device', '/dev/net/tun', '--sysctl', 'net.ipv4.ip_forward=1', '--ip6', this.provider6],
        ...['--sysctl', 'net.ipv6.conf.all.forwarding=1', '--sysctl', 'net.ipv6.conf.default.disable_ipv6=0'],
        ...['--network-alias', 'vpn.provider'],
      ],
      ['sleep', 'infinity'],
    );
    await this.onProvider('umask 077; wg genkey >/server; wg genkey >/client; wg genkey >/stranger');
    await this.setUpProvider();
    const keys = await this.onProvider('wg pubkey </server; cat /client /stranger; wg pubkey </stranger');
    const [server = '', client = '', stranger = '', strangersPublic = ''] = keys.split('\n');
    this.clientKey = client;
    this.strangerKey = stranger;
    // the first one is a server that answers nobody
    const recommended = [this.#recommended('deaf', strangersPublic), this.#recommended('well', server)];
    await this.#run(
      'internet',
      this.internet,
      [
        ...['--volume', `${here}/rig-internet.testing.ts:/rig.ts:ro`],
        ...['--env', `RECOMMENDED=${JSON.stringify(recommended)}`, '--ip6', this.internet6],
      ],
      ['sh', '-c', `dnsmasq --no-resolv --no-hosts --address=/test/${this.internet} && exec node /rig.ts`],
    );
    this.#config = [
      ...['[Interface]', `PrivateKey = ${client}`, 'Address = 10.5.0.2/32', 'DNS = 10.5.0.1'],
      ...['[Peer]', `PublicKey = ${server}`, 'AllowedIPs = 0.0.0.0/0, ::/0'],
      `Endpoint = ${this.provider}:51820`,
    ].join('\n');
  }

  /** WireGuard, NAT and the resolver, once its container has started; it has its keys from the first time. */
  async setUpProvider(): Promise<void> {
    await this.startPeer();
    await this.onProvider(
      'nft add table ip n; nft add chain ip n p "{ type nat hook postrouting priority srcnat; }"; ' +
        'nft add rule ip n p oifname != wg0 masquerade; ' +
        'nft add table ip6 n; nft add chain ip6 n p "{ type nat hook postrouting priority srcnat; }"; ' +
        'nft add rule ip6 n p oifname != wg0 masquerade; ' +
        // what belongs to no connection that it knows would go on with the address of the tunnel
        'nft add chain ip n f "{ type filter hook forward priority filter; }"; nft add rule ip n f ct state invalid drop; ' +
        'nft add chain ip6 n f "{ type filter hook forward priority filter; }"; nft add rule ip6 n f ct state invalid drop; ' +
        // without its tunnel, what belongs there goes nowhere
        'ip route add unreachable 10.5.0.0/16 metric 4000; ' +
        `dnsmasq --no-resolv --no-hosts --server=${this.internet} --interface=wg0 --bind-dynamic`,
    );
  }

  #recommended(name: string, publicKey: string): unknown {
    const metadata = [{ name: 'public_key', value: publicKey }];
    return {
      hostname: `${name}.nordvpn.test`,
      station: this.provider,
      technologies: [{ identifier: 'wireguard_udp', metadata }],
    };
  }

  async #run(
    part: string,
    address: string,
    options: readonly string[],
    command: readonly string[],
  ): Promise<void> {
    await docker([
      ...['run', '--detach', '--init', '--name', this.name(part), '--label', this.id, '--user', '0'],
      ...['--network', this.name('uplink'), '--ip', address, '--cap-add', 'NET_ADMIN', ...options],
      ...[rigImage, ...command],
    ]);
  }

  async onProvider(script: string): Promise<string> {
    const { stdout } = await docker(['exec', this.name('provider'), 'sh', '-c', script]);
    return stdout;
  }

  async onGateway(script: string): Promise<string> {
    return await this.compose('exec', '-T', 'vpn', 'busybox', 'sh', '-c', script);
  }

  async startPeer(): Promise<void> {
    await this.onProvider(
      '(wireguard-go -f wg0 >/dev/null 2>&1 & echo $! >/pid); until wg show wg0 >/dev/null 2>&1; do sleep 0.05; done; ' +
        'ip addr add 10.5.0.1/16 dev wg0; ip addr add fd10:5::1/64 dev wg0 nodad; wg set wg0 listen-port 51820 private-key ' +
        '/server peer $(wg pubkey </client) allowed-ips 10.5.0.2/32,fd10:5::2/128; ip link set wg0 up',
    );
  }

  /** The provider goes on at another address, which its name has from then on. */
  async movePeer(): Promise<void> {
    await docker(['network', 'disconnect', this.name('uplink'), this.name('provider')]);
    const connect = ['network', 'connect', '--ip', this.moved, '--alias', 'vpn.provider'];
    await docker([...connect, this.name('uplink'), this.name('provider')]);
  }

  async stopPeer(): Promise<void> {
    await this.onProvider('kill -9 $(cat /pid); while ip link show wg0 >/dev/null 2>&1; do sleep 0.02; done');
  }

  /** Writes the stack's files: a backend that pumps, an nginx that only asks, and what the rig changes. */
  async prepareStack(otherBackend?: Readonly<Record<string, unknown>>): Promise<void> {
    const pump = {
      image: rigImage,
      user: '1000:1000',
      restart: 'always',
      command: ['node', '/pump.ts'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      environment: { INTERNET: this.internet, INTERNET6: this.internet6, LABEL: this.id, PORT: '3000' },
      volumes: [`${here}/rig-pump.testing.ts:/pump.ts:ro`],
      networks: ['inside', 'outside'],
      init: true,
      stop_grace_period: '1s',
    };
    const nginx = {
      networks: ['inside', 'front'],
      image: rigImage,
      restart: 'always',
      command: ['sleep', 'infinity'],
      init: true,
      stop_grace_period: '1s',
    };
    await this.#write('base.yaml', {
      services: { backend: otherBackend ?? pump, nginx },
      networks: { inside: { internal: true } },
    });
    await this.#write('rig.yaml', {
      services: {
        vpn: {
          networks: { outside: { ipv4_address: this.gateway, ipv6_address: this.gateway6 }, lan: {} },
          stop_grace_period: '3s',
        },
        // once a second, so that no test waits long for what happens within 15 s otherwise
        backend: {
          labels: [this.id],
          healthcheck: { interval: '1s', ...(otherBackend !== undefined && { test: ['NONE'] }) },
        },
      },
      networks: {
        front: { ipam: { config: [{ subnet: `10.${this.#third}.1.0/24` }] } },
        inside: { ipam: { config: [{ subnet: `10.${this.#third}.2.0/24` }] } },
        lan: { ipam: { config: [{ subnet: this.lan }] } },
        outside: { external: true, name: this.name('uplink') },
      },
    });
    await this.useFile(this.#config);
    this.#files = [
      join(this.#folder, 'base.yaml'),
      join(here, 'compose.yaml'),
      join(this.#folder, 'rig.yaml'),
    ];
  }

  async #write(name: string, content: unknown): Promise<void> {
    // JSON is YAML
    await writeFile(join(this.#folder, name), JSON.stringify(content));
  }

  /** The next `compose` has this WireGuard file. */
  async useFile(text: string): Promise<void> {
    const path = join(this.#folder, 'wg0.conf');
    await writeFile(path, text, { mode: 0o600 });
    this.#env = { WIREGUARD_CONFIG_FILE: path };
  }

  /** The next `compose` has these variables, too. */
  useVariables(variables: Readonly<Record<string, string>>): void {
    this.#env = { ...this.#env, ...variables };
  }

  /** The next `compose` has NordVPN's private key, and the rig's "internet" for its API. */
  async useNordvpn(privateKey: string): Promise<void> {
    const path = join(this.#folder, 'nordvpn');
    await writeFile(path, `${privateKey}\n`, { mode: 0o600 });
    this.#env = {
      NORDVPN_PRIVATE_KEY_FILE: path,
      VPN_API: `http://${this.internet}:8000`,
      VPN_DNS: '10.5.0.1',
      VPN_FAILURES_BEFORE_ANOTHER: '1',
    };
  }

  async compose(...args: readonly string[]): Promise<string> {
    const { stdout } = await docker(
      [
        'compose',
        '--project-name',
        this.id,
        '--project-directory',
        here,
        ...this.#files.flatMap((f) => ['-f', f]),
        ...args,
      ],
      {
        deadlineMs: 120_000,
        env: {
          ...definedIn(process.env),
          MIAUFLIX_VPN_IMAGE: gatewayImage,
          VPN_STATUS_PORT: '0',
          ...this.#env,
        },
      },
    );
    return stdout;
  }

  async container(service: string): Promise<string> {
    return (await this.compose('ps', '--all', '--quiet', service)).trim();
  }

  async status(): Promise<Record<string, unknown>> {
    const ask = ['busybox', 'wget', '-qO-', 'http://127.0.0.1:8080/status'];
    return await waitUntil(
      'the gateway to tell its status',
      async () => JSON.parse(await this.compose('exec', '-T', 'vpn', ...ask)) as Record<string, unknown>,
      { deadlineMs: 20_000, intervalMs: 200 },
    );
  }

  async untilStatus(state: string): Promise<void> {
    await waitUntil(
      `the gateway to be ${state}`,
      async () => {
        const status = await this.status();
        return status['state'] === state ? true : new NotYet(String(status['sentence']));
      },
      { deadlineMs: 40_000, intervalMs: 200 },
    );
  }

  /** Where the engine's host reaches the backend: in the stack's own network. */
  async backendAddress(): Promise<string> {
    const format = `{{(index .NetworkSettings.Networks "${this.id}_inside").IPAddress}}`;
    return (await docker(['inspect', '--format', format, await this.container('vpn-holder')])).stdout.trim();
  }

  /** What the backend was answered, from a time on in ms. */
  async answers(sinceMs: number, container?: string): Promise<Answer[]> {
    const since = new Date(sinceMs).toISOString();
    const name = container ?? (await this.container('backend'));
    const { stdout } = await docker(['logs', '--since', since, name]);
    return stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Answer);
  }

  /** Until every way that may be answered was answered anew; the ms that the last of them took from then on. */
  async untilTrafficFlows(sinceMs: number, deadlineMs = 40_000): Promise<number> {
    return await waitUntil(
      'that traffic flows',
      async () => {
        const answers = (await this.answers(sinceMs)).filter(
          ({ from, isAnswered }) => isAnswered && from >= sinceMs,
        );
        const firsts = ways.map((way) => answers.find((answer) => answer.way === way)?.at);
        const missing = ways.filter((_, index) => firsts[index] === undefined);
        if (missing.length > 0) return new NotYet(`no answer by ${missing.join(', ')}`);
        return Math.max(...firsts.map((at) => at ?? 0)) - sinceMs;
      },
      { deadlineMs, intervalMs: 200 },
    );
  }

  async stop(): Promise<void> {
    // before the stack's networks, which one of them is in
    const { stdout } = await docker(['ps', '--all', '--quiet', '--filter', `label=${this.id}`]);
    const containers = stdout.split('\n').filter((line) => line !== '');
    if (containers.length > 0) await docker(['rm', '--force', ...containers]);
    if (this.#files.length > 0)
      await this.compose('down', '--volumes', '--timeout', '1').catch(() => undefined);
    await docker(['network', 'rm', this.name('uplink')], { acceptedCodes: [1] });
    if (this.#folder !== '') await rm(this.#folder, { recursive: true, force: true });
  }

  /** A backend as it is without VPN: in the uplink itself; with a resolver there, or that of the engine's host. */
  async startUnprotected(isWithResolver = true): Promise<string> {
    await this.#run(
      'unprotected',
      `198.18.${this.#third}.9`,
      [
        ...['--volume', `${here}/rig-pump.testing.ts:/pump.ts:ro`],
        ...['--env', `INTERNET=${this.internet}`, '--env', `INTERNET6=${this.internet6}`],
        ...['--env', `LABEL=${this.id}`, ...(isWithResolver ? ['--dns', this.internet] : [])],
      ],
      ['node', '/pump.ts'],
    );
    return this.name('unprotected');
  }
}

function definedIn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
