import { ConfigurationError } from '../../kit/errors.ts';
import { nearest } from '../../kit/nearest.ts';

import { composeFile, overlays, type StackAssets } from './assets.ts';
import { activeServices, isWithin, wantedProfiles } from './compose-model.ts';
import { documentedNames, envLine, parseEnvFile, valuesOf, withValues } from './env-file.ts';
import { envFileName, secretsFolderName, type Environment, type Stack } from './folder-facts.ts';
import { vpnChoices, type Choices } from './overlays.ts';
import { kindOfSecret, variableOf } from './secret-kinds.ts';
import { problemOfValue } from './value-rules.ts';

export interface Question {
  /** The variable's name, under which the environment may answer, too. */
  readonly name: string;
  readonly title: string;
  readonly whereFrom?: string;
  /** Not shown while it is typed. */
  readonly hidden: boolean;
  readonly needed: boolean;
  /** What is wrong with an answer that is not empty. */
  readonly problem: (answer: string) => string | undefined;
}

export interface NewFile {
  /** Relative to the stack's folder. */
  readonly path: string;
  readonly text: string;
  readonly mode: number;
  readonly owner?: number;
  /** `new` never replaces a file; `fill` replaces one that is empty; `append` writes behind what is there. */
  readonly how: 'new' | 'fill' | 'append';
}

export interface InitPlan {
  readonly files: readonly NewFile[];
  /** What was there and stays. */
  readonly kept: readonly string[];
  /** What is left for the user to do, in whole sentences. */
  readonly missing: readonly string[];
}

export interface InitFacts {
  readonly stack: Stack;
  readonly assets: StackAssets;
  /** Values by the names of their variables: from the environment, and what a person answered. */
  readonly given: ReadonlyMap<string, string>;
  readonly choices: Choices;
  /** The number of the user that runs this; undefined where there are none, as on Windows. */
  readonly user: number | undefined;
  /** The number of the user in the containers. */
  readonly containerUser: number;
}

const added = '# Added by `miauflix-infra stack init`, as it was not here:';

/** The first question of a new stack; what else is asked depends on its answer. */
export const vpnQuestion: Question = {
  name: 'VPN',
  title:
    'where the backend’s traffic goes: nordvpn, wireguard (any provider’s file), or none (by this machine’s own address)',
  hidden: false,
  needed: true,
  problem: (answer) => {
    if (vpnChoices.some((choice) => choice === answer)) return undefined;
    const guess = nearest(answer, vpnChoices);
    return `is none of ${vpnChoices.join(', ')}${guess === undefined ? '' : `; did you mean ${guess}?`}`;
  },
};

/** What to ask for: what only a person can know, is not in the folder, and is not in the environment. */
export function questionsFor(stack: Stack, example: string, environment: Environment): Question[] {
  const profiles =
    stack.values.get('COMPOSE_PROFILES') ?? valuesOf(parseEnvFile(example)).get('COMPOSE_PROFILES');
  const used = activeServices(stack.model, wantedProfiles(profiles)).flatMap(({ secrets }) => secrets);
  const questions = [...stack.secrets].flatMap(([name, file]): Question[] => {
    const { make, title, whereFrom, needed, problem, isFile } = kindOfSecret(name);
    if (make !== undefined || isFile === true || !used.includes(name) || (file.text ?? '').trim() !== '')
      return [];
    return [
      {
        name: variableOf(name),
        title,
        ...(whereFrom !== undefined && { whereFrom }),
        hidden: true,
        needed,
        problem: (answer) => problem?.(answer),
      },
    ];
  });
  if (documentedNames(example).includes('DOMAIN') && (stack.values.get('DOMAIN') ?? '') === '') {
    questions.push({
      name: 'DOMAIN',
      title: 'the name under which viewers reach this machine, such as films.example.org; empty for any',
      hidden: false,
      needed: false,
      problem: (answer) => problemOfValue('DOMAIN', answer),
    });
  }
  return questions.filter(({ name }) => (environment[name] ?? '') === '');
}

/** The variables of the stack that the environment sets. */
export function givenByEnvironment(
  stack: Stack,
  example: string,
  environment: Environment,
): Map<string, string> {
  const names = [
    'COMPOSE_PROJECT_NAME',
    ...documentedNames(example),
    ...[...stack.secrets.keys()].map(variableOf),
  ];
  const given = new Map<string, string>();
  for (const name of names) {
    const value = environment[name] ?? '';
    if (value !== '') given.set(name, value.trim());
  }
  return given;
}

/** What to write so that all is there, and nothing that was there is changed. */
export function planInit(facts: InitFacts): InitPlan {
  checkGiven(facts);
  const parts = [...planFiles(facts), planEnv(facts), planSecrets(facts)];
  return {
    files: parts.flatMap(({ files }) => files),
    kept: parts.flatMap(({ kept }) => kept),
    missing: parts.flatMap(({ missing }) => missing),
  };
}

