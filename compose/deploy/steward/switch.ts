import { GateError, reasonOf } from '../../../kit/errors.ts';
import type { Mission, Outcome, Phase } from '../mission.ts';

import { addressOf, untilHealthy } from './backend.ts';
import type { Engine } from './engine.ts';
import { Front } from './front.ts';
import { startGate, type Gate } from './gate.ts';
import { watchNext } from './watch.ts';

/** What the suite finds at a backend's address; sentences of what does not hold. */
export type Smoke = (url: string, signal: AbortSignal) => Promise<readonly string[]>;

export interface Surroundings {
  readonly engine: Engine;
  /** The container that this runs in, which is in the network of nginx. */
  readonly self: string;
  readonly smoke: Smoke;
  /** Tells what is being done. */
  readonly say: (text: string) => void;
  /** Keeps how far it is, for one that takes over after this one died. */
  readonly keep: (phase: Phase) => Promise<void>;
  /** Fires when whoever ordered it is gone or has changed his mind; counts before the switch alone. */
  readonly signal: AbortSignal;
}

const never = new AbortController().signal;
/** What a backend gets to end by itself while viewers wait. */
const stopSeconds = 4;
/** From the start of nginx to its first answer. */
const nginxMs = 20_000;

/**
 * Lets one backend take another's place, all of it on the host itself: who ordered it may be cut off at any moment.
 * Before the switch whatever goes wrong changes nothing; after it the old one comes back.
 */
export class Switch implements AsyncDisposable {
  readonly #mission: Mission;
  readonly #around: Surroundings;
  #front: Front | undefined;
  #heldMs = 0;
  readonly #gates = new AsyncDisposableStack();

  constructor(mission: Mission, around: Surroundings) {
    this.#mission = mission;
    this.#around = around;
    this.#front = mission.nginx === undefined ? undefined : new Front(around.engine, mission.nginx);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#gates.disposeAsync();
  }

