import { Command, Option } from 'commander';

import { cutoffs } from '../images/gate/severity.ts';

import { list, oneOf } from './arguments.ts';
import type { PublishFlags, RetentionFlags, RollbackFlags, VerifyFlags } from './image-publish-job.ts';
import type { Terminal } from './terminal.ts';

/** `image publish|promote|rollback|retention`. */
export function imagePublishCommands(terminal: Terminal): Command[] {
  const job = (): Promise<typeof import('./image-publish-job.ts')> => import('./image-publish-job.ts');
  return [
    withRegistryOptions(withPublishOptions(new Command('publish')))
      .description(
        'Copy an image by its digest everywhere, gate and sign it, and move its tags last: all or none.',
      )
      .argument('<image>', 'the image by its digest, such as ghcr.io/owner/name@sha256:…')
      .action(async (image: string, flags: PublishFlags) => (await job()).publish(terminal, image, flags)),
    withRegistryOptions(withVerifyOptions(new Command('promote')))
      .description('Let tags stand for an image that is there, in all repositories or in none.')
      .argument('<from>', 'a tag or digest that is there, such as 1.4.2')
      .argument('<tags...>', 'the tags that are to stand for it, such as latest')
      .action(async (from: string, tags: readonly string[], flags: VerifyFlags) =>
        (await job()).promote(terminal, from, tags, flags),
      ),
    withRegistryOptions(withVerifyOptions(new Command('rollback')))
      .description('Let tags go back to an earlier version.')
      .argument('<tags...>', 'the tags, such as latest')
      .option('--version <version>', 'what to go back to; the highest stable one below it when left out')
      .action(async (tags: readonly string[], flags: RollbackFlags) =>
        (await job()).rollback(terminal, tags, flags),
      ),
    withRegistryOptions(withRepositories(new Command('retention')))
      .description('Remove what is older than rules say, and nothing that something kept still needs.')
      .option('--rule <rules>', 'such as pr-*:14d and untagged:7d, as often as you like', list, [])
      .option('--remove <tags>', 'tags to remove now, such as pr-12', list, [])
      .action(async (flags: RetentionFlags) => (await job()).retention(terminal, flags)),
  ];
}

function withRegistryOptions(command: Command): Command {
  return command
    .option(
      '--credentials-file <file>',
      'lines of "registry user password", - for standard input; else what docker login has left',
    )
    .option('--insecure-registry <hosts>', 'registries to speak plain HTTP to, as host:port', list, [])
    .option('--dry-run', 'show what would be done, and change nothing', false)
    .option('--json', 'print the report as JSON');
}

function withRepositories(command: Command): Command {
  return command.requiredOption(
    '--in <repositories>',
    'such as ghcr.io/owner/name, with commas between them',
    list,
  );
}

function withVerifyOptions(command: Command): Command {
  return withTrustOptions(withRepositories(command)).option(
    '--no-verify',
    'do not look whether the image is signed',
  );
}

function withTrustOptions(command: Command): Command {
  return command
    .option('--public-key <file>', 'the public key by which signatures are verified')
    .option('--transparency-log', 'a signature by key is, or must be, in the public log', false)
    .option('--identity <address>', 'whose keyless signature is trusted, such as the address of a workflow')
    .option('--issuer <address>', 'who vouches for that identity; GitHub when left out');
}

function withPublishOptions(command: Command): Command {
  return withTrustOptions(command)
    .requiredOption('--to <repositories>', 'where to, with commas between them', list)
    .option('--tags <tags>', 'these tags, in place of those that are planned from git', list, [])
    .option('--ref <ref>', 'what was built, such as refs/tags/v1.4.2; what git says when left out')
    .option('--sha <commit>', 'the commit that was built; what git says when left out')
    .option('--default-branch <name>', 'the branch whose newest image is "edge"', 'main')
    .option('--no-scan', 'do not look for vulnerabilities')
    .addOption(
      new Option('--fail-on <severity>', `the least that stops an image (${cutoffs.join(', ')})`)
        .argParser(oneOf(cutoffs))
        .default('high'),
    )
    .option('--no-only-fixable', 'also what no newer version mends stops it')
    .option(
      '--ignore-file <file>',
      'YAML with vulnerabilities that may pass, each until a day and for a reason',
    )
    .option('--vex <files>', 'VEX documents for Grype', list, [])
    .option('--grype <program>', 'the program Grype', 'grype')
    .option('--sarif <folder>', 'a folder for one SARIF file a platform')
    .addOption(
      new Option('--sign <how>', 'how it is signed (key, keyless, none)')
        .argParser(oneOf(['key', 'keyless', 'none'] as const))
        .default('key'),
    )
    .option(
      '--signing-key-file <file>',
      'the private key (or COSIGN_PRIVATE_KEY); its password is in COSIGN_PASSWORD',
    )
    .option('--sbom <files>', 'SBOMs as linux/amd64=file, in place of those that the image has', list, []);
}
