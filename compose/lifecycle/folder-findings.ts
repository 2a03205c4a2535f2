import { nearest } from '../../kit/nearest.ts';

import { composeFile, overlays } from './assets.ts';
import { activeServices, profilesOf, wantedProfiles } from './compose-model.ts';
import { error, warning, type Finding } from './finding.ts';
import type { Environment, FileFacts, PathFacts, Stack } from './folder-facts.ts';
import { guardFindings } from './guard-findings.ts';
import { isKnownSecret, kindOfSecret, variableOf } from './secret-kinds.ts';
import { problemOfValue } from './value-rules.ts';
import { vpnFindings } from './vpn-findings.ts';
import { watchFindings, watchProfiles } from './watch-findings.ts';

export interface FolderRules {
  /** Names of variables beside those that compose.yaml asks for, such as those of .env.example. */
  readonly documented: readonly string[];
  /** The user number of the services, which must be able to read the secrets. */
  readonly containerUser: number;
  readonly environment: Environment;
}

const again = 'Run `miauflix-infra stack init`, which adds what is not there and changes nothing else.';

/** Everything that is wrong with the files in a stack's folder. */
export function folderFindings(stack: Stack, rules: FolderRules): Finding[] {
  return [
    ...fileFindings(stack, rules),
    ...variableFindings(stack, rules),
    ...profileFindings(stack),
    ...secretFindings(stack, rules),
    ...vpnFindings(stack),
    ...watchFindings(stack),
    ...guardFindings(stack),
  ];
}

function fileFindings({ files, env, envFile, model }: Stack, { containerUser }: FolderRules): Finding[] {
  const findings: Finding[] = [];
  if (model.problem !== undefined) {
    const sentence = `${model.problemIn ?? composeFile} is not valid: ${model.problem}.`;
    findings.push(error('compose-file', sentence, 'Correct it, or take it anew.'));
  }
  for (const { path } of files.filter(({ at }) => at === undefined)) {
    const isOurs = path === composeFile || Object.values(overlays).some((own) => own === path);
    const remedy = isOurs ? again : 'Put it there, or take it out of COMPOSE_FILE.';
    findings.push(error('compose-missing', `COMPOSE_FILE names ${path}, which is not there.`, remedy));
  }
  for (const { path, unreadable } of [...files, env]) {
    if (unreadable === undefined) continue;
    findings.push(error('file-unreadable', `${path} cannot be read: ${unreadable}.`, ownFiles));
  }
  if (env.at === undefined) findings.push(error('env-missing', 'There is no .env in the folder.', again));
  if (env.at !== undefined && (env.at.mode & 0o022) !== 0) {
    const sentence = `Others may write .env (mode ${octal(env.at.mode)}), and so decide what runs.`;
    findings.push(error('env-mode', sentence, 'Run `chmod 600 .env`.'));
  } else if (env.at !== undefined && (env.at.mode & othersBits(env.at, containerUser)) !== 0) {
    const sentence = `Others may read .env (mode ${octal(env.at.mode)}).`;
    findings.push(warning('env-mode', sentence, 'Run `chmod 600 .env`.'));
  }
  for (const { sentence } of envFile.problems) {
    findings.push(error('env-line', sentence, 'Write it as NAME=value, or begin the line with "#".'));
  }
  return findings;
}

const ownFiles = 'Run the command as the user whose files these are, or give them to yourself by `chown`.';

/** Compose's own; the command's; and those that only the shell has. */
const always = /^(COMPOSE_|DOCKER_)/;

function variableFindings(
  { envFile, model, secrets, values }: Stack,
  { documented, environment }: FolderRules,
): Finding[] {
  const findings: Finding[] = [];
  const known = new Set([...model.variables, ...documented, 'PUID', 'PGID']);
  const secretOf = new Map([...secrets].map(([name, file]) => [variableOf(name), file]));
  const seen = new Map<string, number>();
  for (const { name, value, line } of envFile.entries) {
    const before = seen.get(name);
    seen.set(name, line);
    if (before !== undefined) {
      const sentence = `${name} is in .env twice, in lines ${before} and ${line}; the last one counts.`;
      findings.push(warning('env-twice', sentence, 'Remove one of them.'));
      continue;
    }
    const file = secretOf.get(name) ?? (isKnownSecret(name) ? { path: 'a file in secrets/' } : undefined);
    if (file !== undefined && !known.has(name)) {
      if (value === '') continue;
      const sentence = `${name} is in .env (line ${line}), but the stack reads it from ${file.path}.`;
      findings.push(error('env-secret', sentence, `Put the value into ${file.path} and remove the line.`));
    } else if (!known.has(name) && !always.test(name)) {
      findings.push(unknownVariable(name, line, [...known]));
    }
  }
  for (const [name, value] of values) {
    const overruled = environment[name];
    const own = envFile.entries.findLast((entry) => entry.name === name)?.value;
    if (own !== undefined && overruled !== undefined && own !== overruled) {
      const sentence = `${name} is set in this shell too, to something else than in .env; the shell’s value counts.`;
      findings.push(warning('env-overruled', sentence, `Run \`unset ${name}\`, unless that is meant.`));
    }
    const problem = known.has(name) || always.test(name) ? problemOfValue(name, value) : undefined;
    if (problem !== undefined) {
      findings.push(
        error('env-value', `${name} ${problem}`.replace(/([^.?])$/, '$1.'), `Correct ${name} in .env.`),
      );
    }
  }
  return findings;
}

