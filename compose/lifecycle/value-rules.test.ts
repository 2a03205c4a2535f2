import { describe, expect, it } from '@jest/globals';

import { bytesOf, problemOfValue } from './value-rules.ts';

describe('values', () => {
  it.each([
    ['BACKEND_KIND', 'contract'],
    ['DOMAIN', 'films.example.org'],
    ['DOMAIN', 'localhost'],
    ['HTTP_PORT', '8080'],
    ['BACKEND_PORT_ON_LOOPBACK', ''],
    ['BACKEND_MEMORY', '512m'],
    ['NGINX_MEMORY_LIMIT', '1.5gb'],
    ['BACKEND_CPUS', '0.5'],
    ['BACKEND_PIDS', '200'],
    ['LOG_RETENTION_DAYS', '7'],
    ['CONTENT_UPLOAD_LIMIT', '20MB'],
    ['DISABLE_DISCOVERY', 'true'],
    ['STREAM_CONNECTIONS', 'off'],
    ['RATE_API', '20r/s'],
    ['STORAGE_THRESHOLD', '50GB'],
    ['SEED_DEADLINE', '5m'],
    ['ACME_EMAIL', 'me@example.org'],
    ['COOKIE_DOMAIN', '.example.org'],
    ['NGINX_TLS', 'self-signed'],
    ['TMDB_API_URL', 'https://api.themoviedb.org/3'],
    ['YTS_API_URL', 'http://apis:3003/yts'],
    ['MIAUFLIX_BACKEND_IMAGE', 'ghcr.io/miauflix/backend:1.2.3@sha256:0123'],
    ['COMPOSE_PROJECT_NAME', 'miauflix-2'],
    ['ANYTHING_ELSE', 'any thing'],
  ])('%s=%s is taken', (name, value) => {
    expect(problemOfValue(name, value)).toBeUndefined();
  });

  it.each([
    ['BACKEND_KIND', 'miaflix', /did you mean miauflix\?/],
    ['BACKEND_KIND', 'plex', /may be miauflix or contract$/],
    ['DOMAIN', 'https://films.example.org', /the name of the host alone/],
    ['DOMAIN', 'films.example.org:8443', /with a port/],
    ['DOMAIN', 'films_.example', /no name of a host/],
    ['HTTP_PORT', '0', /whole number from 1 to 65535/],
    ['HTTP_PORT', '70000', /whole number/],
    ['HTTP_PORT', '8080:80', /whole number/],
    ['BACKEND_PORT_ON_LOOPBACK', 'yes', /not a port/],
    ['BACKEND_MEMORY', '512 megs', /such as 512m or 1g/],
    ['BACKEND_MEMORY', '4m', /less than the 6m/],
    ['BACKEND_MEMORY', '512', /less than the 6m/],
    ['BACKEND_CPUS', 'two', /no number of processors/],
    ['BACKEND_CPUS', '0', /no number of processors/],
    ['LOG_RETENTION_DAYS', '-1', /number of days/],
    ['CONTENT_DOWNLOAD_LIMIT', 'fast', /such as 20MB/],
    ['RATE_LOGIN', '10/m', /such as 20r\/s/],
    ['SEED_DEADLINE', '5', /such as 90s/],
    ['ACME_EMAIL', 'me', /no e-mail/],
    ['GUARD_BAN', '10', /no length of time, such as 90s, 10m or 7d/],
    ['GUARD_LOGINS', '0', /a whole number from 1 to 1000/],
    ['NGINX_TLS', 'on', /may be off or self-signed or acme or files/],
    ['DISABLE_VPN_CHECK', 'yes', /may be true or false/],
    ['TMDB_API_URL', 'https://api.themoviedb.org', /ends in \/3/],
    ['YTS_API_URL', 'yts.example', /no address/],
    ['YTS_API_URL', 'https://me:secret@yts.example', /^(?!.*secret)holds a password/],
    ['MIAUFLIX_BACKEND_IMAGE', 'https://ghcr.io/x', /no name of an image/],
    ['COMPOSE_PROJECT_NAME', 'Miauflix', /small letters/],
    ['PUID', '0', /not root/],
  ])('%s=%s is refused', (name, value, words) => {
    expect(problemOfValue(name, value)).toMatch(words);
  });
});

it.each([
  ['512m', 512 * 1024 ** 2],
  ['1g', 1024 ** 3],
  ['1.5GiB', 1.5 * 1024 ** 3],
  ['1024', 1024],
  ['1b', 1],
  ['lots', undefined],
])('%s is %p bytes', (text, bytes) => {
  expect(bytesOf(text)).toBe(bytes);
});
