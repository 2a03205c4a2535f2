/** Grype's words, from the least to the worst. */
export const severities = ['unknown', 'negligible', 'low', 'medium', 'high', 'critical'] as const;

export type Severity = (typeof severities)[number];

/** What a gate may be set to: the least severity that stops an image, or none that does. */
export const cutoffs = ['negligible', 'low', 'medium', 'high', 'critical', 'never'] as const;

export type Cutoff = (typeof cutoffs)[number];

export function toSeverity(word: string): Severity {
  const lower = word.toLowerCase();
  return severities.find((severity) => severity === lower) ?? 'unknown';
}

/** Whether it is as bad as the cutoff, or worse. What nobody has rated yet stops nothing. */
export function reaches(severity: Severity, cutoff: Cutoff): boolean {
  return cutoff !== 'never' && severities.indexOf(severity) >= severities.indexOf(cutoff);
}
