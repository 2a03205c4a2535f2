import * as v from 'valibot';

/**
 * How one backend takes another's place. `hold`: there is one writer (SQLite), so viewers wait while the old one ends
 * and the next one starts. `beside`: both run, and nginx moves from one to the other. `first`: there is none yet.
 * `front`: the backend stays, and another nginx takes the place of the one in front of it.
 */
export const forms = ['hold', 'beside', 'first', 'front'] as const;
export type Form = (typeof forms)[number];

const ms = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.regex(/^[\w.-]{1,200}$/));

/** What the steward is to do, once everything is there to do it with. All names are of containers on its engine. */
export const missionSchema = v.object({
  /** Of the deployment, for its record. */
  id: name,
  form: v.picklist(forms),
  kind: v.picklist(['contract', 'miauflix']),
  /** The engine's name of the network in which nginx reaches the backend. */
  network: name,
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
  nginx: v.optional(name),
  /** Takes nginx's place before anything else, and for as long as that takes nobody is answered. */
  nextNginx: v.optional(name),
  old: v.optional(name),
  /** With `front`, the one that stays. */
  next: name,
  /** The next one, on a copy of the data, where nobody but the steward reaches it. */
  rehearsal: v.optional(name),
  /** Ids of the suite's checks. */
  smoke: v.pipe(v.array(v.string()), v.readonly()),
  /** From a start to healthy, at most. */
  healthyMs: ms,
  /** How long viewers may wait at the gate, at most. */
  holdMs: ms,
  /** How long what is under way at the old one may take, at most. */
  drainMs: ms,
  /** For how long the next one is watched before the old one is given up. */
  watchMs: ms,
});
export type Mission = v.InferOutput<typeof missionSchema>;

/** `trying`: nothing has changed yet. `switching`: in the middle. `watching`: the next one serves. */
export const phases = ['trying', 'switching', 'watching'] as const;
export type Phase = (typeof phases)[number];

/** `kept`: before the switch, so nothing has changed. `came-back`: after it, and the old one serves again. */
export const results = ['deployed', 'kept', 'came-back', 'lost'] as const;
export type Result = (typeof results)[number];

export interface Outcome {
  readonly result: Result;
  /** Whole sentences; empty where all is well. */
  readonly reason: string;
  /** How long the longest waited at the gate, in ms. */
  readonly heldMs?: number;
}

/** A line that the steward says, as JSON, on standard output. */
export const sayingSchema = v.object({
  say: v.picklist(['step', 'note', 'ready', 'outcome']),
  text: v.string(),
  outcome: v.optional(
    v.object({ result: v.picklist(results), reason: v.string(), heldMs: v.optional(v.number()) }),
  ),
});
export type Saying = v.InferOutput<typeof sayingSchema>;
