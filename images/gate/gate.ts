import { join } from 'node:path';

import { GateError } from '../../kit/errors.ts';
import { writeFileWhole } from '../../kit/folders.ts';
import type { Reporter } from '../../kit/reporter.ts';
import type { GateOptions } from '../publish-options.ts';
import type { GatedPlatform } from '../publish-report.ts';

import { runGrype } from './grype.ts';
import { dayOf, expired, readIgnoreList } from './ignore-list.ts';
import { countsInWords, findingInWords, judge } from './policy.ts';
import { toSarif } from './sarif.ts';

export interface PlatformToGate {
  readonly platform: string;
  /** `ghcr.io/miauflix/backend@sha256:…` */
  readonly image: string;
}

export interface GateContext extends GateOptions {
  /** `miauflix/backend`, for SARIF's category. */
  readonly repositoryName: string;
  readonly env: Readonly<Record<string, string>>;
  readonly isPlain: boolean;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  /** Hears of what was found before the gate closes. */
  readonly onJudged: (gated: readonly GatedPlatform[]) => void;
}

const mostNamed = 20;

/**
 * Looks for vulnerabilities in every platform's image.
 * @throws {GateError} when one has something that may not pass
 */
export async function gateImage(
  platforms: readonly PlatformToGate[],
  context: GateContext,
): Promise<readonly GatedPlatform[]> {
  const { failOn, onlyFixable, ignoreFile, vex, grype, reporter } = context;
  const today = dayOf(new Date());
  const ignore = ignoreFile === undefined ? [] : await readIgnoreList(ignoreFile);
  for (const { vulnerability, until } of expired(ignore, today)) {
    reporter.warning(`${vulnerability} could be ignored until ${until}, which has passed: it counts again.`, {
      ...(ignoreFile !== undefined && { file: ignoreFile }),
    });
  }
  const gated: GatedPlatform[] = [];
  // one after another: the first fetches the database for all
  for (const { platform, image } of platforms) {
    const scan = await runGrype(
      { image, vex },
      { program: grype, env: context.env, isPlain: context.isPlain, signal: context.signal },
    );
    const judged = judge(scan, { failOn, onlyFixable, ignore, today });
    reporter.info(`${platform}: ${countsInWords(judged.counts)}`);
    for (const { finding, by } of judged.ignored) {
      reporter.info(`${platform}: ${finding.id} may pass until ${by.until}: ${by.reason}`);
    }
    gated.push({ platform, judged, sarif: await writeSarif(platform) });

    async function writeSarif(of: string): Promise<string | null> {
      if (context.sarifFolder === undefined) return null;
      const file = join(context.sarifFolder, `${of.replaceAll('/', '-')}.sarif`);
      await writeFileWhole(file, toSarif(judged, { repositoryName: context.repositoryName, platform: of }));
      return file;
    }
  }
  context.onJudged(gated);
  const blocking = gated.filter(({ judged }) => judged.blocking.length > 0);
  if (blocking.length === 0) return gated;
  for (const { platform, judged } of blocking) {
    for (const finding of judged.blocking.slice(0, mostNamed)) {
      reporter.error(`${platform}: ${findingInWords(finding)}`);
    }
  }
  const words = blocking.map(({ platform, judged }) => `${judged.blocking.length} for ${platform}`);
  const how = onlyFixable ? 'that can be mended' : 'of any kind';
  throw new GateError(
    `The image has vulnerabilities ${how}, ${failOn} or worse: ${words.join(', ')}. Build it with newer packages, or ` +
      'put what does no harm onto the ignore list, with a reason and the day on which it is looked at again.',
  );
}
