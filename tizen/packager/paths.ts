import { ConfigurationError } from '../../kit/errors.ts';

/** The signatures that a package has itself, in its root. */
export const authorSignatureFile = 'author-signature.xml';
export const distributorSignatureFile = 'signature1.xml';

/** Files in a package: path, with `/` between folders → content. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

export function isDistributorSignature(path: string): boolean {
  return /^signature[1-9]\d*\.xml$/.test(path);
}

/** A file's address in a signature: all that RFC 3986 does not call unreserved is percent-encoded, `/` too. */
export function referenceUri(path: string): string {
  return encodeURIComponent(path).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The path that a reference means; undefined when it means none. */
export function pathOfReference(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri);
  } catch {
    return undefined;
  }
}

/** Sorted by the bytes of their names, as signatures and packages have them. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

const maxPathBytes = 255;

/** What is wrong with a path in a package, to follow "its name"; undefined when nothing is. */
export function complaintAboutPath(path: string): string | undefined {
  const parts = path.split('/');
  if (path === '' || parts.includes('')) return 'has an empty part';
  if (parts.some((part) => part === '..' || part === '.')) return 'leaves its folder by ".." or "."';
  if (path.includes('\\') || /^[a-z]:/i.test(path)) return 'has a backslash or a drive';
  if (/\p{Cc}/u.test(path)) return 'has a control character';
  if (/["*:<>?|]/.test(path)) return 'has one of " * : < > ? |';
  if (!path.isWellFormed()) return 'is no valid Unicode';
  if (path.normalize('NFC') !== path) return 'is not in Unicode’s composed form (NFC)';
  if (parts.some((part) => part.startsWith(' ') || /[ .]$/.test(part)))
    return 'begins or ends with a space or ends with a dot';
  if (Buffer.byteLength(path) > maxPathBytes) return `is longer than ${maxPathBytes} bytes`;
  return undefined;
}

/** Refuses a path of somebody else's package that would leave the folder it is unpacked into. */
export function refuseUnsafePath(path: string, what: string): void {
  const unsafe =
    path === '' ||
    path.startsWith('/') ||
    path.includes('\\') ||
    path.includes('\0') ||
    /^[a-z]:/i.test(path) ||
    path.split('/').includes('..');
  if (unsafe) {
    throw new ConfigurationError(
      `${what} has an entry ${JSON.stringify(path.slice(0, 80))}, which would be written outside of it. Do not install it.`,
    );
  }
}
