import { hideSecrets } from '../../kit/reporter.ts';

/** Credentials that a foreign service may write, whatever they are: `password: x`, tokens, streaming keys. */
const forms: readonly RegExp[] = [
  /(?<=\bbearer\s+)[\w.~+/=-]+/gi,
  /(?<=\b(?:password|passwd|secret|token|api[_-]?key|streamingKey|session|cookie|authorization)["']?\s*[:=]\s*["']?)(?!bearer\b)[^\s"',;&}]+/gi,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g,
  /(?<=\/stream\/)[\w.~%=-]{24,}/g,
];

/** The text without the secrets that are known, and without what looks like one. */
export function redact(text: string, secrets: ReadonlySet<string>): string {
  return forms.reduce((shown, form) => shown.replaceAll(form, '***'), hideSecrets(text, secrets));
}
