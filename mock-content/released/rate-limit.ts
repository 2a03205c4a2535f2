/** Lets through so many requests of one caller to one route a second; answers whether this one may pass. */
export class RateLimit {
  readonly #passed = new Map<string, number[]>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  allows(caller: string, route: string, perSecond: number): boolean {
    const key = `${caller} ${route}`;
    const now = this.#now();
    const recent = (this.#passed.get(key) ?? []).filter((time) => now - time < 1000);
    const allowed = recent.length < perSecond;
    if (allowed) recent.push(now);
    this.#passed.set(key, recent);
    return allowed;
  }
}
