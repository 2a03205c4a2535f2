import { stat, writeFile } from 'node:fs/promises';

import { ConfigurationError } from '../kit/errors.ts';
import { writeFileWhole } from '../kit/folders.ts';
import type { Reporter } from '../kit/reporter.ts';
import { formatBytes } from '../kit/text.ts';
import { readStore } from '../tizen/packager/certificates.ts';
import { configFile, defaultConfigValues, parseConfig } from '../tizen/packager/config.ts';
import { formatFindings, type FindingFormat } from '../tizen/packager/finding-formats.ts';
import { gate } from '../tizen/packager/gate.ts';
import { checkAll, makePackage, type Made, type MakeOptions } from '../tizen/packager/make.ts';
import { buildPackage, withoutSignatures, type Signing } from '../tizen/packager/package.ts';
import { bytesOf, filesOf } from '../tizen/packager/read-package.ts';
import { lastReleaseOf } from '../tizen/packager/release-rules.ts';
import { readRuntimeFiles } from '../tizen/packager/runtime-files.ts';
import {
  passwordVariables,
  roles,
  type DigestName,
  type Role,
  type Signer,
} from '../tizen/packager/signature.ts';
import { refuseUsedFolder, storeFiles, writeStoreBundle } from '../tizen/packager/store/bundle.ts';
import { readPictures } from '../tizen/packager/store/pictures.ts';
import { verifyFiles, type SignatureFacts } from '../tizen/packager/verify.ts';
import { versionByGit } from '../tizen/packager/version.ts';

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
  readonly lastPackage?: string;
  readonly icon?: string;
  readonly exclude: readonly string[];
  readonly maxSize: number;
  readonly format: FindingFormat;
}

export interface CertificateFlags {
  readonly author?: string;
  readonly distributor?: string;
}

export interface SignFlags extends CertificateFlags {
  readonly digest: DigestName;
  readonly out: string;
}

export interface StoreFlags {
  readonly storeBundle?: string;
  readonly storePictures?: string;
}

export interface InitFlags {
  readonly out: string;
  readonly name: string;
}

export async function check(
  terminal: Terminal,
  folder: string,
  flags: AppFlags & CertificateFlags,
): Promise<void> {
  const signing = { ...(await signersOf(flags, terminal.reporter)), digest: 'sha512' } as const;
  const made = await checkAll(await makeOptions(terminal, folder, flags, signing));
  tellApp(terminal, made);
  terminal.print(formatFindings(made.findings, flags.format, folder));
  gate(made.findings, 'The app is not fit for a TV yet');
}

export async function packageApp(
  terminal: Terminal,
  folder: string,
  flags: AppFlags & SignFlags & StoreFlags,
): Promise<void> {
  const { out, storeBundle, storePictures, format, digest } = flags;
  if (storePictures !== undefined && storeBundle === undefined) {
    throw new ConfigurationError('--store-pictures says nothing without --store-bundle.');
  }
  if (storeBundle !== undefined) await refuseUsedFolder(storeBundle);
  const signing: Signing = { ...(await signersOf(flags, terminal.reporter)), digest };
  const pictures = storePictures === undefined ? undefined : await readPictures(storePictures);
  const made = await makePackage(await makeOptions(terminal, folder, flags, signing));
  const findings = [...made.findings, ...(pictures?.findings ?? [])];
  tellApp(terminal, made);
  if (findings.length > 0 || format !== 'text') terminal.print(formatFindings(findings, format, folder));
  gate(findings, 'No package was written');
  if (made.package === undefined) return;
  const { bytes, sha256 } = made.package;
  await writeFileWhole(out, bytes);
  if (storeBundle !== undefined) {
    const hasLast = flags.lastPackage !== undefined;
    const { config } = made.app;
    await writeStoreBundle(
      storeBundle,
      storeFiles({ package: made.package, config, findings, pictures, hasLast }),
    );
  }
  tellSigning(terminal.reporter, signing);
  // with a format for programs, standard output is theirs
  const tell = (text: string): void => {
    if (format === 'text') terminal.print(text);
    else terminal.reporter.info(text);
  };
  tell(`${out}: ${formatBytes(bytes.length)}, read back and verified, SHA-256 ${sha256}`);
  if (storeBundle !== undefined) tell(`${storeBundle}: for the store; go through its CHECKLIST.md`);
}

