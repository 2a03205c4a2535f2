import { randomUUID } from 'node:crypto';
import { connect, type PeerCertificate } from 'node:tls';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { baseContexts, buildImage, docker } from '../../kit/docker.testing.ts';
import { freePorts } from '../../kit/free-ports.testing.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

// A certificate from Pebble, an authority made for tests by those of Let's Encrypt, for a name that leads to nginx
// in the network of this test alone.

const run = `miauflix-acme-test-${randomUUID().slice(0, 8)}`;
const [image, nginx, pebble] = ['miauflix-itg-acme', 'miauflix-itg-nginx', 'miauflix-itg-pebble'];
const name = 'films.miauflix.test';
const hardened = ['--read-only', '--cap-drop=ALL', '--security-opt=no-new-privileges', '--network', run];
const ownFolders = ['/tmp', '/run/nginx'].flatMap((path) => [
  '--tmpfs',
  `${path}:uid=1000,gid=1000,mode=0700`,
]);
// what an image has in a folder is what a new volume over it begins with
const authority = ['--volume', `${run}-ca:/pebble`];
const volumes = ['--volume', `${run}-tls:/etc/nginx/tls`, '--volume', `${run}-acme:/var/www/acme`];

let port: number;

/** Debian's Pebble, with a certificate of its own for its interface, which the one who asks it is told to trust. */
const pebbleImage = `
FROM debian-base
RUN apt-get update && apt-get install --yes --no-install-recommends pebble openssl
RUN mkdir /pebble && cd /pebble && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 7 \\
  -subj /CN=pebble -addext subjectAltName=DNS:pebble -keyout key.pem -out cert.pem && chmod 644 key.pem
RUN echo '{"pebble":{"listenAddress":"0.0.0.0:14000","managementListenAddress":"0.0.0.0:15000",\\
  "certificate":"/pebble/cert.pem","privateKey":"/pebble/key.pem","httpPort":8080,"tlsPort":8443}}' >/pebble/config.json
ENV PEBBLE_VA_NOSLEEP=1 PEBBLE_WFE_NONCEREJECT=0
USER 1000:1000
CMD ["pebble", "-config", "/pebble/config.json"]
`;

beforeAll(async () => {
  await buildImage({ dockerfile: 'compose/acme/Dockerfile', tag: image });
  await buildImage({ dockerfile: 'nginx/Dockerfile', tag: nginx });
  const { 'debian-base': debian } = await baseContexts();
  const contexts = debian === undefined ? [] : ['--build-context', `debian-base=${debian}`];
  await docker(['build', '--quiet', '--tag', pebble, ...contexts, '-'], {
    input: pebbleImage,
    deadlineMs: 300_000,
  });
  await docker(['network', 'create', run]);
  [port = 0] = await freePorts(1);
}, 600_000);

afterAll(async () => {
  const containers = ['nginx', 'pebble', 'acme'].map((one) => `${run}-${one}`);
  await docker(['rm', '--force', '--volumes', ...containers], { acceptedCodes: [1] });
  await docker(['volume', 'rm', '--force', `${run}-tls`, `${run}-acme`, `${run}-ca`], { acceptedCodes: [1] });
  await docker(['network', 'rm', run], { acceptedCodes: [1] });
}, 60_000);

async function startNginx(): Promise<void> {
  await docker([
    ...[
      'run',
      '--detach',
      '--name',
      `${run}-nginx`,
      '--network-alias',
      name,
      '--publish',
      `127.0.0.1:${port}:8443`,
    ],
    ...['--env', `SERVER_NAME=${name}`, '--env', 'NGINX_TLS=acme', '--env', 'BACKEND_SERVERS=127.0.0.1:4000'],
    ...[...hardened, ...ownFolders, ...volumes, nginx],
  ]);
}

async function startAcme(env: readonly string[]): Promise<void> {
  await docker([
    ...['run', '--detach', '--init', '--name', `${run}-acme`, '--health-interval=1s', '--tmpfs', '/tmp'],
    ...env.flatMap((one) => ['--env', one]),
    ...['--volume', `${run}-ca:/ca:ro`],
    ...[...hardened, ...volumes, image],
  ]);
}

