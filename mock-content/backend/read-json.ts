import type { IncomingMessage } from 'node:http';

/** A request's body that is not taken; `status` is the answer's. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
  readonly status: 400 | 413 | 415;
  constructor(status: 400 | 413 | 415, message: string) {
    super(message);
    this.status = status;
  }
}

/** The JSON body of a request, of `limit` bytes at most. @throws BodyError */
export async function readJson(req: IncomingMessage, limit: number): Promise<unknown> {
  // a page on another site can send a form to us, but not this type without asking first
  const type = req.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new BodyError(415, 'The body must be application/json.');
  const tooLong = new BodyError(413, `The body must have ${limit} bytes at most.`);
  if (Number(req.headers['content-length'] ?? 0) > limit) throw tooLong;
  const chunks: Buffer[] = [];
  let length = 0;
  // without destroying the request, so that the answer still gets out
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw tooLong;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) as unknown;
  } catch {
    throw new BodyError(400, 'The body is not valid JSON.');
  }
}
