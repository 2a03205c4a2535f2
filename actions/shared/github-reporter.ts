import * as core from '@actions/core';

import { hideSecrets, type Place, type Reporter } from '../../kit/reporter.ts';
import { printable, terminalReporter } from '../../kit/terminal-reporter.ts';

const progressIntervalMs = 10_000;

/**
 * Takes from a text what the runner would obey: a line that begins with `::` is a command to it, as is
 * `##[` anywhere in a line. Both stay readable.
 */
export function withoutCommands(text: string): string {
  return printable(text)
    .replaceAll(/^(\s*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '## [');
}

/** Writes for a job's log on GitHub: groups that fold, and annotations at the lines they are about. */
export function githubReporter(): Reporter {
  const secrets = new Set<string>();
  let depth = 0;
  const clean = (text: string): string => withoutCommands(hideSecrets(text, secrets));
  // core escapes what goes into a command of its own
  const hide = (text: string): string => hideSecrets(text, secrets);
  const annotation = (place: Place = {}): core.AnnotationProperties => ({
    ...(place.file !== undefined && { file: place.file }),
    ...(place.line !== undefined && { startLine: place.line }),
    ...(place.title !== undefined && { title: hide(place.title) }),
  });
  const plain = terminalReporter({
    stream: {
      write: (text) => {
        core.info(clean(text.replace(/\n$/, '')));
      },
    },
    plainIntervalMs: progressIntervalMs,
  });

  return {
    info: (message) => {
      core.info(clean(message));
    },
    debug: (message) => {
      core.debug(hide(message));
    },
    notice: (message, place) => {
      core.notice(hide(message), annotation(place));
    },
    warning: (message, place) => {
      core.warning(hide(message), annotation(place));
    },
    error: (message, place) => {
      core.error(hide(message), annotation(place));
    },
    group: async (title, work) => {
      // groups do not nest on GitHub: an inner one is a line
      if (depth === 0) core.startGroup(hide(title));
      else core.info(clean(title));
      depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
        if (depth === 0) core.endGroup();
      }
    },
    progress: (title, total) => plain.progress(title, total),
    mask: (value) => {
      if (value === '') return;
      secrets.add(value);
      core.setSecret(value);
    },
  };
}
