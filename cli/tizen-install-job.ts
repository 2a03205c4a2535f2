import { withDeadline } from '../kit/deadline.ts';
import { tvAddress } from '../tizen/packager/install/connection.ts';
import { installPackage } from '../tizen/packager/install/install.ts';
import { bytesOf } from '../tizen/packager/read-package.ts';
import { unzipFiles } from '../tizen/packager/zip.ts';

import type { Terminal } from './terminal.ts';

export interface InstallFlags {
  readonly tv: string;
  readonly deadline: number;
}

/** How long a TV may be silent. */
const answerMs = 30_000;

export async function install(terminal: Terminal, file: string, flags: InstallFlags): Promise<void> {
  const tv = tvAddress(flags.tv);
  const bytes = await bytesOf(file);
  const files = unzipFiles(bytes, file);
  const { reporter } = terminal;
  reporter.warning('Installing is experimental: it was tried on a stand-in of a TV, and on no TV yet.');
  const { id } = await withDeadline(
    'Installing',
    flags.deadline,
    async (signal) =>
      installPackage({
        ...{ tv, bytes, files, reporter, signal, now: new Date() },
        answerMs: Math.min(answerMs, flags.deadline),
      }),
    terminal.signal,
  );
  terminal.print(`${id} is installed on ${flags.tv}.`);
}
