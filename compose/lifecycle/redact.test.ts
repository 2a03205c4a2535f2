import { expect, it } from '@jest/globals';

import { parseEnvFile } from './env-file.ts';
import { redactor, secretsOf } from './redact.ts';

it.each([
  ['GET /x?token=abc&a=1', 'GET /x?token=***&a=1'],
  ['GET /x?a=1&api_key=abc HTTP/1.1', 'GET /x?a=1&api_key=*** HTTP/1.1'],
  ['Authorization: Bearer abcdefghij', 'Authorization: Bearer ***'],
  ['with eyJhbGciOi.eyJhdWQiOi.abc in it', 'with *** in it'],
  ['{"token":"abc","a":"b"}', '{"token":"***","a":"b"}'],
  ['{"authorization": "x y"}', '{"authorization": "***"}'],
  ['/api/stream/abcdef?quality=4K', '/api/stream/***?quality=4K'],
  ['my-own-secret is here', '*** is here'],
  ['nothing to hide: /api/lists', 'nothing to hide: /api/lists'],
  // a viewer who has just installed it needs to see this once
  [
    'Created initial admin user with email: a@b and password: xyz',
    'Created initial admin user with email: a@b and password: xyz',
  ],
])('%s', (text, shown) => {
  expect(redactor(['my-own-secret'])(text)).toBe(shown);
});

it('takes secrets from their files and from .env', () => {
  const secrets = new Map([
    ['jwt_secret', { path: 'secrets/jwt_secret', text: 'from-a-file\n' }],
    ['empty', { path: 'secrets/empty', text: '' }],
    ['absent', { path: 'secrets/absent' }],
  ]);
  const envFile = parseEnvFile(
    'HTTP_PORT=8080808080\nREVERSE_PROXY_SECRET=from-env\nMY_PASSWORD=hunter2hunter\nSHORT_TOKEN=x',
  );
  expect(secretsOf({ secrets, envFile })).toEqual(['from-a-file', 'from-env', 'hunter2hunter']);
});
