import { runGrype, type GrypeOptions } from './gate/grype.ts';
import { dayOf } from './gate/ignore-list.ts';
import { judge } from './gate/policy.ts';
import type { Severity } from './gate/severity.ts';
import { platformsOf } from './image-config.ts';
import { readManifests } from './image-graph.ts';
import { formatReference, type Reference } from './reference.ts';
import type { RepositoryClient } from './registry/repository.ts';

/** An image that another one is compared with, such as the newest of the default branch. */
export interface Compared {
  readonly image: string;
  readonly platforms: readonly {
    readonly platform: string;
    readonly bytes: number;
    /** Null when nobody looked. */
    readonly counts: Readonly<Record<Severity, number>> | null;
  }[];
}

/** What there is to compare with; undefined when there is no such image yet. */
export async function lookAt(
  reference: Reference,
  client: RepositoryClient,
  grype: Omit<GrypeOptions, 'isPlain'> | undefined,
): Promise<Compared | undefined> {
  const digest = (await client.head(reference.digest ?? reference.tag ?? 'latest'))?.digest;
  if (digest === undefined) return undefined;
  const manifests = await readManifests(client, digest);
  const platforms: Compared['platforms'][number][] = [];
  for (const one of await platformsOf({ manifests }, client)) {
    const counts = grype === undefined ? null : await countsOf(client, one.digest, grype);
    platforms.push({ platform: one.platform, bytes: one.bytes, counts });
  }
  return { image: formatReference({ ...reference, digest }), platforms };
}

async function countsOf(
  client: RepositoryClient,
  digest: string,
  grype: Omit<GrypeOptions, 'isPlain'>,
): Promise<Readonly<Record<Severity, number>>> {
  const isPlain = client.session.base.protocol === 'http:';
  const scan = await runGrype({ image: client.spell(digest), vex: [] }, { ...grype, isPlain });
  return judge(scan, { failOn: 'never', onlyFixable: false, ignore: [], today: dayOf(new Date()) }).counts;
}
