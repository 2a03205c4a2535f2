import type { Http } from '../http.ts';

/** How a seeder can be made to misbehave; what is left out stays as it is. */
export interface SeederBehaviour {
  /** Keeps its connections and serves nothing. */
  readonly paused?: boolean;
  /** Bytes a second; 0 for no limit. */
  readonly uploadLimit?: number;
}

const deadlineMs = 3_000;

export async function controlSeeder(
  http: Http,
  seeder: string,
  behaviour: SeederBehaviour,
  signal?: AbortSignal,
): Promise<void> {
  const answer = await http.request(`${seeder}/control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(behaviour),
    deadlineMs,
    ...(signal && { signal }),
  });
  if (answer.status !== 200)
    throw new Error(`the seeder did not take the control: ${answer.status} ${answer.body.toString()}`);
}

/** Bytes that a seeder has sent, over all its torrents. */
export async function uploadedBy(http: Http, seeder: string, signal: AbortSignal): Promise<number> {
  const answer = await http.request(`${seeder}/torrents`, { deadlineMs, signal });
  const torrents = JSON.parse(answer.body.toString()) as { uploaded: number }[];
  return torrents.reduce((sum, { uploaded }) => sum + uploaded, 0);
}