function checkGiven({ given, stack }: InitFacts): void {
  const secrets = new Set([...stack.secrets.keys()].map(variableOf));
  const wrong = [...given].flatMap(([name, value]) => {
    const problem = secrets.has(name) ? kindOfSecret(name).problem?.(value) : problemOfValue(name, value);
    return problem === undefined ? [] : [`${name} ${problem}.`];
  });
  if (wrong.length > 0) throw new ConfigurationError(wrong.join('\n'));
}

/** compose.yaml, and of the files that go with a choice those that the stack reads. */
function planFiles({ stack, assets, choices }: InitFacts): InitPlan[] {
  const ours = new Map([[composeFile, assets.compose], ...assets.overlays]);
  const plans = [...ours].flatMap(([path, text]): InitPlan[] => {
    const there = path === composeFile ? stack.compose : stack.files.find((file) => file.path === path);
    if (there === undefined) return [];
    if (there.at === undefined) {
      return [{ files: [{ path, text, mode: 0o644, how: 'new' }], kept: [], missing: [] }];
    }
    if (there.text === text) return [{ files: [], kept: [path], missing: [] }];
    const sentence = `${path} is not that of this version of miauflix-infra, and stays; to have the new one, move it away and run this again.`;
    return [{ files: [], kept: [path], missing: [sentence] }];
  });
  if (choices.vpn === 'none' && stack.files.some(({ path }) => path === overlays.vpn)) {
    const sentence = `COMPOSE_FILE in .env has ${overlays.vpn}, and stays: take it out of that line to go without a VPN.`;
    plans.push({ files: [], kept: [], missing: [sentence] });
  }
  return plans;
}

function planEnv({ stack, assets, given }: InitFacts): InitPlan {
  const secrets = new Set([...stack.secrets.keys()].map(variableOf));
  const settings = new Map([...given].filter(([name]) => !secrets.has(name)));
  if (stack.env.at === undefined) {
    const text = withValues(assets.example, settings);
    return { files: [{ path: envFileName, text, mode: 0o600, how: 'new' }], kept: [], missing: [] };
  }
  const there = valuesOf(stack.envFile);
  const example = valuesOf(parseEnvFile(assets.example));
  const lines = [...new Map([...example, ...settings])]
    .filter(([name]) => !there.has(name))
    .map(([name, value]) => envLine(name, value));
  // the environment may be that of a shell which has it for another reason
  const missing = [...settings]
    .filter(([name, value]) => there.has(name) && there.get(name) !== value)
    .map(([name, value]) =>
      name === 'COMPOSE_FILE' || name === 'COMPOSE_PROFILES'
        ? `${name} is in .env already, and stays: what you chose needs the line ${envLine(name, value)} in its place.`
        : `${name} is in .env already, with another value than the one given, and stays.`,
    );
  if (lines.length === 0) return { files: [], kept: [envFileName], missing };
  const before = stack.env.text === '' || stack.env.text?.endsWith('\n') === true ? '' : '\n';
  const text = `${before}\n${[added, ...lines].join('\n')}\n`;
  return { files: [{ path: envFileName, text, mode: 0o600, how: 'append' }], kept: [envFileName], missing };
}

function planSecrets({ stack, given, user, containerUser }: InitFacts): InitPlan {
  const files: NewFile[] = [];
  const kept: string[] = [];
  const missing: string[] = [];
  const access = accessFor(user, containerUser);
  for (const [name, { path, at, text = '' }] of stack.secrets) {
    // one of the user's own, elsewhere
    if (!isWithin(path)) continue;
    const { make, title, whereFrom, needed } = kindOfSecret(name);
    const value = given.get(variableOf(name)) ?? make?.() ?? '';
    // without a line end: some programs take all of a file for the secret
    const isEmpty = at === undefined || (!at.isFolder && text.trim() === '');
    if (!isEmpty) kept.push(path);
    else if (at === undefined) files.push({ path, text: value, ...access, how: 'new' });
    else if (value !== '') files.push({ path, text: value, ...access, how: 'fill' });
    else kept.push(path);
    if (isEmpty && value === '') {
      const where = whereFrom === undefined ? '' : ` (${whereFrom})`;
      missing.push(`${path} is empty: ${needed ? 'put' : 'if you have it, put'} ${title} into it${where}.`);
    }
  }
  return { files, kept, missing };
}

/**
 * Only the services' user may read a secret. Where that user is another and only root could give it the file,
 * the file is open and its folder, which is closed, protects it: the engine hands on the file alone.
 */
function accessFor(user: number | undefined, containerUser: number): Pick<NewFile, 'mode' | 'owner'> {
  if (user === 0) return { mode: 0o600, owner: containerUser };
  return { mode: user === undefined || user === containerUser ? 0o600 : 0o644 };
}

/** The folders that the files of a plan are in, the outermost first; all are for their owner alone. */
export function foldersOf({ files }: InitPlan): string[] {
  const folders = files.flatMap(({ path }) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
  });
  return [...new Set([secretsFolderName, ...folders])];
}
