import { expect, test } from '@jest/globals';

import type { Running } from './facts.ts';
import type { ComposeModel } from './model.ts';
import { planDeployment, planToText, stepsOf, type PlanFacts } from './plan.ts';

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const image = (service: string, letter = 'a'): string => `ghcr.io/miauflix/${service}@${digest(letter)}`;
const hash = (letter: string): string => letter.repeat(64);
const times = { holdMs: 30_000, drainMs: 1000, watchMs: 60_000 };

function modelWith(images: Readonly<Record<string, string>>, backend: object = {}): ComposeModel {
  const services = Object.entries(images).map(([name, from]) => [
    name,
    { image: from, restart: 'always', ...(name === 'backend' && backend) },
  ]);
  return { name: 'films', services: Object.fromEntries(services) as ComposeModel['services'] };
}

function running(service: string, more: Partial<Running> = {}): Running {
  return {
    id: `${service}-id`,
    name: `films-${service}-1`,
    service,
    image: image(service),
    state: 'running',
    configHash: hash('1'),
    createdAt: '2026-11-25T10:00:00Z',
    environment: [],
    memory: 0,
    restart: 'always',
    restarts: 0,
    ...more,
  };
}

const usual = { backend: image('backend'), nginx: image('nginx'), acme: image('acme') };

function facts(more: Partial<PlanFacts> = {}): PlanFacts {
  const { model = modelWith(usual) } = more;
  return {
    bundle: {
      digest: digest('b'),
      index: {
        schema: 1,
        name: '1.4.2',
        compose: ['compose.yaml'],
        services: {},
        steward: image('steward'),
        mounted: [],
      },
    },
    model,
    hashes: new Map(Object.keys(model.services).map((name) => [name, hash('1')])),
    running: ['backend', 'nginx', 'acme'].map((name) => running(name)),
    kept: { current: { release: digest('c'), name: '1.4.1' } },
    withoutRehearsal: false,
    force: false,
    ...more,
  };
}

const changed = (service: string): ComposeModel => modelWith({ ...usual, [service]: image(service, 'd') });
const postgres = { environment: { DATABASE_URL: 'postgres://films@db/films' } };

test.each<[string, PlanFacts, object]>([
  ['all as it is to be', facts(), { isEmpty: true, form: 'front' }],
  ['nothing there', facts({ running: [] }), { form: 'first', isEmpty: false, others: [], rehearse: false }],
  [
    'another backend',
    facts({ model: changed('backend') }),
    { form: 'hold', rehearse: true, replaces: { backend: true, nginx: false } },
  ],
  [
    'without a rehearsal',
    facts({ model: changed('backend'), withoutRehearsal: true }),
    { form: 'hold', rehearse: false },
  ],
  [
    'another nginx',
    facts({ model: changed('nginx') }),
    { form: 'front', isEmpty: false, replaces: { backend: false, nginx: true } },
  ],
  [
    'another service beside',
    facts({ model: changed('acme') }),
    { form: 'front', others: ['acme'], isEmpty: false },
  ],
  [
    'other settings',
    facts({ running: [running('backend', { configHash: hash('9') }), running('nginx'), running('acme')] }),
    { form: 'hold' },
  ],
  ['once more', facts({ force: true }), { form: 'hold', isEmpty: false }],
  [
    'PostgreSQL',
    facts({ model: modelWith({ ...usual, backend: image('backend', 'd') }, postgres) }),
    { form: 'beside', rehearse: false },
  ],
  [
    'PostgreSQL, by hand',
    facts({ form: 'hold', model: modelWith({ ...usual, backend: image('backend', 'd') }, postgres) }),
    { form: 'hold' },
  ],
  [
    'a backend that is down',
    facts({ running: [running('backend', { state: 'exited' }), running('nginx')] }),
    { form: 'first' },
  ],
])('%s', (_what, given, wanted) => {
  expect(planDeployment(given)).toMatchObject(wanted);
});

test('what a deployment that was broken off left is removed: the older one serves', () => {
  const next = running('backend', { id: 'next', name: 'films-backend-2', createdAt: '2026-11-25T11:00:00Z' });
  const plan = planDeployment(
    facts({
      model: changed('backend'),
      running: [
        next,
        running('backend'),
        running('nginx'),
        running('backend-rehearsal', { state: 'created' }),
      ],
    }),
  );
  expect(plan.old.backend?.name).toBe('films-backend-1');
  expect(plan.leftovers.map(({ name }) => name)).toEqual(['films-backend-2', 'films-backend-rehearsal-1']);
});

test.each([
  ['SQLite', modelWith(usual), 'SQLite has one writer'],
  ['a VPN', modelWith(usual, { ...postgres, network_mode: 'service:vpn-holder' }), 'a VPN one backend'],
])('two backends beside each other are refused with %s', (_what, model, why) => {
  expect(() => planDeployment(facts({ model, form: 'beside' }))).toThrow(why);
});

test('the holder of the backend’s network does not change under it', () => {
  const images = { ...usual, 'vpn-holder': image('vpn', 'd') };
  const model = modelWith(images, { network_mode: 'service:vpn-holder' });
  const there = facts({ model, running: [...facts().running, running('vpn-holder')] });
  expect(() => planDeployment(there)).toThrow('take the stack down there');
});

test('is told in steps, with no value of a setting', () => {
  const plan = planDeployment(facts({ model: changed('backend') }));
  expect(stepsOf(plan, times)).toEqual([
    'pull 3 images by their digests',
    'take the host, so that nobody else deploys to it',
    'start the next backend on a copy of the data, in a network that leads nowhere',
    'wait until it is healthy, and make the suite’s smoke checks on it',
    'let viewers wait at nginx, 30 s at most; give what is under way 1 s; stop the old backend, start the next one on the data, and let them go on',
    'watch it for 60 s; when it is not well, the one from before comes back',
  ]);
  expect(planToText(plan, 'this machine', times)).toMatch(
    /^Release 1\.4\.2 \(bbbbbbbbbbbb\) to the stack films on this machine; there is release cccccccccccc\.\n {2}changed {2}backend: its image is another: backend@sha256:dddddddddddd\n/,
  );
  expect(stepsOf(planDeployment(facts()), times)).toEqual([
    'Nothing: all of it runs already as it is to be.',
  ]);
});
