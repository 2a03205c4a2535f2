import { readFile } from 'node:fs/promises';

import * as v from 'valibot';

import { digestOf } from '../registry/manifest.ts';

import { readDocument, LayoutError, checkBlob, blobFile, parseDocument } from './layout.ts';
import { manifestSchema, mediaTypes, type Descriptor } from './types.ts';

/** Something that is said about an image: https://in-toto.io/Statement/v1, and v0.1 before it. */
export interface Statement {
  readonly predicateType: string;
  readonly descriptor: Descriptor;
  /** The document itself, byte by byte as BuildKit wrote it. */
  readonly text: string;
  /** Digests of what it is about. */
  readonly subjects: readonly string[];
  readonly predicate: unknown;
}

const statementSchema = v.looseObject({
  _type: v.string(),
  predicateType: v.string(),
  subject: v.array(v.looseObject({ digest: v.record(v.string(), v.string()) })),
  predicate: v.unknown(),
});

/** An SBOM of a large image may have tens of megabytes. */
const largestStatement = 256 * 2 ** 20;

/** The statements of an attestation manifest, whose bytes are those of their digests. */
export async function readStatements(folder: string, attestation: Descriptor): Promise<Statement[]> {
  const { layers } = await readDocument(folder, attestation, manifestSchema);
  return await Promise.all(
    layers
      .filter(({ mediaType }) => mediaType === mediaTypes.statement)
      .map(async (descriptor) => {
        await checkBlob(folder, descriptor);
        if (descriptor.size > largestStatement) throw new LayoutError(`${descriptor.digest} is too large`);
        const text = await readFile(blobFile(folder, descriptor.digest), 'utf8');
        if (digestOf(Buffer.from(text)) !== descriptor.digest)
          throw new LayoutError(`${descriptor.digest} has other content`);
        const { predicateType, subject, predicate } = parseDocument(text, statementSchema, descriptor.digest);
        const subjects = subject.flatMap(({ digest }) =>
          Object.entries(digest).map(([algorithm, hex]) => `${algorithm}:${hex}`),
        );
        return { predicateType, descriptor, text, subjects, predicate };
      }),
  );
}
