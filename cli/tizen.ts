import { Command, Option } from 'commander';

import { defaultConfigValues } from '../tizen/packager/config.ts';
import { findingFormats, type FindingFormat } from '../tizen/packager/finding-formats.ts';
import { digestNames } from '../tizen/packager/signature.ts';

import { duration, list, oneOf, wholeNumber } from './arguments.ts';
import type { Terminal } from './terminal.ts';
import type { InstallFlags } from './tizen-install-job.ts';
import type { AppFlags, CertificateFlags, InitFlags, SignFlags, StoreFlags } from './tizen-job.ts';

const wgt = '<file.wgt>';

/** `tizen check|package|resign|verify|info|init|install`: packages for Samsung's TVs, without an SDK. */
export function tizenCommand(terminal: Terminal): Command {
  const job = (): Promise<typeof import('./tizen-job.ts')> => import('./tizen-job.ts');
  return new Command('tizen')
    .description('Packages for Samsung’s TVs: checked, signed and verified, without an SDK.')
    .addCommand(
      withCertificates(withAppOptions(new Command('check')))
        .description('Tell what a TV or the store would refuse; errors end with 1.')
        .argument('<folder>', 'the folder of the built app')
        .action(async (folder: string, flags: AppFlags & CertificateFlags) =>
          (await job()).check(terminal, folder, flags),
        ),
    )
    .addCommand(
      withStore(withSignOptions(withAppOptions(new Command('package'))))
        .description('Check, sign, write and verify a package; without certificates it is unsigned.')
        .argument('<folder>', 'the folder of the built app')
        .action(async (folder: string, flags: AppFlags & SignFlags & StoreFlags) =>
          (await job()).packageApp(terminal, folder, flags),
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
    )
    .addCommand(installCommand(terminal));
}

function installCommand(terminal: Terminal): Command {
  return new Command('install')
    .description('Experimental, never tried on a TV: install a package on one in developer mode.')
    .argument(wgt, 'the package')
    .requiredOption('--tv <address>', 'the TV’s address, with a port when it is not 26101')
    .addOption(
      new Option('--deadline <time>', 'how long all of it may take, such as 90s or 10m')
        .argParser(duration(1000, 3_600_000))
        .default(300_000, '5m'),
    )
    .action(async (file: string, flags: InstallFlags) =>
      (await import('./tizen-install-job.ts')).install(terminal, file, flags),
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
    .option('--last-package <file.wgt>', 'the last release: the new one must be an update of it')
    .option('--exclude <patterns>', 'files to leave out, such as **/*.txt, separated by commas', list, [])
    .option('--max-size <MiB>', 'the most that the app may have', wholeNumber(1, 1024), 100)
    .addOption(formatOption());
}

function withCertificates(command: Command): Command {
  return command
    .option('--author <file.p12>', 'the author’s certificate; its password is in TIZEN_AUTHOR_PASSWORD')
    .option('--distributor <file.p12>', 'the distributor’s; its password is in TIZEN_DISTRIBUTOR_PASSWORD');
}

function withSignOptions(command: Command): Command {
  return withCertificates(command)
    .addOption(
      new Option('--digest <name>', `SHA-256 for old TVs (${digestNames.join(', ')})`)
        .argParser(oneOf(digestNames))
        .default('sha512'),
    )
    .requiredOption('--out <file.wgt>', 'the package to write');
}

function withStore(command: Command): Command {
  return command
    .option('--store-bundle <folder>', 'where to put all that the store wants, with a checklist')
    .option('--store-pictures <folder>', 'icon.png, logo.png, background.png, screenshot-1.jpg, … for it');
}
