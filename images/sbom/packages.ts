import * as v from 'valibot';

/** A package that is installed in an image. */
export interface InstalledPackage {
  readonly type: 'deb' | 'apk' | 'npm';
  readonly name: string;
  readonly version: string;
  readonly architecture?: string;
  /** The source that it was built from, where that has another name: scanners look there. */
  readonly source?: string;
  /** As its author writes it: an SPDX expression at best. */
  readonly license?: string;
  /** Where the image says so. */
  readonly foundIn: string;
}

/** What the image calls its distribution: os-release(5). */
export interface Distribution {
  readonly id: string;
  readonly version: string;
}

export interface Inventory {
  readonly distribution?: Distribution;
  readonly packages: readonly InstalledPackage[];
}

/** One folder for Debian, one for distroless images, which have a file a package. */
const dpkg = /^var\/lib\/dpkg\/(?:status|status\.d\/[^/]+)$/;
const apk = /^(?:usr\/)?lib\/apk\/db\/installed$/;
const npm = /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@][^/]*\/package\.json$/;
const osRelease = ['etc/os-release', 'usr/lib/os-release'];

export function isPackageFile(path: string): boolean {
  return dpkg.test(path) || apk.test(path) || npm.test(path) || osRelease.includes(path);
}

/** What is installed, from the files of package managers; sorted, each once. */
export function readInventory(files: ReadonlyMap<string, Buffer>): Inventory {
  const found = [...files].flatMap(([path, content]) => {
    const text = content.toString('utf8');
    if (dpkg.test(path)) return debianPackages(text, path);
    if (apk.test(path)) return alpinePackages(text, path);
    return npm.test(path) ? npmPackage(text, path) : [];
  });
  const byName = new Map(
    found.map((one) => [`${one.type} ${one.name} ${one.version} ${one.architecture ?? ''}`, one]),
  );
  const packages = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  const release = osRelease.map((path) => files.get(path)).find((content) => content !== undefined);
  const distribution = release === undefined ? undefined : distributionOf(release.toString('utf8'));
  return { packages, ...(distribution !== undefined && { distribution }) };
}

/** deb-control(5): stanzas of `Field: value`, where a line that begins with a space goes on. */
function debianPackages(text: string, foundIn: string): InstalledPackage[] {
  return stanzas(text, /^([A-Za-z-]+):[ \t]*(.*)$/).flatMap((fields) => {
    const [name, version, status] = ['Package', 'Version', 'Status'].map((field) => fields.get(field));
    // a removed package leaves its stanza behind while it has configuration
    const isInstalled = status === undefined || /(?:^| )installed$/.test(status);
    if (name === undefined || version === undefined || !isInstalled) return [];
    const architecture = fields.get('Architecture');
    // `Source: glibc (2.41-1)` where the versions differ
    const source = fields.get('Source')?.replace(/ \(.*$/, '');
    return [
      {
        type: 'deb' as const,
        name,
        version,
        foundIn,
        ...(architecture !== undefined && { architecture }),
        ...(source !== undefined && source !== name && { source }),
      },
    ];
  });
}

/** apk-package(5): `P:name`, `V:version`, one letter a field. */
function alpinePackages(text: string, foundIn: string): InstalledPackage[] {
  return stanzas(text, /^([A-Za-z]):(.*)$/).flatMap((fields) => {
    const [name, version, architecture, source, license] = ['P', 'V', 'A', 'o', 'L'].map((field) =>
      fields.get(field),
    );
    if (name === undefined || version === undefined) return [];
    return [
      {
        type: 'apk' as const,
        name,
        version,
        foundIn,
        ...(architecture !== undefined && { architecture }),
        ...(source !== undefined && source !== name && { source }),
        ...(license !== undefined && { license }),
      },
    ];
  });
}

const npmSchema = v.looseObject({
  name: v.pipe(v.string(), v.nonEmpty()),
  version: v.pipe(v.string(), v.nonEmpty()),
  license: v.optional(v.unknown()),
});

function npmPackage(text: string, foundIn: string): InstalledPackage[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    // tests of packages have some that are broken on purpose
    return [];
  }
  const read = v.safeParse(npmSchema, content);
  if (!read.success) return [];
  const { name, version, license } = read.output;
  return [{ type: 'npm', name, version, foundIn, ...(typeof license === 'string' && { license }) }];
}

function stanzas(text: string, field: RegExp): Map<string, string>[] {
  return text.split(/\n\s*\n/).map((stanza) => {
    const fields = new Map<string, string>();
    for (const line of stanza.split('\n')) {
      const [, name, value = ''] = field.exec(line) ?? [];
      if (name !== undefined && !fields.has(name)) fields.set(name, value.trim());
    }
    return fields;
  });
}

function distributionOf(text: string): Distribution | undefined {
  const value = (name: string): string | undefined =>
    new RegExp(`^${name}=(.*)$`, 'm')
      .exec(text)?.[1]
      ?.trim()
      .replaceAll(/^["']|["']$/g, '');
  const id = value('ID');
  return id === undefined ? undefined : { id, version: value('VERSION_ID') ?? '' };
}
