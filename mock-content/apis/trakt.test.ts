import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { catalogue } from './data/catalogue.ts';
import type { ApiAnswer } from './routing.ts';
import { traktApi } from './trakt.ts';

const api = traktApi(catalogue());
const required = { 'trakt-api-key': 'an-app', 'trakt-api-version': '2' };
const [movie] = catalogue().movies;

function ask(target: string, headers: Record<string, string> = required): ApiAnswer {
  const { pathname, searchParams } = new URL(target, 'http://trakt.example');
  return api({ method: 'GET', path: pathname, query: searchParams, headers });
}

function post(path: string, body: unknown): ApiAnswer {
  return api({ method: 'POST', path, query: new URLSearchParams(), headers: {}, body });
}

describe('Trakt', () => {
  it.each([
    [{}, 403],
    [{ 'trakt-api-version': '2' }, 403],
    [{ 'trakt-api-key': '', 'trakt-api-version': '2' }, 403],
    [{ 'trakt-api-key': 'an-app' }, 400],
    [{ 'trakt-api-key': 'an-app', 'trakt-api-version': '1' }, 400],
    [required, 200],
  ])('with %j answers %i', (headers, status) => {
    expect(ask('/movies/popular', headers as Record<string, string>).status).toBe(status);
  });

  it.each([
    ['/movies/trending', { watchers: expect.any(Number), movie: { ids: { tmdb: movie!.id } } }],
    ['/movies/popular', { title: movie!.title.en, ids: { tmdb: movie!.id, imdb: movie!.imdbId } }],
    ['/movies/watched', { watcher_count: expect.any(Number), movie: { ids: expect.any(Object) } }],
    ['/movies/played/weekly', { play_count: expect.any(Number), movie: { ids: expect.any(Object) } }],
    ['/shows/trending', { watchers: expect.any(Number), show: { ids: expect.any(Object) } }],
    ['/lists/trending', { list: { ids: { trakt: expect.any(Number) }, item_count: expect.any(Number) } }],
    ['/lists/2142753/items', { rank: 1, type: 'movie', movie: { ids: expect.any(Object) } }],
    ['/lists/best-of-the-sixties/items/movies', { rank: 1, type: 'movie' }],
  ])('%s', (path, first) => {
    const { status, body, headers } = ask(`${path}?limit=3`);
    expect(status).toBe(200);
    expect((body as unknown[])[0]).toMatchObject(first);
    expect((body as unknown[]).length).toBeLessThanOrEqual(3);
    expect(headers).toMatchObject({ 'X-Pagination-Page': '1', 'X-Pagination-Limit': '3' });
  });

  it('pages hold every movie once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 250 }), (limit) => {
        const at = (page: number): ApiAnswer => ask(`/movies/popular?limit=${limit}&page=${page}`);
        const pages = Number(at(1).headers!['X-Pagination-Page-Count']);
        const all = Array.from({ length: pages }, (_, index) => at(index + 1).body as { ids: object }[]);
        expect(new Set(all.flat().map(({ ids }) => JSON.stringify(ids))).size).toBe(450);
        expect(at(pages + 1).body).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('tells more when asked', () => {
    const path = `/movies/${movie!.imdbId ?? ''}`;
    expect(ask(path).body).not.toHaveProperty('overview');
    expect(ask(`${path}?extended=full`).body).toMatchObject({
      overview: movie!.overview.en,
      runtime: movie!.runtime,
    });
  });

  it.each(['/lists/1/items', '/movies/tt0000001', '/sorcery'])('%s is not there', (path) => {
    expect(ask(path).status).toBe(404);
  });

  it('signs in on a device: a code, a poll too early, a token, another one', () => {
    const app = { client_id: 'an-app', client_secret: 'a-secret' };
    const code = post('/oauth/device/code', app).body as { device_code: string };
    expect(code).toMatchObject({ user_code: expect.any(String), interval: 5, expires_in: 600 });
    const poll = (): ApiAnswer => post('/oauth/device/token', { ...app, code: code.device_code });
    expect(poll().status).toBe(400);
    const token = poll();
    expect(token).toMatchObject({ status: 200, body: { token_type: 'bearer', scope: 'public' } });
    const { access_token: access, refresh_token: refresh } = token.body as Record<string, string>;
    const renewed = post('/oauth/token', { ...app, refresh_token: refresh, grant_type: 'refresh_token' });
    expect(renewed.status).toBe(200);
    expect(ask('/users/me', { ...required, authorization: `bearer ${access ?? ''}` }).status).toBe(200);
    expect(ask('/users/me').status).toBe(401);
  });

  it.each([
    ['/oauth/device/code', {}, 401],
    ['/oauth/device/code', undefined, 401],
    ['/oauth/device/token', { client_id: 'a', client_secret: 'b', code: 'wrong' }, 404],
    ['/oauth/device/token', { code: 'wrong' }, 401],
    ['/oauth/token', { client_id: 'a', grant_type: 'refresh_token' }, 401],
    ['/movies/popular', {}, 403],
  ])('refuses %s %j', (path, body, status) => {
    expect(post(path, body).status).toBe(status);
  });

  it('names the methods that a path has', () => {
    expect(ask('/oauth/device/code')).toMatchObject({ status: 405, headers: { Allow: 'POST' } });
  });
});