  async run(): Promise<Outcome> {
    const { keep } = this.#around;
    await keep('trying');
    try {
      await this.#tryOut();
    } catch (error) {
      await this.putAside();
      return { result: this.#mission.form === 'first' ? 'lost' : 'kept', reason: sentence(error) };
    }
    await keep('switching');
    try {
      await this.#exchangeNginx(this.#mission.nginx, this.#mission.nextNginx);
      await this.#exchangeBackends();
    } catch (error) {
      return await this.comeBack(error);
    }
    await keep('watching');
    return await this.watchOn();
  }

  /** From the moment on when the next one serves; also after this program was started again. */
  async watchOn(): Promise<Outcome> {
    const { engine, say } = this.#around;
    const mission = this.#mission;
    if (mission.nextNginx !== undefined) this.#front = new Front(engine, mission.nextNginx);
    say(`The next one serves; it is watched for ${Math.round(mission.watchMs / 1000)} s.`);
    try {
      await watchNext(engine, mission, this.#front);
    } catch (error) {
      return await this.comeBack(error);
    }
    await this.#giveUpOld();
    return { result: 'deployed', reason: '', heldMs: this.#heldMs };
  }

  /** Ends what was only tried, and leaves the old one as it is. */
  async putAside(): Promise<void> {
    const { engine, say } = this.#around;
    const { next, nextNginx, form } = this.#mission;
    const done = async (what: string, work: () => Promise<void>): Promise<void> => {
      await work().catch((error: unknown) => say(`${what} could not be put aside: ${reasonOf(error)}`));
    };
    await done('The rehearsal', async () => this.#endRehearsal());
    // the first of all is left for its owner to look at
    if (form === 'hold' || form === 'beside') await done('The next one', async () => engine.remove(next));
    if (nextNginx !== undefined) await done('The next nginx', async () => engine.remove(nextNginx));
    if (form === 'beside') await done('nginx', async () => this.#front?.back());
  }

  /** The old one serves again, whatever state both are in. */
  async comeBack(why: unknown): Promise<Outcome> {
    const { engine, say } = this.#around;
    const { old, next, form, nginx, nextNginx } = this.#mission;
    say(`${sentence(why)} The one from before comes back.`);
    if (old === undefined && nextNginx === undefined) return { result: 'lost', reason: sentence(why) };
    try {
      await this.#exchangeNginx(nextNginx, nginx);
      if (nextNginx !== undefined) await engine.remove(nextNginx);
      if (old !== undefined) {
        if (form === 'beside') await this.#comeBackBeside(old);
        else await this.#exchange(next, old);
        await engine.setRestart(old, 'always');
        await engine.remove(next);
      }
      await this.#endRehearsal();
    } catch (error) {
      return {
        result: 'lost',
        reason: `${sentence(why)} The one from before did not come back: ${sentence(error)}`,
      };
    }
    return { result: 'came-back', reason: sentence(why), heldMs: this.#heldMs };
  }

  async #tryOut(): Promise<void> {
    const { engine, say, signal } = this.#around;
    const { form, next, nextNginx, old, rehearsal, healthyMs } = this.#mission;
    // the engine is not to start what was only made
    for (const made of [form === 'front' || form === 'first' ? undefined : next, nextNginx]) {
      if (made !== undefined) await engine.setRestart(made, 'no');
    }
    if (form === 'beside' && old !== undefined) await this.#front?.to(await this.#addressOf(old));
    const tried = rehearsal ?? next;
    if (form === 'front' || (form === 'hold' && rehearsal === undefined)) return;
    await engine.start(tried);
    const options = { forMs: healthyMs, withDocker: true, signal };
    const address = await untilHealthy(engine, tried, this.#mission, options);
    say(
      rehearsal === undefined ? 'The next one is healthy.' : 'The next one is healthy on a copy of the data.',
    );
    await this.#smoke(address);
    await this.#endRehearsal();
  }

  async #smoke(address: string): Promise<void> {
    const { smoke, say, signal } = this.#around;
    const failed = await smoke(`http://${address}`, signal);
    if (failed.length > 0) {
      throw new GateError(`It is healthy, and does not pass the suite's checks: ${failed.join('; ')}.`);
    }
    say("It passes the suite's checks.");
  }

  async #endRehearsal(): Promise<void> {
    const { rehearsal } = this.#mission;
    if (rehearsal !== undefined) await this.#around.engine.remove(rehearsal);
  }

  async #moveBeside(): Promise<void> {
    const { engine } = this.#around;
    const { next } = this.#mission;
    await this.#front?.to(await this.#addressOf(next));
    await engine.setRestart(next, 'always');
  }

  async #comeBackBeside(old: string): Promise<void> {
    const { engine } = this.#around;
    await engine.start(old);
    const options = { forMs: this.#mission.healthyMs, withDocker: false, signal: never };
    const address = await untilHealthy(engine, old, this.#mission, options);
    await this.#front?.to(address);
    await engine.remove(this.#mission.next);
    await this.#front?.back();
  }

  async #exchangeBackends(): Promise<void> {
    const { engine } = this.#around;
    const { old, next, form } = this.#mission;
    if (form === 'beside') await this.#moveBeside();
    else if (form === 'hold' && old !== undefined) {
      await this.#exchange(old, next);
      await engine.setRestart(next, 'always');
    }
  }

  /** There can be one nginx on the ports of this host: nobody is answered from the one's end to the other's start. */
  async #exchangeNginx(ending: string | undefined, starting: string | undefined): Promise<void> {
    const { engine, say } = this.#around;
    if (ending === undefined || starting === undefined) return;
    if (this.#mission.nextNginx === undefined) return;
    const began = performance.now();
    await engine.setRestart(ending, 'no');
    await engine.stop(ending, stopSeconds);
    await engine.start(starting);
    this.#front = new Front(engine, starting);
    await this.#front.untilReady(nginxMs);
    await engine.setRestart(starting, 'always');
    say(`Another nginx answers; for ${Math.round(performance.now() - began)} ms none did.`);
  }

  /** One ends, the other starts, and viewers wait at the gate meanwhile. */
  async #exchange(ending: string, starting: string): Promise<void> {
    const { engine, say } = this.#around;
    const { drainMs, holdMs } = this.#mission;
    // it stays to the end: a slow client's request may come to it yet
    const gate = this.#gates.use(await startGate());
    const began = performance.now();
    const address = await this.#addressOf(ending).catch(() => undefined);
    await this.#hold(gate);
    if (address !== undefined) {
      const left = (await this.#front?.drain(address, drainMs).catch(() => 0)) ?? 0;
      if (left > 0) say(`What was under way after ${drainMs} ms was cut; a player asks for the rest.`);
    }
    // or the engine, once it is started again, starts both
    await engine.setRestart(ending, 'no');
    await engine.stop(ending, stopSeconds);
    const to = await this.#startAlone(starting, Math.max(1000, holdMs - (performance.now() - began)));
    const waiting = gate.waiting();
    gate.release(to);
    const heldMs = Math.round(performance.now() - began);
    this.#heldMs = Math.max(this.#heldMs, heldMs);
    say(`${waiting} requests waited ${heldMs} ms at most.`);
    await this.#front?.back();
  }

  async #hold(gate: Gate): Promise<void> {
    const { say } = this.#around;
    await this.#front?.hold(`${await this.#ownAddress()}:${gate.port}`).catch((error: unknown) => {
      // an nginx that is down keeps nobody waiting, and must not keep the old one from coming back
      say(`Viewers are not kept waiting: ${reasonOf(error)}`);
    });
  }

  async #startAlone(id: string, forMs: number): Promise<string> {
    const { engine } = this.#around;
    await engine.start(id);
    return await untilHealthy(engine, id, this.#mission, { forMs, withDocker: false, signal: never });
  }

  async #giveUpOld(): Promise<void> {
    const { engine, say } = this.#around;
    const { old, form, drainMs, nginx, nextNginx } = this.#mission;
    if (nextNginx !== undefined && nginx !== undefined) await engine.remove(nginx);
    if (old === undefined) return;
    if (form === 'beside') {
      const address = await this.#addressOf(old).catch(() => undefined);
      const left = address === undefined ? 0 : ((await this.#front?.drain(address, drainMs)) ?? 0);
      if (left > 0) say(`What was under way after ${drainMs} ms was cut; a player asks for the rest.`);
      await engine.setRestart(old, 'no');
      await engine.stop(old, stopSeconds);
    }
    await engine.remove(old);
    if (form === 'beside') await this.#front?.back();
  }

  async #addressOf(id: string): Promise<string> {
    const address = await addressOf(this.#around.engine, id, this.#mission);
    if (address !== undefined) return address;
    throw new GateError(`The container ${id} has no address in the network ${this.#mission.network}.`);
  }

  async #ownAddress(): Promise<string> {
    const { engine, self } = this.#around;
    const state = await engine.inspect(self);
    const address = state?.addresses.get(this.#mission.network);
    if (address !== undefined) return address;
    throw new GateError(`The steward is not in the network ${this.#mission.network}.`);
  }
}

/** What went wrong, with a full stop. */
export function sentence(error: unknown): string {
  const reason = reasonOf(error).trim();
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
