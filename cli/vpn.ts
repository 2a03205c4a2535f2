import { Command, InvalidArgumentError, Option } from 'commander';

import { duration } from './arguments.ts';
import type { Terminal } from './terminal.ts';
import type { VerifyFlags } from './vpn-job.ts';

/** `vpn verify`. */
export function vpnCommand(terminal: Terminal): Command {
  return new Command('vpn').description('The VPN of a stack of your own.').addCommand(verify(terminal));
}

function verify(terminal: Terminal): Command {
  return new Command('verify')
    .description(
      'Show whether all that the backend sends goes through the tunnel: asks by every way, watches this machine, cuts ' +
        'the tunnel for some seconds, and puts it back. Exit code 1 when something passes beside it, or nothing through it.',
    )
    .option('--folder <folder>', 'the stack’s folder', '.')
    .option('--project <name>', 'the stack’s project, in place of the folder')
    .addOption(
      new Option('--address-service <url>', 'answers everybody with their address')
        .argParser(webAddress)
        .default('https://api.ipify.org/'),
    )
    .addOption(
      new Option('--resolver <address>', 'a resolver that is asked directly')
        .argParser(ipv4)
        .default('1.1.1.1'),
    )
    .addOption(
      new Option('--names-below <domain>', 'names that nobody has are asked for below it')
        .argParser(domain)
        .default('example.com'),
    )
    .addOption(
      new Option('--cut <time>', 'how long the tunnel is cut, twice')
        .argParser(duration(1000, 120_000))
        .default(6000, '6s'),
    )
    .option('--no-cut', 'do not cut it: what happens without a tunnel is not looked at then')
    .option('--json', 'print it as JSON')
    .action(async (flags: VerifyFlags) => (await import('./vpn-job.ts')).verify(terminal, flags));
}

function webAddress(given: string): string {
  if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return given;
  throw new InvalidArgumentError('Allowed: an address that begins with https:// or http://.');
}

function ipv4(given: string): string {
  if (/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(given)) return given;
  throw new InvalidArgumentError('Allowed: an IPv4 address.');
}

function domain(given: string): string {
  if (/^(?:[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.?)+$/i.test(given) && given.length < 200)
    return given.replace(/\.$/, '');
  throw new InvalidArgumentError('Allowed: a domain, such as example.com.');
}
