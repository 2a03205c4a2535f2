import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface Service {
  readonly profiles?: readonly string[];
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly mem_limit?: string;
  readonly cpus?: number;
  readonly pids_limit?: number;
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const text = readFileSync(join(import.meta.dirname, 'compose.yaml'), 'utf8');
const { services } = parse(text, { merge: true }) as { services: Readonly<Record<string, Service>> };
const own = Object.entries(services).filter(([, { profiles }]) => profiles !== undefined);

it('adds what watches, each by a profile', () => {
  expect(own.map(([name, { profiles }]) => `${name} ${profiles?.join() ?? ''}`)).toEqual([
    'watch observability',
    'prometheus observability',
    'alertmanager observability',
    'grafana grafana',
  ]);
});

describe.each(own)('%s', (_name, service) => {
  it('is nobody special, writes to its volumes alone, and has bounds', () => {
    expect(service).toMatchObject({
      user: '1000:1000',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(service.cap_add).toBeUndefined();
    for (const bound of [service.mem_limit, service.cpus, service.pids_limit]) expect(bound).toBeDefined();
  });

  it('sees nothing of the host: no socket of the engine, no folder', () => {
    for (const volume of service.volumes ?? []) expect(volume).toMatch(/^[a-z-]+:/);
  });

  it('is published to this machine alone', () => {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('holds no secret in its environment', () => {
    for (const name of Object.keys(service.environment ?? {})) {
      expect(name).not.toMatch(/(PASSWORD|TOKEN|SECRET|WEBHOOK)$/);
    }
  });
});
