import { NotYet, waitUntil } from '../../../kit/wait-until.ts';

import { docker } from './containers.ts';
import { captureFilter, sightingIn, type CapturePlan, type Sighting } from './ways.ts';

export interface JudgeOptions {
  readonly name: string;
  readonly image: string;
  readonly plan: CapturePlan;
  /** After which the capture ends by itself, whatever became of us. */
  readonly longestMs: number;
  readonly signal: AbortSignal;
}

/**
 * tcpdump in the network of the engine's host, over every device there: it sees what leaves a container, and what
 * the engine itself asks in a container's stead. It may listen (NET_RAW) and do nothing else.
 */
export class Judge {
  readonly #options: JudgeOptions;

  private constructor(options: JudgeOptions) {
    this.#options = options;
  }

  static async start(options: JudgeOptions): Promise<Judge> {
    const { name, image, plan, longestMs, signal } = options;
    const own = new Judge(options);
    await docker(
      [
        ...['run', '--detach', '--rm', '--init', '--pull', 'never', '--name', name, '--network', 'host'],
        ...['--user', '0:0', '--cap-drop', 'ALL', '--cap-add', 'NET_RAW', '--read-only', '--memory', '64m'],
        ...['--security-opt', 'no-new-privileges:true', '--log-driver', 'local', '--entrypoint', 'timeout'],
        ...[image, String(Math.ceil(longestMs / 1000))],
        ...['tcpdump', '-Z', 'root', '-i', 'any', '-nn', '-l', '-tt', '-s', '256', '--immediate-mode'],
        captureFilter(plan),
      ],
      { signal },
    );
    try {
      await waitUntil(
        'the capture on the engine’s host to begin',
        async () => ((await own.#said()).includes('listening on') ? true : new NotYet('it has not begun')),
        { deadlineMs: 20_000, intervalMs: 200, signal },
      );
    } catch (error) {
      await own.stop();
      throw error;
    }
    return own;
  }

  async #said(): Promise<string> {
    // both of its outputs, in the order of the log
    return await docker(['logs', this.#options.name], { signal: this.#options.signal, both: true });
  }

  /** What was seen that has a marker, or left the backend's network; `exits` are addresses behind the tunnel. */
  async sightings(exits: readonly string[]): Promise<Sighting[]> {
    return (await this.#said())
      .split('\n')
      .flatMap((line) => sightingIn(line, this.#options.plan, exits) ?? []);
  }

  /** Until no more comes: what was sent last may still be on its way into the log. */
  async settled(exits: readonly string[]): Promise<Sighting[]> {
    let before = -1;
    return await waitUntil(
      'the capture to be written',
      async () => {
        const now = await this.sightings(exits);
        const isSettled = now.length === before;
        before = now.length;
        return isSettled ? now : new NotYet(`${now.length} packets`);
      },
      { deadlineMs: 20_000, intervalMs: 500, signal: this.#options.signal },
    );
  }

  async stop(): Promise<void> {
    await docker(['rm', '--force', this.#options.name], { acceptedCodes: [1] });
  }
}