export async function resign(terminal: Terminal, file: string, flags: SignFlags): Promise<void> {
  const signing: Signing = { ...(await signersOf(flags, terminal.reporter)), digest: flags.digest };
  if (signing.author === undefined && signing.distributor === undefined) {
    throw new ConfigurationError('Nothing would be signed: give --author, --distributor or both.');
  }
  const files = withoutSignatures(await filesOf(file), signing);
  const { wgt, verified } = buildPackage(files, signing, new Date());
  for (const { message, remedy } of verified.findings.filter(({ severity }) => severity !== 'error')) {
    terminal.reporter.warning(`${message} ${remedy}`);
  }
  gate(verified.findings, 'No package was written');
  await writeFileWhole(flags.out, wgt);
  terminal.print(`${flags.out}: ${formatBytes(wgt.length)}, read back and verified`);
}

export async function verify(terminal: Terminal, file: string, format: FindingFormat): Promise<void> {
  const { findings, signatures } = verifyFiles(await filesOf(file), new Date());
  terminal.print(formatFindings(findings, format));
  for (const signature of format === 'text' ? signatures : []) terminal.print(inWords(signature));
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
  const { storeOfSigner, throwAwaySigner } = await import('../tizen/packager/throw-away.ts');
  await writeFile(out, storeOfSigner(throwAwaySigner({ name }), password), { mode: 0o600, flag: 'wx' });
  terminal.print(`${out}: for development alone; TVs and the store want one that Samsung has issued.`);
}

async function makeOptions(
  { signal }: Terminal,
  folder: string,
  flags: AppFlags,
  signing: Signing,
): Promise<MakeOptions> {
  const { config, lastVersion, lastPackage, packageId, appName, name, requiredVersion, icon } = flags;
  const last = lastPackage === undefined ? undefined : lastReleaseOf(await filesOf(lastPackage), lastPackage);
  return {
    app: {
      folder,
      ...(flags.injectRuntime === true && { runtime: await readRuntimeFiles() }),
      ...(config !== undefined && { config: (await bytesOf(config)).toString('utf8') }),
      ...(lastVersion !== undefined && { lastVersion }),
      values: {
        ...defaultConfigValues,
        ...{ packageId, appName, name, requiredVersion, icon },
        version: flags.appVersion ?? (await versionByGit(folder, signal)) ?? defaultConfigValues.version,
      },
      exclude: flags.exclude,
      maxBytes: flags.maxSize * 1024 * 1024,
      signal,
    },
    signing,
    ...(last !== undefined && { last }),
    now: new Date(),
  };
}

function tellApp({ reporter }: Terminal, { app }: Made): void {
  for (const [path, count] of app.changed) reporter.debug(`${path}: ${count} addresses made relative`);
  for (const path of app.injected) reporter.info(`${path} loads the TV runtime`);
  if (app.leftOut.length > 0) reporter.info(`Left out: ${app.leftOut.join(', ')}`);
}

function tellSigning(reporter: Reporter, { author, distributor }: Signing): void {
  if (author === undefined && distributor === undefined) {
    reporter.warning('The package is unsigned: sign it before a TV gets it.');
  } else if (author === undefined || distributor === undefined) {
    const missing = author === undefined ? 'author' : 'distributor';
    reporter.warning(`The ${missing} has not signed the package: sign it before a TV gets it.`);
  }
}

function inWords({ role, subject, issuer, references, validUntil, duids }: SignatureFacts): string {
  const devices = duids.length === 0 ? '' : `, for the devices ${duids.join(', ')}`;
  return `${role}: ${subject}, by ${issuer}, ${references} references, valid until ${validUntil.slice(0, 10)}${devices}`;
}

async function signersOf(
  flags: CertificateFlags,
  reporter: Reporter,
): Promise<Partial<Record<Role, Signer>>> {
  const signers: Partial<Record<Role, Signer>> = {};
  for (const role of roles) {
    const file = flags[role];
    if (file === undefined) continue;
    const password = passwordOf(role, reporter);
    signers[role] = await readStore(await bytesOf(file), password, role);
  }
  return signers;
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
