import { performance } from 'node:perf_hooks';

import { reasonOf } from '../../../kit/errors.ts';
import type { Log } from '../../../kit/log.ts';
import { gauge, type Metric, type Sample } from '../../../kit/prometheus.ts';

import { ask, textOf, type ProbeTarget } from './ask.ts';
import type { FilmFinder } from './film.ts';
import { play, type Played } from './play.ts';

type Probe = 'site' | 'backend' | 'film';

interface Result {
  readonly ok: boolean;
  readonly seconds: number;
  readonly atMs: number;
}

/** Of one probe; a film that nobody else watches may have to be found first. */
const deadlineMs: Readonly<Record<Probe, number>> = { site: 10_000, backend: 10_000, film: 60_000 };

/** Asks the stack what its viewers ask, and keeps how that went. */
export class Prober {
  readonly #target: ProbeTarget;
  readonly #log: Log;
  readonly #film: FilmFinder | undefined;
  readonly #results = new Map<Probe, Result>();
  #played: Played | undefined;
  #certificateEndsMs: number | undefined;

  constructor(target: ProbeTarget, film: FilmFinder | undefined, log: Log) {
    this.#target = target;
    this.#film = film;
    this.#log = log;
  }

  async lookAtSite(signal: AbortSignal): Promise<void> {
    await this.#probe('site', signal, async (inTime) => {
      const answer = await ask(this.#target, { path: '/', signal: inTime });
      this.#certificateEndsMs = answer.certificateEndsMs;
      await textOf(answer, 4 * 1024 ** 2);
      // without an app the page is missing, and nginx is well
      if (answer.status !== 200 && answer.status !== 404) throw new Error(`it is answered ${answer.status}`);
    });
    await this.#probe('backend', signal, async (inTime) => {
      const answer = await ask(this.#target, { path: '/-/backend', signal: inTime });
      const text = await textOf(answer);
      if (answer.status !== 200 || !/"status"\s*:\s*"ok"/.test(text)) {
        throw new Error(`it is answered ${answer.status}`);
      }
    });
  }

  get filmPlays(): boolean {
    return this.#results.get('film')?.ok ?? true;
  }

  async playFilm(signal: AbortSignal): Promise<void> {
    const film = this.#film;
    if (film === undefined) return;
    await this.#probe('film', signal, async (inTime) => {
      this.#played = undefined;
      this.#played = await play(this.#target, await film.find(inTime), inTime);
    });
  }

  async #probe(
    probe: Probe,
    signal: AbortSignal,
    look: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const start = performance.now();
    let problem: string | undefined;
    try {
      await look(AbortSignal.any([signal, AbortSignal.timeout(deadlineMs[probe])]));
    } catch (error) {
      if (signal.aborted) return;
      problem = reasonOf(error);
    }
    const before = this.#results.get(probe)?.ok ?? true;
    const ok = problem === undefined;
    this.#results.set(probe, { ok, seconds: (performance.now() - start) / 1000, atMs: Date.now() });
    if (problem !== undefined && before)
      this.#log.warn('what viewers ask for does not go', { probe, reason: problem });
    if (ok && !before) this.#log.info('what viewers ask for goes again', { probe });
  }

  metrics(): Metric[] {
    const each = (value: (result: Result) => number): Sample[] =>
      [...this.#results].map(([probe, result]) => ({ labels: { probe }, value: value(result) }));
    const family = (name: string, help: string, values: readonly Sample[]): Metric[] =>
      values.length === 0 ? [] : [{ name: `miauflix_probe_${name}`, help, type: 'gauge', values }];
    const played = this.#played;
    const end = this.#certificateEndsMs;
    return [
      ...family(
        'success',
        'Whether it went well the last time.',
        each(({ ok }) => Number(ok)),
      ),
      ...family(
        'seconds',
        'How long it took.',
        each(({ seconds }) => seconds),
      ),
      ...family(
        'last_timestamp_seconds',
        'When that was.',
        each(({ atMs }) => atMs / 1000),
      ),
      ...(played === undefined
        ? []
        : [
            gauge('miauflix_probe_film_bytes', 'Bytes of the film that were played.', played.bytes),
            gauge('miauflix_probe_film_first_byte_seconds', 'Until its first byte.', played.firstByteSeconds),
            gauge(
              'miauflix_probe_film_longest_gap_seconds',
              'Longest time without a byte.',
              played.longestGapSeconds,
            ),
          ]),
      ...(end === undefined
        ? []
        : [
            gauge(
              'miauflix_probe_certificate_end_timestamp_seconds',
              'When the certificate ends.',
              end / 1000,
            ),
          ]),
    ];
  }
}
