import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { dockerKeys, type Credentials } from './credentials.ts';

/**
 * Writes who we are to these registries as Docker keeps it, for programs that read it from there by
 * DOCKER_CONFIG: nothing secret has to stand among their arguments. Only its owner may read the file.
 */
export async function writeDockerConfig(
  folder: string,
  registries: readonly string[],
  credentials: Credentials,
): Promise<void> {
  const auths: Record<string, unknown> = {};
  for (const registry of new Set(registries)) {
    const credential = await credentials(registry);
    const [key = registry] = dockerKeys(registry);
    if (credential === undefined) continue;
    auths[key] =
      'password' in credential
        ? { auth: Buffer.from(`${credential.username}:${credential.password}`).toString('base64') }
        : { identitytoken: credential.identityToken };
  }
  await writeFile(join(folder, 'config.json'), JSON.stringify({ auths }), { mode: 0o600 });
}
