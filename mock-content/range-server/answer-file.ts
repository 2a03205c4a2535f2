import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import send from 'send';

import { answerJson } from '../../kit/http-answer.ts';
import { formatHttpDate } from '../../kit/http-date.ts';
import { planMultipart, type MultipartPlan } from '../../kit/multipart-ranges.ts';
import { checkPreconditions } from '../../kit/preconditions.ts';
import { contentRange, ifRangeHolds, planRange, unsatisfiedRange, type ByteRange } from '../../kit/ranges.ts';

import type { ServedFile } from './served-file.ts';

/** How much is read at once: larger reads are no faster on loopback and hold more memory. */
const readBytes = 256 * 1024;

/**
 * Answers a GET or HEAD of a file by RFC 9110: conditions first (§13.2.2), then ranges (§14.2), which only a
 * GET has. `send` carries the bytes of a whole and of one range; it knows no several ranges, matches `If-Match`
 * weakly and answers 416 to a suffix longer than the file, so that part is decided here.
 */
export async function answerFile(req: IncomingMessage, res: ServerResponse, file: ServedFile): Promise<void> {
  res.setHeader('Accept-Ranges', 'bytes');
  res.setHeader('ETag', file.etag);
  res.setHeader('Last-Modified', formatHttpDate(file.lastModified));
  res.setHeader('Cache-Control', 'public, max-age=0');
  const outcome = checkPreconditions(req.headers, file);
  if (outcome === 'not-modified') {
    res.writeHead(304).end();
    return;
  }
  if (outcome === 'failed') {
    answerJson(res, 412, { error: 'the file is not the version that was asked for' });
    return;
  }
  const isRanged = req.method === 'GET' && ifRangeHolds(req.headers['if-range']?.toString(), file);
  const plan = planRange(isRanged ? req.headers.range : undefined, file.size);
  if (plan.kind === 'unsatisfiable') {
    const headers = { 'Content-Range': unsatisfiedRange(file.size) };
    answerJson(res, 416, { error: `the file has ${file.size} bytes` }, headers);
  } else if (plan.kind === 'whole') {
    await sendFile(req, res, file);
  } else if (plan.ranges.length === 1) {
    res.statusCode = 206;
    res.setHeader('Content-Range', contentRange(plan.ranges[0], file.size));
    await sendFile(req, res, file, plan.ranges[0]);
  } else {
    await sendSeveral(res, file, plan.ranges);
  }
}

/** The whole file, or one range of it, with the status that is set already. */
async function sendFile(
  req: IncomingMessage,
  res: ServerResponse,
  file: ServedFile,
  range?: ByteRange,
): Promise<void> {
  const ended = Promise.withResolvers<undefined>();
  res.once('close', () => ended.resolve(undefined));
  // `send` would judge conditions and ranges once more, and differently
  const plain = Object.create(req, { headers: { value: {} } }) as IncomingMessage;
  res.setHeader('Content-Type', file.contentType);
  const options: send.SendOptions & { highWaterMark: number } = {
    root: '/',
    dotfiles: 'allow', // hidden names were refused before; the way to the folder may hold one
    index: false,
    acceptRanges: false,
    cacheControl: false,
    etag: false,
    lastModified: false,
    highWaterMark: readBytes,
    ...range,
  };
  send(plain, file.path.split('/').map(encodeURIComponent).join('/'), options)
    .on('error', (error: Error) => ended.reject(error))
    .pipe(res);
  await ended.promise;
}

async function sendSeveral(
  res: ServerResponse,
  file: ServedFile,
  ranges: readonly ByteRange[],
): Promise<void> {
  const plan = planMultipart(ranges, { ...file, boundary: randomUUID() });
  res.writeHead(206, { 'Content-Type': plan.contentType, 'Content-Length': plan.contentLength });
  await pipeline(Readable.from(multipartBody(file.path, plan), { objectMode: false }), res);
}

async function* multipartBody(path: string, { parts, tail }: MultipartPlan): AsyncGenerator<Buffer> {
  await using file = await open(path);
  for (const { head, range } of parts) {
    yield Buffer.from(head);
    yield* file.createReadStream({ ...range, autoClose: false, highWaterMark: readBytes });
  }
  yield Buffer.from(tail);
}
