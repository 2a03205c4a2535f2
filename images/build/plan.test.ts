import { describe, expect, it, test } from '@jest/globals';

import { csv } from './csv.ts';
import { defaultBuildOptions } from './options.ts';
import { planBuild, secretVariable, type PlanOptions } from './plan.ts';

const places = { layout: '/tmp/l', metadataFile: '/tmp/m.json' };
const usual: PlanOptions = { ...defaultBuildOptions, source: { kind: 'dockerfile', context: '.' } };

function argsOf(more: Partial<PlanOptions>, cache: object = {}, byScanner = false): string {
  const plan = planBuild({ ...usual, ...more }, 'linux/arm64', places, { kind: 'off', ...cache }, byScanner);
  return plan.args.join(' ');
}

const before = 'buildx build --progress plain';
const after = '--platform linux/arm64 --output type=oci,tar=false,dest=/tmp/l';
const between = '--metadata-file /tmp/m.json --provenance=mode=max --sbom=false';

describe('a Dockerfile', () => {
  test.each<[string, Partial<PlanOptions>, string]>([
    ['in its context', {}, `${before} ${between} ${after} -- .`],
    [
      'elsewhere',
      { source: { kind: 'dockerfile', context: 'a b', file: 'x/Dockerfile', target: 't' } },
      `${before} ${between} ${after} --file x/Dockerfile --target t -- a b`,
    ],
    [
      'whose context looks like an option',
      { source: { kind: 'dockerfile', context: '--push' } },
      `${before} ${between} ${after} -- --push`,
    ],
    ['by another builder', { builder: 'b' }, `${before} --builder b ${between} ${after} -- .`],
    [
      'from nothing',
      { noCache: true, pull: true },
      `${before} --metadata-file /tmp/m.json --no-cache --pull --provenance=mode=max --sbom=false ${after} -- .`,
    ],
    [
      'with little said about it',
      { provenance: 'min' },
      `${before} --metadata-file /tmp/m.json --provenance=mode=min --sbom=false ${after} -- .`,
    ],
    [
      'with nothing said about it',
      { provenance: 'off' },
      `${before} --metadata-file /tmp/m.json --provenance=false --sbom=false ${after} -- .`,
    ],
    [
      'with arguments, contexts and labels',
      { buildArgs: ['A=1', 'B=2,3'], buildContexts: ['c=../c'], labels: ['l=m'] },
      `${before} ${between} ${after} --build-arg A=1 --build-arg B=2,3 --build-context c=../c --label l=m -- .`,
    ],
    [
      'with secrets and SSH',
      {
        secrets: [
          { id: 'a', value: 'x' },
          { id: 'b', file: '/f,g' },
        ],
        ssh: ['default'],
      },
      `${before} ${between} ${after} --secret id=a,env=${secretVariable(0)} --secret id=b,"src=/f,g" --ssh default -- .`,
    ],
    ['dated', { sourceDateEpoch: 5 }, `${before} ${between} ${after} -- .`],
    [
      'dated, with its files',
      { sourceDateEpoch: 5, rewriteTimestamps: true },
      `${before} ${between} ${after},rewrite-timestamp=true -- .`,
    ],
    ['with files to date and no date', { rewriteTimestamps: true }, `${before} ${between} ${after} -- .`],
  ])('%s', (_, more, args) => {
    expect(argsOf(more)).toBe(args);
  });

  it('with a cache', () => {
    const cache = { from: 'type=gha,scope=a', to: 'type=gha,scope=a,mode=max' };
    expect(argsOf({}, cache)).toBe(
      `${before} ${between} ${after} --cache-from type=gha,scope=a --cache-to type=gha,scope=a,mode=max -- .`,
    );
    // what is built from nothing renews the cache and takes nothing from it
    expect(argsOf({ noCache: true }, cache)).not.toContain('--cache-from');
    expect(argsOf({ noCache: true }, cache)).toContain('--cache-to');
  });

  it('with BuildKit’s own SBOM', () => {
    expect(argsOf({}, {}, true)).toContain('--sbom=true');
  });
});

it('a target of a bake file', () => {
  const source = { kind: 'bake', file: 'b.hcl', target: 'app', folder: 'f' } as const;
  const args = argsOf(
    {
      source,
      buildArgs: ['A=1=2'],
      buildContexts: ['c=d'],
      labels: ['l=m'],
      secrets: [{ id: 's', value: 'x' }],
      ssh: ['default'],
    },
    { from: 'type=local,src=/c', to: 'type=local,dest=/d' },
  );
  expect(args).toBe(
    `buildx bake --progress plain ${between} --file b.hcl --set app.platform=linux/arm64 ` +
      '--set app.output=type=oci,tar=false,dest=/tmp/l --set app.args.A=1=2 --set app.contexts.c=d --set app.labels.l=m ' +
      `--set app.secrets=id=s,env=${secretVariable(0)} --set app.ssh=default ` +
      '--set app.cache-from=type=local,src=/c --set app.cache-to=type=local,dest=/d -- app',
  );
});

it('hands secrets and the date over by the environment', () => {
  const options: PlanOptions = {
    ...usual,
    secrets: [
      { id: 'a', file: '/f' },
      { id: 'b', value: 'hush' },
    ],
    sourceDateEpoch: 12,
  };
  const { args, env } = planBuild(options, 'linux/amd64', places, { kind: 'off' }, false);
  expect(env).toMatchObject({ SOURCE_DATE_EPOCH: '12', [secretVariable(1)]: 'hush' });
  expect(args.join(' ')).not.toContain('hush');
});

test.each([
  [[['a', 'b']], 'a=b'],
  [
    [
      ['dest', '/a,b'],
      ['type', 'oci'],
    ],
    '"dest=/a,b",type=oci',
  ],
  [[['dest', '/a"b']], '"dest=/a""b"'],
] as [[string, string][], string][])('%j as CSV is %s', (fields, text) => {
  expect(csv(fields)).toBe(text);
});
