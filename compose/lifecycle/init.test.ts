import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';

import { findAssets } from './assets.ts';
import { parseEnvFile, valuesOf } from './env-file.ts';
import type { Question } from './init-plan.ts';
import { initStack, initToText } from './init.ts';
import type { Choices } from './overlays.ts';

const compose = `
services:
  backend:
    image: x
    secrets: [tmdb_api_access_token, trakt_client_id, jwt_secret, source_security_key]
  extra:
    image: x
    profiles: [extra]
    secrets: [extra_password]
secrets:
  tmdb_api_access_token: { file: ./secrets/tmdb_api_access_token }
  trakt_client_id: { file: ./secrets/trakt_client_id }
  jwt_secret: { file: ./secrets/jwt_secret }
  source_security_key: { file: ./secrets/source_security_key }
  extra_password: { file: ./secrets/extra_password }
  elsewhere: { file: /etc/elsewhere }
`;
const besides = {
  'vpn/compose.yaml': `
services:
  backend: { network_mode: service:vpn-holder, networks: !reset null }
  vpn: { secrets: [nordvpn_private_key, wireguard_config], environment: { VPN_PORT: } }
secrets:
  nordvpn_private_key: { file: '\${NORDVPN_PRIVATE_KEY_FILE:-/dev/null}' }
  wireguard_config: { file: '\${WIREGUARD_CONFIG_FILE:-/dev/null}' }
`,
  'logs/compose.yaml': 'services: { logs: { image: x } }\n',
  'guard/compose.yaml': 'services: { guard: { image: x } }\n',
  'observability/compose.yaml': `
services:
  grafana: { image: x, profiles: [grafana], secrets: [grafana_password] }
secrets:
  grafana_password: { file: ./secrets/grafana_password }
`,
  'backup/compose.yaml': 'services: { backup: { image: x } }\n',
};
const example = '# The port.\nHTTP_PORT=8080\n# The name.\nDOMAIN=\n# BACKEND_MEMORY=512m\n';
const token = 'eyJhbGciOi.eyJhdWQiOi.abc';

let base: string;
let folder: string;
let entry: string;

beforeEach(async () => {
  base = await temporaryFolder('init-test');
  folder = join(base, 'stack');
  entry = join(base, 'package', 'dist', 'cli', 'index.js');
  await mkdir(dirname(entry), { recursive: true });
  await writeFile(entry, '');
  await mkdir(join(base, 'package', 'compose'));
  await writeFile(join(base, 'package', 'compose', 'compose.yaml'), compose);
  await writeFile(join(base, 'package', 'compose', '.env.example'), example);
  for (const [path, text] of Object.entries(besides)) {
    await mkdir(dirname(join(base, 'package', 'compose', path)));
    await writeFile(join(base, 'package', 'compose', path), text);
  }
});

afterEach(async () => {
  await removeFolder(base);
});

const start = async (
  environment: Record<string, string> = {},
  ask?: (question: Question) => Promise<string>,
  choices: Choices = {},
) => await initStack({ folder, entry, environment, choices, ...(ask !== undefined && { ask }) });
const text = async (path: string): Promise<string> => await readFile(join(folder, path), 'utf8');
const modeOf = async (path: string): Promise<string> =>
  ((await stat(join(folder, path))).mode & 0o777).toString(8);

