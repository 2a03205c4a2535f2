/** Tizen's version → year and Chromium of its TVs; Samsung's "Web Engine Specifications". */
export const engines = [
  { tizen: '3.0', year: 2017, chromium: 47 },
  { tizen: '4.0', year: 2018, chromium: 56 },
  { tizen: '5.0', year: 2019, chromium: 63 },
  { tizen: '5.5', year: 2020, chromium: 69 },
  { tizen: '6.0', year: 2021, chromium: 76 },
  { tizen: '6.5', year: 2022, chromium: 85 },
  { tizen: '7.0', year: 2023, chromium: 94 },
  { tizen: '8.0', year: 2024, chromium: 108 },
  { tizen: '9.0', year: 2025, chromium: 120 },
  { tizen: '10.0', year: 2026, chromium: 130 },
] as const;

export interface Engine {
  readonly tizen: string;
  readonly year: number;
  readonly chromium: number;
}

/** The oldest TVs on which an app with this `required_version` may be installed. */
export function oldestEngineFor(requiredVersion: string): Engine | undefined {
  return engines.find(({ tizen }) => compareVersions(tizen, requiredVersion) >= 0);
}

/** Below zero when `a` is the older one. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const length = Math.max(left?.length ?? 0, right?.length ?? 0);
  for (let at = 0; at < length; at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
