import { createHash } from 'node:crypto';

import packageFile from '../../package.json' with { type: 'json' };

import type { InstalledPackage, Inventory } from './packages.ts';

export interface SbomSubject {
  /** Of the image, such as `ghcr.io/miauflix/backend`, or its title where it has no repository yet. */
  readonly name: string;
  /** Of the platform's manifest. */
  readonly digest: string;
  readonly platform: string;
  /** When it was made, ISO 8601: not now, or the same image would have another SBOM each time. */
  readonly timestamp: string;
}

/**
 * What is in an image, as CycloneDX 1.6 (ECMA-424) in JSON: the same bytes for the same image, so that it can be
 * compared and attested by its digest. Names of packages are Package URLs, by which scanners look for weaknesses.
 */
export function cyclonedx(inventory: Inventory, subject: SbomSubject): string {
  const { distribution, packages } = inventory;
  const image = `pkg:oci/${encode(lastPart(subject.name))}@${encode(subject.digest)}?arch=${encode(
    subject.platform.split('/').slice(1).join('/'),
  )}`;
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(`${image} ${packageFile.version}`)}`,
    version: 1,
    metadata: {
      timestamp: subject.timestamp,
      tools: {
        components: [{ type: 'application', name: packageFile.name, version: packageFile.version }],
      },
      component: {
        type: 'container',
        'bom-ref': image,
        name: subject.name,
        version: subject.digest,
        purl: image,
      },
    },
    components: [
      ...(distribution === undefined
        ? []
        : [
            {
              type: 'operating-system',
              'bom-ref': `os:${distribution.id}`,
              name: distribution.id,
              version: distribution.version,
            },
          ]),
      ...packages.map((one) => componentOf(one, inventory)),
    ],
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function componentOf(one: InstalledPackage, inventory: Inventory): object {
  const purl = packageUrl(one, inventory);
  return {
    type: 'library',
    'bom-ref': purl,
    name: one.name,
    version: one.version,
    ...(one.license !== undefined && { licenses: [{ license: { name: one.license } }] }),
    purl,
    properties: [
      { name: 'miauflix:foundIn', value: one.foundIn },
      ...(one.source === undefined ? [] : [{ name: 'miauflix:source', value: one.source }]),
    ],
  };
}

/** https://github.com/package-url/purl-spec */
export function packageUrl(
  { type, name, version, architecture, source }: InstalledPackage,
  { distribution }: Pick<Inventory, 'distribution'>,
): string {
  if (type === 'npm') {
    return `pkg:npm/${name.split('/').map(encode).join('/')}@${encode(version)}`;
  }
  const usual = type === 'deb' ? 'debian' : 'alpine';
  const { id, version: release } = distribution ?? { id: usual, version: '' };
  const qualifiers = [
    ...(architecture === undefined ? [] : [`arch=${encode(architecture)}`]),
    ...(release === '' ? [] : [`distro=${encode(`${id}-${release}`)}`]),
    ...(source === undefined ? [] : [`upstream=${encode(source)}`]),
  ];
  const tail = qualifiers.length === 0 ? '' : `?${qualifiers.join('&')}`;
  return `pkg:${type}/${encode(id)}/${encode(name)}@${encode(version)}${tail}`;
}

/** As a Package URL wants it: everything but letters, digits and `.-_~`; a colon may stay. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll('%3A', ':')
    .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function lastPart(name: string): string {
  return name.split('/').at(-1)?.toLowerCase() ?? name;
}

/** RFC 9562, version 8: a UUID that is made from a name by a hash. */
function uuidOf(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