async function served(): Promise<PeerCertificate> {
  const answer = Promise.withResolvers<PeerCertificate>();
  const socket = connect({ host: '127.0.0.1', port, servername: name, rejectUnauthorized: false }, () => {
    answer.resolve(socket.getPeerCertificate());
    socket.destroy();
  });
  socket.setTimeout(10_000, () => socket.destroy(new Error('no handshake')));
  socket.once('error', answer.reject);
  return await answer.promise;
}

async function healthOf(container: string): Promise<string> {
  const { stdout } = await docker(['inspect', '--format', '{{.State.Health.Status}}', container]);
  return stdout.trim();
}

async function until(container: string, health: string): Promise<void> {
  const probe = async (): Promise<true | NotYet> => {
    const found = await healthOf(container);
    return found === health || new NotYet(found);
  };
  await waitUntil(`${container} is ${health}`, probe, { deadlineMs: 120_000, intervalMs: 300 });
}

test('while there is no authority nginx serves a certificate of its own, and the one who asks says why', async () => {
  await startNginx();
  await until(`${run}-nginx`, 'healthy');
  expect((await served()).issuer.CN).toMatch(/signed by itself/);
  await startAcme([`NAMES=localhost ${name} 127.0.0.1`, 'ACME_SERVER=https://pebble:14000/dir']);
  const refused = async (): Promise<string | NotYet> => {
    const { stdout } = await docker(['logs', `${run}-acme`]);
    return stdout.split('\n').find((line) => line.includes('"error"')) ?? new NotYet(stdout);
  };
  const line = await waitUntil('the failure is told', refused, { deadlineMs: 120_000, intervalMs: 300 });
  expect(JSON.parse(line)).toMatchObject({ level: 'error', service: 'acme' });
  expect(line).toMatch(/no certificate: .*the next try is in 1m/);
  await docker(['rm', '--force', `${run}-acme`]);
}, 240_000);

test('from an authority nginx gets one for its name, without a restart, and it is kept', async () => {
  const before = await docker(['inspect', '--format', '{{.State.StartedAt}}', `${run}-nginx`]);
  await docker([
    'run',
    '--detach',
    '--name',
    `${run}-pebble`,
    '--network-alias',
    'pebble',
    ...authority,
    ...hardened,
    pebble,
  ]);

  await startAcme([
    `NAMES=${name} 127.0.0.1`,
    'ACME_SERVER=https://pebble:14000/dir',
    'ACME_CA_FILE=/ca/cert.pem',
  ]);
  await until(`${run}-acme`, 'healthy');
  const fromPebble = async (): Promise<PeerCertificate | NotYet> => {
    const certificate = await served();
    const issuer = String(certificate.issuer.CN);
    return issuer.includes('Pebble') ? certificate : new NotYet(issuer);
  };
  const certificate = await waitUntil('nginx serves it', fromPebble, { deadlineMs: 60_000, intervalMs: 500 });
  expect(certificate.subjectaltname).toBe(`DNS:${name}`);
  const after = await docker(['inspect', '--format', '{{.State.StartedAt}}', `${run}-nginx`]);
  expect(after.stdout).toBe(before.stdout);
}, 240_000);

test.each([
  ['', /A certificate is given to a name such as films\.example\.org: set DOMAIN/],
  ['localhost 127.0.0.1', /set DOMAIN/],
  ['films.example.org;id', /is no name of a host/],
])('names that nobody can have a certificate for end it: %j', async (names, sentence) => {
  const ended = await docker(
    ['run', '--rm', '--tmpfs', '/tmp', ...hardened, '--env', `NAMES=${names}`, image],
    {
      acceptedCodes: [2],
    },
  );
  expect([ended.exitCode, ended.stdout]).toEqual([2, expect.stringMatching(sentence)]);
});
