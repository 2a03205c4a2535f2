import { access, chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { NotYet, waitUntil } from '../../kit/wait-until.ts';

/** One match in Grype's JSON, as its versions 0.8x to 0.10x print it. */
export function grypeMatch(
  id: string,
  severity: string,
  more: { readonly package?: string; readonly fixedIn?: string; readonly alias?: string } = {},
): object {
  const { package: name = 'openssl', fixedIn, alias } = more;
  return {
    vulnerability: {
      id,
      dataSource: `https://security-tracker.debian.org/tracker/${id}`,
      namespace: 'debian:distro:debian:13',
      severity,
      urls: [],
      description: `What ${id} is about.`,
      cvss: [],
      epss: [],
      fix: {
        versions: fixedIn === undefined ? [] : [fixedIn],
        state: fixedIn === undefined ? 'not-fixed' : 'fixed',
      },
      advisories: [],
      risk: 0.1,
    },
    relatedVulnerabilities: alias === undefined ? [] : [{ id: alias, namespace: 'nvd:cpe', severity }],
    matchDetails: [{ type: 'exact-indirect-match', matcher: 'dpkg-matcher' }],
    artifact: {
      id: '1',
      name,
      version: '3.5.0-1',
      type: 'deb',
      locations: [{ path: '/var/lib/dpkg/status', layerID: 'sha256:0' }],
      language: '',
      licenses: [],
      cpes: [],
      purl: `pkg:deb/debian/${name}@3.5.0-1`,
      upstreams: [],
    },
  };
}

export function grypeReport(matches: readonly object[]): string {
  return JSON.stringify({
    matches,
    source: { type: 'image', target: {} },
    distro: { name: 'debian', version: '13', idLike: [] },
    descriptor: {
      name: 'grype',
      version: '0.104.0',
      db: { status: { schemaVersion: 'v6.1.2', built: '2026-11-24T06:30:00Z', valid: true } },
    },
  });
}

/**
 * A program in Grype's place, which cannot be had without its maker's downloads: it prints a report in Grype's form
 * and keeps what it was started with in `<folder>/calls`.
 */
export async function writeGrype(folder: string, report: string): Promise<string> {
  const file = join(folder, 'grype');
  await writeFile(join(folder, 'report.json'), report);
  await writeFile(file, `#!/bin/sh\necho "$*" >>'${folder}/calls'\ncat '${folder}/report.json'\n`);
  await chmod(file, 0o755);
  return file;
}

/** One in its place that never ends by itself; `started` resolves once it runs. */
export async function writeWaitingGrype(
  folder: string,
): Promise<{ readonly grype: string; readonly started: () => Promise<void> }> {
  const [file, mark] = [join(folder, 'waiting-grype'), join(folder, 'grype-waits')];
  await rm(mark, { force: true });
  await writeFile(file, `#!/bin/sh\n>'${mark}'\nexec sleep 600\n`);
  await chmod(file, 0o755);
  const isThere = async (): Promise<true | NotYet> =>
    await access(mark).then(
      () => true as const,
      () => new NotYet('it has not begun'),
    );
  return {
    grype: file,
    started: async () => {
      await waitUntil('the scanner', isThere, { deadlineMs: 60_000, intervalMs: 20 });
    },
  };
}
