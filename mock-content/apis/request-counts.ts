/** Paths beyond this many are counted together, so that no client can fill the memory. */
const mostPaths = 10_000;

/** How often each path was asked for, for tests of whoever asks. */
export class RequestCounts {
  readonly #paths = new Map<string, number>();
  #total = 0;

  /** `GET /tmdb/3/movie/popular`, without its query. */
  add(method: string, path: string): void {
    const full = `${method} ${path}`;
    const key = this.#paths.has(full) || this.#paths.size < mostPaths ? full : 'others';
    this.#paths.set(key, (this.#paths.get(key) ?? 0) + 1);
    this.#total += 1;
  }

  reset(): void {
    this.#paths.clear();
    this.#total = 0;
  }

  toJSON(): { total: number; paths: Record<string, number> } {
    return { total: this.#total, paths: Object.fromEntries(this.#paths) };
  }
}
