import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { overlays } from './lifecycle/assets.ts';
import { readComposeModel } from './lifecycle/compose-model.ts';
import { documentedNames, parseEnvFile, valuesOf } from './lifecycle/env-file.ts';
import { isKnownSecret } from './lifecycle/secret-kinds.ts';
import { problemOfValue } from './lifecycle/value-rules.ts';

interface Service {
  readonly profiles?: readonly string[];
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly privileged?: boolean;
  readonly security_opt?: readonly string[];
  readonly mem_limit?: string;
  readonly cpus?: string | number;
  readonly pids_limit?: string | number;
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly logging?: { readonly driver: string; readonly options: Readonly<Record<string, string>> };
  readonly environment?: Readonly<Record<string, unknown>>;
}

interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

let text: string;
/** Of the files that go with a choice. */
let beside: string[];
let example: string;
let file: ComposeFile;

beforeAll(async () => {
  text = await readFile(join(import.meta.dirname, 'compose.yaml'), 'utf8');
  beside = await Promise.all(
    Object.values(overlays).map(async (path) => await readFile(join(import.meta.dirname, path), 'utf8')),
  );
  example = await readFile(join(import.meta.dirname, '.env.example'), 'utf8');
  file = parse(text, { merge: true }) as ComposeFile;
});

const engineOwn = ['COMPOSE_PROFILES', 'COMPOSE_FILE'];
/** Of which the default depends on another variable. */
const derived = ['MIAUFLIX_APP', 'LOGS_ADDRESS'];

describe('the settings', () => {
  it('are all in .env.example, and nothing else is', () => {
    const asked = new Set([text, ...beside].flatMap((one) => readComposeModel(one).variables));
    for (const name of engineOwn) asked.add(name);
    // a name without a value is handed on to the container when it is set
    for (const { environment = {} } of Object.values(file.services)) {
      for (const [name, value] of Object.entries(environment)) if (value === null) asked.add(name);
    }
    expect([...asked].sort()).toEqual([...new Set(documentedNames(example))].sort());
  });

  it('have the default that .env.example names', () => {
    const documented = new Map<string, string>();
    for (const line of example.split('\n')) {
      const [, name, value] = /^(?:# )?([A-Z][A-Z0-9_]+)=(.*)$/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) documented.set(name, value);
    }
    // a base is named by its digest, which the example leaves out
    const found = [...[text, ...beside].join('\n').matchAll(/\$\{([A-Z][A-Z0-9_]+):-([^}]*)\}/g)]
      .filter(([, name = '']) => !name.endsWith('_BASE') && !derived.includes(name))
      // that a secret is not there is no value that anybody sets
      .filter(([, , value]) => value !== '/dev/null')
      .map(([, name = '', value = '']) => [name, value] as const);
    expect(found.length).toBeGreaterThan(20);
    for (const [name, value] of found)
      expect(`${name}=${documented.get(name) ?? ''}`).toBe(`${name}=${value}`);
  });

  it('that are set in .env.example may be what they are', () => {
    for (const [name, value] of valuesOf(parseEnvFile(example))) {
      expect(problemOfValue(name, value)).toBeUndefined();
    }
  });

  it('hold no secret: those are files that the command knows how to make or ask for', () => {
    const secrets = [text, ...beside].flatMap((one) => readComposeModel(one).secrets);
    expect(secrets.length).toBeGreaterThan(5);
    for (const { name } of secrets) expect([name, isKnownSecret(name)]).toEqual([name, true]);
    expect(documentedNames(example).filter((name) => isKnownSecret(name))).toEqual([]);
  });
});

describe('each service', () => {
  it('has no rights, bounds on what it takes, and a bounded log', () => {
    for (const [name, service] of Object.entries(file.services)) {
      expect([name, service.read_only, service.cap_drop]).toEqual([name, true, ['ALL']]);
      expect([name, service.security_opt]).toEqual([name, ['no-new-privileges:true']]);
      expect([name, service.cap_add, service.privileged]).toEqual([name, undefined, undefined]);
      for (const bound of [service.mem_limit, service.cpus, service.pids_limit]) {
        expect([name, bound]).not.toEqual([name, undefined]);
      }
      expect(service.logging).toEqual({ driver: 'local', options: { 'max-size': '3m', 'max-file': '4' } });
    }
  });

  // unless-stopped does not start again what a killed engine, on its return, has ended
  it('starts again with the engine, but the one-shot ones', () => {
    for (const [name, { restart }] of Object.entries(file.services)) {
      expect([name, restart]).toEqual([name, name === 'seed' ? 'no' : 'always']);
    }
  });

  it('publishes nothing, but nginx and, to this machine alone, the backend’s port', () => {
    const publishing = Object.entries(file.services).filter(([, { ports = [] }]) => ports.length > 0);
    expect(publishing.map(([name]) => name)).toEqual(['nginx', 'backend-port']);
    expect(file.services['backend-port']?.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
  });

  it('reaches the backend only when it is nginx, the backend’s port, or of the world that stands in for others', () => {
    const beside = (network: string): string[] =>
      Object.entries(file.services)
        .filter(([, { networks = [] }]) => networks.includes(network))
        .map(([name]) => name);
    expect(file.networks['inside']?.internal).toBe(true);
    expect(beside('inside')).toEqual(['backend', 'nginx', 'backend-port']);
    const worldOnly = (name: string): boolean => file.services[name]?.profiles?.join() === 'e2e';
    expect(beside('outside').filter((name) => !worldOnly(name))).toEqual(['backend', 'seed']);
  });
});
