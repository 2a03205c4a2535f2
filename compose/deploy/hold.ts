import * as v from 'valibot';

import { pause } from '../../kit/deadline.ts';
import { DeadlineError, GateError, InterruptedError, reasonOf, WorldError } from '../../kit/errors.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { cut, oneLine } from '../../kit/text.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import type { Running } from './facts.ts';
import { AbsentError, AwayError, type Environment, type Host } from './host.ts';
import { sayingSchema, type Outcome, type Saying } from './mission.ts';
import type { DeployRecord, Order } from './record.ts';
import { packTar, type TarFile } from './tar.ts';

export interface HoldOptions {
  readonly host: Host;
  readonly project: string;
  readonly image: string;
  readonly volume: string;
  readonly engineSocket: string;
  /** In which the steward asks the backend, where there is one already. */
  readonly network?: string;
  readonly by: string;
  readonly reporter: Reporter;
}

const lifeMs = 10_000;
const followMs = 45_000;
const byLabel = 'org.miauflix.deploy.by';

/**
 * The right to deploy to a stack, which one has at a time: the engine has one container of a name. That container is
 * the steward, who ends by himself when nobody shows life any more, so no crash leaves it behind; and who, once he has
 * his order, needs nobody.
 */
export class Hold {
  readonly #options: HoldOptions;
  readonly #name: string;
  #life: NodeJS.Timeout | undefined;
  #isOrdered = false;

  private constructor(options: HoldOptions) {
    this.#options = options;
    this.#name = stewardName(options.project);
  }

