import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { exitCodeOf } from '../../kit/errors.ts';

import type { Credential } from './credentials.ts';
import { DeniedError } from './errors.ts';
import { json, startFakeRegistry, type Answering, type FakeRegistry } from './fake-registry.testing.ts';
import { digestOf, mediaTypes } from './manifest.ts';
import { referrersOf } from './referrers.ts';
import type { Registries } from './registries.ts';
import { testRegistries } from './registry.testing.ts';
import type { RepositoryClient } from './repository.ts';

let fake: FakeRegistry;
let other: FakeRegistry;
const open: Registries[] = [];
beforeEach(async () => {
  [fake, other] = await Promise.all([startFakeRegistry(), startFakeRegistry()]);
});
afterEach(async () => {
  for (const registries of open.splice(0)) registries.close();
  await Promise.all([fake.stop(), other.stop()]);
});

const me: Credential = { username: 'me', password: 'p%ss:word' };

function client(credential?: Credential): RepositoryClient {
  const registries = testRegistries(credential === undefined ? {} : { [fake.host]: credential });
  open.push(registries);
  return registries.connect({ registry: fake.host, name: 'me/app' });
}

/** Wants a token of its own server before it answers. */
const wantingToken =
  (answer: Answering, give: Answering): Answering =>
  (request, res, nth) => {
    if (request.path.startsWith('/token')) give(request, res, nth);
    else if (request.authorization === 'Bearer good') answer(request, res, nth);
    else {
      const challenge = `Bearer realm="http://${fake.host}/token",service="fake",scope="repository:me/app:pull"`;
      json(res, 401, { errors: [{ code: 'UNAUTHORIZED' }] }, { 'WWW-Authenticate': challenge });
    }
  };
const tags: Answering = (_request, res) => json(res, 200, { tags: ['1.0.0'] });

