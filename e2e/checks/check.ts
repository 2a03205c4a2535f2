import type { Video } from '../../mock-content/videos/manifest.ts';
import type { Backend, BackendAbility, Source, StreamRequest } from '../backends/backend.ts';
import type { World } from '../engines/world.ts';
import type { Http } from '../http.ts';
import type { CheckGroup } from '../report/report.ts';

import type { Measurements } from './measurements.ts';

/** What a check does not hold by: its message is the reason in the report. */
export class CheckFailure extends Error {
  override readonly name = 'CheckFailure';
}

/** Thrown by a check that finds that it cannot be made here; its message says why. */
export class CheckSkipped extends Error {
  override readonly name = 'CheckSkipped';
}

/** What every check is given. */
export interface CheckContext {
  readonly world: World;
  readonly backend: Backend;
  readonly http: Http;
  readonly stage: Stage;
  /** How many people watch at once in the checks with several. */
  readonly viewers: number;
  readonly measured: Measurements;
  /** Fires at the check's own deadline and when the run is stopped. */
  readonly signal: AbortSignal;
}

/** The videos on stage: added to the backend when a check needs them, and taken off again. */
export interface Stage {
  /** The video as a source of the backend, added if it was not there. */
  source(video: Video, signal: AbortSignal): Promise<Source>;
  /** Where it is played. */
  play(video: Video, signal: AbortSignal): Promise<StreamRequest>;
  /** As `play`, with nothing fetched of it yet where the backend can forget a source. */
  playFresh(video: Video, signal: AbortSignal): Promise<StreamRequest>;
  /** As `playFresh`, for checks that mean nothing otherwise: they are skipped where it cannot forget. */
  playCold(video: Video, signal: AbortSignal): Promise<StreamRequest>;
  remove(video: Video, signal: AbortSignal): Promise<void>;
  /** The bytes `start` to `end`, inclusive, as the manifest's file has them. */
  bytes(video: Video, start: number, end: number): Promise<Buffer>;
  /** Forgets what is on stage, after the backend was restarted without what it had. */
  forget(): void;
}

export interface Check {
  /** `<group>/<what>`. */
  readonly id: string;
  /** What a viewer gets when it holds. */
  readonly title: string;
  readonly group: CheckGroup;
  readonly deadlineMs: number;
  /** What the backend must be able to, else the check is skipped with the backend's reason. */
  readonly needs?: readonly BackendAbility[];
  /** It plays with services of the world, so it needs one whose backend is its own. */
  readonly ownBackend?: boolean;
  readonly run: (context: CheckContext) => Promise<void>;
}

type Rest = Omit<Check, 'id' | 'group' | 'title' | 'deadlineMs' | 'run'> & { readonly deadlineMs?: number };

const usualDeadlineMs = 15_000;

/** Makes the checks of one group: `const check = checksOf('seeking'); check('random', '…', async …)`. */
export function checksOf(
  group: CheckGroup,
): (what: string, title: string, run: Check['run'], rest?: Rest) => Check {
  return (what, title, run, rest = {}) => ({
    id: `${group}/${what}`,
    group,
    title,
    run,
    deadlineMs: usualDeadlineMs,
    ...rest,
  });
}

/** Fails the check, with a reason that says what was seen and what should have been. */
export function expect(condition: boolean, reason: string | (() => string)): asserts condition {
  if (!condition) throw new CheckFailure(typeof reason === 'string' ? reason : reason());
}

/** Fails unless the value is the wanted one: `content-range is "bytes 0-8/9", wanted "bytes 0-9/10"`. */
export function expectEqual(what: string, seen: unknown, wanted: unknown): void {
  if (!Object.is(seen, wanted)) {
    throw new CheckFailure(`${what} is ${show(seen)}, wanted ${show(wanted)}`);
  }
}

function show(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
