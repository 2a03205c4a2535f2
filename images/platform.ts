import { ConfigurationError } from '../kit/errors.ts';
import { nearest } from '../kit/nearest.ts';

/** What an image runs on, as the OCI image index has it. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string | undefined;
}

/** Those that BuildKit and QEMU know, in the form that everything here uses. */
export const knownPlatforms = [
  'linux/amd64',
  'linux/arm64',
  'linux/arm/v7',
  'linux/arm/v6',
  'linux/386',
  'linux/ppc64le',
  'linux/riscv64',
  'linux/s390x',
] as const;

export type PlatformName = (typeof knownPlatforms)[number];

/** What others call them; https://github.com/containerd/platforms, `normalizeArch`. */
const otherNames: Readonly<Record<string, PlatformName>> = {
  'linux/arm64/v8': 'linux/arm64',
  'linux/aarch64': 'linux/arm64',
  'linux/x86_64': 'linux/amd64',
  'linux/x86-64': 'linux/amd64',
  'linux/amd64/v1': 'linux/amd64',
  'linux/x64': 'linux/amd64',
  'linux/arm': 'linux/arm/v7',
  'linux/armhf': 'linux/arm/v7',
  'linux/i386': 'linux/386',
};

/**
 * Reads a list of platforms, sorted, each once. A name that means one of them but is written otherwise is a
 * mistake with the word to write: two spellings would be two places in a cache.
 * @throws {ConfigurationError} with every name that is wrong
 */
export function readPlatforms(given: readonly string[]): PlatformName[] {
  const problems: string[] = [];
  const platforms = new Set<PlatformName>();
  for (const name of given) {
    const known = knownPlatforms.find((one) => one === name);
    if (known !== undefined) platforms.add(known);
    else problems.push(`"${name}" is no platform that images are built for. ${adviceFor(name)}`);
  }
  if (given.length === 0) problems.push('No platform is named: linux/amd64 is one.');
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return [...platforms].sort();
}

function adviceFor(name: string): string {
  const whole = name.includes('/') ? name.toLowerCase() : `linux/${name.toLowerCase()}`;
  const meant =
    knownPlatforms.find((one) => one === whole) ?? otherNames[whole] ?? nearest(whole, knownPlatforms);
  return meant === undefined ? `There are ${knownPlatforms.join(', ')}.` : `Did you mean "${meant}"?`;
}

export function formatPlatform({ os, architecture, variant }: Platform): string {
  const whole = `${os}/${architecture}${variant === undefined || variant === '' ? '' : `/${variant}`}`;
  return otherNames[whole] ?? whole;
}

/** For names of files and caches: `linux-arm-v7`. */
export function platformSlug(platform: string): string {
  return platform.replaceAll('/', '-');
}

/** The platform of this machine's own processor; undefined for one that no image is built for. */
export function nativePlatform(arch: string = process.arch): PlatformName | undefined {
  const names: Readonly<Record<string, PlatformName>> = {
    x64: 'linux/amd64',
    arm64: 'linux/arm64',
    arm: 'linux/arm/v7',
    ia32: 'linux/386',
    ppc64: 'linux/ppc64le',
    riscv64: 'linux/riscv64',
    s390x: 'linux/s390x',
  };
  return names[arch];
}
