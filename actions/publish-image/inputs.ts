import { readFileSync } from 'node:fs';

import { cutoffs } from '../../images/gate/severity.ts';
import type { GitRef } from '../../images/plan-tags.ts';
import { ConfigurationError } from '../../kit/errors.ts';
import { flag, integer, list, oneOf, secret, text } from '../shared/input-kinds.ts';
import type { Environment, InputValues } from '../shared/inputs.ts';

export const signChoices = ['auto', 'keyless', 'key', 'none'] as const;

/** As in action.yml, which documents them. */
export const inputSchema = {
  image: text(),
  to: list().required(),
  credentials: secret(),
  'insecure-registries': list().default([]),
  tags: list().default([]),
  ref: text(),
  sha: text(),
  'default-branch': text(),
  'dry-run': flag().default(false),
  scan: flag().default(true),
  'fail-on': oneOf(cutoffs).default('high'),
  'only-fixable': flag().default(true),
  'ignore-file': text(),
  vex: list().default([]),
  grype: text().default('grype'),
  sarif: text(),
  sign: oneOf(signChoices).default('auto'),
  'signing-key': secret(),
  'signing-password': secret(),
  'public-key': text(),
  'transparency-log': flag().default(false),
  identity: text(),
  sboms: list().default([]),
  'compare-to': text(),
  'preview-days': integer({ min: 1, max: 365 }).default(14),
  promote: text(),
  rollback: text(),
  retention: list().default([]),
  remove: list().default([]),
  report: text(),
};

export type Inputs = InputValues<typeof inputSchema>;

export type Operation = 'publish' | 'promote' | 'rollback' | 'retention';

/**
 * What is to be done.
 * @throws {ConfigurationError} when that is several things, or an input says nothing there
 */
export function operationOf(inputs: Inputs): Operation {
  const asked = [
    ...(inputs.image === undefined ? [] : (['publish'] as const)),
    ...(inputs.promote === undefined ? [] : (['promote'] as const)),
    ...(inputs.rollback === undefined ? [] : (['rollback'] as const)),
    ...(inputs.retention.length + inputs.remove.length === 0 ? [] : (['retention'] as const)),
  ];
  const [operation, ...more] = asked;
  if (operation === undefined) {
    throw new ConfigurationError(
      'Say what to do: input "image" publishes an image; "promote", "rollback", "retention" and "remove" are for those that are there.',
    );
  }
  if (more.length > 0) {
    const names = asked.map((one) => (one === 'publish' ? '"image"' : `"${one}"`));
    throw new ConfigurationError(`Inputs ${names.join(' and ')} are different jobs: use a step for each.`);
  }
  return operation;
}

/** What was built: of the run, unless inputs say otherwise. */
export function gitFrom(inputs: Pick<Inputs, 'ref' | 'sha' | 'defaultBranch'>, env: Environment): GitRef {
  const ref = inputs.ref ?? nonEmpty(env['GITHUB_REF']);
  const sha = inputs.sha ?? nonEmpty(env['GITHUB_SHA']);
  if (ref === undefined || sha === undefined) {
    throw new ConfigurationError('Inputs "ref" and "sha" are missing, and nothing says what this run is of.');
  }
  return {
    ref,
    sha,
    defaultBranch: inputs.defaultBranch ?? defaultBranchIn(env['GITHUB_EVENT_PATH']) ?? 'main',
  };
}

/** GitHub leaves what started the run in a file. */
function defaultBranchIn(file: string | undefined): string | undefined {
  if (file === undefined || file === '') return undefined;
  try {
    const event = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly repository?: { readonly default_branch?: unknown };
    };
    const branch = event.repository?.default_branch;
    return typeof branch === 'string' ? branch : undefined;
  } catch {
    return undefined;
  }
}

/** How to sign, as far as the inputs and the job say it. */
export function signKind(inputs: Inputs, env: Environment): 'keyless' | 'key' | 'none' {
  const { sign, signingKey } = inputs;
  const hasIdentity = nonEmpty(env['ACTIONS_ID_TOKEN_REQUEST_URL']) !== undefined;
  if (sign === 'key' && signingKey === undefined) {
    throw new ConfigurationError('Input "signing-key" is missing: "sign" is "key". Is its secret empty?');
  }
  if (sign === 'keyless' && !hasIdentity) {
    throw new ConfigurationError(
      'Signing without a key needs GitHub’s identity token: give the job the permission "id-token: write".',
    );
  }
  if (sign !== 'auto') return sign;
  if (signingKey !== undefined) return 'key';
  if (hasIdentity) return 'keyless';
  throw new ConfigurationError(
    'There is nothing to sign with: give the job the permission "id-token: write", or "signing-key"; "sign: none" ' +
      'publishes without a signature.',
  );
}

/** A variable that is empty is as good as none. */
function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
