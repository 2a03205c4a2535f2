import { expect } from '@jest/globals';

import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { longestSilence, startJudge, type Judge } from './rig-judge.testing.ts';
import { buildImages, ways, type Rig } from './rig.testing.ts';

/** What the cases of the tests have in common, and the table of what came out. */
export class Cases {
  readonly #rig: Rig;
  readonly #figures: string[] = [];
  #judge: Judge | undefined;

  constructor(rig: Rig) {
    this.#rig = rig;
  }

  /** The rig, without the stack's containers, and its judge. */
  async start(): Promise<void> {
    await buildImages();
    await this.#rig.start();
    this.#judge = await startJudge(this.#rig);
    await this.#rig.prepareStack();
  }

  get judge(): Judge {
    if (this.#judge === undefined) throw new Error('The rig has not been started.');
    return this.#judge;
  }

  get table(): string {
    return this.#figures.map((line) => `${line}\n`).join('');
  }

  /** What nginx gets from the backend, over the network that the two share. */
  async askBackend(): Promise<string> {
    const script = 'fetch("http://backend:3000/").then(async (r) => console.log(await r.text()))';
    return (await this.#rig.compose('exec', '-T', 'nginx', 'node', '-e', script)).trim();
  }

  /** The backend goes on asking; by no way is it answered, and nginx reaches it. */
  async expectSilence(): Promise<void> {
    const from = Date.now();
    await waitUntil(
      'the backend to try every way in vain',
      async () => {
        const tried = new Set(
          (await this.#rig.answers(from)).filter((answer) => answer.from >= from).map(({ way }) => way),
        );
        return ways.every((way) => tried.has(way)) ? true : new NotYet([...tried].join(', '));
      },
      { deadlineMs: 30_000 },
    );
    const answers = await this.#rig.answers(from);
    expect(answers.filter((answer) => answer.from >= from && answer.isAnswered)).toEqual([]);
    expect(await this.askBackend()).toBe('the backend');
  }

  /** From `sinceMs` on: until every way is answered, with nothing outside. */
  async measured(name: string, sinceMs: number): Promise<void> {
    await this.note(
      name,
      `traffic by every way after ${seconds(await this.#rig.untilTrafficFlows(sinceMs))}`,
    );
  }

  /** Around what happens to a tunnel that carries: the longest time in which a way was not answered. */
  async interrupted(name: string, happens: () => Promise<unknown>): Promise<void> {
    const from = Date.now();
    await this.#rig.untilTrafficFlows(from);
    await happens();
    await this.#rig.untilTrafficFlows(Date.now());
    const silence = longestSilence(await this.#rig.answers(from));
    await this.note(name, `a way was silent for ${seconds(silence)} at most`);
  }

  async note(name: string, what: string): Promise<void> {
    const leaks = await this.judge.leaks();
    this.#figures.push(`${name.padEnd(46)} ${leaks.length} packets outside, ${what}`);
    expect(leaks).toEqual([]);
  }

  async recreateGateway(): Promise<void> {
    await this.#rig.compose('up', '--detach', '--no-build', '--force-recreate', '--no-deps', 'vpn');
  }

  async untilStatus(expected: Readonly<Record<string, unknown>>): Promise<void> {
    await waitUntil(
      'the status to be as expected',
      async () => {
        const status = await this.#rig.status();
        const wrong = Object.entries(expected).filter(([name, value]) => {
          const has = status[name];
          return value instanceof RegExp ? !value.test(String(has)) : has !== value;
        });
        return wrong.length === 0 ? true : new NotYet(JSON.stringify(status));
      },
      { deadlineMs: 40_000, intervalMs: 200 },
    );
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
