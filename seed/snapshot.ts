import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import * as v from 'valibot';

import { ConfigurationError, reasonOf } from '../kit/errors.ts';
import { writeFileWhole } from '../kit/folders.ts';

import { catalogueSchema } from './catalogue-schema.ts';
import type { Catalogue } from './model.ts';
import { issuesOf } from './tmdb/issues.ts';

const kind = 'miauflix-seed-snapshot';
const version = 1;

/** 20,000 films in two languages have 30 MB, and are compressed to less than 10. */
export const mostCompressedBytes = 32 * 1024 * 1024;
export const mostBytes = 128 * 1024 * 1024;

const headerSchema = v.object({
  kind: v.literal(kind),
  version: v.number(),
  /** Of the second line, in hex. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/**
 * Writes a catalogue into one file: gzip of two lines of JSON, the first with kind, version and SHA-256 of the
 * second, which is the catalogue. The same catalogue gives the same bytes on the same version of Node.
 */
export async function exportSnapshot(catalogue: Catalogue, file: string): Promise<void> {
  const body = JSON.stringify(catalogue);
  const header = JSON.stringify({ kind, version, sha256: sha256(body) });
  const bytes = await promisify(gzip)(`${header}\n${body}\n`, { level: 9 });
  if (Buffer.byteLength(body) > mostBytes - 1024 || bytes.length > mostCompressedBytes) {
    const most = `${inMegabytes(mostBytes)}, or ${inMegabytes(mostCompressedBytes)} compressed`;
    throw new ConfigurationError(
      `This is more than a snapshot may hold (${most}): take fewer lists or languages.`,
    );
  }
  try {
    await writeFileWhole(file, bytes);
  } catch (error) {
    throw new ConfigurationError(`The snapshot ${file} cannot be written: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

/**
 * Reads such a file; one that is missing, damaged, too large or of another kind is a ConfigurationError. Nothing
 * in it is believed: it is checked like an answer of TMDB's.
 */
export async function importSnapshot(file: string): Promise<Catalogue> {
  const refuse = (why: string, cause?: unknown): ConfigurationError =>
    new ConfigurationError(`The snapshot ${file} ${why}.`, { cause });
  const catalogue = v.safeParse(catalogueSchema, await contentOf(file, refuse));
  if (!catalogue.success) throw refuse(`has what cannot be used: ${issuesOf(catalogue)}`);
  return catalogue.output;
}

/** What is in the file, once its checksum fits. Its bytes and its text are gone before the content is looked at. */
async function contentOf(file: string, refuse: Refuse): Promise<unknown> {
  const content = await unpacked(await readBounded(file, refuse), refuse);
  const end = content.indexOf('\n');
  const header = v.safeParse(headerSchema, parseJson(content.toString('utf8', 0, Math.max(end, 0))));
  if (!header.success) throw refuse('is no snapshot of "seed snapshot export"');
  if (header.output.version !== version) {
    throw refuse(
      `has version ${header.output.version}, and only version ${version} can be read: make it anew`,
    );
  }
  const body = content.subarray(end + 1, -1);
  if (sha256(body) !== header.output.sha256 || content.at(-1) !== 0x0a) {
    throw refuse('is damaged: its checksum does not fit its content');
  }
  return parseJson(body.toString('utf8'));
}

type Refuse = (why: string, cause?: unknown) => ConfigurationError;

/** The file's bytes, never more than are allowed, whatever its size says. */
async function readBounded(file: string, refuse: Refuse): Promise<Buffer> {
  try {
    // a pipe would wait for its writer, were it not for this
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const info = await handle.stat();
      if (!info.isFile()) throw refuse('is no file');
      if (info.size > mostCompressedBytes) throw refuse(`is larger than ${inMegabytes(mostCompressedBytes)}`);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw refuse(`cannot be read: ${reasonOf(error)}`, error);
  }
}

async function unpacked(bytes: Buffer, refuse: Refuse): Promise<Buffer> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw refuse(`unpacks to more than ${inMegabytes(mostBytes)}, as no true one does`, error);
    }
    throw refuse(`is damaged, or not gzip: ${reasonOf(error)}`, error);
  }
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
