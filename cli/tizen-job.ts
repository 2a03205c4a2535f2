import { readFile, stat, writeFile } from 'node:fs/promises';

import { ConfigurationError, GateError, reasonOf } from '../kit/errors.ts';
import { writeFileWhole } from '../kit/folders.ts';
import type { Reporter } from '../kit/reporter.ts';
import { runProgram } from '../kit/run-program.ts';
import { formatBytes } from '../kit/text.ts';
import { passwordVariables, readStore } from '../tizen/packager/certificates.ts';
import { configFile, defaultConfigValues, parseConfig } from '../tizen/packager/config.ts';
import { formatFindings, type FindingFormat } from '../tizen/packager/finding-formats.ts';
import { hasErrors, type Finding } from '../tizen/packager/finding.ts';
import {
  buildPackage,
  checkApp,
  withoutSignatures,
  type Built,
  type CheckedApp,
  type Signing,
} from '../tizen/packager/package.ts';
import { readRuntimeFiles } from '../tizen/packager/runtime-files.ts';
import { roles, type Role, type Signer } from '../tizen/packager/signature.ts';
import { throwAwayStore } from '../tizen/packager/throw-away.ts';
import { verifyFiles } from '../tizen/packager/verify.ts';
import { unzipFiles } from '../tizen/packager/zip.ts';

import type { Terminal } from './terminal.ts';
import type { AppFlags, InitFlags, SignFlags } from './tizen.ts';

const maxPackageBytes = 512 * 1024 * 1024;

export async function check(terminal: Terminal, folder: string, flags: AppFlags): Promise<void> {
  const app = await checked(terminal, folder, flags);
  terminal.print(formatFindings(app.findings, flags.format));
  gate(app.findings, 'The app is not fit for a TV yet');
}

export async function makePackage(
  terminal: Terminal,
  folder: string,
  flags: AppFlags & SignFlags,
): Promise<void> {
  const signing = await signingOf(flags, terminal.reporter);
  const app = await checked(terminal, folder, flags);
  const shown = app.findings.length > 0 || flags.format !== 'text';
  if (shown) terminal.print(formatFindings(app.findings, flags.format));
  gate(app.findings, 'No package was written');
  await write(terminal, buildPackage(app.files, signing, new Date()), { ...signing, out: flags.out });
}

export async function resign(terminal: Terminal, file: string, flags: SignFlags): Promise<void> {
  const signing = await signingOf(flags, terminal.reporter);
  if (signing.author === undefined && signing.distributor === undefined) {
    throw new ConfigurationError('Nothing would be signed: give --author, --distributor or both.');
  }
  const files = withoutSignatures(await filesOf(file), signing);
  await write(terminal, buildPackage(files, signing, new Date()), { ...signing, out: flags.out });
}

export async function verify(terminal: Terminal, file: string, format: FindingFormat): Promise<void> {
  const { findings, signatures } = verifyFiles(await filesOf(file), new Date());
  terminal.print(formatFindings(findings, format));
  for (const { role, subject, references, validUntil } of format === 'text' ? signatures : []) {
    terminal.print(`${role}: ${subject}, ${references} references, valid until ${validUntil.slice(0, 10)}`);
  }
  gate(findings, 'The package is not as it was signed');
}

export async function info(terminal: Terminal, file: string): Promise<void> {
  const files = await filesOf(file);
  const text = files.get(configFile);
  const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  const { signatures } = verifyFiles(files, new Date());
  const config = text === undefined ? undefined : parseConfig(Buffer.from(text).toString('utf8'));
  terminal.print(JSON.stringify({ files: files.size, bytes, config, signatures }, undefined, 2));
}

export async function init(terminal: Terminal, { out, name }: InitFlags): Promise<void> {
  const password = passwordOf('author', terminal.reporter);
  if ((await stat(out).catch(() => undefined)) !== undefined) {
    throw new ConfigurationError(`${out} is there already: updates need the same certificate, so it stays.`);
  }
  await writeFile(out, throwAwayStore({ name, password }), { mode: 0o600, flag: 'wx' });
  terminal.print(`${out}: for development alone; TVs and the store want one that Samsung has issued.`);
}

async function checked(terminal: Terminal, folder: string, flags: AppFlags): Promise<CheckedApp> {
  const { signal, reporter } = terminal;
  const { config, lastVersion, packageId, appName, name, requiredVersion, icon, exclude } = flags;
  const app = await checkApp({
    folder,
    ...(config !== undefined && { config: (await bytesOf(config)).toString('utf8') }),
    ...(flags.injectRuntime === true && { runtime: await readRuntimeFiles() }),
    ...(lastVersion !== undefined && { lastVersion }),
    values: {
      ...defaultConfigValues,
      ...{ packageId, appName, name, requiredVersion, icon },
      version: flags.appVersion ?? (await versionByGit(folder, signal)) ?? defaultConfigValues.version,
    },
    exclude,
    maxBytes: flags.maxSize * 1024 * 1024,
    signal,
  });
  for (const [path, count] of app.changed) reporter.debug(`${path}: ${count} addresses made relative`);
  for (const path of app.injected) reporter.info(`${path} loads the TV runtime`);
  if (app.leftOut.length > 0) reporter.info(`Left out: ${app.leftOut.join(', ')}`);
  return app;
}

/** The newest tag such as v1.4.0; undefined where there is none, or no git. */
async function versionByGit(folder: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const args = ['-C', folder, 'describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*'];
    const { stdout } = await runProgram('git', args, { deadlineMs: 10_000, signal });
    return stdout.trim().replace(/^v/, '');
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

async function signingOf(flags: SignFlags, reporter: Reporter): Promise<Signing> {
  const signers: Partial<Record<Role, Signer>> = {};
  for (const role of roles) {
    const file = flags[role];
    if (file !== undefined) {
      const password = passwordOf(role, reporter);
      signers[role] = readStore(await bytesOf(file), password, role);
    }
  }
  return { ...signers, digest: flags.digest };
}

function passwordOf(role: Role, reporter: Reporter): string {
  const variable = passwordVariables[role];
  const password = process.env[variable];
  if (password === undefined || password === '') {
    throw new ConfigurationError(`${variable} is missing: set it to the password of the ${role}’s .p12.`);
  }
  reporter.mask(password);
  return password;
}

async function write(
  terminal: Terminal,
  { wgt, verified }: Built,
  { out, author, distributor }: Signing & { readonly out: string },
): Promise<void> {
  const isSigned = author !== undefined || distributor !== undefined;
  const findings = verified.findings.filter(({ rule }) => isSigned || rule !== 'signature/missing');
  for (const { message, remedy } of findings.filter(({ severity }) => severity !== 'error')) {
    terminal.reporter.warning(`${message} ${remedy}`);
  }
  gate(findings, 'No package was written');
  if (!isSigned) terminal.reporter.warning('The package is unsigned: sign it before a TV gets it.');
  await writeFileWhole(out, wgt);
  terminal.print(`${out}: ${formatBytes(wgt.length)}, read back and verified`);
}

function gate(findings: readonly Finding[], what: string): void {
  if (!hasErrors(findings)) return;
  const errors = findings.filter(({ severity }) => severity === 'error');
  throw new GateError(`${what}: ${errors.map(({ rule, message }) => `${message} [${rule}]`).join(' ')}`);
}

async function filesOf(file: string): Promise<Map<string, Uint8Array>> {
  return unzipFiles(await bytesOf(file), file);
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > maxPackageBytes) {
      throw new ConfigurationError(`${file} is larger than ${formatBytes(maxPackageBytes)}.`);
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`${file} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}
