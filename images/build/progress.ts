/** How a build's steps went, read from `--progress plain`. */
export interface BuildSteps {
  /** Steps of the Dockerfile; what BuildKit does around them is not counted. */
  readonly total: number;
  /** Those whose result was there already. */
  readonly cached: number;
  /** What the others took, in seconds; some of it at the same time. */
  readonly seconds: number;
  readonly slowest?: { readonly step: string; readonly seconds: number };
}

interface Step {
  readonly name: string;
  isCached: boolean;
  seconds: number;
}

export interface ProgressReader {
  line(line: string): void;
  steps(): BuildSteps;
}

/** Reads line by line: `#7 [service 2/4] COPY a b`, `#7 CACHED`, `#7 DONE 1.2s`. */
export function progressReader(): ProgressReader {
  const steps = new Map<string, Step>();
  return {
    line: (line) => {
      const [, number, rest = ''] = /^#(\d+) (.*)$/.exec(line) ?? [];
      if (number === undefined) return;
      // `[stage 2/4] RUN …`, with the platform before the stage where there are several
      if (/^\[(?:[^\]]+ )?\d+\/\d+\] /.test(rest)) {
        if (!steps.has(number)) steps.set(number, { name: rest, isCached: false, seconds: 0 });
        return;
      }
      const step = steps.get(number);
      const [, seconds] = /^DONE (\d+(?:\.\d+)?)s$/.exec(rest) ?? [];
      if (step === undefined) return;
      if (rest === 'CACHED') step.isCached = true;
      else if (seconds !== undefined) step.seconds = Number(seconds);
    },
    steps: () => {
      const all = [...steps.values()];
      const run = all.filter(({ isCached }) => !isCached).sort((a, b) => b.seconds - a.seconds);
      const [slowest] = run;
      return {
        total: all.length,
        cached: all.length - run.length,
        seconds: Math.round(run.reduce((sum, { seconds }) => sum + seconds, 0) * 10) / 10,
        ...(slowest !== undefined && { slowest: { step: slowest.name, seconds: slowest.seconds } }),
      };
    },
  };
}
