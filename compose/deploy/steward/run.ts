import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

import * as v from 'valibot';

import { pause } from '../../../kit/deadline.ts';
import { reasonOf } from '../../../kit/errors.ts';
import { writeFileWhole } from '../../../kit/folders.ts';
import type { Mission, Outcome, Phase, Saying } from '../mission.ts';
import { orderSchema, underWaySchema, withEntry, type HistoryEntry, type Order } from '../record.ts';

import { Engine } from './engine.ts';
import { Switch, type Smoke, type Surroundings } from './switch.ts';

export interface StewardOptions {
  /** The volume with orders, releases and history. */
  readonly folder: string;
  /** How long nobody may show that he is still there before an order has come. */
  readonly leaseMs: number;
  /** By the mission, since it knows the kind of backend and the address of the running one. */
  readonly smokeFor: (mission: Mission, engine: Engine) => Smoke;
  readonly print: (line: string) => void;
  readonly signal: AbortSignal;
}

const orderFile = 'order.json';
const underWayFile = 'under-way.json';
/** Which container it is that has begun. */
const ownFile = 'steward';

/**
 * The one who holds a host while something is deployed to it: there can be one container of its name. It waits for
 * an order as long as whoever began shows that he is there (SIGUSR2), carries it out without him, writes down what
 * came of it, and ends. Started again in the middle, it first puts things in order.
 */
export async function runSteward(options: StewardOptions): Promise<Outcome | undefined> {
  const { folder, signal } = options;
  const say = (saying: Saying): void => options.print(JSON.stringify(saying));
  const engine = new Engine();
  const self = hostname();
  const place = (name: string): string => join(folder, name);
  const obey = async (order: Order, phase?: Phase, isOwn = true): Promise<Outcome | undefined> => {
    const outcome = await carryOrder(order, phase, {
      engine,
      self,
      signal,
      keep: async (now) => {
        await writeFileWhole(place(underWayFile), JSON.stringify({ order, phase: now, by: self }));
        await rm(place(orderFile), { force: true });
      },
      smokeFor: options.smokeFor,
      say: (text) => say({ say: 'step', text }),
    });
    if (outcome !== undefined) {
      await writeDown(folder, order, outcome);
      // that of another's is in the history alone
      if (isOwn) say({ say: 'outcome', text: outcome.reason, outcome });
    }
    await rm(place(underWayFile), { force: true });
    return outcome;
  };
  try {
    const before = await readUnderWay(place(underWayFile));
    if (before !== undefined) {
      const found = await obey(before.order, before.phase, before.by === self);
      if (before.by === self) return found;
      // another's, who is gone
      const { by, id } = before.order.record;
      say({ say: 'note', text: `The deployment ${id} of ${by} was broken off; it was put in order.` });
    }
    // started again: whoever began is not there any more
    const isAgain = (await textOf(place(ownFile))) === self;
    await writeFileWhole(place(ownFile), self);
    say({ say: 'ready', text: 'Waiting for an order.' });
    const order = await untilOrdered(place(orderFile), isAgain ? 1 : options.leaseMs, signal);
    if (order !== undefined) return await obey(order);
    say({ say: 'step', text: 'Nobody gave an order, or showed to be there still; the host is free again.' });
    return undefined;
  } finally {
    await rm(place(orderFile), { force: true });
    await rm(place(underWayFile), { force: true });
    // or the engine starts it once more
    await engine.setRestart(self, 'no').catch((error: unknown) => {
      say({ say: 'note', text: `The engine will start the steward again: ${reasonOf(error)}` });
    });
  }
}

async function carryOrder(
  { mission, outcome }: Order,
  phase: Phase | undefined,
  { smokeFor, ...around }: Omit<Surroundings, 'smoke'> & Pick<StewardOptions, 'smokeFor'>,
): Promise<Outcome | undefined> {
  if (mission === undefined) return outcome;
  await using task = new Switch(mission, { ...around, smoke: smokeFor(mission, around.engine) });
  return await carryOut(task, phase);
}

async function carryOut(task: Switch, phase: Phase | undefined): Promise<Outcome> {
  if (phase === 'trying') {
    await task.putAside();
    return { result: 'kept', reason: 'The engine, or the steward, ended while the next one was tried.' };
  }
  if (phase === 'switching') {
    return await task.comeBack(new Error('The engine, or the steward, ended in the middle of the switch.'));
  }
  if (phase === 'watching') return await task.watchOn();
  return await task.run();
}

async function untilOrdered(file: string, leaseMs: number, signal: AbortSignal): Promise<Order | undefined> {
  let seen = performance.now();
  const onLife = (): void => {
    seen = performance.now();
  };
  process.on('SIGUSR2', onLife);
  try {
    for (;;) {
      if (existsSync(file)) return v.parse(orderSchema, JSON.parse(await readFile(file, 'utf8')));
      if (performance.now() - seen >= leaseMs || signal.aborted) return undefined;
      await pause(100);
    }
  } finally {
    // the default of it would end this program
    process.on('SIGUSR2', () => undefined);
    process.off('SIGUSR2', onLife);
  }
}

async function textOf(file: string): Promise<string | undefined> {
  return await readFile(file, 'utf8').catch(() => undefined);
}

async function readUnderWay(file: string): Promise<v.InferOutput<typeof underWaySchema> | undefined> {
  if (!existsSync(file)) return undefined;
  const parsed = v.safeParse(underWaySchema, JSON.parse(await readFile(file, 'utf8')));
  return parsed.success ? parsed.output : undefined;
}

/** Adds to the history, and names the release that runs. */
export async function writeDown(folder: string, { record }: Order, outcome: Outcome): Promise<void> {
  const file = join(folder, 'history.jsonl');
  const text = existsSync(file) ? await readFile(file, 'utf8') : '';
  const { result, reason, heldMs } = outcome;
  const tookMs = Math.max(0, Date.now() - Date.parse(record.at));
  const entry: HistoryEntry = { ...record, result, reason, tookMs, ...(heldMs !== undefined && { heldMs }) };
  await writeFileWhole(file, withEntry(text, entry));
  if (result !== 'deployed') return;
  const current = { release: record.release, name: record.name };
  await writeFileWhole(join(folder, 'current.json'), JSON.stringify(current));
}
