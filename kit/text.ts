/**
 * Text of others, made safe to look at: control characters, and those that turn the direction of writing, are
 * spelled as in source code (`\x1b`), half a surrogate pair is U+FFFD. Line breaks and tabs stay.
 */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (character) => {
      if (character === '\n' || character === '\t') return character;
      const code = character.charCodeAt(0).toString(16);
      return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`;
    });
}

/** The same in one line. */
export function oneLine(text: string): string {
  return visible(text)
    .replaceAll(/[\s\u2028\u2029]+/gu, ' ')
    .trim();
}

/** At most `length` characters, never half of one; what was cut is marked by `…`. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, Math.max(0, length - 1))
    .toWellFormed()
    .replace(/\uFFFD$/u, '')}…`;
}

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** `1536` → `1.5 KiB`. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power] ?? 'B'}`;
}

/** `0.8312` → `83 %`. */
export function formatShare(share: number): string {
  const value = share * 100;
  return `${Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0)} %`;
}

/** `2026-11-22T21:12:03.120Z` → `2026-11-22 21:12 UTC`; what is no date stays as it is. */
export function formatMoment(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
