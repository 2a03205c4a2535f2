import { anySignal, formatDuration, pause } from '../../kit/deadline.ts';
import { InterruptedError, reasonOf, WorldError } from '../../kit/errors.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { lastLines, ProgramError, runProgram } from '../../kit/run-program.ts';
import { cut, visible } from '../../kit/text.ts';

import type { ResolvedStack } from './engine-facts.ts';
import { redactor } from './redact.ts';
import { conditionOf, isWell, reasonFor, verdictOf, type Verdict } from './service-verdict.ts';
import { readServices, type ServiceState } from './services.ts';

export interface UpOptions {
  readonly folder: string;
  readonly resolved: Pick<ResolvedStack, 'project' | 'services'>;
  readonly secrets: readonly string[];
  readonly timeoutMs: number;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

export const upArguments = ['compose', '--progress', 'plain', 'up', '--detach'] as const;

const pollMs = 400;
/** Of a service's log, in the reason why it is not well. */
const shownLines = 10;

/** Starts a stack and waits until every service is healthy; throws a WorldError with each reason where not. */
export async function startStack(options: UpOptions): Promise<readonly ServiceState[]> {
  const { reporter, signal, resolved } = options;
  const total = resolved.services.length;
  const progress = reporter.progress('Starting', total);
  try {
    const states = await composeAndWatch(options, ({ waitingFor }) => {
      const note = waitingFor.length === 0 ? '' : `waiting for ${waitingFor.join(', ')}`;
      progress.update(total - waitingFor.length, note);
    });
    progress.end(`${total} of ${total} services are well`);
    return states;
  } catch (error) {
    progress.end(signal.aborted ? 'interrupted' : 'failed');
    if (signal.aborted && signal.reason instanceof InterruptedError) {
      reporter.notice('What has been started goes on. `stack up` takes it from here, `stack down` ends it.');
    }
    throw error;
  }
}

/** What Compose is doing. */
interface Composing {
  busy: boolean;
  error: unknown;
}

async function composeAndWatch(
  options: UpOptions,
  onVerdict: (verdict: Verdict) => void,
): Promise<readonly ServiceState[]> {
  const before = await readServices(options.resolved.project, options);
  const restartsBefore = new Map(before.map(({ id, restarts }) => [id, restarts]));
  const over = new AbortController();
  const composing: Composing = { busy: true, error: undefined };
  const compose = composeUp({ ...options, signal: anySignal(over.signal, options.signal) })
    .catch((error: unknown) => {
      composing.error = error;
    })
    .finally(() => {
      composing.busy = false;
    });
  try {
    return await untilWell(options, { composing, compose, restartsBefore, onVerdict });
  } finally {
    // what it is in the middle of is not left to go on by itself
    over.abort(new Error('The services are not waited for any longer.'));
    await compose;
  }
}

interface Watch {
  readonly composing: Readonly<Composing>;
  readonly compose: Promise<void>;
  readonly restartsBefore: ReadonlyMap<string, number>;
  readonly onVerdict: (verdict: Verdict) => void;
}

async function untilWell(options: UpOptions, watch: Watch): Promise<readonly ServiceState[]> {
  const { reporter, resolved, signal, timeoutMs } = options;
  const { compose, restartsBefore, onVerdict } = watch;
  const end = performance.now() + timeoutMs;
  const told = new Map<string, string>();
  for (;;) {
    // read before the states are: what they tell may otherwise be older than Compose's end
    const { busy, error } = watch.composing;
    const states = await readServices(resolved.project, options);
    tellChanges(states, told, reporter);
    const verdict = verdictOf(resolved.services, states, { busy, restartsBefore, nowMs: Date.now() });
    onVerdict(verdict);
    signal.throwIfAborted();
    if (error !== undefined || verdict.lost.length > 0) throw await failure(options, states, verdict, error);
    if (!busy && verdict.waitingFor.length === 0) return states;
    if (performance.now() > end) {
      const late = new WorldError(`Not everything was healthy within ${formatDuration(timeoutMs)}.`);
      throw await failure(options, states, verdict, late);
    }
    await Promise.race([pause(pollMs, signal), ...(busy ? [compose] : [])]);
  }
}

async function composeUp({ folder, secrets, signal, timeoutMs, reporter }: UpOptions): Promise<void> {
  const redact = redactor(secrets);
  await runProgram('docker', upArguments, {
    cwd: folder,
    deadlineMs: timeoutMs,
    secrets,
    signal,
    // a container that is being replaced gets the time to be so
    graceMs: 10_000,
    onLine: (line) => {
      const said = redact(line.trim());
      if (/ (Pulling|Pulled|Building|Built)\b/.test(said)) reporter.info(said);
      else if (said !== '') reporter.debug(said);
    },
  });
}

function tellChanges(states: readonly ServiceState[], told: Map<string, string>, reporter: Reporter): void {
  for (const state of states) {
    const now = conditionOf(state);
    if (told.get(state.id) === now) continue;
    told.set(state.id, now);
    reporter.info(`${state.service}: ${now}`);
  }
}

/** The error that says of each service that is not well why; Compose's own words where no service explains it. */
async function failure(
  options: UpOptions,
  states: readonly ServiceState[],
  { lost, waitingFor }: Verdict,
  error: unknown,
): Promise<WorldError> {
  const redact = redactor(options.secrets);
  const notWell = states.filter(
    (state) => waitingFor.includes(state.service) && !isWell(state) && conditionOf(state) !== 'created',
  );
  const culprits = lost.length > 0 ? lost : notWell;
  const blocks = await Promise.all(
    culprits.map(async (state) => {
      const log = await lastLog(state, options);
      const shown = log === '' ? '  It has logged nothing.' : `  The end of its log:\n${indented(log, 4)}`;
      return `${cut(reasonFor(await asItEnded(state, options)), 1000)}.\n${shown}`.replace(/\.\.\n/, '.\n');
    }),
  );
  const others = waitingFor.filter((name) => culprits.every(({ service }) => service !== name));
  if (culprits.length > 0 && others.length > 0) blocks.push(`Not well yet beside: ${others.join(', ')}.`);
  const words = error instanceof ProgramError ? lastLines(error.result.stderr, 4) : error && reasonOf(error);
  if (error !== undefined && (blocks.length === 0 || !(error instanceof ProgramError)))
    blocks.push(String(words));
  return new WorldError(redact(visible(blocks.join('\n'))));
}

/** One that runs again just now, as it was when it last ended, while the engine remembers that. */
async function asItEnded(state: ServiceState, { secrets }: UpOptions): Promise<ServiceState> {
  if (state.state !== 'running' || state.restarts === 0) return state;
  const filters = ['--filter', `container=${state.id}`, '--filter', 'event=die'];
  const format = '{{index .Actor.Attributes "exitCode"}}';
  try {
    const args = ['events', '--since', '1h', '--until', '0s', ...filters, '--format', format];
    const { stdout } = await runProgram('docker', args, { deadlineMs: 10_000, secrets });
    const exitCode = Number.parseInt(lastLines(stdout, 1), 10);
    return Number.isNaN(exitCode) ? state : { ...state, state: 'restarting', exitCode };
  } catch {
    return state;
  }
}

async function lastLog({ id }: ServiceState, { secrets }: UpOptions): Promise<string> {
  try {
    const args = ['logs', '--tail', String(shownLines), id];
    const { stdout, stderr } = await runProgram('docker', args, { deadlineMs: 10_000, secrets });
    return lastLines(`${stdout}${stderr}`, shownLines);
  } catch (error) {
    return `(its log cannot be read: ${reasonOf(error)})`;
  }
}

function indented(text: string, by: number): string {
  return text
    .split('\n')
    .map((line) => `${' '.repeat(by)}${cut(line, 400)}`)
    .join('\n');
}
