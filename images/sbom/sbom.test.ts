import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';

import { cyclonedx, packageUrl } from './cyclonedx.ts';
import { isPackageFile, readInventory } from './packages.ts';

const files = (content: Readonly<Record<string, string>>): Map<string, Buffer> =>
  new Map(Object.entries(content).map(([path, text]) => [path, Buffer.from(text)]));

const status = `Package: libc6
Status: install ok installed
Architecture: amd64
Multi-Arch: same
Source: glibc (2.41-11)
Version: 2.41-12+b1
Description: GNU C Library
 Package: not-this-one
 Version: 9

Package: gone
Status: deinstall ok config-files
Version: 1

Package: half
Version: 1.0
`;

const apk = `C:Q1abc=
P:musl
V:1.2.5-r8
A:aarch64
L:MIT
o:musl

P:libcrypto3
V:3.3.2-r0
A:aarch64
L:Apache-2.0
o:openssl
`;

test.each([
  ['var/lib/dpkg/status', true],
  ['var/lib/dpkg/status.d/base', true],
  ['var/lib/dpkg/status-old', false],
  ['lib/apk/db/installed', true],
  ['usr/lib/apk/db/installed', true],
  ['app/node_modules/a/package.json', true],
  ['node_modules/@a/b/package.json', true],
  ['app/node_modules/a/node_modules/c/package.json', true],
  ['app/node_modules/a/test/package.json', false],
  ['app/package.json', false],
  ['etc/os-release', true],
  ['etc/passwd', false],
])('whether %s is looked into: %s', (path, is) => {
  expect(isPackageFile(path)).toBe(is);
});

describe('reads what is installed', () => {
  it('on Debian, and leaves out what was removed', () => {
    const { packages, distribution } = readInventory(
      files({
        'var/lib/dpkg/status': status,
        'etc/os-release': 'PRETTY_NAME="Debian"\nID=debian\nVERSION_ID="13"\n',
      }),
    );
    expect(distribution).toEqual({ id: 'debian', version: '13' });
    expect(packages.map((one) => packageUrl(one, { distribution: distribution! }))).toEqual([
      'pkg:deb/debian/half@1.0?distro=debian-13',
      'pkg:deb/debian/libc6@2.41-12%2Bb1?arch=amd64&distro=debian-13&upstream=glibc',
    ]);
  });

  it('on Alpine', () => {
    const { packages } = readInventory(files({ 'lib/apk/db/installed': apk }));
    expect(packages.map((one) => packageUrl(one, {}))).toEqual([
      'pkg:apk/alpine/libcrypto3@3.3.2-r0?arch=aarch64&upstream=openssl',
      'pkg:apk/alpine/musl@1.2.5-r8?arch=aarch64',
    ]);
  });

  it('by npm, whatever stands in the files', () => {
    const { packages } = readInventory(
      files({
        'a/node_modules/@x/y/package.json': '{"name":"@x/y","version":"1.0.0","license":"MIT"}',
        'b/node_modules/@x/y/package.json': '{"name":"@x/y","version":"1.0.0"}',
        'b/node_modules/z/package.json': '{"name":"z","version":"2.0.0","license":{"type":"MIT"}}',
        'c/node_modules/broken/package.json': '{',
        'c/node_modules/none/package.json': '{"name":""}',
        'c/node_modules/odd/package.json': '[]',
      }),
    );
    expect(packages.map((one) => packageUrl(one, {}))).toEqual(['pkg:npm/%40x/y@1.0.0', 'pkg:npm/z@2.0.0']);
  });

  it('of any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readInventory(
          files({ 'var/lib/dpkg/status': text, 'lib/apk/db/installed': text, 'etc/os-release': text }),
        );
      }),
    );
  });
});

describe('the document', () => {
  const subject = {
    name: 'ghcr.io/miauflix/backend',
    digest: `sha256:${'a'.repeat(64)}`,
    platform: 'linux/arm64',
    timestamp: '2026-11-25T00:00:00.000Z',
  };
  const inventory = readInventory(files({ 'lib/apk/db/installed': apk }));

  it('is the same bytes for the same image, and another for another', () => {
    expect(cyclonedx(inventory, subject)).toBe(cyclonedx(inventory, subject));
    const other = cyclonedx(inventory, { ...subject, platform: 'linux/amd64' });
    expect(JSON.parse(other)).not.toMatchObject({
      serialNumber: (JSON.parse(cyclonedx(inventory, subject)) as { serialNumber: string }).serialNumber,
    });
  });

  it('has what CycloneDX 1.6 demands', () => {
    const document = JSON.parse(cyclonedx(inventory, subject)) as Record<string, unknown>;
    expect(document).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      serialNumber: expect.stringMatching(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      metadata: {
        timestamp: subject.timestamp,
        component: {
          type: 'container',
          purl: `pkg:oci/backend@sha256:${'a'.repeat(64)}?arch=arm64`,
        },
      },
    });
    const components = document['components'] as { 'bom-ref': string; type: string; licenses?: unknown }[];
    expect(new Set(components.map((one) => one['bom-ref'])).size).toBe(components.length);
    expect(components[0]).toMatchObject({ licenses: [{ license: { name: 'Apache-2.0' } }] });
  });
});
