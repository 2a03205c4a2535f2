import type { Finding } from '../finding.ts';
import type { PackageFiles } from '../paths.ts';

/** What Samsung's review looks for, as far as code shows it: which words must be somewhere in it. */
export interface ReviewRule {
  readonly rule: string;
  /** What the review wants, in a sentence. */
  readonly demand: string;
  readonly words: RegExp;
  readonly missing: string;
  readonly remedy: string;
}

const runtimeHint = 'the runtime of miauflix-infra does it';

/** https://developer.samsung.com/smarttv, "Launch checklist"; the codes are those of its remote control. */
export const reviewRules: readonly ReviewRule[] = [
  {
    rule: 'store/return-key',
    demand: 'The key Return goes back.',
    words: /\b10009\b|XF86Back|tizenhwkey/,
    missing: 'No script handles the key Return (10009).',
    remedy: `Go back by it, and on the first screen ask whether to leave; ${runtimeHint}.`,
  },
  {
    rule: 'store/exit',
    demand: 'On the first screen, Return asks whether to leave, and leaves.',
    words: /getCurrentApplication\(\)\s*\.\s*(exit|hide)\b/,
    missing: 'No script leaves the app.',
    remedy: `Call tizen.application.getCurrentApplication().exit() when the viewer says so; ${runtimeHint}.`,
  },
  {
    rule: 'store/visibility',
    demand: 'A film pauses when the app is hidden.',
    words: /visibilitychange/,
    missing: 'No script looks whether the app is hidden.',
    remedy: `Pause at visibilitychange; ${runtimeHint}.`,
  },
  {
    rule: 'store/network',
    demand: 'A lost network is told.',
    words: /["'`]offline["'`]|\bonoffline\b|webapis\.network|navigator\.onLine/,
    missing: 'No script looks whether the network is lost.',
    remedy: `Show a message at "offline", and go on at "online"; ${runtimeHint}.`,
  },
  {
    rule: 'store/media-keys',
    demand: 'The keys for play, pause and stop work in the player.',
    words: /registerKey(Batch)?\b/,
    missing: 'No script asks for the media keys.',
    remedy: `Register them by tizen.tvinputdevice.registerKeyBatch; ${runtimeHint}.`,
  },
  {
    rule: 'store/screensaver',
    demand: 'No screensaver comes during a film.',
    words: /setScreenSaver/,
    missing: 'No script holds off the screensaver.',
    remedy: `Call webapis.appcommon.setScreenSaver while a film plays; ${runtimeHint}.`,
  },
];

/** The demands that no script of the app seems to meet. */
export function reviewFindings(files: PackageFiles): Finding[] {
  const left = new Set(reviewRules);
  for (const [path, content] of files) {
    if (left.size === 0) break;
    if (!/\.(m?js|html?)$/i.test(path)) continue;
    const text = Buffer.from(content).toString('latin1');
    for (const rule of left) if (rule.words.test(text)) left.delete(rule);
  }
  return [...left].map(({ rule, missing, remedy }) => ({ rule, severity: 'note', message: missing, remedy }));
}
