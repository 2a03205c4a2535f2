import type { Credentials } from './registry/credentials.ts';
import { writeDockerConfig } from './registry/docker-config.ts';
import type { RepositoryClient } from './registry/repository.ts';

/** The environment for cosign and Grype: who we are to the registries is in a folder of this run. */
export async function programEnvironment(
  folder: string,
  clients: readonly RepositoryClient[],
  { credentials, env = process.env }: EnvironmentOptions,
): Promise<Record<string, string>> {
  const registries = clients.map(({ session }) => session.registry);
  await writeDockerConfig(folder, registries, credentials);
  return { ...handedOn(env), DOCKER_CONFIG: folder };
}

/**
 * What a program gets of our environment. An action's inputs are no business of the programs that it starts, and
 * secrets stand in them: a bake file, for one, may read every variable that buildx has.
 */
export function handedOn(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Record<string, string> {
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || name.startsWith('INPUT_') ? [] : [[name, value] as const],
  );
  return Object.fromEntries(kept);
}

export interface EnvironmentOptions {
  readonly credentials: Credentials;
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}
