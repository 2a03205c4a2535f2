import { join } from 'node:path';

import type { ImageJob } from '../../images/build/job.ts';
import { bounds, defaultBuildOptions } from '../../images/build/options.ts';
import {
  buildArgsFrom,
  epochFrom,
  pairs,
  secretFiles,
  secretValues,
  sourceFrom,
} from '../../images/build/read-options.ts';
import { words } from '../../images/smoke/options.ts';
import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import type { Environment } from '../shared/inputs.ts';
import type { ActionContext } from '../shared/run.ts';

import type { Inputs } from './inputs.ts';

/** What the inputs ask for; everything that is wrong with them, at once. */
export async function jobFrom(
  inputs: Inputs,
  env: Environment,
  run: string,
  { reporter, signal }: Pick<ActionContext, 'reporter' | 'signal'>,
): Promise<ImageJob> {
  const problems: string[] = [];
  const read = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      problems.push(error.message);
      return otherwise;
    }
  };
  const epoch = await epochFrom(inputs.sourceDateEpoch, inputs.context, env, signal).catch(
    (error: unknown) => {
      problems.push(reasonOf(error));
      return undefined;
    },
  );
  const folder: { kind: 'dockerfile'; context: string } = { kind: 'dockerfile', context: inputs.context };
  const job: ImageJob = {
    mode: inputs.mode,
    run,
    output: inputs.output ?? join(env['RUNNER_TEMP'] ?? '.', 'miauflix-image'),
    push: inputs.push,
    maxBytes: inputs.maxSize,
    verifyReproducible: inputs.verifyReproducible,
    smoke: {
      how: inputs.smoke,
      command: words(inputs.smokeCommand ?? ''),
      runOptions: lines(inputs.smokeOptions).flatMap(words),
      deadlineMs: inputs.smokeDeadline,
    },
    ...(inputs.image !== undefined && { image: inputs.image }),
    ...(inputs.records !== undefined && { records: inputs.records }),
    ...(inputs.compareTo !== undefined && { compareTo: inputs.compareTo }),
    build: {
      source: read(() => sourceFrom(inputs), folder),
      platforms: inputs.platforms,
      buildArgs: read(() => buildArgsFrom(lines(inputs.buildArgs), reporter), []),
      buildContexts: read(() => pairs(lines(inputs.buildContexts), 'Build contexts'), []),
      labels: read(() => pairs(lines(inputs.labels), 'Labels'), []),
      secrets: [
        ...read(() => secretValues(lines(inputs.secrets), reporter), []),
        ...read(() => secretFiles(lines(inputs.secretFiles)), []),
      ],
      ssh: lines(inputs.ssh),
      noCache: inputs.noCache,
      pull: inputs.pull,
      provenance: inputs.provenance,
      sbom: inputs.sbom,
      cache: inputs.cache,
      cacheScope: inputs.cacheScope ?? inputs.bakeTarget ?? inputs.target ?? defaultBuildOptions.cacheScope,
      // two builds can only be one when no file has the time in it at which it was checked out
      rewriteTimestamps: inputs.rewriteTimestamps ?? inputs.verifyReproducible,
      deadlineMs: inputs.deadline,
      ...(epoch !== undefined && { sourceDateEpoch: epoch }),
      ...(inputs.builder !== undefined && { builder: inputs.builder }),
      ...(inputs.cacheRef !== undefined && { cacheRef: inputs.cacheRef }),
    },
  };
  problems.push(...inconsistencies(inputs));
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return job;
}

function inconsistencies({
  mode,
  image,
  push,
  records,
  deadline,
  smoke,
  smokeCommand,
  cache,
  cacheRef,
}: Inputs): string[] {
  const { min, max } = bounds.deadlineMs;
  return [
    ...(push && image === undefined ? ['Input "image" is missing: with "push", it says where to.'] : []),
    ...(mode === 'merge' && records === undefined
      ? ['Input "records" is missing: with "mode: merge", it is the folder of what the builds have left.']
      : []),
    ...(mode !== 'merge' && records !== undefined
      ? ['Input "records" says nothing without "mode: merge".']
      : []),
    ...(deadline < min || deadline > max ? ['Input "deadline" must be from 1s to 6h.'] : []),
    ...(smoke === 'command' && smokeCommand === undefined
      ? ['Input "smoke-command" is missing: with "smoke: command", it is what must end with 0.']
      : []),
    ...(cache === 'registry' && cacheRef === undefined
      ? [
          'Input "cache-ref" is missing: with "cache: registry", it is a repository such as ghcr.io/owner/name-cache.',
        ]
      : []),
  ];
}

/** One a line, because values have commas of their own. */
function lines(given: string | undefined): string[] {
  return (given ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
