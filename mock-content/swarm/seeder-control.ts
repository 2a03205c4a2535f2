import type { IncomingMessage } from 'node:http';

import { ConfigurationError } from '../../kit/errors.ts';

/** How a seeder can be made to serve while it runs. */
export interface SeederState {
  readonly paused: boolean;
  /** Bytes a second; 0 for no limit. */
  readonly uploadLimit: number;
  readonly corrupt: boolean;
}

const largestBody = 4096;

/** What `POST /control` asks for; throws a `ConfigurationError` that names everything wrong with it. */
export async function readControl(req: IncomingMessage): Promise<Partial<SeederState>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw new ConfigurationError(`The body is larger than ${largestBody} bytes.`);
    chunks.push(chunk);
  }
  return parseControl(Buffer.concat(chunks).toString());
}

export function parseControl(text: string): Partial<SeederState> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new ConfigurationError('The body is not JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ConfigurationError('The body is not a JSON object.');
  }
  const wrong = Object.entries(body).flatMap(([key, value]) => {
    const rule = Object.hasOwn(rules, key) ? rules[key as keyof SeederState] : undefined;
    if (rule === undefined) return [`"${key}" is none of ${Object.keys(rules).join(', ')}.`];
    return rule.holds(value) ? [] : [`"${key}" must be ${rule.words}.`];
  });
  if (wrong.length > 0) throw new ConfigurationError(wrong.join(' '));
  return body;
}

const yesOrNo = { holds: (value: unknown) => typeof value === 'boolean', words: 'true or false' };

const rules: Readonly<Record<keyof SeederState, { holds: (value: unknown) => boolean; words: string }>> = {
  paused: yesOrNo,
  uploadLimit: {
    holds: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
    words: 'a whole number of bytes a second, 0 for no limit',
  },
  corrupt: yesOrNo,
};
