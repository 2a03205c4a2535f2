/**
 * The value below which `p` per cent (0–100) of the values lie, interpolated between the two nearest ranks
 * (Hyndman and Fan's definition 7, the one of R, NumPy and spreadsheets); null when there are no values.
 */
export function percentile(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 100)) throw new RangeError(`A percentile lies within 0 and 100, not ${p}`);
  const bad = values.find((value) => !Number.isFinite(value));
  if (bad !== undefined) throw new RangeError(`A percentile of finite numbers only, not ${bad}`);
  const sorted = values.toSorted((a, b) => a - b);
  const rank = ((sorted.length - 1) * p) / 100;
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.ceil(rank)];
  if (below === undefined || above === undefined) return null;
  const share = rank - Math.floor(rank);
  // rounding must not carry the result past its neighbours; the sum makes one zero of -0 and 0
  return Math.min(above, Math.max(below, below * (1 - share) + above * share)) + 0;
}

/** The middle value, or the mean of the two middle ones; null when there are no values. */
export function median(values: readonly number[]): number | null {
  return percentile(values, 50);
}
