import { relativeAddresses } from './addresses.ts';
import { appFindings } from './app-rules.ts';
import { collectFiles } from './collect.ts';
import { configFindings } from './config-rules.ts';
import { configFile, configTemplate, parseConfig, type ConfigValues, type TizenConfig } from './config.ts';
import type { Finding } from './finding.ts';
import { injectRuntime } from './inject.ts';
import { authorSignatureFile, isDistributorSignature, type PackageFiles } from './paths.ts';
import { signatureFiles, signFiles, type DigestName, type Signer } from './signature.ts';
import { verifyFiles, type Verified } from './verify.ts';
import { unzipFiles, zipFiles } from './zip.ts';

export interface AppOptions {
  /** Of the built app. */
  readonly folder: string;
  /** The text of a config.xml in place of the app's own. */
  readonly config?: string;
  /** For the template, where there is neither. */
  readonly values: ConfigValues;
  readonly exclude: readonly string[];
  /** The TV runtime's files, to be loaded by the app's pages. */
  readonly runtime?: PackageFiles;
  readonly maxBytes: number;
  readonly lastVersion?: string;
  readonly signal?: AbortSignal;
}

export interface CheckedApp {
  readonly files: Map<string, Uint8Array>;
  readonly config: TizenConfig;
  readonly findings: readonly Finding[];
  readonly leftOut: readonly string[];
  /** Path → addresses that were made relative. */
  readonly changed: ReadonlyMap<string, number>;
  /** Pages that load the TV runtime now and did not before. */
  readonly injected: readonly string[];
}

/** Reads a built app, makes it fit for a package, and tells what is wrong with it. */
export async function checkApp(options: AppOptions): Promise<CheckedApp> {
  const collected = await collectFiles(options.folder, options.exclude, options.signal);
  const own = collected.files.get(configFile);
  const text =
    options.config ??
    (own === undefined ? configTemplate(options.values) : Buffer.from(own).toString('utf8'));
  collected.files.set(configFile, Buffer.from(text));
  const config = parseConfig(text);
  const start = config.start?.value.split(/[?#]/)[0] ?? 'index.html';
  const app =
    options.runtime === undefined
      ? { files: collected.files, pages: [] }
      : injectRuntime(collected.files, options.runtime);
  const { files, changed } = relativeAddresses(app.files, start);
  const { lastVersion } = options;
  const facts = { paths: new Set(files.keys()), ...(lastVersion !== undefined && { lastVersion }) };
  const findings = [
    ...collected.findings,
    ...configFindings(config, facts),
    ...appFindings(files, config, { maxBytes: options.maxBytes }),
  ];
  return { files, config, findings, leftOut: collected.leftOut, changed, injected: app.pages };
}

export interface Signing {
  readonly author?: Signer;
  readonly distributor?: Signer;
  readonly digest: DigestName;
}

export interface Built {
  readonly wgt: Uint8Array;
  /** Of the bytes above, read back. */
  readonly verified: Verified;
}

/** The package's bytes, signed by whoever is there, and judged after they were read back. */
export function buildPackage(files: PackageFiles, signing: Signing, now: Date): Built {
  const signed = new Map(files);
  const { author, distributor, digest } = signing;
  // the author's signature stays when only the distributor's is to be another one
  if (author !== undefined) {
    signed.set(signatureFiles.author, Buffer.from(signFiles(signed, 'author', author, digest)));
  }
  if (distributor !== undefined) {
    signed.set(
      signatureFiles.distributor,
      Buffer.from(signFiles(signed, 'distributor', distributor, digest)),
    );
  }
  const wgt = zipFiles(signed);
  return { wgt, verified: verifyFiles(unzipFiles(wgt, 'The new package'), now) };
}

/** Somebody's package without the signatures that will be made anew. */
export function withoutSignatures(files: PackageFiles, signing: Signing): Map<string, Uint8Array> {
  const isReplaced = (path: string): boolean =>
    isDistributorSignature(path) || (path === authorSignatureFile && signing.author !== undefined);
  return new Map([...files].filter(([path]) => !isReplaced(path)));
}
