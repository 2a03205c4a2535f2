import { basename, isAbsolute, normalize } from 'node:path';

import { isMap, parse, parseDocument } from 'yaml';

import { interpolate, variablesOf, type Lookup } from './interpolate.ts';

export interface ModelService {
  readonly name: string;
  /** Without one it is always there. */
  readonly profiles: readonly string[];
  readonly secrets: readonly string[];
}

export interface ModelSecret {
  readonly name: string;
  /** As the file says it, relative to its folder. */
  readonly file: string;
}

/** The parts of a compose file that can be known without Compose. */
export interface ComposeModel {
  readonly name?: string;
  readonly services: readonly ModelService[];
  readonly secrets: readonly ModelSecret[];
  /** Names of all variables that it asks for. */
  readonly variables: readonly string[];
  /** What is wrong with it as YAML. */
  readonly problem?: string;
  /** Which of several files that is. */
  readonly problemIn?: string;
}

const none: ComposeModel = { services: [], secrets: [], variables: [] };

export function readComposeModel(text: string, lookup: Lookup = () => undefined): ComposeModel {
  const document = parseDocument(text, { merge: true, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) return { ...none, problem: error.message.split('\n', 1)[0] ?? 'not YAML' };
  if (!isMap(document.contents)) return { ...none, problem: 'there are no services in it' };
  const file = parse(text, { merge: true, logLevel: 'silent' }) as Record<string, unknown>;
  const word = (value: unknown): string => interpolate(asText(value), lookup);
  const name = word(file['name']);
  return {
    ...(name !== '' && { name }),
    services: Object.entries(asMap(file['services'])).map(([service, body]) => ({
      name: service,
      profiles: asList(asMap(body)['profiles']).map(word),
      secrets: asList(asMap(body)['secrets']).map((use) => asText(asMap(use)['source'] ?? use)),
    })),
    secrets: Object.entries(asMap(file['secrets'])).flatMap(([secret, body]) => {
      const place = word(asMap(body)['file']);
      return place === '' ? [] : [{ name: secret, file: place }];
    }),
    // comments are not asked for anything
    variables: [...new Set([...variablesOf(JSON.stringify(file)), ...passedOn(file)])],
  };
}

/** What several files make together, a later one over those before it. */
export function mergeModels(parts: readonly (readonly [path: string, model: ComposeModel])[]): ComposeModel {
  const models = parts.map(([, model]) => model);
  const name = models.findLast((model) => model.name !== undefined)?.name;
  const [path, wrong] = parts.find(([, { problem }]) => problem !== undefined) ?? [];
  const names = new Set(models.flatMap(({ services }) => services.map((service) => service.name)));
  const secrets = new Map(models.flatMap((model) => model.secrets.map((secret) => [secret.name, secret])));
  return {
    ...(name !== undefined && { name }),
    services: [...names].map((service) => {
      const same = models.flatMap(({ services }) => services.filter((one) => one.name === service));
      return {
        name: service,
        profiles: [...new Set(same.flatMap(({ profiles }) => profiles))],
        secrets: [...new Set(same.flatMap((one) => one.secrets))],
      };
    }),
    secrets: [...secrets.values()],
    variables: [...new Set(models.flatMap(({ variables }) => variables))],
    ...(wrong?.problem !== undefined && { problem: wrong.problem }),
    ...(path !== undefined && { problemIn: path }),
  };
}

/** Names in a service's environment that have no value there: Compose takes them from .env. */
function passedOn(file: Readonly<Record<string, unknown>>): string[] {
  return Object.values(asMap(file['services'])).flatMap((service) => {
    const environment = asMap(service)['environment'];
    const names = Object.entries(asMap(environment)).filter(([, value]) => value === null);
    const listed = asList(environment).map(asText);
    return [
      ...names.map(([name]) => name),
      ...listed.filter((entry) => entry !== '' && !entry.includes('=')),
    ];
  });
}

/** The profiles that there are, in the order of the file. */
export function profilesOf({ services }: Pick<ComposeModel, 'services'>): string[] {
  return [...new Set(services.flatMap(({ profiles }) => profiles))];
}

/** The services that run with these profiles. */
export function activeServices(
  { services }: Pick<ComposeModel, 'services'>,
  wanted: readonly string[],
): ModelService[] {
  return services.filter(
    ({ profiles }) =>
      profiles.length === 0 || wanted.includes('*') || profiles.some((profile) => wanted.includes(profile)),
  );
}

export function wantedProfiles(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** As Compose names a project: by its variable, its file or its folder. */
export function projectNameOf(folder: string, model: Pick<ComposeModel, 'name'>, variable?: string): string {
  if (variable !== undefined && variable !== '') return variable;
  return (
    model.name ??
    basename(folder)
      .toLowerCase()
      .replaceAll(/[^a-z0-9_-]/g, '')
      .replace(/^[_-]+/, '')
  );
}

/** Whether a file of the stack is within its folder, where `stack init` may write it. */
export function isWithin(file: string): boolean {
  return !isAbsolute(file) && !normalize(file).startsWith('..');
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