function unknownVariable(name: string, line: number, known: readonly string[]): Finding {
  const guess = nearest(name, known);
  const sentence = `Nothing in the stack knows ${name} (line ${line} of .env).`;
  return guess === undefined
    ? warning('env-unknown', sentence, 'Remove it, unless a compose file of your own uses it.')
    : error('env-unknown', sentence, `Did you mean ${guess}?`);
}

function profileFindings({ model, values }: Stack): Finding[] {
  const there = profilesOf(model);
  const findings: Finding[] = [];
  const wanted = wantedProfiles(values.get('COMPOSE_PROFILES'));
  for (const profile of wanted) {
    // what needs a file of its own has a finding of its own
    if (
      profile === 'vpn' ||
      watchProfiles.includes(profile) ||
      profile === '*' ||
      there.includes(profile) ||
      there.length === 0
    )
      continue;
    const guess = nearest(profile, there);
    findings.push(
      error(
        'profile-unknown',
        `COMPOSE_PROFILES names "${profile}", and there is no such profile.`,
        guess === undefined ? `There are: ${there.join(', ')}.` : `Did you mean ${guess}?`,
      ),
    );
  }
  if (wanted.includes('tls') && (values.get('DOMAIN') ?? '') === '') {
    findings.push(
      error(
        'domain-missing',
        'The profile tls is on, and DOMAIN is empty.',
        'Set DOMAIN in .env to the host’s name.',
      ),
    );
  }
  return findings;
}

function secretFindings(stack: Stack, rules: FolderRules): Finding[] {
  const { model, values, secrets, secretsFolder } = stack;
  const active = activeServices(model, wantedProfiles(values.get('COMPOSE_PROFILES')));
  const used = new Set(active.flatMap((service) => service.secrets));
  const findings: Finding[] = [];
  const folderIsOpen =
    secretsFolder.at === undefined ||
    (secretsFolder.at.mode & othersBits(secretsFolder.at, rules.containerUser)) !== 0;
  if (secretsFolder.at !== undefined && folderIsOpen) {
    findings.push(
      error(
        'secret-mode',
        `Others may look into secrets/ (mode ${octal(secretsFolder.at.mode)}).`,
        'Run `chmod 700 secrets`.',
      ),
    );
  }
  for (const [name, file] of secrets) {
    if (!used.has(name)) continue;
    const { anyOwner } = kindOfSecret(name);
    findings.push(...accessFindings(file, folderIsOpen, anyOwner === true ? undefined : rules.containerUser));
    // what the VPN's hold is judged with its settings
    if (anyOwner !== true) findings.push(...contentFindings(name, file, stack));
  }
  return findings;
}

/** `user` is the one who has to read it; undefined for a service that may read any user's files. */
function accessFindings(
  { path, at, unreadable }: FileFacts,
  folderIsOpen: boolean,
  user: number | undefined,
): Finding[] {
  if (at === undefined) return [error('secret-missing', `The file ${path} is not there.`, again)];
  if (at.isFolder) {
    const sentence = `${path} is a folder, which the engine makes where a file is missing.`;
    return [
      error('secret-missing', sentence, `Run \`rmdir ${path}\` and then \`miauflix-infra stack init\`.`),
    ];
  }
  const findings: Finding[] = [];
  if (unreadable !== undefined) {
    findings.push(error('file-unreadable', `${path} cannot be read: ${unreadable}.`, ownFiles));
  }
  const readable = at.uid === user ? (at.mode & 0o400) !== 0 : (at.mode & 0o004) !== 0;
  if (user !== undefined && !readable) {
    findings.push(
      error(
        'secret-owner',
        `The services, which run as user ${user}, cannot read ${path} (owner ${at.uid}, mode ${octal(at.mode)}).`,
        `Run \`sudo chown ${user} ${path}\`; or \`chmod 644 ${path}\`, with secrets/ itself closed to others.`,
      ),
    );
  }
  if ((at.mode & 0o022) !== 0 || (folderIsOpen && (at.mode & 0o044) !== 0)) {
    const sentence = `Others on this machine may read or write ${path} (mode ${octal(at.mode)}).`;
    findings.push(error('secret-mode', sentence, `Run \`chmod 600 ${path}\`.`));
  }
  return findings;
}

function contentFindings(name: string, { path, text }: FileFacts, { values }: Stack): Finding[] {
  if (text === undefined) return [];
  const kind = kindOfSecret(name);
  const value = text.trim();
  const where = kind.whereFrom === undefined ? '' : ` It is found at ${kind.whereFrom}.`;
  if (value === '') {
    const isContract = values.get('BACKEND_KIND') === 'contract';
    if (kind.make !== undefined) {
      return [
        error(
          'secret-empty',
          `${path} is empty.`,
          `Run \`rm ${path}\` and then \`miauflix-infra stack init\`.`,
        ),
      ];
    }
    const sentence = `${path} is empty: it is for ${kind.title}.`;
    const remedy = `Put it into the file.${where}`;
    if (kind.needed) return [error('secret-empty', sentence, remedy)];
    return isContract ? [] : [warning('secret-empty', sentence, remedy)];
  }
  const problem = kind.problem?.(value);
  if (problem !== undefined) {
    return [
      error('secret-value', `What is in ${path} ${problem}.`, `Put ${kind.title} into the file.${where}`),
    ];
  }
  const doubt = kind.doubt?.(value);
  if (doubt === undefined) return [];
  return [
    warning('secret-value', `What is in ${path} ${doubt}.`, `Compare it with where it comes from.${where}`),
  ];
}

/** Whom a file is to be closed to: all but its owner, and the group of the services, which make the backups. */
function othersBits({ gid }: PathFacts, containerUser: number): number {
  return gid === containerUser ? 0o027 : 0o077;
}

function octal(mode: number): string {
  return mode.toString(8).padStart(3, '0');
}
