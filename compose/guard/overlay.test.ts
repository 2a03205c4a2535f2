import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';
import { parse } from 'yaml';

const { services } = parse(readFileSync(join(import.meta.dirname, 'compose.yaml'), 'utf8')) as {
  services: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

it('is nobody special: no network, no right, no engine, and bounds', () => {
  const guard = services['guard']!;
  expect(guard).toMatchObject({
    network_mode: 'none',
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
  });
  for (const name of ['cap_add', 'ports', 'privileged', 'user']) expect(guard[name]).toBeUndefined();
  for (const bound of ['mem_limit', 'cpus', 'pids_limit']) expect(guard[bound]).toBeDefined();
  for (const volume of guard['volumes'] as string[]) expect(volume).toMatch(/^guard-[a-z]+:/);
});

it('lets nginx read who is kept out, and write no more than what is suspicious', () => {
  expect(services['nginx']).toEqual({
    environment: { GUARD: 'on' },
    volumes: ['guard-bans:/etc/nginx/bans:ro', 'guard-requests:/var/log/guard'],
  });
});
