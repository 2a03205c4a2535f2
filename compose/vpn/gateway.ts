import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { ConfigurationError, reasonOf, WorldError } from '../../kit/errors.ts';
import type { Log } from '../../kit/log.ts';

import { askHolder, holderNow, writePlan } from './holder.ts';
import { planText, type Inside } from './inside.ts';
import { KernelWireguard } from './kernel.ts';
import { answersPing, linkMtu, openLan } from './network.ts';
import { remember, remembered, serversOf, wishOf, wishOfFile } from './servers.ts';
import { portsIn, type Settings, type WireguardChoice } from './settings.ts';
import type { State, Status } from './status.ts';
import {
  nextAction,
  smallerMtu,
  started,
  withFacts,
  withLook,
  withTry,
  type Supervision,
} from './supervision.ts';
import {
  endpointText,
  leastMtuOfIpv6,
  mtuBounds,
  overheadBytes,
  type Server,
  type TunnelFacts,
} from './tunnel.ts';
import { UserspaceWireguard } from './userspace.ts';
import type { Wireguard } from './wireguard.ts';

export interface GatewayOptions {
  /** Reads what we are told, anew with each call; throws what is wrong with it. */
  readonly settings: () => Settings;
  readonly memory: string;
  /** Ports that are let in beside those of the settings, as whoever asked the provider for them wrote. */
  readonly forwardedPorts: () => string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Brings the tunnel into the holder's network, and brings it back whenever it does not carry. */
export class Gateway {
  readonly #options: GatewayOptions;
  #state: State = 'connecting';
  #sentence = 'The gateway starts.';
  #server: Server | undefined;
  #address = '';
  #mtu = 0;
  #dns: readonly string[] = [];
  #reconnects = 0;
  #otherServers = 0;
  #facts: TunnelFacts | undefined;
  #inside: Inside | undefined;
  #remembered: readonly Server[] | undefined;
  #wireguard: Wireguard['kind'] | '' = '';
  #forwardedText = '';
  #forwardedPorts: readonly number[] = [];
  #lan: readonly string[] = [];
  #addresses6: readonly string[] = [];

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  status(): Status {
    return {
      state: this.#state,
      sentence: this.#sentence,
      server: this.#server?.name ?? '',
      endpoint: this.#server === undefined ? '' : endpointText(this.#address, this.#server.port),
      wireguard: this.#wireguard,
      forwardedPorts: this.#forwardedPorts,
      lan: this.#lan,
      mtu: this.#mtu,
      ipv6: this.#addresses6.length > 0 && this.#mtu >= leastMtuOfIpv6,
      dns: this.#dns,
      reconnects: this.#reconnects,
      otherServers: this.#otherServers,
      facts: this.#facts,
      inside: this.#inside,
    };
  }

  /** Until the signal; whatever goes wrong is told in the status, and tried again. */
  async run(): Promise<void> {
    const { settings, signal } = this.#options;
    const isOver = (): boolean => signal.aborted;
    let failures = 0;
    while (!isOver()) {
      try {
        await this.#supervise(settings());
      } catch (error) {
        if (isOver()) return;
        failures = this.#state === 'carrying' ? 0 : failures + 1;
        const isMistake = error instanceof ConfigurationError;
        this.#tell(isMistake ? 'misconfigured' : 'failing', reasonOf(error));
        // a mistake is one until its file is another
        await rest(isMistake ? 5000 : Math.min(500 * 2 ** Math.min(failures, 6), 30_000), signal);
      }
    }
  }