describe('logging in', () => {
  it('gets a token for what it wants to do, once', async () => {
    fake.answering = wantingToken(tags, (_request, res) =>
      json(res, 200, { token: 'good', expires_in: 300 }),
    );
    const one = client(me);
    expect([await one.tags(), await one.tags()]).toEqual([['1.0.0'], ['1.0.0']]);
    const asked = fake.came.filter(({ path }) => path.startsWith('/token'));
    expect(asked).toEqual([
      expect.objectContaining({
        path: '/token?service=fake&scope=repository%3Ame%2Fapp%3Apull',
        authorization: `Basic ${Buffer.from('me:p%ss:word').toString('base64')}`,
      }),
    ]);
    expect(fake.came).toHaveLength(4);
  });

  it('gets one without a name where everybody may read, as at Docker Hub', async () => {
    fake.answering = wantingToken(tags, (request, res) => {
      expect(request.authorization).toBeUndefined();
      json(res, 200, { access_token: 'good' });
    });
    expect(await client().tags()).toEqual(['1.0.0']);
  });

  it('gets a new token when the old one has ended', async () => {
    let given = 0;
    fake.answering = wantingToken(tags, (_request, res) => {
      given += 1;
      json(res, 200, { token: 'good', expires_in: 1 });
    });
    const one = client(me);
    await one.tags();
    await one.tags();
    expect(given).toBe(2);
  });

  it('hands a token that stands for a user to the token server alone', async () => {
    fake.answering = wantingToken(tags, (request, res) => {
      expect(request.method).toBe('POST');
      const form = new URLSearchParams(request.body);
      expect(form.get('grant_type')).toBe('refresh_token');
      expect(form.get('refresh_token')).toBe('the-identity');
      json(res, 200, { access_token: 'good' });
    });
    expect(await client({ identityToken: 'the-identity' }).tags()).toEqual(['1.0.0']);
  });

  it('sends a password to a registry that asks for one', async () => {
    fake.answering = (request, res, nth) => {
      if (request.authorization === undefined) {
        json(res, 401, {}, { 'WWW-Authenticate': 'Basic realm="x"' });
      } else tags(request, res, nth);
    };
    expect(await client(me).tags()).toEqual(['1.0.0']);
  });

  it.each<[string, Credential | undefined, number, Answering, RegExp]>([
    [
      'a wrong password',
      me,
      2,
      (_request, res) => json(res, 401, { details: 'incorrect username or password' }),
      /does not accept the user me with this password \(incorrect username or password\)/,
    ],
    [
      'a token that may only read, as of a fork',
      me,
      2,
      (_request, res) =>
        json(res, 403, { errors: [{ code: 'DENIED', message: 'permission_denied: write_package' }] }),
      /DENIED: permission_denied: write_package/,
    ],
    ['nobody', undefined, 2, (_request, res) => json(res, 401, {}), /there are no credentials for it/],
    ['a broken token server', me, 3, (_request, res) => json(res, 200, {}), /answers 200 and gives no token/],
    ['one that is down', me, 3, (_request, res) => json(res, 503, {}), /could not log in \(503/],
  ])('says what is wrong with %s', async (_what, credential, code, give, said) => {
    fake.answering = wantingToken(tags, give);
    const error: unknown = await client(credential)
      .tags()
      .catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(said);
    expect(String(error)).not.toContain('p%ss');
    expect(exitCodeOf(error)).toBe(code);
  });

  it('says what a push needs that is denied', async () => {
    fake.answering = wantingToken(
      (_request, res) =>
        json(res, 403, { errors: [{ code: 'DENIED', message: 'installation not allowed' }] }),
      (_request, res) => json(res, 200, { token: 'good' }),
    );
    await expect(client(me).checkPush()).rejects.toThrow(
      /does not let us push to .*me\/app \(403, DENIED: installation not allowed\).*fork/,
    );
  });

  it('sends no password where it would be seen', async () => {
    fake.answering = (_request, res) =>
      json(res, 401, {}, { 'WWW-Authenticate': 'Bearer realm="ftp://elsewhere/token"' });
    await expect(client(me).tags()).rejects.toThrow(/no password may be sent to/);
  });
});

describe('a bad day', () => {
  const failing = (times: number, fail: Answering): Answering => {
    let left = times;
    return (request, res, nth) => {
      left -= 1;
      if (left >= 0) fail(request, res, nth);
      else tags(request, res, nth);
    };
  };
  const status =
    (code: number, headers: Record<string, string> = {}): Answering =>
    (_request, res) =>
      json(res, code, { errors: [{ code: 'X', message: 'no' }] }, headers);

  it.each<[string, Answering]>([
    ['500', status(500)],
    ['502', status(502)],
    ['503', status(503, { 'Retry-After': '0' })],
    ['504', status(504)],
    ['429', status(429, { 'Retry-After': '0' })],
    ['429 until a time', status(429, { 'Retry-After': new Date().toUTCString() })],
    ['a cut connection', (_request, res) => res.destroy()],
    [
      'an answer that ends in its middle',
      (_request, res) => {
        res.writeHead(200, { 'Content-Length': '100' });
        res.write('{"tags": [');
        setImmediate(() => res.destroy());
      },
    ],
  ])('of %s passes', async (_what, fail) => {
    fake.answering = failing(2, fail);
    expect(await client().tags()).toEqual(['1.0.0']);
    expect(fake.came).toHaveLength(3);
  });

  it.each<[string, Answering, number, RegExp]>([
    ['500', status(500), 3, /could not list the tags of .* \(500, X: no\)\.$/],
    ['429', status(429, { 'Retry-After': '0' }), 3, /\(429, X: no\)\. It limits how much we may ask/],
    ['429 for an hour', status(429, { 'Retry-After': '3600' }), 1, /It limits how much/],
    ['400', status(400), 1, /\(400, X: no\)/],
    ['a page in place of JSON', (_request, res) => res.writeHead(200).end('<html>'), 1, /is no list/],
    ['a cut connection', (_request, res) => res.destroy(), 3, /cannot be reached/],
  ])('of %s that does not end is told', async (_what, fail, times, said) => {
    fake.answering = fail;
    await expect(client().tags()).rejects.toThrow(said);
    expect(fake.came).toHaveLength(times);
  });

  it('of no registry at all is told', async () => {
    const registries = testRegistries();
    open.push(registries);
    const nowhere = registries.connect({ registry: '127.0.0.1:9', name: 'a' });
    await expect(nowhere.tags()).rejects.toThrow(/127\.0\.0\.1:9 cannot be reached.*ECONNREFUSED/);
  });
});

describe('what a registry says', () => {
  it('comes in pages', async () => {
    fake.answering = ({ path }, res) => {
      const last = new URL(path, 'http://x').searchParams.get('last');
      if (last === 'c') json(res, 200, { tags: null });
      else {
        const next = last === null ? 'b' : 'c';
        // both forms of an address are in use
        const at = last === null ? '' : `http://${fake.host}`;
        const link = `<${at}/v2/me/app/tags/list?n=1000&last=${next}>; rel="next"`;
        json(res, 200, { tags: last === null ? ['a', 'b'] : ['b', 'c'] }, { Link: link });
      }
    };
    expect(await client().tags()).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['to another host', (): string => `<http://${other.host}/v2/me/app/tags/list>; rel="next"`],
    ['to itself', (): string => '<?n=1000>; rel="next"'],
  ])('that has pages %s has none', async (_what, link) => {
    fake.answering = (_request, res) => json(res, 200, { tags: ['a'] }, { Link: link() });
    expect(await client(me).tags()).toEqual(['a']);
    expect(other.came).toEqual([]);
  });

  it('of a manifest is held against its digest', async () => {
    const bytes = JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [] });
    fake.answering = (_request, res) =>
      res.writeHead(200, { 'Content-Type': mediaTypes.ociIndex }).end(bytes);
    const wrong = `sha256:${'0'.repeat(64)}`;
    await expect(client().manifest(wrong)).rejects.toThrow(/is not what its digest says/);
    expect((await client().manifest('tag'))?.digest).toBe(digestOf(Buffer.from(bytes)));
    // without the header that names it
    expect((await client().head('tag'))?.digest).toBe(digestOf(Buffer.from(bytes)));
  });

  it.each<[string, string]>([
    ['no JSON', '<html>'],
    ['an old kind', '{"schemaVersion":1}'],
    ['no digest', JSON.stringify({ schemaVersion: 2, config: { mediaType: 'x', digest: 'md5:1', size: 1 } })],
    ['another kind', JSON.stringify({ schemaVersion: 2, mediaType: 'text/plain' })],
  ])('of a manifest that is none (%s) is no image', async (_what, text) => {
    fake.answering = (_request, res) =>
      res.writeHead(200, { 'Content-Type': mediaTypes.ociManifest }).end(text);
    await expect(client().manifest('x')).rejects.toThrow(/is no manifest|is no image/);
  });

  it('is not read without end', async () => {
    fake.answering = (_request, res) => res.writeHead(200).end(Buffer.alloc(9 * 1024 ** 2, 32));
    await expect(client().tags()).rejects.toThrow(/more than 8 MiB/);
  });

  it('may lead elsewhere, where our password does not go', async () => {
    other.answering = tags;
    fake.answering = (request, res) => {
      if (request.authorization === undefined) json(res, 401, {}, { 'WWW-Authenticate': 'Basic' });
      else res.writeHead(307, { Location: `http://${other.host}/blob?signed=1` }).end();
    };
    expect(await client(me).tags()).toEqual(['1.0.0']);
    expect(other.came).toEqual([
      expect.objectContaining({ path: '/blob?signed=1', authorization: undefined }),
    ]);
  });

  it('may lead in a circle', async () => {
    fake.answering = (_request, res) => res.writeHead(302, { Location: '/v2/again' }).end();
    await expect(client().tags()).rejects.toThrow(/redirects without end/);
  });
});

