import { randomUUID } from 'node:crypto';
import { chown, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { buildImage } from '../../kit/docker.testing.ts';
import { writeStack } from '../stack-folder.testing.ts';

export const watching = ['watch', 'prometheus', 'alertmanager'] as const;
export const worldOfStack = ['backend', 'tracker', 'seeder', 'range-server', 'apis'] as const;

const imageOf = (name: string): string => `miauflix-itg-${name}`;

/** The images of a stack of the reference backend and the world that is watched. */
export async function buildWatchedImages(): Promise<void> {
  for (const target of worldOfStack) {
    await buildImage({ dockerfile: 'mock-content/Dockerfile', target, tag: imageOf(target) });
  }
  await buildImage({ dockerfile: 'nginx/Dockerfile', tag: imageOf('nginx') });
  await buildImage({ dockerfile: 'compose/logs/Dockerfile', tag: imageOf('logs') });
  for (const target of watching) {
    await buildImage({ dockerfile: 'compose/observability/Dockerfile', target, tag: imageOf(target) });
  }
}

/** Its folder, with both overlays; `settings` name those of them that run. */
export async function writeWatchedStack(
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const images = [...worldOfStack, ...watching, 'nginx', 'logs'].map(
    (name) => [`MIAUFLIX_${name.toUpperCase().replace('-', '_')}_IMAGE`, imageOf(name)] as const,
  );
  await writeStack(folder, {
    ...Object.fromEntries(images),
    BACKEND_KIND: 'contract',
    LISTEN_ADDRESS: '127.0.0.1',
    TMDB_API_URL: 'http://apis:3003/tmdb/3',
    ...settings,
  });
  for (const overlay of ['logs', 'observability']) {
    await mkdir(join(folder, overlay));
    const path = `${overlay}/compose.yaml`;
    await copyFile(join(import.meta.dirname, '..', path), join(folder, path));
  }
  await writeSecret(folder, 'grafana_password', randomUUID());
}

export async function writeSecret(folder: string, name: string, value: string): Promise<void> {
  const path = join(folder, 'secrets', name);
  await writeFile(path, value, { mode: 0o600 });
  if (process.getuid?.() === 0) await chown(path, 1000, 1000);
}
