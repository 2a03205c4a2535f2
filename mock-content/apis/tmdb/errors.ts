import type { ApiAnswer } from '../routing.ts';

/** TMDB's status codes that the stand-in gives (https://developer.themoviedb.org/docs/errors). */
const errors = {
  invalidId: [6, 404, 'Invalid id: The pre-requisite id is invalid or not found.'],
  invalidKey: [7, 401, 'Invalid API key: You must be granted a valid key.'],
  internal: [11, 500, 'Internal error: Something went wrong, contact TMDB.'],
  invalidDateRange: [20, 422, 'Invalid date range: Should be a range no longer than 14 days.'],
  invalidPage: [
    22,
    400,
    'Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.',
  ],
  invalidDate: [23, 400, 'Invalid date: Format needs to be YYYY-MM-DD.'],
  tooManyRequests: [25, 429, 'Your request count (#) is over the allowed limit of (40).'],
  tooManyAppended: [
    27,
    400,
    'Too many append to response objects: The maximum number of remote calls is 20.',
  ],
  notFound: [34, 404, 'The resource you requested could not be found.'],
  methodNotSupported: [42, 405, 'This resource does not support the request method.'],
} as const satisfies Record<string, readonly [code: number, status: number, message: string]>;

export type TmdbError = keyof typeof errors;

export function tmdbError(error: TmdbError): ApiAnswer {
  const [code, status, message] = errors[error];
  return { status, body: { success: false, status_code: code, status_message: message } };
}
