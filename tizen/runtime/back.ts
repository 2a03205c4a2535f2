/** What the Return key finds. */
export interface BackFacts {
  /** A dialog of ours is open. */
  readonly dialog: boolean;
  /** Text is being typed. */
  readonly editing: boolean;
  /** The app has taken the key for itself. */
  readonly handled: boolean;
  /** A dialog of the app's is open. */
  readonly modal: boolean;
  readonly fullscreen: boolean;
  /** The app shows something that leads back. */
  readonly backTarget: boolean;
  readonly home: boolean;
}

export type BackStep =
  | 'close-dialog'
  | 'end-editing'
  | 'nothing'
  | 'close-modal'
  | 'leave-fullscreen'
  | 'press-back'
  | 'ask-exit'
  | 'history';

/**
 * One step back, from the innermost to the outermost, as Samsung's review wants it: Return closes what is open, then
 * goes to the screen before, and asks on the first one whether to leave.
 */
export function backStep(facts: BackFacts): BackStep {
  if (facts.dialog) return 'close-dialog';
  if (facts.editing) return 'end-editing';
  if (facts.handled) return 'nothing';
  if (facts.modal) return 'close-modal';
  if (facts.fullscreen) return 'leave-fullscreen';
  if (facts.backTarget) return 'press-back';
  return facts.home ? 'ask-exit' : 'history';
}