describe('a new folder', () => {
  it('gets everything, with secrets that nobody else can read', async () => {
    const { missing } = await start();
    expect(await text('compose.yaml')).toBe(compose);
    expect(await text('.env')).toBe(example);
    const isContainersOwn = [0, 1000].includes(process.getuid?.() ?? -1);
    expect(await modeOf('.env')).toBe('600');
    expect(await modeOf('secrets')).toBe('700');
    expect(await modeOf('secrets/jwt_secret')).toBe(isContainersOwn ? '600' : '644');
    if (process.getuid?.() === 0) expect((await stat(join(folder, 'secrets/jwt_secret'))).uid).toBe(1000);
    expect(await text('secrets/jwt_secret')).toMatch(/^[\w-]{43}$/);
    expect(await text('secrets/source_security_key')).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(await text('secrets/tmdb_api_access_token')).toBe('');
    expect(missing.join('\n')).toMatch(/tmdb_api_access_token is empty: put TMDB’s .*themoviedb\.org/);
  });

  it('is another one with other secrets', async () => {
    await start();
    const first = await text('secrets/jwt_secret');
    folder = join(base, 'other');
    await start();
    expect(await text('secrets/jwt_secret')).not.toBe(first);
  });

  it('takes from the environment what it says, and from a person what it does not', async () => {
    const asked: string[] = [];
    const { missing } = await start(
      { TMDB_API_ACCESS_TOKEN: `${token}\n`, HTTP_PORT: '9000' },
      async (question) => {
        asked.push(question.name);
        return await Promise.resolve(question.name === 'DOMAIN' ? 'films.example.org' : '');
      },
    );
    expect(asked).toEqual(['VPN', 'TRAKT_CLIENT_ID', 'DOMAIN']);
    expect(await text('secrets/tmdb_api_access_token')).toBe(token);
    expect(await text('.env')).toBe(
      '# The port.\nHTTP_PORT=9000\n# The name.\nDOMAIN=films.example.org\n# BACKEND_MEMORY=512m\n',
    );
    expect(missing.join('\n')).toContain('trakt_client_id is empty: if you have it');
  });

  it('is not begun with values that are certainly wrong: all of them are told', async () => {
    const wrong = { TMDB_API_ACCESS_TOKEN: '0123456789abcdef0123456789abcdef', HTTP_PORT: 'x' };
    const started = start(wrong);
    await expect(started).rejects.toThrow(ConfigurationError);
    await expect(started).rejects.toThrow(/HTTP_PORT is "x"[^]*TMDB_API_ACCESS_TOKEN is the short API key/);
    await expect(started).rejects.toThrow(expect.not.stringContaining('0123456789abcdef'));
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });
});