  async #supervise(settings: Settings): Promise<void> {
    const { signal, log, memory } = this.#options;
    for (const sentence of settings.ignored) log.warn(sentence);
    this.#dns = settings.ours.dns;
    this.#lan = settings.lan;
    this.#addresses6 = settings.ours.addresses6;
    this.#forwardedPorts = settings.forwardedPorts;
    this.#forwardedText = '';
    const wish = wishOf(settings.source);
    const known = wish === wishOfFile ? [] : remembered(memory, wish);
    let servers: readonly Server[] = known.length > 0 ? known : await serversOf(settings.source, signal);
    const holder = await this.#untilHolder();
    const wireguard = await this.#start(settings.wireguard, holder.pid);
    const ending = new AbortController();
    const until = AbortSignal.any([signal, ending.signal]);
    void wireguard.ended.then(() => {
      ending.abort(new Error('wireguard-go ended.'));
    });
    try {
      await this.#connect(wireguard, settings, first(servers));
      await openLan(settings.lan, holder.pid);
      let state = started(Date.now());
      state = await this.#look('apply', state, until);
      for (;;) {
        until.throwIfAborted();
        if (holderNow()?.name !== holder.name)
          throw new WorldError('The backend’s network is another one now; the tunnel is brought there.');
        if (state.isCarrying) this.#remember(wish, servers);
        this.#facts = await wireguard.facts();
        if (this.#isOtherPorts(settings)) {
          await this.#plan(settings, this.#mtu);
          state = await this.#look('apply', state, until);
        }
        const now = Date.now();
        state = withFacts(state, this.#facts, now);
        const action = nextAction(state, settings.failuresBeforeAnother, now);
        if (action === 'look') state = await this.#look('probe', state, until);
        else if (action === 'try-again') {
          this.#reconnects += 1;
          state = withTry(state, now);
          await this.#connect(wireguard, settings, first(servers));
          state = await this.#look('apply', state, until);
        } else if (action === 'another-server') {
          servers = await this.#others(settings, servers);
          state = started(Date.now(), state.servers + 1);
          await this.#connect(wireguard, settings, first(servers));
          state = await this.#look('apply', state, until);
        } else if (action === 'smaller-packets') {
          const smaller = smallerMtu(this.#mtu, this.#inside?.fits ?? 0);
          log.warn('large packets are lost on the way', { mtu: this.#mtu, smaller });
          await this.#plan(settings, smaller);
          state = await this.#look('apply', { ...state, smallOnly: 0 }, until);
        } else await rest(state.isCarrying ? 1000 : 250, until);
      }
    } finally {
      await wireguard.stop();
    }
  }

  /** The holder, once it answers: whoever starts it, and whenever. */
  async #untilHolder(): Promise<{ readonly pid: string; readonly name: string }> {
    const { signal } = this.#options;
    for (;;) {
      try {
        // what a gateway before this one may have left: a device of the kernel's does not go with it
        await askHolder('drop', signal);
        const holder = holderNow();
        if (holder !== undefined) return holder;
      } catch {
        signal.throwIfAborted();
        this.#tell(
          'failing',
          'The holder of the backend’s network (vpn-holder) does not run, so nothing goes out. Start it: docker compose up --detach.',
        );
      }
      await rest(250, signal);
    }
  }

  /** The kernel's WireGuard, or one in a process: what was asked for, or the first that there is. */
  async #start(choice: WireguardChoice, holder: string): Promise<Wireguard> {
    const { signal, log } = this.#options;
    const kernel = choice === 'userspace' ? undefined : await KernelWireguard.start(holder, signal);
    if (choice === 'kernel' && kernel === undefined) {
      throw new ConfigurationError(
        'VPN_WIREGUARD is kernel, and this kernel has no WireGuard (modprobe wireguard). Leave it out, and it is run in userspace.',
      );
    }
    const wireguard = kernel ?? (await UserspaceWireguard.start(holder, signal));
    if (this.#wireguard !== wireguard.kind) log.info('WireGuard runs', { in: wireguard.kind });
    this.#wireguard = wireguard.kind;
    return wireguard;
  }

  /** Whether other ports are to be let in than before. */
  #isOtherPorts(settings: Settings): boolean {
    const text = this.#options.forwardedPorts();
    if (text === this.#forwardedText) return false;
    this.#forwardedText = text;
    const more = portsIn(text);
    if (more === undefined) this.#options.log.warn('the file of forwarded ports holds what is no port');
    else this.#forwardedPorts = [...new Set([...settings.forwardedPorts, ...more])];
    return more !== undefined;
  }

  /** Makes a server the tunnel's other end, at the address that its name has now. */
  async #connect(wireguard: Wireguard, settings: Settings, server: Server): Promise<void> {
    this.#server = server;
    this.#address = await addressOf(server.host);
    const mtu = settings.ours.mtu ?? Math.min(mtuBounds.most, (await linkMtu(this.#address)) - overheadBytes);
    await this.#plan(
      settings,
      this.#mtu === 0 || settings.ours.mtu !== undefined ? mtu : Math.min(mtu, this.#mtu),
    );
    await wireguard.connect(settings.ours.privateKey, server, this.#address);
  }

  async #plan(settings: Settings, mtu: number): Promise<void> {
    this.#mtu = mtu;
    await writePlan(planText(settings.ours, mtu, this.#forwardedPorts, settings.lan));
  }

  async #look(word: 'apply' | 'probe', state: Supervision, signal: AbortSignal): Promise<Supervision> {
    // at once with the look, which takes as long
    const answers =
      state.isCarrying || state.failures === 0 ? Promise.resolve(true) : answersPing(this.#address);
    const inside = await askHolder(word, signal);
    this.#inside = inside;
    const next = withLook(state, inside, Date.now());
    if (next.isCarrying) this.#tell('carrying', `Traffic flows through ${this.#server?.name ?? ''}.`);
    else if (state.failures === 0 && this.#state !== 'carrying') this.#tell('connecting', 'No answer yet.');
    else this.#tell('failing', this.#whyNot(inside, await answers));
    return next;
  }

  #whyNot({ ping, names }: Inside, answersPing: boolean): string {
    const { name = '', port = 0 } = this.#server ?? {};
    const server = `${name} (${name === this.#address ? '' : `${this.#address}, `}UDP port ${port})`;
    if (ping === 'passed' && !names) {
      return `The tunnel to ${server} is there, and its resolver ${this.#dns[0] ?? ''} does not answer. Set VPN_DNS to your provider’s.`;
    }
    if (ping === 'small') return `Large packets are lost on the way to ${server}; smaller ones are tried.`;
    if ((this.#facts?.handshakeMs ?? 0) > 0)
      return `${server} has answered, and does not any more. It is tried again.`;
    return answersPing
      ? `${server} answers a ping, and not this private key: the key is wrong or has expired, or UDP is blocked on the way. Get the key anew from your provider.`
      : `${server} cannot be reached: not even a ping is answered. Is this machine on the internet, and is UDP let out?`;
  }

  /** The list without its first, and asked for anew when it is used up. */
  async #others(settings: Settings, servers: readonly Server[]): Promise<readonly Server[]> {
    const [failed, ...rest] = servers;
    if (settings.source.kind === 'file') return servers;
    this.#otherServers += 1;
    this.#options.log.warn('another server is taken', { failed: failed?.name });
    if (rest.length > 0) return rest;
    const anew = await serversOf(settings.source, this.#options.signal);
    const others = anew.filter(({ name }) => name !== failed?.name);
    return others.length > 0 ? others : anew;
  }

  #remember(wish: string, servers: readonly Server[]): void {
    if (wish === wishOfFile || this.#remembered === servers) return;
    remember(this.#options.memory, { wish, servers });
    this.#remembered = servers;
  }

  #tell(state: State, sentence: string): void {
    if (state === this.#state && sentence === this.#sentence) return;
    const level = state === 'carrying' || state === 'connecting' ? 'info' : 'error';
    this.#options.log[level](sentence, { state });
    this.#state = state;
    this.#sentence = sentence;
  }
}

function first(servers: readonly Server[]): Server {
  const [server] = servers;
  if (server === undefined) throw new Error('There is no server.');
  return server;
}

async function addressOf(host: string): Promise<string> {
  if (isIP(host) !== 0) return host;
  try {
    return (await lookup(host, { order: 'ipv4first' })).address;
  } catch (error) {
    throw new Error(`The server’s name ${host} is not found: ${reasonOf(error)}. It is looked up again.`);
  }
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
