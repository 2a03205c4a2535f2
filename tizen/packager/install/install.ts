import { ConfigurationError, GateError } from '../../../kit/errors.ts';
import type { Reporter } from '../../../kit/reporter.ts';
import { cut, formatBytes, oneLine } from '../../../kit/text.ts';
import { configFile, parseConfig } from '../config.ts';
import { gate } from '../gate.ts';
import type { PackageFiles } from '../paths.ts';
import { verifyFiles, type Verified } from '../verify.ts';

import { readAnswer } from './answer.ts';
import { connectTv, type TvAddress } from './connection.ts';
import { push, shell } from './services.ts';

export interface InstallOptions {
  readonly tv: TvAddress;
  readonly bytes: Uint8Array;
  /** What is in these bytes. */
  readonly files: PackageFiles;
  readonly now: Date;
  /** How long any single answer may take; the installer's own is many times longer. */
  readonly answerMs: number;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

/** Where Tizen's own tools put what is to be installed. */
const folder = '/home/owner/share/tmp/sdk_tools/tmp';
const installerFactor = 8;

export interface Installed {
  readonly id: string;
  readonly duid: string;
}

/**
 * Installs a package on a TV in developer mode. What the TV would refuse anyhow, a broken signature or a
 * certificate that does not name it, is told before anything is sent.
 */
export async function installPackage(options: InstallOptions): Promise<Installed> {
  const { bytes, files, now, reporter, signal, answerMs } = options;
  const verified = verifyFiles(files, now);
  gate(verified.findings, 'Nothing was installed');
  const id = idOf(files);
  if (verified.signatures.length < 2) {
    throw new ConfigurationError(
      'The package is not signed by author and distributor: no TV installs it so.',
    );
  }
  const path = `${folder}/${id}.wgt`;
  const tv = await connectTv(options.tv, { answerMs, signal });
  try {
    const duid = cut(oneLine(await shell(tv, 'getduid')), 80);
    reporter.info(`The TV’s DUID is ${duid === '' ? 'not told' : duid}.`);
    refuseOtherDevices(verified, duid);
    const progress = reporter.progress('Copying the package', bytes.length);
    await push(tv, path, bytes, (done) => progress.update(done));
    progress.end(formatBytes(bytes.length));
    // it unpacks and checks before it says a word
    const answer = readAnswer(await shell(tv, `vd_appinstall ${id} ${path}`, answerMs * installerFactor));
    if (!answer.isInstalled) throw new GateError(answer.message);
    return { id, duid };
  } finally {
    tv.close();
  }
}

/** It becomes part of a command on the TV, so it must be what the rules say. */
function idOf(files: PackageFiles): string {
  const config = files.get(configFile);
  const id = config && parseConfig(Buffer.from(config).toString('utf8')).applications[0]?.id;
  if (id === undefined || !/^[0-9a-zA-Z]{10}\.[0-9a-zA-Z]{1,52}$/.test(id)) {
    throw new ConfigurationError(
      'The package has no config.xml with a valid application’s id: run `tizen check`.',
    );
  }
  return id;
}

function refuseOtherDevices({ signatures }: Verified, duid: string): void {
  const named = signatures.find(({ role }) => role === 'distributor')?.duids ?? [];
  if (duid === '' || named.length === 0 || named.includes(duid)) return;
  throw new ConfigurationError(
    `The distributor’s certificate names ${named.join(', ')}, and not this TV, ${duid}: it would refuse the package (-12). Add the DUID in Samsung’s certificate manager, and sign anew.`,
  );
}
