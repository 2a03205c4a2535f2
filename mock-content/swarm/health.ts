import type { ServerResponse } from 'node:http';

import { answerJson } from '../../kit/http-answer.ts';

/** 200 when nothing is wrong, else 503 with each reason; `notes` are worth knowing and harm nobody. */
export function answerHealth(
  res: ServerResponse,
  reasons: readonly string[],
  notes: readonly string[] = [],
): void {
  const healthy = reasons.length === 0;
  answerJson(res, healthy ? 200 : 503, {
    status: healthy ? 'ok' : 'broken',
    ...(!healthy && { reasons }),
    ...(notes.length > 0 && { notes }),
  });
}
