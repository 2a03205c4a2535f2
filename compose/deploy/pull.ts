import { reasonOf, WorldError } from '../../kit/errors.ts';
import { inParallel } from '../../kit/parallel.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { retry } from '../../kit/retry.ts';

import { AbsentError, AwayError, type Host } from './host.ts';

const atATime = 3;

/** Pulls what is not there yet; an image by its digest is never another one. */
export async function pullAll(host: Host, images: readonly string[], reporter: Reporter): Promise<void> {
  const progress = reporter.progress('Pulling', images.length);
  let done = 0;
  await inParallel(images, atATime, async (image) => {
    await pull(host, image, reporter);
    progress.update((done += 1), image.split('@')[0] ?? image);
  });
  progress.end(`${images.length} images are there`);
}

async function pull(host: Host, image: string, reporter: Reporter): Promise<void> {
  const there = await host.ask(['image', 'inspect', '--format', '{{.Id}}', image], {
    what: `look for ${image}`,
  });
  if (there !== undefined) return;
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
