import { WorldError } from '../../kit/errors.ts';
import { cut, oneLine } from '../../kit/text.ts';
import { CutError, DeniedError } from '../registry/errors.ts';

/** No signature, or none of whom we trust. */
export class NotVerifiedError extends WorldError {}

const longestWords = 400;

/** What cosign says, without its warnings and usage. */
export function wordsOfCosign(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  const errors = lines.filter((line) => /^(?:Error|error|main\.go:\d+):/.test(line));
  const told =
    errors.length > 0
      ? errors.slice(0, 1)
      : lines.filter((line) => line !== '' && !line.startsWith('WARNING'));
  return cut(oneLine(told.join(' ').replace(/^(?:Error|error|main\.go:\d+): */, '')), longestWords).replace(
    /\.$/,
    '',
  );
}

const notVerified =
  /no (?:matching )?(?:signatures|attestations)|none of the (?:expected|attestations)|failed to verify|invalid signature/i;
const denied = /UNAUTHORIZED|DENIED|unauthorized|status code 40[13]\b/;
const transient =
  /status code (?:408|425|429|5\d\d)\b|TOOMANYREQUESTS|connection re(?:fused|set)|broken pipe|EOF\b|i\/o timeout|TLS handshake|no such host|context deadline/i;

/** The error that cosign's words stand for. */
export function cosignError(stderr: string, where: string): Error {
  const words = wordsOfCosign(stderr);
  if (denied.test(words)) return new DeniedError(`cosign may not write to ${where} (${words}).`);
  if (transient.test(words))
    return new CutError(`cosign could not reach what it needs for ${where} (${words})`);
  if (notVerified.test(words)) return new NotVerifiedError(words);
  return new WorldError(`cosign failed in ${where}: ${words}.`);
}
