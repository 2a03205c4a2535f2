import { Command, Option } from 'commander';

import { duration, list, oneOf } from './arguments.ts';
import type { BundleFlags, DeployFlags, HostFlags, TrustFlags } from './stack-deploy-job.ts';
import type { Terminal } from './terminal.ts';

const minute = 60_000;

/** `stack bundle|deploy|switch|rollback|diff|history`, and what the steward's container runs. */
export function deployCommands(terminal: Terminal): Command[] {
  const parts = [bundle, deploy, switchTo, rollback, diff, history, steward];
  return parts.map((part) => part(terminal));
}

function bundle(terminal: Terminal): Command {
  return new Command('bundle')
    .description(
      'Put a stack into one file: its compose files, what they mount, and every image by its digest.',
    )
    .option('--folder <folder>', 'the stack’s folder', '.')
    .option('--out <file>', 'where the file goes', 'bundle.tar')
    .option('--name <name>', 'what the release is called, such as 1.4.2', '')
    .option('--image <service=image>', 'another image of a service; repeat it', list, [])
    .option(
      '--steward <image>',
      'the image that switches on the host',
      'ghcr.io/miauflix/infra-steward:latest',
    )
    .option('--push <image>', 'also push it as an artifact, such as ghcr.io/miauflix/stack:1.4.2')
    .addOption(
      new Option('--sign <how>', 'how it is attested (key, keyless, none)')
        .argParser(oneOf(['key', 'keyless', 'none'] as const))
        .default('none'),
    )
    .option(
      '--signing-key-file <file>',
      'the private key (or COSIGN_PRIVATE_KEY); its password is in COSIGN_PASSWORD',
    )
    .option('--transparency-log', 'an attestation by key goes into the public log', false)
    .option('--insecure-registry <registries>', 'registries that are spoken to over plain HTTP', list, [])
    .action(async (flags: BundleFlags) => (await import('./stack-deploy-job.ts')).bundle(terminal, flags));
}

function withHost(command: Command): Command {
  return command
    .option('--to <where>', 'ssh://user@host, user@host, context:NAME, unix:///… or local', 'local')
    .option('--project <name>', 'the stack’s project name there', 'miauflix');
}

function withTimes(command: Command): Command {
  const time = (flags: string, what: string, most: number, usual: number, shown: string): Option =>
    new Option(flags, what).argParser(duration(0, most)).default(usual, shown);
  return withHost(command)
    .addOption(time('--watch <time>', 'how long the new one is watched', 24 * 60 * minute, minute, '60s'))
    .addOption(
      time('--drain <time>', 'what is under way at the old one gets so long', 60 * minute, 1000, '1s'),
    )
    .addOption(time('--hold <time>', 'how long viewers may wait at most', 50_000, 30_000, '30s'))
    .addOption(time('--healthy <time>', 'how long it may take to be healthy', 60 * minute, 2 * minute, '2m'))
    .addOption(
      new Option(
        '--form <form>',
        'how backends take turns (hold, beside); the database decides when left out',
      ).argParser(oneOf(['hold', 'beside'] as const)),
    )
    .option('--no-rehearsal', 'do not try the new backend on a copy of the data first')
    .option('--smoke <checks>', 'the suite’s checks on it, by their ids', list)
    .option('--engine-socket <path>', 'the engine’s socket on the host', '/var/run/docker.sock')
    .option('--force', 'also when all of it runs already as it is to be', false)
    .option('--dry-run', 'print the plan, and change nothing', false);
}

function withTrust(command: Command): Command {
  return command
    .option('--public-key <file>', 'the bundle must be attested by the key of this public one')
    .option('--identity <address>', 'or keyless by this identity, such as the address of a workflow')
    .option('--issuer <address>', 'and this issuer', 'https://token.actions.githubusercontent.com')
    .option('--transparency-log', 'an attestation by key must be in the public log', false)
    .option('--insecure-registry <registries>', 'registries that are spoken to over plain HTTP', list, []);
}

function deploy(terminal: Terminal): Command {
  return withTrust(withTimes(new Command('deploy')))
    .description(
      'Bring a bundle to a host, try it there, switch to it, watch it; what goes wrong is taken back.',
    )
    .argument('<bundle>', 'its file, or its artifact: oci:ghcr.io/miauflix/stack:1.4.2')
    .option('--folder <folder>', 'bring .env and secrets/ of this folder, too, in place of those there')
    .option('--prepare-only', 'pull and bring all of it; `stack switch` switches', false)
    .action(async (from: string, flags: DeployFlags & TrustFlags) =>
      (await import('./stack-deploy-job.ts')).deployBundle(terminal, from, flags),
    );
}

function switchTo(terminal: Terminal): Command {
  return withTimes(new Command('switch'))
    .description('Switch to what was prepared, or to a release that the host had before.')
    .argument('[release]', 'its name, or the beginning of its digest')
    .action(async (release: string | undefined, flags: DeployFlags) =>
      (await import('./stack-deploy-job.ts')).switchOnHost(terminal, release, flags, 'prepared'),
    );
}

function rollback(terminal: Terminal): Command {
  return withTimes(new Command('rollback'))
    .description('Go back to the release before this one, or to a named one; its images are there still.')
    .argument('[release]', 'its name, or the beginning of its digest')
    .action(async (release: string | undefined, flags: DeployFlags) =>
      (await import('./stack-deploy-job.ts')).switchOnHost(terminal, release, flags, 'before'),
    );
}

function diff(terminal: Terminal): Command {
  return withHost(new Command('diff'))
    .description('Tell what was changed by hand since the last deployment; exit code 1 when something was.')
    .option('--json', 'print it as JSON', false)
    .action(async (flags: HostFlags) => (await import('./stack-deploy-job.ts')).diff(terminal, flags));
}

function history(terminal: Terminal): Command {
  return withHost(new Command('history'))
    .description('Tell who deployed what, when, and what came of it.')
    .option('--json', 'print it as JSON', false)
    .action(async (flags: HostFlags) => (await import('./stack-deploy-job.ts')).history(terminal, flags));
}

/** Not for people: what the container on the host runs. */
function steward(terminal: Terminal): Command {
  const command = new Command('steward').description('What the steward’s container runs on a host.');
  const job = async () => import('./stack-steward-job.ts');
  command.addCommand(new Command('serve').action(async () => (await job()).serve(terminal)));
  command.addCommand(
    new Command('show')
      .argument('[release]')
      .action(async (release?: string) => (await job()).show(release, terminal)),
  );
  command.addCommand(
    new Command('copy')
      .argument('<from>')
      .argument('<to>')
      .option('--as-owner', '', false)
      .action(async (from: string, to: string, { asOwner }: { readonly asOwner: boolean }) =>
        (await job()).copy(from, to, terminal, asOwner),
      ),
  );
  return command;
}
