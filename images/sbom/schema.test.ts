import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it, test } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';

import { cyclonedx } from './cyclonedx.ts';
import { readInventory } from './packages.ts';

const folder = join(import.meta.dirname, '../../node_modules/@cyclonedx/cyclonedx-library/res/schema');
const schema = (name: string): object =>
  JSON.parse(readFileSync(join(folder, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;

/** RFC 3339, section 5.6. */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** The schema that CycloneDX itself publishes for its version 1.6. */
function validator(): ValidateFunction {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    // nothing of ours is one of the others
    formats: { 'date-time': dateTime, uri: true, 'iri-reference': true, 'idn-email': true },
  });
  // by the names under which the package keeps them, which its own schema calls them by
  for (const name of ['spdx', 'jsf-0.82']) {
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  }
  return ajv.compile(schema('bom-1.6'));
}

const isValid = validator();

const subject = {
  name: 'ghcr.io/miauflix/backend',
  digest: `sha256:${'a'.repeat(64)}`,
  platform: 'linux/arm64',
  timestamp: '2026-11-25T00:00:00.000Z',
};

function errorsOf(files: Readonly<Record<string, string>>, more: Partial<typeof subject> = {}): unknown {
  const contents = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  isValid(JSON.parse(cyclonedx(readInventory(contents), { ...subject, ...more })));
  return isValid.errors;
}

const dpkg = (...names: string[]): string =>
  names
    .map((name) => `Package: ${name}\nVersion: 1:2.41-12+b1\nArchitecture: amd64\nSource: glibc\n`)
    .join('\n');

test.each<[string, Readonly<Record<string, string>>]>([
  ['nothing', {}],
  [
    'Debian',
    { 'etc/os-release': 'ID=debian\nVERSION_ID="13"\n', 'var/lib/dpkg/status': dpkg('libc6', 'libc-bin') },
  ],
  ['a distribution without a version', { 'etc/os-release': 'ID=arch\n', 'var/lib/dpkg/status': dpkg('a') }],
  [
    'Alpine',
    { 'lib/apk/db/installed': 'P:musl\nV:1.2.5-r8\nA:aarch64\nL:MIT AND (GPL-2.0-only OR custom)\n' },
  ],
  ['npm', { 'a/node_modules/@x/y/package.json': '{"name":"@x/y","version":"1.0.0","license":"MIT"}' }],
  [
    'npm, without a licence',
    { 'a/node_modules/y/package.json': '{"name":"y","version":"1.0.0","license":""}' },
  ],
])('what is listed of %s is valid CycloneDX 1.6', (_, files) => {
  expect(errorsOf(files)).toBeNull();
});

it('is valid whatever stands in the files of package managers', () => {
  const names = fc.string({ minLength: 1, unit: 'binary' });
  fc.assert(
    fc.property(names, names, fc.string(), (name, version, license) => {
      const npm = JSON.stringify({ name, version, license });
      const files = {
        'node_modules/a/package.json': npm,
        'var/lib/dpkg/status': `Package: ${name}\nVersion: ${version}\nSource: ${license}\n`,
        'lib/apk/db/installed': `P:${name}\nV:${version}\nL:${license}\n`,
        'etc/os-release': `ID=${name}\nVERSION_ID=${version}\n`,
      };
      expect(errorsOf(files)).toBeNull();
    }),
  );
});

it('is refused when it is not: the schema is really asked', () => {
  expect(errorsOf({}, { timestamp: 'yesterday' })).toMatchObject([{ instancePath: '/metadata/timestamp' }]);
});