describe('who refers to a digest', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const referrer = { mediaType: mediaTypes.ociManifest, digest: `sha256:${'b'.repeat(64)}`, size: 2 };
  const list = JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [referrer] });
  const index: Answering = (_request, res) =>
    res.writeHead(200, { 'Content-Type': mediaTypes.ociIndex }).end(list);

  it('is asked of the registry', async () => {
    fake.answering = index;
    expect((await referrersOf(client(), digest)).map((one) => one.digest)).toEqual([referrer.digest]);
    expect(fake.came.map(({ path }) => path)).toEqual([`/v2/me/app/referrers/${digest}`]);
  });

  it.each<[string, Answering]>([
    ['answers 404', (_request, res) => res.writeHead(404).end()],
    ['leads to a page for people', (_request, res) => res.writeHead(303, { Location: '/v2/login' }).end()],
    [
      'answers with a page',
      (_request, res) => res.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>'),
    ],
  ])('is under a tag where the registry %s', async (_what, answer) => {
    fake.answering = (request, res, nth) => {
      if (request.path.includes('/manifests/sha256-')) index(request, res, nth);
      else if (request.path.includes('/login'))
        res.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>');
      else answer(request, res, nth);
    };
    expect((await referrersOf(client(), digest)).map((one) => one.digest)).toEqual([referrer.digest]);
  });
});

it('knows a denial from other mistakes', () => {
  expect(exitCodeOf(new DeniedError('no'))).toBe(2);
});
