import { join } from 'node:path';

import { ConfigurationError } from '../../kit/errors.ts';
import { withTemporaryFolder, writeFileWhole } from '../../kit/folders.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { runGrype, type Finding, type Scan } from '../gate/grype.ts';
import { dayOf, expired, readIgnoreList } from '../gate/ignore-list.ts';
import { countsInWords, distinct, judge, type Policy } from '../gate/policy.ts';
import { toSarif } from '../gate/sarif.ts';
import { platformsOf } from '../image-config.ts';
import { readManifests } from '../image-graph.ts';
import { programEnvironment } from '../program-environment.ts';
import type { GateOptions } from '../publish-options.ts';
import { formatReference, type Reference, type Repository } from '../reference.ts';
import type { Credentials } from '../registry/credentials.ts';
import type { Registries } from '../registry/registries.ts';
import type { RepositoryClient } from '../registry/repository.ts';

import { identityOf, type RescanReport, type ScannedImage } from './report.ts';

export interface RescanOptions extends GateOptions {
  /** What is published: these tags of these repositories. */
  readonly repositories: readonly Repository[];
  readonly tags: readonly string[];
  /** What runs, each by its digest. */
  readonly images: readonly Reference[];
}

export interface RescanContext {
  readonly registries: Registries;
  readonly credentials: Credentials;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  readonly now: Date;
}

interface Wanted {
  readonly client: RepositoryClient;
  readonly digest: string;
  readonly name: string;
  /** For SARIF's category: that of a publication for what is `latest`. */
  readonly category: string;
}

/** Looks for vulnerabilities in images that are published or run, and changes nothing of theirs. */
export async function rescan(options: RescanOptions, context: RescanContext): Promise<RescanReport> {
  const { registries, reporter, signal, now } = context;
  const wanted = await wantedOf(options, registries);
  const ignore = options.ignoreFile === undefined ? [] : await readIgnoreList(options.ignoreFile);
  const policy: Policy = {
    failOn: options.failOn,
    onlyFixable: options.onlyFixable,
    ignore,
    today: dayOf(now),
  };
  for (const { vulnerability, until } of expired(ignore, policy.today)) {
    reporter.warning(`${vulnerability} could be ignored until ${until}, which has passed: it counts again.`);
  }
  return await withTemporaryFolder('rescan', async (folder) => {
    const clients = [...new Map(wanted.map(({ client }) => [client.name, client])).values()];
    const env = await programEnvironment(folder, clients, { credentials: context.credentials });
    const images: ScannedImage[] = [];
    const scans = new Map<string, Scan>();
    let scanner: Scan | undefined;
    // one after another: the first fetches the database for all
    for (const one of wanted) {
      const { client } = one;
      const manifests = await readManifests(client, one.digest);
      for (const { platform, digest } of await platformsOf({ manifests }, client)) {
        const image = client.spell(digest);
        const scan =
          scans.get(image) ??
          (await runGrype(
            { image, vex: options.vex },
            { program: options.grype, env, isPlain: client.session.base.protocol === 'http:', signal },
          ));
        // another tag may stand for the same
        scans.set(image, scan);
        scanner = scan;
        const judged = judge(scan, policy);
        reporter.info(`${one.name} (${platform}): ${countsInWords(judged.counts)}`);
        if (options.sarifFolder !== undefined) {
          const file = `${one.category}-${platform}`.replaceAll(/[^\w.-]+/g, '-');
          const sarif = toSarif(judged, { repositoryName: one.category, platform });
          await writeFileWhole(join(options.sarifFolder, `${file}.sarif`), sarif);
        }
        images.push({ name: one.name, digest, platform, found: foundIn(scan, judged.blocking) });
      }
    }
    return {
      schemaVersion: 1,
      at: now.toISOString(),
      scanner: `${scanner?.scanner ?? ''} ${scanner?.version ?? ''}`.trim(),
      databaseFrom: scanner?.databaseFrom ?? null,
      images,
    };
  });
}

async function wantedOf(
  { repositories, tags, images }: Pick<RescanOptions, 'repositories' | 'tags' | 'images'>,
  registries: Registries,
): Promise<readonly Wanted[]> {
  const wanted = new Map<string, Wanted>();
  for (const repository of repositories) {
    const client = registries.connect(repository);
    for (const tag of tags) {
      const head = await client.head(tag);
      // not every image has every tag
      if (head === undefined) continue;
      const category = tag === 'latest' ? repository.name : `${repository.name}:${tag}`;
      const name = formatReference({ ...repository, tag });
      wanted.set(name, { client, digest: head.digest, name, category });
    }
  }
  for (const { registry, name, digest = '' } of images) {
    const client = registries.connect({ registry, name });
    const spelt = client.spell(digest);
    const short = digest.slice('sha256:'.length, 'sha256:'.length + 12);
    // what runs and is published is looked at once
    if ([...wanted.values()].some((one) => one.client.spell(one.digest) === spelt)) continue;
    wanted.set(spelt, { client, digest, name: spelt, category: `${name}:${short}` });
  }
  if (wanted.size === 0) {
    throw new ConfigurationError(
      `None of these repositories has one of the tags ${tags.join(', ')}: there is nothing to look at.`,
    );
  }
  return [...wanted.values()];
}

function foundIn(scan: Scan, blocking: readonly Finding[]): ScannedImage['found'] {
  return distinct(scan.findings).map((finding) => ({
    identity: identityOf(finding),
    id: finding.id,
    severity: finding.severity,
    package: finding.package,
    version: finding.version,
    fixedIn: [...finding.fixedIn],
    counts: blocking.includes(finding),
  }));
}