describe('a folder that has something', () => {
  it('is left as it is by a second run, byte by byte', async () => {
    await start();
    const files = ['compose.yaml', '.env', 'secrets/jwt_secret', 'secrets/source_security_key'];
    const before = await Promise.all(files.map(text));
    const plan = await start();
    expect(plan.files).toEqual([]);
    expect(await Promise.all(files.map(text))).toEqual(before);
    expect(initToText(plan, folder)).toContain('left as they are: compose.yaml, .env');
  });

  it('keeps what its owner wrote, and gets what is absent', async () => {
    await mkdir(join(folder, 'secrets'), { recursive: true });
    await chmod(join(folder, 'secrets'), 0o750);
    await writeFile(join(folder, 'compose.yaml'), `${compose}# mine\n`);
    await writeFile(join(folder, '.env'), 'HTTP_PORT=1234', { mode: 0o640 });
    await writeFile(join(folder, 'secrets', 'jwt_secret'), 'my own secret');
    const { missing } = await start({ HTTP_PORT: '9000', TMDB_API_ACCESS_TOKEN: token });
    expect(await text('compose.yaml')).toBe(`${compose}# mine\n`);
    expect(await text('secrets/jwt_secret')).toBe('my own secret');
    expect(await modeOf('secrets')).toBe('750');
    expect(await modeOf('.env')).toBe('640');
    const env = await text('.env');
    expect(env).toMatch(/^HTTP_PORT=1234\n\n# Added by/);
    expect(Object.fromEntries(valuesOf(parseEnvFile(env)))).toEqual({ HTTP_PORT: '1234', DOMAIN: '' });
    expect(await text('secrets/tmdb_api_access_token')).toBe(token);
    expect(missing.join('\n')).toMatch(
      /compose\.yaml is not that of this version[^]*HTTP_PORT is in \.env already/,
    );
  });

  it('gets an answer into a secret that was left empty', async () => {
    await start();
    const { files } = await start({ TMDB_API_ACCESS_TOKEN: token });
    expect(files.map(({ path, how }) => [path, how])).toEqual([['secrets/tmdb_api_access_token', 'fill']]);
    expect(await text('secrets/tmdb_api_access_token')).toBe(token);
  });
});

describe('what is chosen', () => {
  const key = `${'Ab1+'.repeat(10)}AbE=`;
  const settings = async (): Promise<Record<string, string>> =>
    Object.fromEntries(valuesOf(parseEnvFile(await text('.env'))));

  it('brings the file of NordVPN’s VPN, its setting and its key', async () => {
    const { missing } = await start({ NORDVPN_PRIVATE_KEY: `${key}\n` }, undefined, { vpn: 'nordvpn' });
    expect(await text('vpn/compose.yaml')).toBe(besides['vpn/compose.yaml']);
    expect(await settings()).toMatchObject({
      COMPOSE_FILE: 'compose.yaml:vpn/compose.yaml',
      NORDVPN_PRIVATE_KEY_FILE: './secrets/nordvpn_private_key',
    });
    expect(await text('secrets/nordvpn_private_key')).toBe(key);
    expect(missing.join('\n')).not.toMatch(/nordvpn|wireguard/);
    await expect(stat(join(folder, 'secrets/wireguard_config'))).rejects.toThrow('ENOENT');
    const again = await start({}, undefined, { vpn: 'nordvpn' });
    expect(again.files).toEqual([]);
  });

  it('asks for the key, and never for a whole file; another provider ends the backend’s own check', async () => {
    const asked: string[] = [];
    const answer = (which: string) => async (question: Question) => {
      asked.push(question.name);
      if (question.name === 'VPN') expect(question.problem('nordvnp')).toMatch(/did you mean nordvpn/);
      return await Promise.resolve(question.name === 'VPN' ? which : '');
    };
    await start({}, answer('nordvpn'));
    expect(asked).toContain('NORDVPN_PRIVATE_KEY');
    folder = join(base, 'other');
    asked.length = 0;
    const { missing } = await start({}, answer('wireguard'));
    expect(asked).not.toContain('WIREGUARD_CONFIG');
    expect(missing.join('\n')).toMatch(
      /secrets\/wireguard_config is empty: put your provider’s WireGuard file/,
    );
    expect(await settings()).toMatchObject({ DISABLE_VPN_CHECK: 'true' });
  });

  it('comes to a stack that is there without changing a line of it', async () => {
    await start();
    await start({}, undefined, { logFiles: true });
    expect(await settings()).toMatchObject({ COMPOSE_FILE: 'compose.yaml:logs/compose.yaml' });
    const { missing } = await start({}, undefined, { vpn: 'nordvpn' });
    expect(await settings()).toMatchObject({ COMPOSE_FILE: 'compose.yaml:logs/compose.yaml' });
    expect(missing.join('\n')).toContain(
      'needs the line COMPOSE_FILE=compose.yaml:logs/compose.yaml:vpn/compose.yaml in its place',
    );
    expect(await text('vpn/compose.yaml')).toBe(besides['vpn/compose.yaml']);
  });

  it('is guarded by its choice', async () => {
    await start({}, undefined, { guard: true });
    expect(await settings()).toMatchObject({ COMPOSE_FILE: 'compose.yaml:guard/compose.yaml' });
    expect(await text('guard/compose.yaml')).toBe(besides['guard/compose.yaml']);
  });

  it('is watched by its choice, with the log files that this reads, and a password for the dashboards', async () => {
    await start({}, undefined, { observability: true });
    expect(await settings()).toMatchObject({
      COMPOSE_FILE: 'compose.yaml:logs/compose.yaml:observability/compose.yaml',
      COMPOSE_PROFILES: 'seed,observability,grafana',
    });
    expect(await text('secrets/grafana_password')).toMatch(/^[\w-]{43}$/);
    folder = join(base, 'other');
    await start();
    await writeFile(join(folder, '.env'), `${example}COMPOSE_PROFILES=tls\n`);
    const { missing } = await start({}, undefined, { observability: true });
    expect(missing.join('\n')).toContain(
      'needs the line COMPOSE_PROFILES=tls,observability,grafana in its place',
    );
  });

  it('refuses what is certainly no key, without a word of it', async () => {
    const wrong = '0123456789abcdef'.repeat(4);
    const started = start({ NORDVPN_PRIVATE_KEY: wrong }, undefined, { vpn: 'nordvpn' });
    await expect(started).rejects.toThrow(/NORDVPN_PRIVATE_KEY is an access token/);
    await expect(started).rejects.toThrow(expect.not.stringContaining(wrong));
  });
});

it('a file in the folder’s place is told', async () => {
  await writeFile(folder, 'x');
  await expect(start()).rejects.toThrow(/is a file: name a folder/);
});

it('shows no secret in what it says', async () => {
  const plan = await start({ TMDB_API_ACCESS_TOKEN: token });
  const said = initToText(plan, folder);
  expect(said).not.toContain(token);
  expect(said).not.toContain(await text('secrets/jwt_secret'));
});

describe('the files that a stack begins with', () => {
  it('are found from the bundle, from the sources, and by a link to either', async () => {
    const source = join(base, 'package', 'cli', 'main.ts');
    await mkdir(dirname(source));
    await writeFile(source, '');
    const linked = join(base, 'miauflix-infra');
    await symlink(entry, linked);
    for (const from of [entry, source, linked])
      expect(await findAssets(from)).toBe(join(base, 'package', 'compose'));
  });

  it('are missed where the bundle is alone', async () => {
    const alone = join(base, 'index.js');
    await writeFile(alone, '');
    await expect(findAssets(alone)).rejects.toThrow(/comes without compose\/compose\.yaml/);
  });
});
