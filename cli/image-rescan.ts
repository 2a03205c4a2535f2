import { Command, Option } from 'commander';

import { cutoffs } from '../images/gate/severity.ts';

import { list, oneOf } from './arguments.ts';
import type { RescanFlags } from './image-rescan-job.ts';
import type { Terminal } from './terminal.ts';

/** `image rescan` */
export function imageRescanCommand(terminal: Terminal): Command {
  return new Command('rescan')
    .description(
      'Look for new vulnerabilities in what is published and what runs; exit code 1 when there are some that count.',
    )
    .option('--in <repositories>', 'what is published, such as ghcr.io/owner/name', list, [])
    .option('--tags <tags>', 'the tags that are looked at there; latest when left out', list, [])
    .option('--image <images>', 'what runs, each by its digest: ghcr.io/owner/name@sha256:…', list, [])
    .option('--status <file>', 'what runs, as `stack status --json` prints it; - for standard input')
    .option('--last <file>', 'the report of the last look, to compare with; may be absent')
    .option('--report <file>', 'where this look’s report is written; may be the same file')
    .addOption(
      new Option('--fail-on <severity>', `the least severity that counts (${cutoffs.join(', ')})`)
        .argParser(oneOf(cutoffs))
        .default('high'),
    )
    .option('--no-only-fixable', 'also what no newer version mends counts')
    .option(
      '--ignore-file <file>',
      'YAML with vulnerabilities that may pass, each until a day and for a reason',
    )
    .option('--vex <files>', 'VEX documents for Grype', list, [])
    .option('--grype <program>', 'the program Grype', 'grype')
    .option('--sarif <folder>', 'a folder for one SARIF file an image and platform')
    .option(
      '--issue-in <repository>',
      'keep one issue there, such as owner/name; its token, which may write issues, is in GITHUB_TOKEN',
    )
    .option('--annotate', 'print what is new as a runner of GitHub’s shows it', false)
    .option(
      '--credentials-file <file>',
      'lines of "registry user password", - for standard input; else what docker login has left',
    )
    .option('--insecure-registry <hosts>', 'registries to speak plain HTTP to, as host:port', list, [])
    .option('--json', 'print the report as JSON')
    .action(async (flags: RescanFlags) => (await import('./image-rescan-job.ts')).rescan(terminal, flags));
}
