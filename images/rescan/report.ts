import * as v from 'valibot';

import { ConfigurationError } from '../../kit/errors.ts';
import type { Finding } from '../gate/grype.ts';
import { severities } from '../gate/severity.ts';

/** A vulnerability of one package in one platform's image, as a report keeps it. */
const found = v.object({
  /** The same from look to look, whatever the version and whichever of its names comes first. */
  identity: v.string(),
  id: v.string(),
  severity: v.picklist(severities),
  package: v.string(),
  version: v.string(),
  fixedIn: v.array(v.string()),
  /** Whether a publication would be stopped by it. */
  counts: v.boolean(),
});

const image = v.object({
  /** `ghcr.io/miauflix/backend:latest`, or the same by its digest */
  name: v.string(),
  digest: v.string(),
  platform: v.string(),
  found: v.array(found),
});

const shape = v.object({
  schemaVersion: v.literal(1),
  at: v.string(),
  scanner: v.string(),
  databaseFrom: v.nullable(v.string()),
  images: v.array(image),
});

export type Found = v.InferOutput<typeof found>;
export type ScannedImage = v.InferOutput<typeof image>;
/** All that was found at one time. */
export type RescanReport = v.InferOutput<typeof shape>;

/** @throws {ConfigurationError} for what is no report of ours */
export function readReport(file: string, text: string): RescanReport {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), shape), text);
  if (parsed.success) return parsed.output;
  throw new ConfigurationError(`${file} is no report of \`image rescan\`: remove it, or name another.`);
}

/** CVE before any other name: databases change the first one. */
export function identityOf({ id, aliases, package: name, kind }: Finding): string {
  const one = [id, ...aliases].find((word) => word.startsWith('CVE-')) ?? id;
  return `${one} ${kind}/${name}`;
}
