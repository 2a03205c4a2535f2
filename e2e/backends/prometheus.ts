const sample =
  /^(?<name>[a-zA-Z_:][\w:]*)(?:\{(?:[^"}]|"(?:[^"\\]|\\.)*")*\})?[ \t]+(?<value>[^ \t]+)(?:[ \t]+-?\d+)?[ \t]*$/;

/**
 * Reads metrics in Prometheus' text format (version 0.0.4): each name with the sum of its samples, whatever
 * their labels. Comments, lines that are no sample and values that are no finite number count nothing.
 */
export function parseMetrics(text: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const line of text.split('\n')) {
    const { name, value } = sample.exec(line.trim())?.groups ?? {};
    const number = value === undefined || value === '' ? Number.NaN : Number(value);
    if (name !== undefined && Number.isFinite(number)) sums.set(name, (sums.get(name) ?? 0) + number);
  }
  return sums;
}
