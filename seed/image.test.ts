import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { parse } from 'yaml';

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const dockerfile = read('Dockerfile');
const lines = (word: string): string[] =>
  [...dockerfile.matchAll(new RegExp(`^${word} (.+)$`, 'gm'))].map(([, rest = '']) => rest);

describe('the image', () => {
  it('is made of what is committed, and holds no secret', () => {
    const allowed = read('Dockerfile.dockerignore').trim().split('\n');
    expect(allowed).toEqual(['*', '!dist/cli', '!dist/addons', '!compose/with-secrets.sh']);
    expect(dockerfile).not.toMatch(/^(?:ARG|ENV) .*(?:TOKEN|PASSWORD)/m);
  });
});

describe('the service of the stack', () => {
  const { services } = v.parse(
    v.looseObject({
      services: v.looseObject({
        seed: v.looseObject({ command: v.array(v.string()), volumes: v.array(v.string()) }),
        backend: v.looseObject({ volumes: v.array(v.string()), depends_on: v.unknown() }),
      }),
    }),
    parse(read('../compose/compose.yaml'), { merge: true }),
  );

  it('does what the image does when nothing else is said', () => {
    const [job, lists, ...options] = JSON.parse(lines('CMD')[0]!) as string[];
    expect(services.seed.command.slice(0, 2)).toEqual([job, lists]);
    expect(options).toEqual(['--if-empty', '--on-failure', 'continue']);
    expect(services.seed.command).toEqual(
      expect.arrayContaining(['--if-empty', '--on-failure=${SEED_ON_FAILURE:-continue}']),
    );
  });

  it('writes where the backend reads, and ends before it starts', () => {
    const cache = /MIAUFLIX_CACHE_DIR=(\S+)/.exec(dockerfile)?.[1] ?? '';
    expect(services.seed.volumes).toEqual(['data:/usr/data', `seed-cache:${cache}`]);
    expect(services.backend.volumes).toContain('data:/usr/data');
    expect(services.backend.depends_on).toEqual({
      seed: { condition: 'service_completed_successfully', required: false },
    });
  });
});
