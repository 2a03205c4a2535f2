import { Command, InvalidArgumentError, Option } from 'commander';

import { modes } from '../images/build/job.ts';
import {
  bounds,
  cacheChoices,
  defaultBuildOptions,
  provenanceChoices,
  sbomChoices,
} from '../images/build/options.ts';
import { defaultMaxBytes } from '../images/size/options.ts';
import { defaultSmokeOptions, smokeBounds, smokeChoices } from '../images/smoke/options.ts';

import { duration, list, oneOf } from './arguments.ts';
import type { BuildFlags, SizeFlags, SmokeFlags, SourceFlags } from './image-build-job.ts';
import type { Terminal } from './terminal.ts';

/** `build`, `verify-reproducible`, `smoke`, `size`. */
export function imageBuildCommands(terminal: Terminal): Command[] {
  const job = (): Promise<typeof import('./image-build-job.ts')> => import('./image-build-job.ts');
  const context = ['[context]', 'the folder that is built from', '.'] as const;
  const image = ['<image>', 'an image of the engine, a build’s output or an image layout'] as const;
  return [
    withSize(withSmoke(withBuild(withSource(new Command('build')))))
      .description(
        'Build for every platform, start each, weigh it, list what is in it; one index comes of it.',
      )
      .argument(...context)
      .option('--json', 'print the report as JSON')
      .action(async (folder: string, flags: BuildFlags) => (await job()).build(terminal, folder, flags)),
    withSource(new Command('verify-reproducible'))
      .description('Build twice without a cache; another digest ends with 1 and the first file that differs.')
      .argument(...context)
      .option('--json', 'print the result as JSON')
      .action(async (folder: string, flags: SourceFlags & { readonly json?: boolean }) =>
        (await job()).verify(terminal, folder, flags),
      ),
    withSmoke(new Command('smoke'))
      .description('Start an image, for each of its platforms, and wait until its health check passes.')
      .argument(...image)
      .action(async (what: string, flags: SmokeFlags) => (await job()).smoke(terminal, what, flags)),
    withSize(new Command('size'))
      .description('Tell what an image’s layers weigh; too much ends with 1.')
      .argument(...image)
      .option('--json', 'print the sizes as JSON')
      .action(async (what: string, flags: SizeFlags & { readonly json?: boolean }) =>
        (await job()).size(terminal, what, flags),
      ),
  ];
}

const several = (given: string, before: readonly string[]): readonly string[] => [...before, given];

function withSource(command: Command): Command {
  const { min, max } = bounds.deadlineMs;
  return command
    .option('--file <Dockerfile>', 'the Dockerfile; the one in the context when left out')
    .option('--target <stage>', 'the stage to build; the last one when left out')
    .option('--bake-file <file>', 'a bake file in the context, in place of a Dockerfile')
    .option('--bake-target <target>', 'its one target to build')
    .option('--platform <names>', 'platforms, such as linux/amd64,linux/arm64', list, [])
    .option('--build-arg <name=value>', 'an argument of the Dockerfile, never a secret', several, [])
    .option('--build-context <name=where>', 'another context, in place of a stage or an image', several, [])
    .option('--label <name=value>', 'a label of the image', several, [])
    .option(
      '--secret <id=ID,env=NAME>',
      'a secret from a variable, or id=ID,src=FILE; a step mounts it',
      several,
      [],
    )
    .option('--ssh <id>', 'an SSH agent or key for steps that mount it: default, or id=path', several, [])
    .option('--builder <name>', 'a builder of buildx; the current one when left out')
    .option('--pull', 'look for newer images to begin with', false)
    .option(
      '--source-date-epoch <moment>',
      'what the image is dated to: commit, seconds since 1970, or off',
      'commit',
    )
    .addOption(
      new Option('--deadline <time>', 'how long the build for one platform may take')
        .argParser(duration(min, max))
        .default(defaultBuildOptions.deadlineMs, '1h'),
    );
}

function withBuild(command: Command): Command {
  return command
    .addOption(
      choice('--mode <mode>', 'all in one, some platforms, or the index of such builds', modes, 'all'),
    )
    .option('--image <repository>', 'the repository that the image is for, such as ghcr.io/owner/name')
    .option('--push', 'send it there by its digest when everything holds', false)
    .option('--records <folder>', 'with --mode merge, the outputs of the builds, or their records alone')
    .option('--output <folder>', 'what gets the layout, records and SBOMs', 'image')
    .addOption(
      choice('--cache <kind>', 'where results of steps are kept', cacheChoices, defaultBuildOptions.cache),
    )
    .option('--cache-ref <where>', 'a repository or a folder for the cache')
    .option('--cache-scope <name>', 'builds of the same scope share a cache; the target’s name when left out')
    .option('--fresh', 'run every step', false)
    .addOption(
      choice('--provenance <extent>', 'how much it says', provenanceChoices, defaultBuildOptions.provenance),
    )
    .addOption(choice('--sbom <by>', 'who lists what is in the image', sbomChoices, defaultBuildOptions.sbom))
    .option('--verify-reproducible', 'build once more from nothing: the digest must be the same', false)
    .option('--rewrite-timestamps', 'date files to that moment, too, which packs every layer anew', false);
}

function withSmoke(command: Command): Command {
  const { min, max } = smokeBounds.deadlineMs;
  return command
    .addOption(
      choice(
        '--smoke <how>',
        'its health check must pass, a command must end with 0, or neither',
        smokeChoices,
        'health',
      ),
    )
    .option('--smoke-command <words>', 'what the container is started with in place of its own command')
    .option('--smoke-option <words>', 'further options of docker run, such as "--env A=b"', several, [])
    .addOption(
      new Option('--smoke-deadline <time>', 'how long it may take; three times as long under QEMU')
        .argParser(duration(min, max))
        .default(defaultSmokeOptions.deadlineMs, '2m'),
    );
}

function withSize(command: Command): Command {
  return command
    .addOption(
      new Option('--max-size <size>', 'the most that it may have on a disk, for one platform, such as 500MB')
        .argParser(bytes)
        .default(defaultMaxBytes, '500MB'),
    )
    .option('--compare-to <image>', 'the last release, to compare the size to');
}

const units: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30,
};

function bytes(given: string): number {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(given) ?? [];
  const value = Math.round(Number(amount) * (units[unit.toUpperCase()] ?? Number.NaN));
  if (value > 0) return value;
  throw new InvalidArgumentError('Allowed: an amount of data, such as 500MB or 512MiB.');
}

function choice(flags: string, description: string, allowed: readonly string[], fallback: string): Option {
  return new Option(flags, `${description} (${allowed.join(', ')})`)
    .argParser(oneOf(allowed))
    .default(fallback);
}