  /** @throws {GateError} that names whoever has it */
  static async take(options: HoldOptions): Promise<Hold> {
    const hold = new Hold(options);
    const { host, reporter } = options;
    for (let again = false; ; again = true) {
      try {
        await host.docker(hold.#createArguments(), { what: 'take the host' });
        break;
      } catch (error) {
        if (!/is already in use|Conflict/i.test(reasonOf(error))) throw error;
        const other = await hold.#other();
        if (other?.isAlive === true || again) {
          throw new GateError(
            `${other?.by ?? 'Somebody'} deploys to this stack just now, since ${other?.since ?? 'a moment ago'}. Nothing was changed; try again ` +
              `when that has ended: \`docker logs ${hold.#name}\` there tells how far it is.`,
          );
        }
        reporter.warning(
          `A deployment of ${other?.by ?? 'somebody'} was broken off and left the host taken; it is taken over.`,
        );
        await hold.#putInOrder();
      }
    }
    await host.docker(['start', hold.#name], { what: 'start the steward' });
    hold.#life = setInterval(() => void hold.#showLife(), lifeMs);
    await hold.#untilReady();
    return hold;
  }

  /** Lets a steward that ended in the middle go on to where all is in order. */
  async #putInOrder(): Promise<void> {
    const { host } = this.#options;
    const what = 'take over the host';
    // one that was only made, or whose engine has lost a part of it, has nothing in the middle
    const started = await host.docker(['start', this.#name], { what }).catch(() => undefined);
    if (started !== undefined) await host.docker(['wait', this.#name], { what, deadlineMs: 10 * 60_000 });
    await host.ask(['rm', '--force', this.#name], { what });
  }

  /** The steward first puts in order what another has left in the middle. */
  async #untilReady(): Promise<void> {
    const { host, reporter } = this.#options;
    const what = 'wait for the steward';
    await waitUntil(
      'the steward being ready',
      async () => {
        const text = await host.docker(['logs', this.#name], { what });
        if (!text.includes('"ready"')) return new NotYet(oneLine(cut(text, 300)));
        for (const note of text.split('\n').map(readSaying)) {
          if (note?.say === 'note') reporter.notice(note.text);
        }
        return true;
      },
      { deadlineMs: 5 * 60_000, intervalMs: 200 },
    );
  }

  /** Lets the host go, without an order. */
  async release(): Promise<void> {
    clearInterval(this.#life);
    await this.#options.host.ask(['rm', '--force', this.#name], { what: 'let the host go' });
  }

  /** Puts files into the volume; secrets are readable to the containers' user alone. */
  async put(files: readonly TarFile[]): Promise<void> {
    const archive = packTar(files);
    await this.#options.host.docker(['cp', '-', `${this.#name}:/deploy`], {
      what: 'bring the files',
      input: archive,
      deadlineMs: 120_000,
    });
  }

  /** Lets the steward into the network in which he asks the backend. */
  async join(network: string): Promise<void> {
    await this.#options.host.docker(['network', 'connect', network, this.#name], {
      what: 'enter the network',
    });
  }

  /** Gives the order, and follows it to its end. From here on it goes on without us. */
  async carryOut(order: Order): Promise<Outcome> {
    const { host } = this.#options;
    await this.put([{ path: 'order.json', bytes: Buffer.from(JSON.stringify(order)), mode: 0o600 }]);
    this.#isOrdered = true;
    clearInterval(this.#life);
    return order.mission === undefined ? { result: 'deployed', reason: '' } : await this.#follow(host);
  }

  async #follow(host: Host): Promise<Outcome> {
    const { reporter } = this.#options;
    let outcome: Outcome | undefined;
    let told = 0;
    const isOver = (): boolean => outcome !== undefined;
    const onLine = (seen: { count: number }) => (line: string) => {
      const saying = readSaying(line);
      if (saying === undefined) return;
      seen.count += 1;
      // after a cut all lines come once more
      if (seen.count <= told) return;
      told = seen.count;
      const { text, outcome: end } = saying;
      if (end !== undefined) {
        const { heldMs } = end;
        outcome = { result: end.result, reason: end.reason, ...(heldMs !== undefined && { heldMs }) };
      } else if (saying.say === 'step') reporter.info(text);
    };
    for (let cuts = 0; !isOver(); cuts += 1) {
      try {
        await host.docker(['logs', '--follow', this.#name], {
          what: 'follow the steward',
          // a connection that is dead says nothing, so it is asked anew now and then
          deadlineMs: followMs,
          onLine: onLine({ count: 0 }),
        });
        if (isOver() || !(await this.#isAlive())) break;
        cuts = 0;
      } catch (error) {
        if (error instanceof InterruptedError) throw error;
        if (error instanceof DeadlineError) {
          cuts -= 1;
          continue;
        }
        if (error instanceof AbsentError || cuts >= 5) {
          throw new AwayError(
            `The connection to the host was lost (${oneLine(cut(reasonOf(error), 200))}). The host goes on without us, and ends with the ` +
              'new release or with the one from before: `miauflix-infra stack history` tells.',
          );
        }
        reporter.warning(`The host is away; it goes on by itself, and is asked again: ${reasonOf(error)}`);
      }
    }
    await host.ask(['rm', '--force', this.#name], { what: 'let the host go' }).catch(() => undefined);
    if (outcome !== undefined) return outcome;
    throw new WorldError(
      'The steward ended without saying what came of it: `miauflix-infra stack history` tells.',
    );
  }

  /** What was prepared is taken back, when no order was given; what cannot be reached goes by the steward's own end. */
  async giveUp(
    record: DeployRecord,
    error: unknown,
    made: readonly Running[],
    environment: Environment,
  ): Promise<void> {
    clearInterval(this.#life);
    const { reporter } = this.#options;
    // the command may have been interrupted, and this is still to be done
    const host = this.#options.host.until(AbortSignal.timeout(30_000), environment);
    if (this.#isOrdered) {
      if (!(error instanceof InterruptedError)) return;
      reporter.notice(
        'Before the switch it is taken back; after it, the host goes on by itself: `stack history` tells.',
      );
      await host
        .ask(['kill', '--signal', 'TERM', this.#name], { what: 'tell the steward' })
        .catch(() => undefined);
      return;
    }
    try {
      if (made.length > 0)
        await host.ask(['rm', '--force', ...made.map(({ id }) => id)], { what: 'remove what was made' });
      const outcome = { result: 'kept', reason: reasonOf(error) } as const;
      const order: Order = { record, outcome };
      const input = packTar([{ path: 'order.json', bytes: Buffer.from(JSON.stringify(order)), mode: 0o600 }]);
      await host.docker(['cp', '-', `${this.#name}:/deploy`], {
        what: 'write down what came of it',
        input,
      });
      await host.docker(['wait', this.#name], { what: 'wait for the steward' });
      await host.ask(['rm', '--force', this.#name], { what: 'let the host go' });
    } catch (second) {
      reporter.warning(
        `What was prepared on the host could not be removed (${oneLine(cut(reasonOf(second), 200))}). It does nothing; the host is free again ` +
          'within a minute, and the next deployment removes it.',
      );
    }
  }

  #createArguments(): string[] {
    const { image, volume, engineSocket, by, project, network } = this.#options;
    const mounts = [`${volume}:/deploy`, `${engineSocket}:/var/run/docker.sock`];
    return [
      ...[
        'create',
        '--name',
        this.#name,
        '--user',
        '0:0',
        '--restart',
        'always',
        '--init',
        '--stop-timeout',
        '120',
      ],
      ...['--label', `${byLabel}=${by}`, '--label', `org.miauflix.deploy=${project}`],
      ...['--read-only', '--tmpfs', '/tmp', '--security-opt', 'no-new-privileges:true', '--memory', '256m'],
      ...['--log-driver', 'local', '--log-opt', 'max-size=1m'],
      ...(network === undefined ? [] : ['--network', network]),
      ...mounts.flatMap((mount) => ['--volume', mount]),
      image,
    ];
  }

  /** One that was killed is started again by the engine, and puts things in order. */
  async #isAlive(): Promise<boolean> {
    await pause(1000);
    return (await this.#other())?.isAlive === true;
  }

  async #other(): Promise<
    { readonly by: string; readonly since: string; readonly isAlive: boolean } | undefined
  > {
    const format = `{{.State.Status}}|{{.Created}}|{{index .Config.Labels "${byLabel}"}}`;
    const text = await this.#options.host.ask(['inspect', '--format', format, this.#name], {
      what: 'see who has the host',
    });
    if (text === undefined) return undefined;
    const [state = '', created = '', by = ''] = text.trim().split('|');
    return {
      by: oneLine(cut(by, 100)),
      since: created.slice(0, 19).replace('T', ' '),
      isAlive: state === 'running' || state === 'restarting',
    };
  }

  async #showLife(): Promise<void> {
    if (this.#isOrdered) return;
    await this.#options.host
      .docker(['kill', '--signal', 'USR2', this.#name], { what: 'show life' })
      .catch(() => undefined);
  }
}

function readSaying(line: string): Saying | undefined {
  const saying = v.safeParse(v.pipe(v.string(), v.parseJson(), sayingSchema), line);
  return saying.success ? saying.output : undefined;
}

export function stewardName(project: string): string {
  return `${project}-deploy`;
}
