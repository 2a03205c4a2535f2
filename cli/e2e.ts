import { Command, Option } from 'commander';

import { backendKinds } from '../e2e/backends/backend.ts';
import { defaultOptions } from '../e2e/options.ts';
import { engineNames } from '../e2e/report/report.ts';
import { backendDefects } from '../mock-content/contracts.ts';

import { list, listOf, oneOf, share, wholeNumber } from './arguments.ts';
import type { E2eFlags } from './e2e-job.ts';
import type { Terminal } from './terminal.ts';

export function e2eCommand(terminal: Terminal): Command {
  return new Command('e2e')
    .description(
      'Check that streaming really works: on BitTorrent, with everything that it takes, on this machine.',
    )
    .addOption(choice('--engine <name>', 'what runs the services', engineNames, defaultOptions.engine))
    .addOption(
      choice('--backend <kind>', 'which contract the backend follows', backendKinds, defaultOptions.backend),
    )
    .option('--backend-url <address>', 'a backend that already runs; without it, one is started')
    .option('--backend-image <image>', 'with compose: the backend to test, as an image')
    .option('--backend-context <folder>', 'with compose: the backend to test, built from its checkout')
    .option('--world-images <images>', 'with compose: all others, such as ghcr.io/me/{service}:1; else built')
    .option('--through-nginx', 'with compose: viewers reach the backend through nginx', false)
    .option('--nginx-image <image>', 'with compose: which nginx; else built')
    .option('--build', 'with compose: build the images anew, also when they are there', false)
    .option('--backend-email <address>', 'whom to log in as (or MIAUFLIX_BACKEND_EMAIL)')
    .option('--backend-password-file <file>', 'a file with the password (or MIAUFLIX_BACKEND_PASSWORD)')
    .option('--only <patterns>', 'the checks to make, by id or group: streaming/*,seeking', list, [])
    .option('--skip <patterns>', 'checks to leave out', list, [])
    .option(
      '--viewers <number>',
      'how many people watch at once',
      wholeNumber(2, 100),
      defaultOptions.viewers,
    )
    .option('--repeat <number>', 'how often every check is made', wholeNumber(1, 100), defaultOptions.repeat)
    .option('--bail', 'stop at the first check that fails', false)
    .option('--report-dir <folder>', 'where report.json, junit.xml and report.html go')
    .option('--baseline <file>', 'compare with earlier runs, kept in this file')
    .option(
      '--max-regression <share>',
      'how much worse than the earlier runs is allowed',
      share,
      defaultOptions.maxRegression,
    )
    .option('--webrtc', 'share over WebRTC too', false)
    .option('--host <address>', 'the address that the services listen on', defaultOptions.host)
    .option('--keep', 'leave everything running at the end, to look at', false)
    .option('--list', 'show the checks and end')
    .option('--json', 'print the report as JSON')
    .addOption(
      new Option(
        '--break-backend <defects>',
        `break the reference backend on purpose: ${backendDefects.join(', ')}`,
      )
        .argParser(listOf(backendDefects))
        .default([]),
    )
    .addCommand(cleanCommand(terminal))
    .action(async (flags: E2eFlags) => {
      const { listChecks, runSuite } = await import('./e2e-job.ts');
      if (flags.list === true) listChecks(flags, terminal);
      else await runSuite(flags, terminal);
    });
}

function cleanCommand(terminal: Terminal): Command {
  return new Command('clean')
    .description(
      'Remove the containers, networks and folders of runs that were killed; others are left alone.',
    )
    .action(async () => {
      const { cleanLeftovers } = await import('./e2e-clean-job.ts');
      await cleanLeftovers(terminal);
    });
}

function choice(flags: string, description: string, words: readonly string[], fallback: string): Option {
  return new Option(flags, `${description} (${words.join(', ')})`).argParser(oneOf(words)).default(fallback);
}
