import { ask, textOf, type Answer, type ProbeTarget } from './ask.ts';
import type { Film } from './play.ts';

export interface FilmSettings {
  readonly backendKind: 'miauflix' | 'contract';
  /** A source's id (contract), or TMDB's number of a film and a quality (miauflix): `603/FHD`. */
  readonly film: string;
  readonly email: string;
  readonly password: string;
}

const qualities = ['auto', '8K', '4K', '2K', 'FHD', 'HD', 'SD'];

export function filmProblem(kind: FilmSettings['backendKind'], film: string): string | undefined {
  if (kind === 'contract') {
    return /^[\w.~-]{1,200}$/.test(film) ? undefined : 'must be the id of a source';
  }
  const [, quality = 'auto'] = /^[1-9]\d{0,9}(?:\/(\w+))?$/.exec(film) ?? [undefined, ''];
  return qualities.includes(quality)
    ? undefined
    : `must be TMDB's number of a film, with a quality if need be (${qualities.join(', ')}), such as 603/FHD`;
}

/** Where the film streams; the released backend gives a new address for each play, to who has logged in. */
export class FilmFinder {
  readonly #target: ProbeTarget;
  readonly #settings: FilmSettings;
  #session: Readonly<Record<string, string>> | undefined;

  constructor(target: ProbeTarget, settings: FilmSettings) {
    this.#target = target;
    this.#settings = settings;
  }

  async find(signal: AbortSignal): Promise<Film> {
    const { backendKind, film } = this.#settings;
    if (backendKind === 'contract') return { path: `/stream/${encodeURIComponent(film)}` };
    const [id = '', quality = 'auto'] = film.split('/');
    const question = { method: 'POST', path: `/api/movies/${id}/${quality}`, signal } as const;
    const used = this.#session !== undefined;
    let answer = await ask(this.#target, { ...question, headers: await this.#headers(signal) });
    if (answer.status === 401 && used) {
      answer.body.resume();
      this.#session = undefined;
      answer = await ask(this.#target, { ...question, headers: await this.#headers(signal) });
    }
    const { streamingKey } = await objectOf(answer, 'POST /api/movies');
    if (typeof streamingKey !== 'string' || streamingKey === '')
      throw new Error('the film has no streaming key');
    return { path: `/api/stream/${encodeURIComponent(streamingKey)}?quality=${quality}&hevc=true` };
  }

  async #headers(signal: AbortSignal): Promise<Readonly<Record<string, string>>> {
    this.#session ??= await this.#login(signal);
    return this.#session;
  }

  async #login(signal: AbortSignal): Promise<Readonly<Record<string, string>>> {
    const { email, password } = this.#settings;
    const question = { method: 'POST', path: '/api/auth/login', json: { email, password }, signal } as const;
    const answer = await ask(this.#target, question);
    const cookies = answer.headers['set-cookie'] ?? [];
    const { session } = await objectOf(answer, 'POST /api/auth/login');
    if (typeof session !== 'string' || !/^[\x21-\x7e]+$/.test(session))
      throw new Error('the log-in gave no session');
    return {
      cookie: cookies.map((cookie) => cookie.split(';', 1)[0] ?? '').join('; '),
      'x-session-id': session,
    };
  }
}

async function objectOf(answer: Answer, what: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await textOf(answer);
  if (answer.status !== 200 && answer.status !== 201) throw new Error(`${what} is answered ${answer.status}`);
  const value = JSON.parse(text) as unknown;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
