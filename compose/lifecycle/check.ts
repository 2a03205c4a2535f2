import { access } from 'node:fs/promises';

import { ConfigurationError } from '../../kit/errors.ts';

import { askCertificate, certificateFindings } from './certificate.ts';
import { engineFacts, type EngineFacts } from './engine-facts.ts';
import { engineFindings } from './engine-findings.ts';
import { documentedNames } from './env-file.ts';
import type { Finding } from './finding.ts';
import { readStack, type Environment, type Stack } from './folder-facts.ts';
import { folderFindings } from './folder-findings.ts';
import { takenPorts } from './port-facts.ts';
import { otherOwner } from './project-owner.ts';
import { secretsOf } from './redact.ts';
import { readServices } from './services.ts';

export interface CheckOptions {
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly environment: Environment;
  /** The text of .env.example, where it is at hand. */
  readonly example: string;
}

export interface Checked {
  readonly stack: Stack;
  readonly engine: EngineFacts;
  readonly findings: readonly Finding[];
}

/** The user number in the images. */
export const containerUser = 1000;

/** The stack in a folder; throws a ConfigurationError where there is none. */
export async function stackIn(folder: string, environment: Environment): Promise<Stack> {
  const stack = await readStack(folder, environment);
  if (stack.compose.at === undefined) {
    throw new ConfigurationError(
      `There is no stack in ${folder}: no compose.yaml. Make one by \`miauflix-infra stack init --folder ${folder}\`, ` +
        'or name its folder with --folder.',
    );
  }
  return stack;
}

/** Looks at everything that can be known before a start, and tells all that is wrong at once. */
export async function checkStack({ folder, signal, environment, example }: CheckOptions): Promise<Checked> {
  const stack = await stackIn(folder, environment);
  const secrets = secretsOf(stack);
  const engine = await engineFacts({ folder, secrets, signal }, true);
  const { resolved } = engine;
  const canAsk = engine.isLocal && engine.engine.kind === 'there' && resolved !== undefined;
  const containers = canAsk ? await readServices(undefined, { signal, secrets }) : [];
  const taken = canAsk ? await takenPorts(resolved.ports, resolved.project, containers) : [];
  const owner = canAsk ? await otherOwner(folder, resolved.project, containers) : undefined;
  const own = containers.filter(({ project }) => project === resolved?.project);
  const certificateEndsMs = await askCertificate(own, stack.values, signal);
  const rules = { documented: documentedNames(example), containerUser, environment };
  return {
    stack,
    engine,
    findings: [
      ...folderFindings(stack, rules),
      ...certificateFindings(certificateEndsMs, Date.now(), stack.values),
      ...engineFindings({
        ...engine,
        taken,
        ...(owner !== undefined && { owner }),
        hasTun: engine.isLocal && process.platform === 'linux' ? await isThere('/dev/net/tun') : undefined,
        logsAddress: stack.values.get('LOGS_ADDRESS'),
      }),
    ],
  };
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
