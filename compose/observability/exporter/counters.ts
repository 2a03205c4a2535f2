import type { Metric, Sample } from '../../../kit/prometheus.ts';

type Labels = Readonly<Record<string, string>>;

/** Counts by their labels, of which there are few: what they are made of is never what somebody sent. */
export class Counter {
  readonly #metric: Pick<Metric, 'name' | 'help'>;
  readonly #values = new Map<string, { readonly labels: Labels; value: number }>();

  /** What is in `known` is told from the start, as 0: a rate needs a value from before. */
  constructor(name: string, help: string, known: readonly Labels[] = [{}]) {
    this.#metric = { name, help };
    for (const labels of known) this.add(labels, 0);
  }

  add(labels: Labels = {}, by = 1): void {
    const key = JSON.stringify(labels);
    const before = this.#values.get(key);
    if (before === undefined) this.#values.set(key, { labels, value: by });
    else before.value += by;
  }

  metric(): Metric {
    return { ...this.#metric, type: 'counter', values: [...this.#values.values()] };
  }
}

/** How values are spread, in buckets of which each has what is not above its bound. */
export class Histogram {
  readonly #metric: Pick<Metric, 'name' | 'help'>;
  readonly #bounds: readonly number[];
  readonly #counts: number[];
  #sum = 0;
  #count = 0;

  constructor(name: string, help: string, bounds: readonly number[]) {
    this.#metric = { name, help };
    this.#bounds = bounds;
    this.#counts = bounds.map(() => 0);
  }

  observe(value: number): void {
    this.#sum += value;
    this.#count += 1;
    for (const [at, bound] of this.#bounds.entries()) {
      if (value <= bound) this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    }
  }

  metric(): Metric {
    const buckets = [...this.#bounds.entries()].map(([at, bound]): Sample => ({
      suffix: '_bucket',
      labels: { le: String(bound) },
      value: this.#counts[at] ?? 0,
    }));
    return {
      ...this.#metric,
      type: 'histogram',
      values: [
        ...buckets,
        { suffix: '_bucket', labels: { le: '+Inf' }, value: this.#count },
        { suffix: '_sum', value: this.#sum },
        { suffix: '_count', value: this.#count },
      ],
    };
  }
}
