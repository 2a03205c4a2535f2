import { writeFileWhole } from '../../kit/folders.ts';
import { readStore } from '../../tizen/packager/certificates.ts';
import { defaultConfigValues } from '../../tizen/packager/config.ts';
import { annotate, formatFindings } from '../../tizen/packager/finding-formats.ts';
import { gate } from '../../tizen/packager/gate.ts';
import { checkAll, makePackage, type MakeOptions } from '../../tizen/packager/make.ts';
import type { Signing } from '../../tizen/packager/package.ts';
import { bytesOf, filesOf } from '../../tizen/packager/read-package.ts';
import { lastReleaseOf } from '../../tizen/packager/release-rules.ts';
import { readRuntimeFiles } from '../../tizen/packager/runtime-files.ts';
import { roles, type Role, type Signer } from '../../tizen/packager/signature.ts';
import { refuseUsedFolder, storeFiles, writeStoreBundle } from '../../tizen/packager/store/bundle.ts';
import { readPictures } from '../../tizen/packager/store/pictures.ts';
import { versionByGit } from '../../tizen/packager/version.ts';
import { readInputs } from '../shared/inputs.ts';
import { writeOutputs } from '../shared/outputs.ts';
import type { ActionContext } from '../shared/run.ts';
import { writeSummary } from '../shared/summary.ts';

import { certificatesFrom, inputSchema, type Certificate, type Inputs } from './inputs.ts';
import { outputsOf, signedInWords, toSummary, type Result } from './tell.ts';

/** Makes the package that the inputs ask for, and tells GitHub how it went. Nothing secret is ever written. */
export async function packageApp({ reporter, signal }: ActionContext): Promise<void> {
  const inputs = readInputs(inputSchema, process.env, reporter);
  const signing = await signingOf(certificatesFrom(inputs), inputs);
  const { out, storeBundle, storePictures, folder } = inputs;
  if (storeBundle !== undefined) await refuseUsedFolder(storeBundle);
  const pictures = storePictures === undefined ? undefined : await readPictures(storePictures);
  const options = await optionsOf(inputs, signing, signal);
  const made = await (inputs.checkOnly ? checkAll(options) : makePackage(options));
  const findings = [...made.findings, ...(pictures?.findings ?? [])];
  const isFit = !findings.some(({ severity }) => severity === 'error');
  const result: Result = {
    ...{ signing, findings, config: made.app.config, out, storeBundle, changed: made.app.changed },
    ...(isFit && made.package !== undefined && { package: made.package }),
  };

  annotate(findings, reporter, folder);
  if (inputs.sarif !== undefined) {
    await writeFileWhole(inputs.sarif, `${formatFindings(findings, 'sarif', folder)}\n`);
  }
  if (result.package !== undefined) {
    await writeFileWhole(out, result.package.bytes);
    if (storeBundle !== undefined) {
      const hasLast = options.last !== undefined;
      const bundle = { package: result.package, config: result.config, findings, pictures, hasLast };
      await writeStoreBundle(storeBundle, storeFiles(bundle));
    }
    const words = signedInWords(signing);
    if (words !== undefined) reporter.warning(words);
  }
  writeOutputs(outputsOf(result));
  await writeSummary(() => toSummary(result));
  gate(findings, inputs.checkOnly ? 'The app is not fit for a TV yet' : 'No package was written');
}

async function signingOf(
  certificates: Partial<Record<Role, Certificate>>,
  { digest }: Inputs,
): Promise<Signing> {
  const signers: Partial<Record<Role, Signer>> = {};
  for (const role of roles) {
    const certificate = certificates[role];
    if (certificate !== undefined) {
      signers[role] = await readStore(certificate.store, certificate.password, role);
    }
  }
  return { ...signers, digest };
}

async function optionsOf(inputs: Inputs, signing: Signing, signal: AbortSignal): Promise<MakeOptions> {
  const { folder, config, lastVersion, lastPackage, packageId, appName, name, requiredVersion, icon } =
    inputs;
  const last = lastPackage === undefined ? undefined : lastReleaseOf(await filesOf(lastPackage), lastPackage);
  return {
    app: {
      folder,
      ...(inputs.injectRuntime && { runtime: await readRuntimeFiles() }),
      ...(config !== undefined && { config: (await bytesOf(config)).toString('utf8') }),
      ...(lastVersion !== undefined && { lastVersion }),
      values: {
        ...defaultConfigValues,
        ...{ packageId, appName, name, requiredVersion, icon },
        version: inputs.appVersion ?? (await versionByGit(folder, signal)) ?? defaultConfigValues.version,
      },
      exclude: inputs.exclude,
      maxBytes: inputs.maxSize,
      signal,
    },
    signing,
    ...(last !== undefined && { last }),
    now: new Date(),
  };
}
