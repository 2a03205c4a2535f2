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
  it('has one base by its whole name, so that a named build context can take its place', () => {
    const bases = lines('FROM').map((from) => from.split(' ')[0]);
    expect(bases.length).toBeGreaterThan(1);
    expect(new Set(bases)).toEqual(new Set([expect.stringMatching(/^node:24-[a-z]+-slim$/)]));
  });

  it('runs as nobody in particular', () => {
    expect(lines('USER')).toEqual(['1000:1000']);
  });

  it('is made of what is committed, and holds no secret', () => {
    const allowed = read('Dockerfile.dockerignore').trim().split('\n');
    expect(allowed).toEqual(['*', '!dist/cli', '!dist/addons']);
    expect(lines('COPY').filter((copy) => !copy.startsWith('--from='))).toEqual([
      'dist/addons dist/addons',
      'dist/cli dist/cli',
    ]);
    expect(dockerfile).not.toMatch(/^(?:ARG|ENV) .*(?:TOKEN|PASSWORD)/m);
  });
});

describe('the compose service', () => {
  const { services } = v.parse(
    v.looseObject({
      services: v.object({
        seed: v.looseObject({
          build: v.object({ context: v.string(), dockerfile: v.string() }),
          command: v.array(v.string()),
          volumes: v.array(v.string()),
        }),
        backend: v.object({ depends_on: v.unknown() }),
      }),
    }),
    parse(read('compose.yaml')),
  );

  it('does what the image does when nothing else is said, within a time', () => {
    const command = JSON.parse(lines('CMD')[0]!) as string[];
    expect(services.seed.command).toEqual([...command, '--deadline', '5m']);
    expect(services.seed.build).toEqual({ context: '..', dockerfile: 'seed/Dockerfile' });
  });

  it('writes where the backend reads, and ends before it starts', () => {
    const cache = /MIAUFLIX_CACHE_DIR=(\S+)/.exec(dockerfile)?.[1] ?? '';
    expect(services.seed.volumes).toEqual([`data:${lines('VOLUME')[0]!}`, `seed-cache:${cache}`]);
    expect(services.backend.depends_on).toEqual({ seed: { condition: 'service_completed_successfully' } });
  });
});
