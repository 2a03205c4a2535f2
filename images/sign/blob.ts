import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { GateError } from '../../kit/errors.ts';
import { ProgramError, runProgram } from '../../kit/run-program.ts';

import { trustworthyPart } from './blob-bundle.ts';
import { passwordVariable, privateKeyVariable, type Signing } from './cosign-arguments.ts';
import { cosignError, wordsOfCosign } from './cosign-errors.ts';
import type { Verifying } from './cosign.ts';

/** A file, and what is said of it. */
export interface BlobStatement {
  readonly name: string;
  readonly bytes: Buffer;
  /** An address that says what kind of statement it is. */
  readonly type: string;
}

export interface BlobOptions {
  /** A folder of ours. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

const deadlineMs = 180_000;

/** Attests a file: what came out is a bundle of sigstore's with all that verifying takes. */
export async function attestBlob(
  signing: Exclude<Signing, { kind: 'none' }>,
  { name, bytes, type, predicate }: BlobStatement & { readonly predicate: string },
  { folder, env, signal }: BlobOptions,
): Promise<Buffer> {
  const [file, predicateFile, out] = [
    join(folder, name),
    join(folder, 'predicate.json'),
    join(folder, 'attested'),
  ];
  await writeFile(file, bytes);
  await writeFile(predicateFile, predicate);
  await run(attestBlobArguments(signing, { type, predicateFile, out, file }), {
    env: signing.kind === 'key' ? withKey(env, signing) : env,
    secrets: signing.kind === 'key' ? [signing.privateKey, signing.password].filter((one) => one !== '') : [],
    where: name,
    signal,
  });
  return await readFile(out);
}

/** @throws {GateError} when the file, or the statement on it, is not of whom we trust */
export async function verifyBlob(
  by: Verifying,
  { name, bytes, type }: BlobStatement,
  attested: Buffer,
  { folder, env, signal }: BlobOptions,
): Promise<void> {
  const [file, bundle, key] = [join(folder, name), join(folder, 'attested'), join(folder, 'cosign.pub')];
  await writeFile(file, bytes);
  await writeFile(bundle, trustworthyPart(by, attested));
  if (by.kind === 'key') await writeFile(key, by.publicKey);
  const { exitCode, stderr } = await runProgram(
    'cosign',
    verifyBlobArguments(by, { type, bundle, key, file }),
    {
      deadlineMs,
      env,
      acceptedCodes: Array.from({ length: 255 }, (_, code) => code + 1),
      ...(signal && { signal }),
    },
  );
  if (exitCode === 0) return;
  throw new GateError(
    `${name} is not what was attested, or not by whom you trust (${wordsOfCosign(stderr)}). Nothing was changed.`,
  );
}

interface BlobFiles {
  readonly type: string;
  readonly file: string;
}

export function attestBlobArguments(
  signing: Exclude<Signing, { kind: 'none' }>,
  { type, predicateFile, out, file }: BlobFiles & { readonly predicateFile: string; readonly out: string },
): string[] {
  const how =
    signing.kind === 'keyless'
      ? []
      : ['--key', `env://${privateKeyVariable}`, ...(signing.isLogged ? [] : ['--tlog-upload=false'])];
  return [
    'attest-blob',
    '--yes',
    ...how,
    '--type',
    type,
    '--predicate',
    predicateFile,
    '--bundle',
    out,
    file,
  ];
}

export function verifyBlobArguments(
  by: Verifying,
  { type, bundle, key, file }: BlobFiles & { readonly bundle: string; readonly key: string },
): string[] {
  const how =
    by.kind === 'keyless'
      ? ['--certificate-identity', by.identity, '--certificate-oidc-issuer', by.issuer]
      : ['--key', key, ...(by.isLogged ? [] : ['--insecure-ignore-tlog=true'])];
  return ['verify-blob-attestation', ...how, '--type', type, '--bundle', bundle, file];
}

function withKey(
  env: Readonly<Record<string, string>>,
  { privateKey, password }: Extract<Signing, { kind: 'key' }>,
): Record<string, string> {
  return { ...env, [privateKeyVariable]: privateKey, [passwordVariable]: password };
}

interface Run {
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly where: string;
  readonly signal: AbortSignal | undefined;
}

async function run(args: readonly string[], { env, secrets, where, signal }: Run): Promise<void> {
  try {
    await runProgram('cosign', args, { deadlineMs, env, secrets, ...(signal && { signal }) });
  } catch (error) {
    throw error instanceof ProgramError ? cosignError(error.result.stderr, where) : error;
  }
}
