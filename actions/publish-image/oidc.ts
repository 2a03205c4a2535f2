import * as v from 'valibot';

import type { Credential } from '../../images/registry/credentials.ts';
import { usualPatience } from '../../images/registry/session.ts';
import { createWire } from '../../images/registry/wire.ts';
import { ConfigurationError, WorldError } from '../../kit/errors.ts';
import { retry } from '../../kit/retry.ts';
import type { Environment } from '../shared/inputs.ts';

const answer = v.object({ value: v.pipe(v.string(), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)) });
const claims = v.object({ job_workflow_ref: v.string() });

/**
 * GitHub's identity token of this job.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export async function identityToken(
  audience: string,
  env: Environment,
  signal?: AbortSignal,
): Promise<string> {
  const [address, token] = ['URL', 'TOKEN'].map((part) => env[`ACTIONS_ID_TOKEN_REQUEST_${part}`] ?? '');
  if (address === undefined || token === undefined || address === '' || token === '') {
    throw new ConfigurationError(
      'GitHub gives this job no identity token: give it the permission "id-token: write". A pull request from a fork never has it.',
    );
  }
  const url = new URL(address);
  url.searchParams.set('audience', audience);
  const wire = createWire(usualPatience);
  try {
    return await retry(
      async () => {
        const { status, body } = await wire.ask({
          method: 'GET',
          url,
          headers: { Authorization: `Bearer ${token}` },
          signal,
        });
        const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), answer), body.toString());
        if (status !== 200 || !parsed.success)
          throw new WorldError(`GitHub gives no identity token (${status}).`);
        return parsed.output.value;
      },
      { attempts: 4, firstPauseMs: 500, isTransient: () => true, ...(signal && { signal }) },
    );
  } finally {
    wire.close();
  }
}

/** The address by which this job's keyless signatures are known: that of the workflow that has the job. */
export function identityIn(token: string): string {
  const [, payload = ''] = token.split('.');
  const text = Buffer.from(payload, 'base64url').toString();
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), claims), text);
  if (!parsed.success) throw new WorldError('GitHub’s identity token names no workflow.');
  return `https://github.com/${parsed.output.job_workflow_ref}`;
}

/** Those with `oidc:audience` for a password get GitHub's identity token in its place. */
export async function withIdentityTokens(
  given: ReadonlyMap<string, Credential>,
  env: Environment,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Credential>> {
  const entries = [...given].map(async ([registry, credential]) => {
    if (!('password' in credential) || !credential.password.startsWith('oidc:')) {
      return [registry, credential] as const;
    }
    const password = await identityToken(credential.password.slice('oidc:'.length), env, signal);
    return [registry, { ...credential, password }] as const;
  });
  return new Map(await Promise.all(entries));
}
