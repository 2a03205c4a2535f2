import { chmod, copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { nodeOnArm64 } from '../../kit/arm64.testing.ts';

import type { OciEngine } from './oci-engine.testing.ts';

/** Libraries that Node needs of a system. */
const libraries = /^(?:ld-linux[\w.-]*|lib(?:c|m|dl|pthread|rt|gcc_s|stdc\+\+))\.so(?:\.\d+)*$/;

const dockerfile = `FROM scratch AS debian-base
ARG TARGETARCH
COPY system-\${TARGETARCH}/ /
FROM debian-base AS node-base
ARG TARGETARCH
COPY --chmod=755 node-\${TARGETARCH} /usr/local/bin/node
`;

/**
 * Stand-ins of the two bases of our images for amd64 and arm64, made in seconds where no registry can be reached:
 * the C library of this machine and of Debian's cross compiler, and Node. As build contexts (`name=where`).
 */
export async function standInBases(
  folder: string,
  engine: OciEngine,
  architectures: readonly ('amd64' | 'arm64')[] = ['amd64', 'arm64'],
): Promise<string[]> {
  if (architectures.includes('amd64')) {
    await system(folder, 'amd64', ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu']);
    await mkdir(join(folder, 'system-amd64', 'lib64'));
    await copyFile('/lib64/ld-linux-x86-64.so.2', join(folder, 'system-amd64/lib64/ld-linux-x86-64.so.2'));
    await copyFile(process.execPath, join(folder, 'node-amd64'));
  }
  if (architectures.includes('arm64')) {
    const arm64 = (await nodeOnArm64()).at(-1);
    if (arm64 === undefined) throw new Error('there is no Node for arm64');
    await system(folder, 'arm64', ['/usr/aarch64-linux-gnu/lib']);
    await copyFile(arm64, join(folder, 'node-arm64'));
  }
  await writeFile(join(folder, 'Dockerfile'), dockerfile);
  const names = ['debian-base', 'node-base'];
  const platforms = architectures.map((one) => `linux/${one}`).join();
  for (const target of names) {
    // not compressed: that would take most of a test's time
    const output = `type=oci,tar=false,compression=uncompressed,dest=${join(folder, target)}`;
    const builder = engine.builder === undefined ? [] : ['--builder', engine.builder];
    await engine.docker(
      [
        ...['buildx', 'build', ...builder, '--quiet', '--provenance=false', '--output', output],
        ...['--platform', platforms, '--target', target, folder],
      ],
      { deadlineMs: 300_000 },
    );
  }
  return names.map((name) => `${name}=oci-layout://${join(folder, name)}:latest`);
}

async function system(folder: string, arch: string, places: readonly string[]): Promise<void> {
  const root = join(folder, `system-${arch}`);
  await mkdir(join(root, 'lib'), { recursive: true });
  await mkdir(join(root, 'tmp'));
  await chmod(join(root, 'tmp'), 0o1777);
  for (const place of places) {
    for (const name of (await readdir(place)).filter((one) => libraries.test(one))) {
      await copyFile(join(place, name), join(root, 'lib', name));
    }
  }
}
