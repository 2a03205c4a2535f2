import { Command, Option } from 'commander';

import { defaultConfigValues } from '../tizen/packager/config.ts';
import { findingFormats, type FindingFormat } from '../tizen/packager/finding-formats.ts';
import { digestNames, type DigestName } from '../tizen/packager/signature.ts';

import { list, oneOf, wholeNumber } from './arguments.ts';
import type { Terminal } from './terminal.ts';

export interface AppFlags {
  readonly config?: string;
  readonly injectRuntime?: boolean;
  readonly packageId: string;
  readonly appName: string;
  readonly name: string;
  readonly appVersion?: string;
  readonly requiredVersion: string;
  readonly lastVersion?: string;
  readonly icon?: string;
  readonly exclude: readonly string[];
  readonly maxSize: number;
  readonly format: FindingFormat;
}

export interface SignFlags {
  readonly author?: string;
  readonly distributor?: string;
  readonly digest: DigestName;
  readonly out: string;
}

export interface InitFlags {
  readonly out: string;
  readonly name: string;
}

/** `tizen check|package|resign|verify|info|init`: packages for Samsung's TVs, without an SDK. */
export function tizenCommand(terminal: Terminal): Command {
  const job = (): Promise<typeof import('./tizen-job.ts')> => import('./tizen-job.ts');
  const wgt = '<file.wgt>';
  return new Command('tizen')
    .description('Packages for Samsung’s TVs: checked, signed and verified, without an SDK.')
    .addCommand(
      withAppOptions(new Command('check'))
        .description('Tell what a TV or the store would refuse; errors end with 1.')
        .argument('<folder>', 'the folder of the built app')
        .action(async (folder: string, flags: AppFlags) => (await job()).check(terminal, folder, flags)),
    )
    .addCommand(
      withSignOptions(withAppOptions(new Command('package')))
        .description('Check, sign, write and verify a package; without certificates it is unsigned.')
        .argument('<folder>', 'the folder of the built app')
        .action(async (folder: string, flags: AppFlags & SignFlags) =>
          (await job()).makePackage(terminal, folder, flags),
        ),
    )
    .addCommand(
      withSignOptions(new Command('resign'))
        .description('Sign somebody’s package anew; without --author, the author’s signature stays.')
        .argument(wgt, 'the package')
        .action(async (file: string, flags: SignFlags) => (await job()).resign(terminal, file, flags)),
    )
    .addCommand(
      new Command('verify')
        .description('Judge a package as a TV does: every file, both signatures, chains and dates.')
        .argument(wgt, 'the package')
        .addOption(formatOption())
        .action(async (file: string, flags: { readonly format: FindingFormat }) =>
          (await job()).verify(terminal, file, flags.format),
        ),
    )
    .addCommand(
      new Command('info')
        .description('Print what is in a package, and who signed it, as JSON.')
        .argument(wgt, 'the package')
        .action(async (file: string) => (await job()).info(terminal, file)),
    )
    .addCommand(
      new Command('init')
        .description('Make a throw-away author’s certificate for development, with TIZEN_AUTHOR_PASSWORD.')
        .option('--out <file.p12>', 'the file to write; one that is there stays', 'author.p12')
        .option('--name <name>', 'the name in it', 'Development')
        .action(async (flags: InitFlags) => (await job()).init(terminal, flags)),
    );
}

function formatOption(): Option {
  return new Option('--format <name>', `how findings are printed (${findingFormats.join(', ')})`)
    .argParser(oneOf(findingFormats))
    .default('text');
}

function withAppOptions(command: Command): Command {
  const values = defaultConfigValues;
  return command
    .option('--config <file>', 'a config.xml in place of the app’s own')
    .option(
      '--inject-runtime',
      'let the app’s pages load the TV runtime, which docs/tizen-runtime.md describes',
    )
    .option('--package-id <id>', 'ten letters and digits, where there is no config.xml', values.packageId)
    .option('--app-name <name>', 'behind it, where there is no config.xml', values.appName)
    .option('--name <name>', 'shown on the TV, where there is no config.xml', values.name)
    .option('--app-version <version>', 'where there is no config.xml; the newest tag of git when left out')
    .option('--required-version <version>', 'of Tizen, where there is no config.xml', values.requiredVersion)
    .option('--icon <path>', 'in the app, where there is no config.xml')
    .option('--last-version <version>', 'of the last release: the new one must be newer')
    .option('--exclude <patterns>', 'files to leave out, such as **/*.txt, separated by commas', list, [])
    .option('--max-size <MiB>', 'the most that the app may have', wholeNumber(1, 1024), 100)
    .addOption(formatOption());
}

function withSignOptions(command: Command): Command {
  return command
    .option('--author <file.p12>', 'the author’s certificate; its password is in TIZEN_AUTHOR_PASSWORD')
    .option('--distributor <file.p12>', 'the distributor’s; its password is in TIZEN_DISTRIBUTOR_PASSWORD')
    .addOption(
      new Option('--digest <name>', `SHA-256 for old TVs (${digestNames.join(', ')})`)
        .argParser(oneOf(digestNames))
        .default('sha512'),
    )
    .requiredOption('--out <file.wgt>', 'the package to write');
}
