import { reasonOf, WorldError } from '../../kit/errors.ts';
import { inParallel } from '../../kit/parallel.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { retry } from '../../kit/retry.ts';

import { AbsentError, AwayError, type Host } from './host.ts';

const atATime = 3;

/** Pulls what is not there yet; an image by its digest is never another one. */
export async function pullAll(host: Host, images: readonly string[], reporter: Reporter): Promise<void> {
  const missing = await missingOf(host, images);
  if (missing.length === 0) return;
  const progress = reporter.progress('Pulling', missing.length);
  let done = 0;
  try {
    await inParallel(missing, atATime, async (image) => {
      await pull(host, image, reporter);
      progress.update((done += 1), image.split('@')[0] ?? image);
    });
  } finally {
    progress.end(`${done} of ${missing.length} images came`);
  }
}

/** Asks once for all of them. */
async function missingOf(host: Host, images: readonly string[]): Promise<readonly string[]> {
  const format = '{{range .RepoDigests}}{{.}} {{end}}';
  const text = await host.docker(['image', 'inspect', '--format', format, ...images], {
    what: 'look for images',
    // some are not there
    acceptedCodes: [1],
  });
  const there = new Set(text.split(/\s+/));
  return images.filter((image) => !there.has(image));
}

async function pull(host: Host, image: string, reporter: Reporter): Promise<void> {
  try {
    await retry(
      async () => host.docker(['pull', '--quiet', image], { what: `pull ${image}`, deadlineMs: 15 * 60_000 }),
      {
        attempts: 4,
        firstPauseMs: 1000,
        isTransient: (error) =>
          error instanceof AwayError ||
          /timeout|i\/o|TLS|EOF|reset|refused|50\d|429|temporar/i.test(error.message),
        onRetry: (reason) => reporter.info(`${reason}; trying again`),
      },
    );
  } catch (error) {
    if (error instanceof AbsentError) {
      throw new WorldError(
        `The image ${image} is in no registry that the host reaches: ${reasonOf(error)}. Nothing was changed.`,
      );
    }
    throw error instanceof WorldError
      ? new WorldError(`${reasonOf(error)} Nothing was changed.`, { cause: error })
      : error;
  }
}
