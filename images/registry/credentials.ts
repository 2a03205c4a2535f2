import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

import * as v from 'valibot';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { runProgram } from '../../kit/run-program.ts';

/** Who we are to a registry: a user and a password or token, or a token that stands for both. */
export type Credential =
  { readonly username: string; readonly password: string } | { readonly identityToken: string };

/** Looks up who we are to a registry, as `ghcr.io` or `docker.io`; undefined for nobody. */
export type Credentials = (registry: string) => Promise<Credential | undefined>;

/**
 * Reads lines of `registry user password`, such as `ghcr.io me ghp_…`. Nothing of a bad line is repeated, since
 * whatever is wrong with it, a secret stands in it.
 */
export function parseCredentials(text: string): ReadonlyMap<string, Credential> {
  const found = new Map<string, Credential>();
  const lines = text.split('\n').map((line) => line.trim());
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const [, registry, username, password] = /^(\S+)\s+(\S+)\s+(\S.*)$/.exec(line) ?? [];
    if (registry === undefined || username === undefined || password === undefined) {
      throw new ConfigurationError(
        `Line ${index + 1} of the credentials is not of the form "registry user password": it ends too early. ` +
          'Is the secret that it names empty?',
      );
    }
    if (registry.includes('://') || registry.includes('/')) {
      throw new ConfigurationError(
        `Line ${index + 1} of the credentials begins with an address; a registry's name is wanted, such as ghcr.io.`,
      );
    }
    const name = canonical(registry);
    if (found.has(name)) {
      throw new ConfigurationError(`The credentials have two lines for ${name}; one is enough.`);
    }
    found.set(name, { username, password });
  }
  return found;
}

function canonical(registry: string): string {
  return /^(index\.|registry-1\.)?docker\.io$/.test(registry) ? 'docker.io' : registry;
}

export interface CredentialOptions {
  readonly given?: ReadonlyMap<string, Credential>;
  /** Where Docker keeps its `config.json`; its own place when left out. */
  readonly dockerFolder?: string;
  readonly reporter: Pick<Reporter, 'mask'>;
  readonly signal?: AbortSignal | undefined;
}

/** Where Docker keeps who we are. */
export function dockerFolder(env: Readonly<Record<string, string | undefined>>): string {
  const named = env['DOCKER_CONFIG'] ?? '';
  return named === '' ? join(homedir(), '.docker') : named;
}

/** Those that were given, else those that `docker login` has left. Each is masked before anybody sees it. */
export function credentialsFrom(options: CredentialOptions): Credentials {
  const { given, reporter } = options;
  const folder = options.dockerFolder ?? dockerFolder(process.env);
  const known = new Map<string, Promise<Credential | undefined>>();
  return async (registry) => {
    let credential = known.get(registry);
    if (credential === undefined) {
      credential = Promise.resolve(given?.get(registry) ?? fromDocker(folder, registry, options.signal));
      known.set(registry, credential);
    }
    const found = await credential;
    if (found !== undefined) reporter.mask('password' in found ? found.password : found.identityToken);
    return found;
  };
}

const configSchema = v.looseObject({
  auths: v.optional(
    v.record(
      v.string(),
      v.looseObject({ auth: v.optional(v.string()), identitytoken: v.optional(v.string()) }),
    ),
    {},
  ),
  credHelpers: v.optional(v.record(v.string(), v.string()), {}),
  credsStore: v.optional(v.string()),
});

/** The names under which Docker keeps a registry. */
export function dockerKeys(registry: string): string[] {
  if (registry === 'docker.io') return ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io'];
  return [registry, `https://${registry}`, `https://${registry}/v1/`, `https://${registry}/v2/`];
}

async function fromDocker(
  folder: string,
  registry: string,
  signal?: AbortSignal,
): Promise<Credential | undefined> {
  const file = join(folder, 'config.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
  const config = parseConfig(file, text);
  const keys = dockerKeys(registry);
  for (const key of keys) {
    const { auth, identitytoken } = config.auths[key] ?? {};
    if (identitytoken !== undefined && identitytoken !== '') return { identityToken: identitytoken };
    const [, username, password] = /^([^:]+):(.+)$/s.exec(Buffer.from(auth ?? '', 'base64').toString()) ?? [];
    if (username !== undefined && password !== undefined) return { username, password };
  }
  for (const key of keys) {
    const helper = config.credHelpers[key] ?? config.credsStore;
    const found = helper === undefined ? undefined : await fromHelper(helper, key, signal);
    if (found !== undefined) return found;
  }
  return undefined;
}

function parseConfig(file: string, text: string): v.InferOutput<typeof configSchema> {
  try {
    return v.parse(configSchema, JSON.parse(text));
  } catch (error) {
    throw new ConfigurationError(`${file} is not a configuration of Docker's: ${reasonOf(error)}.`);
  }
}

const helperAnswer = v.object({ Username: v.string(), Secret: v.string() });
const helperDeadlineMs = 30_000;

/** Docker's credential helpers: the registry by standard input, JSON by standard output. */
async function fromHelper(
  helper: string,
  key: string,
  signal?: AbortSignal,
): Promise<Credential | undefined> {
  if (!/^[\w.-]+$/.test(helper)) throw new ConfigurationError(`"${helper}" is no credential helper's name.`);
  const { exitCode, stdout } = await runProgram(`docker-credential-${helper}`, ['get'], {
    input: key,
    deadlineMs: helperDeadlineMs,
    // it has nothing for this registry
    acceptedCodes: [1],
    ...(signal && { signal }),
  });
  if (exitCode !== 0) return undefined;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), helperAnswer), stdout);
  if (!parsed.success) return undefined;
  const { Username: username, Secret: password } = parsed.output;
  if (password === '') return undefined;
  return username === '<token>' ? { identityToken: password } : { username, password };
}
