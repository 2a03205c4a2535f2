import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import { ConfigurationError } from '../../../kit/errors.ts';
import { removeFolder } from '../../../kit/folders.ts';
import { makeFolder } from '../../../kit/make-folder.ts';
import type { TizenConfig } from '../config.ts';
import { engines, oldestEngineFor } from '../engines.ts';
import type { Finding } from '../finding.ts';
import type { NewPackage } from '../make.ts';

import { checklist } from './checklist.ts';
import type { StorePictures } from './pictures.ts';

export interface StoreBundle {
  readonly package: NewPackage;
  readonly config: TizenConfig;
  readonly findings: readonly Finding[];
  readonly pictures: StorePictures | undefined;
  readonly hasLast: boolean;
}

/** The bundle's files: name → content. */
export function storeFiles(bundle: StoreBundle): Map<string, Uint8Array | string> {
  const { config, findings, pictures, hasLast } = bundle;
  const name = config.name?.value ?? 'app';
  const version = config.version?.value ?? '';
  const wgt = `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${version}.wgt`;
  const { signatures } = bundle.package.verified;
  const title = `${name} ${version}`;
  const facts = {
    title,
    findings,
    hasLast,
    isSigned: signatures.length === 2,
    hasPictures: pictures !== undefined,
  };
  return new Map<string, Uint8Array | string>([
    [wgt, bundle.package.bytes],
    ...[...(pictures?.files ?? [])].map(([file, content]) => [`pictures/${file}`, content] as const),
    ['metadata.json', `${JSON.stringify(metadata(bundle, wgt), undefined, 2)}\n`],
    ['CHECKLIST.md', checklist(facts)],
    ['SHA256SUMS', `${bundle.package.sha256}  ${wgt}\n`],
  ]);
}

function metadata({ package: made, config, pictures }: StoreBundle, file: string): object {
  const [application] = config.applications;
  const oldest = oldestEngineFor(application?.requiredVersion ?? '');
  return {
    name: config.name?.value,
    version: config.version?.value,
    package: application?.package,
    id: application?.id,
    file,
    bytes: made.bytes.length,
    sha256: made.sha256,
    requiredVersion: application?.requiredVersion,
    years: engines.filter(({ year }) => oldest !== undefined && year >= oldest.year).map(({ year }) => year),
    privileges: config.privileges.map(({ value }) => value),
    pictures: [...(pictures?.files.keys() ?? [])],
    signatures: made.verified.signatures,
  };
}

/** Refuses, before any work, a folder that has something else in it already. */
export async function refuseUsedFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new ConfigurationError(
      `The store bundle’s folder ${folder} cannot be used (${code ?? 'unknown'}).`,
    );
  });
  if (names.length > 0 && !names.includes('CHECKLIST.md')) {
    throw new ConfigurationError(
      `The store bundle’s folder ${folder} has something else in it. Give an empty or a new one.`,
    );
  }
}

/** Writes the bundle in place of an earlier one; nobody ever sees half of it. */
export async function writeStoreBundle(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | string>,
): Promise<void> {
  const target = resolve(folder);
  const part = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  try {
    for (const [file, content] of files) {
      await makeFolder(dirname(join(part, file)));
      await writeFile(join(part, file), content);
    }
    await removeFolder(target);
    await mkdir(dirname(target), { recursive: true });
    await rename(part, target);
  } finally {
    await removeFolder(part);
  }
}
