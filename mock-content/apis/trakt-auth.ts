import type { ApiAnswer, ApiRequest, Route } from './routing.ts';
import { ok } from './routing.ts';

/** What a device shows until its user has entered the code: fixed, as the stand-in has one user. */
const deviceCode = 'd9c126a7706328d808914cfd1e40274b6e009f684b1aca271b9b3f90b3630d64';

/**
 * Signing in on a device (https://trakt.docs.apiary.io, "Authentication - Devices"): the first poll finds the
 * user still typing (400, empty), every later one is given a token.
 */
export function traktAuth(): Route[] {
  let polls = 0;
  return [
    post('/oauth/device/code', (body) => {
      if (body['client_id'] === undefined) return invalid('invalid_client', 401);
      polls = 0;
      return ok({
        device_code: deviceCode,
        user_code: '5055CC52',
        verification_url: 'https://trakt.example/activate',
        expires_in: 600,
        interval: 5,
      });
    }),
    post('/oauth/device/token', (body) => {
      if (body['client_id'] === undefined || body['client_secret'] === undefined) {
        return invalid('invalid_client', 401);
      }
      if (body['code'] !== deviceCode) return { status: 404, body: '' };
      polls += 1;
      return polls === 1 ? { status: 400, body: '' } : token();
    }),
    post('/oauth/token', (body) => {
      if (body['client_id'] === undefined) return invalid('invalid_client', 401);
      const known = body['grant_type'] === 'refresh_token' && typeof body['refresh_token'] === 'string';
      return known ? token() : invalid('invalid_grant', 401);
    }),
  ];
}

function post(path: string, answer: (body: Record<string, unknown>) => ApiAnswer): Route {
  return {
    method: 'POST',
    path,
    answer: ({ body }: ApiRequest) => answer(typeof body === 'object' && body !== null ? { ...body } : {}),
  };
}

function token(): ApiAnswer {
  return ok({
    access_token: 'stand-in-access-token',
    token_type: 'bearer',
    expires_in: 7_776_000,
    refresh_token: 'stand-in-refresh-token',
    scope: 'public',
    created_at: Math.floor(Date.now() / 1000),
  });
}

function invalid(error: string, status: number): ApiAnswer {
  return { status, body: { error, error_description: 'The request is not what this app may ask for.' } };
}
