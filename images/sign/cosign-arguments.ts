import { isLoopback } from '../registry/session.ts';

/** How images are signed, and by what their signatures are known. */
export type Signing =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'key';
      /** PEM, encrypted as `cosign generate-key-pair` writes it. */
      readonly privateKey: string;
      readonly password: string;
      /** PEM; the private key's own when left out. */
      readonly publicKey?: string | undefined;
      /** Whether a signature is written into the public log. */
      readonly isLogged: boolean;
    }
  | {
      readonly kind: 'keyless';
      /** Of the workflow that signs: `https://github.com/o/r/.github/workflows/release.yml@refs/tags/v1`. */
      readonly identity: string;
      readonly issuer: string;
    };

/** By what signatures are known. */
export type Trust =
  | {
      readonly kind: 'key';
      /** A file with the public key. */
      readonly publicKeyFile: string;
      readonly isLogged: boolean;
    }
  | { readonly kind: 'keyless'; readonly identity: string; readonly issuer: string };

export const githubIssuer = 'https://token.actions.githubusercontent.com';

/** The variables through which cosign gets what must not stand among its arguments. */
export const privateKeyVariable = 'COSIGN_PRIVATE_KEY';
export const passwordVariable = 'COSIGN_PASSWORD';

export interface Place {
  /** As in `ghcr.io`. */
  readonly registry: string;
  readonly isPlain: boolean;
}

type Signer = Exclude<Signing, { kind: 'none' }>;

/** Signs an index and every manifest in it, or a single image. */
export function signArguments(signing: Signer, image: string, place: Place): string[] {
  return ['sign', ...signerFlags(signing), '--recursive', ...placeFlags(place), image];
}

export function attestArguments(
  signing: Signer,
  { type, predicateFile }: { readonly type: string; readonly predicateFile: string },
  image: string,
  place: Place,
): string[] {
  const what = ['--type', type, '--predicate', predicateFile];
  return ['attest', ...signerFlags(signing), ...what, ...placeFlags(place), image];
}

export function verifyArguments(trust: Trust, images: readonly string[], place: Place): string[] {
  return ['verify', ...trustFlags(trust), '--output', 'json', ...placeFlags(place), ...images];
}

export function verifyAttestationArguments(
  trust: Trust,
  type: string,
  images: readonly string[],
  place: Place,
): string[] {
  return ['verify-attestation', ...trustFlags(trust), '--type', type, ...placeFlags(place), ...images];
}

/** Prints the public half of the private key. */
export function publicKeyArguments(): string[] {
  return ['public-key', '--key', `env://${privateKeyVariable}`];
}

function signerFlags(signing: Signer): string[] {
  // it would ask whether the public log may hold this
  if (signing.kind === 'keyless') return ['--yes'];
  return [
    '--yes',
    '--key',
    `env://${privateKeyVariable}`,
    ...(signing.isLogged ? [] : ['--tlog-upload=false']),
  ];
}

function trustFlags(trust: Trust): string[] {
  if (trust.kind === 'keyless') {
    return ['--certificate-identity', trust.identity, '--certificate-oidc-issuer', trust.issuer];
  }
  return ['--key', trust.publicKeyFile, ...(trust.isLogged ? [] : ['--insecure-ignore-tlog=true'])];
}

function placeFlags({ registry, isPlain }: Place): string[] {
  return isPlain && !isLoopback(registry) ? ['--allow-http-registry'] : [];
}

/** What a user types to check an image, for the summary and the docs. */
export function verifyCommand(trust: Trust | { readonly kind: 'none' }, image: string): string | undefined {
  if (trust.kind === 'none') return undefined;
  const file = trust.kind === 'key' ? { ...trust, publicKeyFile: 'cosign.pub' } : trust;
  return ['cosign', 'verify', ...trustFlags(file), image].join(' ');
}
