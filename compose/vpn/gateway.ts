import { lookup } from 'node:dns/promises';
import { isIPv4 } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import type { Log } from '../../kit/log.ts';

import { askHolder, writePlan } from './holder.ts';
import { planText, type Inside } from './inside.ts';
import { remember, remembered, serversOf, wishOf, wishOfFile } from './servers.ts';
import type { Settings } from './settings.ts';
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
import { mtuBounds, overheadBytes, type Server } from './tunnel.ts';
import { getFacts, setPeer, type TunnelFacts } from './uapi.ts';
import { answersPing, linkMtu, WireguardProcess } from './wireguard-process.ts';

export interface GatewayOptions {
  /** Reads what we are told, anew with each call; throws what is wrong with it. */
  readonly settings: () => Settings;
  readonly memory: string;
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

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  status(): Status {
    return {
      state: this.#state,
      sentence: this.#sentence,
      server: this.#server?.name ?? '',
      endpoint: this.#server === undefined ? '' : `${this.#address}:${this.#server.port}`,
      mtu: this.#mtu,
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
    const wish = wishOf(settings.source);
    const known = wish === wishOfFile ? [] : remembered(memory, wish);
    let servers: readonly Server[] = known.length > 0 ? known : await serversOf(settings.source, signal);
    const wireguard = await WireguardProcess.start(signal);
    const ending = new AbortController();
    const until = AbortSignal.any([signal, ending.signal]);
    void wireguard.ended.then(() => {
      ending.abort(new Error('wireguard-go ended.'));
    });
    try {
      await this.#connect(wireguard, settings, first(servers));
      let state = started(Date.now());
      state = await this.#look('apply', state, until);
      for (;;) {
        until.throwIfAborted();
        if (state.isCarrying) this.#remember(wish, servers);
        this.#facts = await wireguard.ask(getFacts);
        const now = Date.now();
        state = withFacts(state, this.#facts, now);
        const action = nextAction(state, settings.failuresBeforeAnother, now);
        if (action === 'look') state = await this.#look('probe', state, until);
        else if (action === 'try-again') {
          this.#reconnects += 1;
          state = withTry(state, now);
          await this.#connect(wireguard, settings, first(servers));
          state = await this.#look('probe', state, until);
        } else if (action === 'another-server') {
          servers = await this.#others(settings, servers);
          state = started(Date.now(), state.servers + 1);
          await this.#connect(wireguard, settings, first(servers));
          state = await this.#look('apply', state, until);
        } else if (action === 'smaller-packets') {
          const smaller = smallerMtu(this.#mtu) ?? this.#mtu;
          log.warn('large packets are lost on the way', { mtu: this.#mtu, smaller });
          await this.#plan(settings, smaller);
          state = await this.#look('apply', { ...state, smallOnly: 0 }, until);
        } else await rest(state.isCarrying ? 1000 : 250, until);
      }
    } finally {
      wireguard.stop();
    }
  }

  /** Makes a server the tunnel's other end, at the address that its name has now. */
  async #connect(wireguard: WireguardProcess, settings: Settings, server: Server): Promise<void> {
    this.#server = server;
    this.#address = await addressOf(server.host);
    const mtu = settings.ours.mtu ?? Math.min(mtuBounds.most, (await linkMtu(this.#address)) - overheadBytes);
    await this.#plan(
      settings,
      this.#mtu === 0 || settings.ours.mtu !== undefined ? mtu : Math.min(mtu, this.#mtu),
    );
    await wireguard.ask(setPeer(settings.ours.privateKey, server, this.#address));
  }

  async #plan(settings: Settings, mtu: number): Promise<void> {
    this.#mtu = mtu;
    await writePlan(planText(settings.ours, mtu, settings.forwardedPorts));
  }

  async #look(word: 'apply' | 'probe', state: Supervision, signal: AbortSignal): Promise<Supervision> {
    const inside = await askHolder(word, signal);
    this.#inside = inside;
    const next = withLook(state, inside, Date.now());
    if (next.isCarrying) this.#tell('carrying', `Traffic flows through ${this.#server?.name ?? ''}.`);
    else if (state.failures === 0 && this.#state !== 'carrying') this.#tell('connecting', 'No answer yet.');
    else this.#tell('failing', await this.#whyNot(inside));
    return next;
  }

  async #whyNot({ ping, names }: Inside): Promise<string> {
    const server = `${this.#server?.name ?? ''} (${this.#address}, UDP port ${this.#server?.port ?? 0})`;
    if (ping === 'passed' && !names) {
      return `The tunnel to ${server} is there, and its resolver ${this.#dns[0] ?? ''} does not answer. Set VPN_DNS to your provider’s.`;
    }
    if (ping === 'small') return `Large packets are lost on the way to ${server}; smaller ones are tried.`;
    if ((this.#facts?.handshakeMs ?? 0) > 0)
      return `${server} has answered, and does not any more. It is tried again.`;
    return (await answersPing(this.#address))
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
  if (isIPv4(host)) return host;
  try {
    return (await lookup(host, { family: 4 })).address;
  } catch (error) {
    throw new Error(`The server’s name ${host} is not found: ${reasonOf(error)}. It is looked up again.`);
  }
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
