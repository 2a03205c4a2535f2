import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import { WorldError } from '../../kit/errors.ts';

import { CutError } from './errors.ts';
import type { Descriptor } from './manifest.ts';
import type { RepositoryClient } from './repository.ts';

/** Some proxies in front of registries take no larger body; those who have more get it in parts. */
export const usualChunkBytes = 64 * 1024 * 1024;

export type BlobName = Pick<Descriptor, 'digest' | 'size'>;

export async function hasBlob(client: RepositoryClient, { digest }: BlobName): Promise<boolean> {
  const answer = await client.session.ask({
    method: 'HEAD',
    url: client.path(`blobs/${digest}`),
    scopes: [client.scope('pull')],
    what: `look for a layer of ${client.name}`,
    accepted: [404],
    signal: client.signal,
  });
  return answer.status !== 404;
}

/** A blob as it comes, which ends in an error when it is not what its digest says. */
export async function openBlob(client: RepositoryClient, blob: BlobName): Promise<Readable> {
  const { stream, status } = await client.session.download({
    method: 'GET',
    url: client.path(`blobs/${blob.digest}`),
    scopes: [client.scope('pull')],
    what: `read the blob ${blob.digest} of ${client.name}`,
    accepted: [404],
    signal: client.signal,
  });
  if (status === 404) {
    stream.resume();
    throw new WorldError(`${client.name} lacks the blob ${blob.digest}, so that no whole image can be read.`);
  }
  return Readable.from(verified(stream, blob, client.name));
}

/** A whole small blob, such as a config or an attestation. */
export async function readBlob(client: RepositoryClient, blob: BlobName, mostBytes: number): Promise<Buffer> {
  if (blob.size > mostBytes) throw new WorldError(`The blob ${blob.digest} of ${client.name} is too large.`);
  return await client.session.retrying(`read the blob ${blob.digest}`, client.signal, async () =>
    Buffer.concat((await (await openBlob(client, blob)).toArray()) as Buffer[]),
  );
}

async function* verified(
  stream: Readable,
  { digest, size }: BlobName,
  where: string,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let length = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > size) break;
    hash.update(part);
    yield part;
  }
  if (length < size) throw new CutError(`${where} ended in the middle of the blob ${digest}.`);
  if (length > size || `sha256:${hash.digest('hex')}` !== digest) {
    throw new WorldError(`The blob ${digest} of ${where} is not what its digest says.`);
  }
}

export interface UploadOptions {
  /** Opens the blob, from its beginning, as often as a try needs it. */
  readonly open: () => Promise<Readable>;
  /** Another repository of the same registry that has it. */
  readonly mountFrom?: RepositoryClient;
  readonly chunkBytes?: number;
}

/** Sends a blob; it is streamed, whole or in parts, and begun again when the connection was cut. */
export async function uploadBlob(
  client: RepositoryClient,
  blob: BlobName,
  { open, mountFrom, chunkBytes = usualChunkBytes }: UploadOptions,
): Promise<'mounted' | 'sent'> {
  const what = `send a layer to ${client.name}`;
  return await client.session.retrying(what, client.signal, async () => {
    const begun = await begin(client, blob, what, mountFrom);
    if (begun === 'mounted') return 'mounted';
    const stream = await open();
    try {
      await (blob.size <= chunkBytes
        ? sendWhole(client, blob, { what, url: begun, stream })
        : sendParts(client, blob, { what, url: begun, stream, chunkBytes }));
    } finally {
      stream.destroy();
    }
    return 'sent';
  });
}

/** The address to send to, or that there is nothing to send. */
async function begin(
  client: RepositoryClient,
  blob: BlobName,
  what: string,
  mountFrom: RepositoryClient | undefined,
): Promise<URL | 'mounted'> {
  const query =
    mountFrom === undefined
      ? ''
      : `?${new URLSearchParams({ mount: blob.digest, from: mountFrom.repository.name }).toString()}`;
  const answer = await client.session.ask({
    method: 'POST',
    url: client.path(`blobs/uploads/${query}`),
    scopes: [client.scope('push'), ...(mountFrom === undefined ? [] : [mountFrom.scope('pull')])],
    what,
    signal: client.signal,
  });
  if (answer.status === 201) return 'mounted';
  return locationOf(answer.header('location'), answer.url, client);
}

interface Sending {
  readonly what: string;
  readonly url: URL;
  readonly stream: Readable;
}

async function sendWhole(client: RepositoryClient, blob: BlobName, sending: Sending): Promise<void> {
  await client.session.askOnce({
    method: 'PUT',
    url: finishing(sending.url, blob),
    headers: { 'Content-Type': 'application/octet-stream' },
    body: { stream: sending.stream, length: blob.size },
    scopes: [client.scope('push')],
    what: sending.what,
    signal: client.signal,
  });
}

/** Parts in their order, each with its place (`Content-Range`), then an empty end. */
async function sendParts(
  client: RepositoryClient,
  blob: BlobName,
  { what, url: first, stream, chunkBytes }: Sending & { readonly chunkBytes: number },
): Promise<void> {
  const source = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const scopes = [client.scope('push')];
  let [url, rest] = [first, Buffer.alloc(0)];
  for (let from = 0; from < blob.size; from += chunkBytes) {
    const length = Math.min(chunkBytes, blob.size - from);
    const part = Readable.from(
      takeBytes(source, length, rest, (left) => {
        rest = left;
      }),
    );
    const answer = await client.session.askOnce({
      method: 'PATCH',
      url,
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Range': `${from}-${from + length - 1}`,
      },
      body: { stream: part, length },
      scopes,
      what,
      signal: client.signal,
    });
    url = locationOf(answer.header('location'), answer.url, client);
  }
  await client.session.askOnce({
    method: 'PUT',
    url: finishing(url, blob),
    scopes,
    what,
    signal: client.signal,
  });
}

/** The next `length` bytes, part by part; what is left of the last part goes to `keep`. */
async function* takeBytes(
  source: AsyncIterator<Buffer>,
  length: number,
  rest: Buffer,
  keep: (left: Buffer<ArrayBuffer>) => void,
): AsyncGenerator<Buffer> {
  let [left, part] = [length, rest];
  for (;;) {
    const own = part.subarray(0, left);
    left -= own.length;
    if (own.length > 0) yield own;
    if (left === 0) {
      keep(Buffer.from(part.subarray(own.length)));
      return;
    }
    const next = await source.next();
    if (next.done === true) return;
    part = next.value;
  }
}

function locationOf(location: string | undefined, asked: URL, client: RepositoryClient): URL {
  const url = location === undefined ? null : URL.parse(location, asked.href);
  if (url === null) throw new WorldError(`${client.session.registry} does not say where to send a layer.`);
  return url;
}

/** The address of an upload has a query of its own. */
function finishing(url: URL, { digest }: BlobName): URL {
  const finished = new URL(url);
  finished.searchParams.set('digest', digest);
  return finished;
}
