import * as v from 'valibot';

import { WorldError } from '../../kit/errors.ts';
import { runProgram } from '../../kit/run-program.ts';

import { toSeverity, type Severity } from './severity.ts';

/** One vulnerability of one package in one image. */
export interface Finding {
  /** As Grype names it: of a distribution's database or GitHub's, `GHSA-…`, or a CVE. */
  readonly id: string;
  /** The same under other names, such as its CVE. */
  readonly aliases: readonly string[];
  readonly severity: Severity;
  readonly package: string;
  readonly version: string;
  readonly kind: string;
  /** Versions of the package in which it is mended; empty when there are none yet. */
  readonly fixedIn: readonly string[];
  readonly path: string | undefined;
  readonly description: string;
  readonly url: string;
}

export interface Scan {
  readonly scanner: string;
  readonly version: string;
  /** When the database was made; undefined when the scanner does not say. */
  readonly databaseFrom: string | undefined;
  readonly findings: readonly Finding[];
}

const report = v.object({
  matches: v.array(
    v.object({
      vulnerability: v.object({
        id: v.string(),
        severity: v.optional(v.string(), ''),
        description: v.optional(v.string(), ''),
        dataSource: v.optional(v.string(), ''),
        fix: v.optional(
          v.object({
            state: v.optional(v.string(), ''),
            versions: v.optional(v.nullable(v.array(v.string()))),
          }),
        ),
      }),
      relatedVulnerabilities: v.optional(v.nullable(v.array(v.object({ id: v.string() })))),
      artifact: v.object({
        name: v.string(),
        version: v.optional(v.string(), ''),
        type: v.optional(v.string(), ''),
        locations: v.optional(v.nullable(v.array(v.object({ path: v.string() })))),
      }),
    }),
  ),
  descriptor: v.optional(
    v.object({
      name: v.optional(v.string(), 'grype'),
      version: v.optional(v.string(), ''),
      // its place has moved between versions
      db: v.optional(v.unknown()),
    }),
  ),
});

/** Reads what `grype --output json` prints. */
export function readGrype(text: string): Scan {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), report), text);
  if (!parsed.success) {
    const place = v.getDotPath(parsed.issues[0]) ?? parsed.issues[0].message;
    throw new WorldError(`What Grype printed is not its JSON (${place}); is it Grype?`);
  }
  const { matches, descriptor } = parsed.output;
  return {
    scanner: descriptor?.name ?? 'grype',
    version: descriptor?.version ?? '',
    databaseFrom: builtIn(descriptor?.db),
    findings: matches.map(({ vulnerability, relatedVulnerabilities, artifact }) => ({
      id: vulnerability.id,
      aliases: [...new Set((relatedVulnerabilities ?? []).map(({ id }) => id))].filter(
        (id) => id !== vulnerability.id,
      ),
      severity: toSeverity(vulnerability.severity),
      package: artifact.name,
      version: artifact.version,
      kind: artifact.type,
      fixedIn: vulnerability.fix?.state === 'fixed' ? (vulnerability.fix.versions ?? []) : [],
      path: artifact.locations?.[0]?.path,
      description: vulnerability.description,
      url: vulnerability.dataSource,
    })),
  };
}

function builtIn(database: unknown): string | undefined {
  const found = v.safeParse(v.object({ built: v.string() }), database);
  if (found.success) return found.output.built;
  const newer = v.safeParse(v.object({ status: v.object({ built: v.string() }) }), database);
  return newer.success ? newer.output.status.built : undefined;
}

export interface GrypeCall {
  /** `ghcr.io/miauflix/backend@sha256:…`, one platform's manifest. */
  readonly image: string;
  readonly vex: readonly string[];
}

/** What to start Grype with; nothing secret is in it. */
export function grypeArguments({ image, vex }: GrypeCall): string[] {
  return [`registry:${image}`, '--output', 'json', '--quiet', ...vex.flatMap((file) => ['--vex', file])];
}

export interface GrypeOptions {
  readonly program: string;
  /** The environment, with the credentials in the folder that DOCKER_CONFIG names. */
  readonly env: Readonly<Record<string, string>>;
  readonly isPlain: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Its database is some 100 MB, which the first run fetches. */
const deadlineMs = 15 * 60_000;

export async function runGrype(
  call: GrypeCall,
  { program, env, isPlain, signal }: GrypeOptions,
): Promise<Scan> {
  const { stdout } = await runProgram(program, grypeArguments(call), {
    deadlineMs,
    env: {
      ...env,
      GRYPE_CHECK_FOR_APP_UPDATE: 'false',
      ...(isPlain ? { GRYPE_REGISTRY_INSECURE_USE_HTTP: 'true' } : {}),
    },
    maxOutputBytes: 256 * 1024 * 1024,
    ...(signal && { signal }),
  });
  return readGrype(stdout);
}
