import { describe, expect, it } from '@jest/globals';

import {
  activeServices,
  isWithin,
  profilesOf,
  projectNameOf,
  readComposeModel,
  wantedProfiles,
} from './compose-model.ts';

const file = `
name: \${COMPOSE_PROJECT_NAME:-films}
x-usual: &usual
  secrets: [jwt_secret]
services:
  backend:
    <<: *usual
    image: \${IMAGE:-\${REGISTRY:-ghcr.io}/backend}
    environment: { PASSED_ON: , OWN: '$\${ESCAPED}' }
  nginx:
    image: nginx # \${NOT_ASKED_FOR}
    environment: [LISTED, A=b]
    profiles: [nginx, tls]
    secrets:
      - source: certificate
        target: tls.pem
secrets:
  jwt_secret: { file: ./secrets/jwt_secret }
  certificate: { file: '\${CERTIFICATE:-./secrets/certificate}' }
  of_the_shell: { environment: SOMETHING }
`;

describe('a compose file', () => {
  const model = readComposeModel(file);

  it('tells services with their profiles and secrets', () => {
    expect(model.services).toEqual([
      { name: 'backend', profiles: [], secrets: ['jwt_secret'] },
      { name: 'nginx', profiles: ['nginx', 'tls'], secrets: ['certificate'] },
    ]);
    expect(profilesOf(model)).toEqual(['nginx', 'tls']);
  });

  it('tells the files of secrets, and the variables that it asks for', () => {
    expect(model.secrets).toEqual([
      { name: 'jwt_secret', file: './secrets/jwt_secret' },
      { name: 'certificate', file: './secrets/certificate' },
    ]);
    expect([...model.variables].sort().join(' ')).toBe(
      'CERTIFICATE COMPOSE_PROJECT_NAME IMAGE LISTED PASSED_ON REGISTRY',
    );
  });

  it.each([
    ['', ['backend']],
    ['tls', ['backend', 'nginx']],
    [' nginx , other', ['backend', 'nginx']],
    ['*', ['backend', 'nginx']],
  ])('with the profiles %j runs %j', (profiles, names) => {
    expect(activeServices(model, wantedProfiles(profiles)).map(({ name }) => name)).toEqual(names);
  });

  it.each(['services: [', 'a: b: c', '', 'just words'])('%j is told as what it is', (text) => {
    expect(readComposeModel(text).problem).toEqual(expect.any(String));
  });

  it.each([
    [undefined, 'films'],
    ['', 'films'],
    ['mine', 'mine'],
  ])('the variable %p makes the project %s', (variable, name) => {
    expect(projectNameOf('/srv/Some Folder', model, variable)).toBe(name);
  });

  it('without a name, the project has that of its folder', () => {
    expect(projectNameOf('/srv/_My Films', {})).toBe('myfilms');
  });
});

it.each([
  ['./secrets/a', true],
  ['secrets/../b', true],
  ['../a', false],
  ['/etc/a', false],
])('%s is within the folder: %p', (path, within) => {
  expect(isWithin(path)).toBe(within);
});
