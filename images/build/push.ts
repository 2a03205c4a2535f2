import type { ImageTools } from '../docker.ts';

import type { BuildRecord } from './record.ts';

export async function pushOutput(
  _output: string,
  _records: readonly BuildRecord[],
  _digest: string | null,
  _image: string,
  _tools: ImageTools,
): Promise<void> {
  await Promise.reject(new Error('not yet'));
}
