import { ConfigurationError } from '../kit/errors.ts';
import { nearest } from '../kit/nearest.ts';
import type { BackendDefect } from '../mock-content/contracts.ts';

import type { BackendKind } from './backends/backend.ts';
import type { EngineName } from './report/report.ts';

/** What one run of the suite is asked for; the command and the action both fill this in. */
export interface E2eOptions {
  readonly engine: EngineName;
  readonly backend: BackendKind;
  /** A backend that already runs; without it the world brings its own. */
  readonly backendUrl?: string;
  readonly credentials?: Credentials;
  /** Patterns of check ids (`streaming/*`); all when empty. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly viewers: number;
  /** How often every check is made. */
  readonly repeat: number;
  /** Stop at the first check that fails. */
  readonly bail: boolean;
  readonly reportDir?: string;
  readonly keep: boolean;
  /** A file with earlier runs, to which this one is added when it holds. */
  readonly baseline?: string;
  /** 0.25 allows a quarter worse than the earlier runs' median. */
  readonly maxRegression: number;
  readonly webrtc: boolean;
  /** The address that the world's services listen on. */
  readonly host: string;
  /** Breaks the reference backend on purpose. */
  readonly defects: readonly BackendDefect[];
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export const defaultOptions: E2eOptions = {
  engine: 'embedded',
  backend: 'contract',
  only: [],
  skip: [],
  viewers: 4,
  repeat: 1,
  bail: false,
  keep: false,
  maxRegression: 0.25,
  webrtc: false,
  host: '127.0.0.1',
  defects: [],
};

/** Says everything that is wrong with the options at once. */
export function checkOptions(options: E2eOptions): void {
  const wrong: string[] = [];
  if (options.engine === 'compose') {
    wrong.push(
      'The engine "compose" comes with the stack, which is not part of this version; use "embedded".',
    );
  }
  if (options.backendUrl !== undefined) {
    if (!/^https?:$/.test(URL.parse(options.backendUrl)?.protocol ?? '')) {
      wrong.push(`The backend's address "${options.backendUrl}" is no http or https address.`);
    }
    if (options.backend === 'miauflix' && options.credentials === undefined) {
      wrong.push('A backend of the kind "miauflix" needs an e-mail address and a password to log in with.');
    }
    if (options.defects.length > 0) wrong.push('Only the own reference backend can be broken on purpose.');
  }
  if (options.backend === 'miauflix' && options.defects.length > 0) {
    wrong.push('Only the backend "contract" can be broken on purpose.');
  }
  if (wrong.length > 0) throw new ConfigurationError(wrong.join('\n'));
}

/** `There is no check "streming/head"; did you mean "streaming/head"?` */
export function unknownCheck(pattern: string, ids: readonly string[]): string {
  const guess = nearest(pattern, ids);
  return `No check matches "${pattern}"${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
}
