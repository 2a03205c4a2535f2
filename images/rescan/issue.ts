import * as v from 'valibot';

import { ConfigurationError, WorldError } from '../../kit/errors.ts';
import { retry } from '../../kit/retry.ts';
import { CutError, isTransientStatus, wordsOf } from '../registry/errors.ts';
import { usualPatience } from '../registry/session.ts';
import { createWire, type WireAnswer } from '../registry/wire.ts';

import type { Changes } from './compare.ts';
import { freshComment, issueBody, issueMark, issueTitle } from './texts.ts';

export interface IssueOptions {
  /** `owner/name` */
  readonly repository: string;
  /** May write issues, and needs nothing else. */
  readonly token: string;
  readonly api: string;
  /** Whose issues are ours; anybody may write the mark into an issue. */
  readonly author: string;
  readonly signal?: AbortSignal | undefined;
}

export type IssueOutcome = 'opened' | 'updated' | 'unchanged' | 'closed' | 'none';

const issues = v.array(
  v.object({
    number: v.pipe(v.number(), v.integer()),
    body: v.nullish(v.string(), ''),
    user: v.nullish(v.object({ login: v.string() })),
    pull_request: v.optional(v.unknown()),
  }),
);

/** One issue for all: opened, kept current, commented when there is something new, closed when there is nothing. */
export async function keepIssue(changes: Changes, options: IssueOptions): Promise<IssueOutcome> {
  const github = connect(options);
  try {
    const open = await github.find();
    const body = issueBody(changes);
    if (changes.open.length === 0) {
      if (open === undefined) return 'none';
      await github.change(open.number, { state: 'closed', state_reason: 'completed' });
      return 'closed';
    }
    if (open === undefined) {
      await github.create({ title: issueTitle, body });
      return 'opened';
    }
    if (open.body === body) return 'unchanged';
    // the comment first: when the change fails, the next run tells of it twice rather than never
    if (changes.fresh.length > 0) await github.comment(open.number, freshComment(changes));
    await github.change(open.number, { body });
    return 'updated';
  } finally {
    github.close();
  }
}

interface GitHubIssues {
  find(): Promise<{ readonly number: number; readonly body: string } | undefined>;
  create(issue: object): Promise<void>;
  change(number: number, change: object): Promise<void>;
  comment(number: number, body: string): Promise<void>;
  close(): void;
}

function connect({ repository, token, api, author, signal }: IssueOptions): GitHubIssues {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new ConfigurationError(`"${repository}" is no repository of GitHub's: owner/name is one.`);
  }
  const wire = createWire(usualPatience);
  const base = `${api}/repos/${repository}/issues`;
  const ask = async (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<WireAnswer> => {
    const once = async (): Promise<WireAnswer> => {
      const answer = await wire.ask({
        method,
        url: new URL(`${base}${path}`),
        headers: {
          Accept: 'application/vnd.github+json',
          'X-GitHub-Api-Version': '2022-11-28',
          'User-Agent': 'miauflix-infra',
          Authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: Buffer.from(JSON.stringify(body)) }),
        signal,
      });
      if (isTransientStatus(answer.status)) throw new CutError(`GitHub answers ${answer.status}`);
      return answer;
    };
    // what was created and not answered would be created twice
    const answer = method === 'POST' ? await once() : await patiently(once);
    if (answer.status < 300) return answer;
    const { words } = wordsOf(answer.body.toString());
    throw new WorldError(
      `GitHub does not let us look after the issue in ${repository} (${answer.status}, ${words}). The token needs ` +
        'issues: write, and the repository issues.',
    );
  };
  async function patiently(once: () => Promise<WireAnswer>): Promise<WireAnswer> {
    return await retry(once, {
      attempts: 4,
      firstPauseMs: 500,
      ...(signal && { signal }),
      isTransient: (error) => error instanceof CutError,
    });
  }
  return {
    find: async () => {
      const query = new URLSearchParams({ state: 'open', creator: author, per_page: '100' });
      const answer = await ask('GET', `?${query.toString()}`);
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), issues), answer.body.toString());
      if (!parsed.success)
        throw new WorldError(`GitHub answers with no list of the issues of ${repository}.`);
      const own = parsed.output.filter(
        ({ body, user, pull_request }) =>
          pull_request === undefined && user?.login === author && body.startsWith(issueMark),
      );
      // of two that a race has made, the older one
      return own.sort((a, b) => a.number - b.number)[0];
    },
    create: async (issue) => {
      await ask('POST', '', issue);
    },
    change: async (number, change) => {
      await ask('PATCH', `/${number}`, change);
    },
    comment: async (number, body) => {
      await ask('POST', `/${number}/comments`, { body });
    },
    close: () => {
      wire.close();
    },
  };
}
