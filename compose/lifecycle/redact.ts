import { secretHider } from '../../kit/reporter.ts';

import type { Stack } from './folder-facts.ts';
import { isKnownSecret } from './secret-kinds.ts';

/** A value that is shorter stands in ordinary text, too. */
const shortest = 6;

/** Every secret that the stack's files hold. */
export function secretsOf({ secrets, envFile }: Pick<Stack, 'secrets' | 'envFile'>): string[] {
  const inFiles = [...secrets.values()].flatMap(({ text = '' }) => {
    // of a file of WireGuard's the keys alone: its other words stand in ordinary text, too
    const keys = [...text.matchAll(/^\s*(?:PrivateKey|PresharedKey)\s*=\s*(\S+)/gim)].map(
      ([, key = '']) => key,
    );
    return keys.length > 0 ? keys : [text.trim()];
  });
  const inEnv = envFile.entries.filter(({ name }) => looksSecret(name)).map(({ value }) => value);
  return [...new Set([...inFiles, ...inEnv])].filter((value) => value.length >= shortest);
}

function looksSecret(name: string): boolean {
  return isKnownSecret(name) || /(^|_)(TOKEN|SECRET|PASSWORD|SALT|PRIVATE_KEY|SECURITY_KEY)$/.test(name);
}

const tokens: readonly (readonly [pattern: RegExp, shown: string])[] = [
  // JSON Web Tokens, TMDB's among them
  [/\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g, '***'],
  [/\b(bearer|basic)(\s+)[\w.~+/=-]{8,}/gi, '$1$2***'],
  [
    /([?&;"'\s](?:access_?token|refresh_?token|token|api_?key|streaming_?key|signature|secret|password)=)[^&\s"']+/gi,
    '$1***',
  ],
  [
    /("(?:access_?token|refresh_?token|token|api_?key|streaming_?key|authorization|cookie|secret)"\s*:\s*")[^"]+/gi,
    '$1***',
  ],
  // whoever knows such an address may watch
  [/(\/api\/stream\/)[^\s/?"'#]+/g, '$1***'],
];

/** Shows the stack's own secrets, and what looks like anybody's token, as `***`. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const hide = secretHider(secrets);
  return (text) => tokens.reduce((shown, [pattern, by]) => shown.replaceAll(pattern, by), hide(text));
}
