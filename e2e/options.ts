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
  /** The rest is of the engine `compose` alone: the backend under test as an image, or as a folder to build. */
  readonly backendImage?: string;
  readonly backendContext?: string;
  /** The images of the world, with `{service}` in it; built from this repository when left out. */
  readonly worldImages?: string;
  readonly nginxImage?: string;
  /** Build ours anew, also when they are there. */
  readonly build: boolean;
  /** nginx stands between the viewers and the backend. */
  readonly throughNginx: boolean;
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
  build: false,
  throughNginx: false,
};

/** Says everything that is wrong with the options at once. */
export function checkOptions(options: E2eOptions): void {
  const wrong: string[] = [];
  wrong.push(...(options.engine === 'compose' ? wrongForCompose(options) : wrongForEmbedded(options)));
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

const composeAlone = [
  'backendImage',
  'backendContext',
  'worldImages',
  'nginxImage',
  'build',
  'throughNginx',
] as const satisfies readonly (keyof E2eOptions)[];

const dashed = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function wrongForEmbedded(options: E2eOptions): string[] {
  return composeAlone
    .filter((name) => options[name] !== undefined && options[name] !== false)
    .map((name) => `"${dashed(name)}" is of the engine "compose"; "embedded" runs no containers.`);
}

function wrongForCompose(options: E2eOptions): string[] {
  const { backendUrl, backendImage, backendContext, worldImages, throughNginx, defects } = options;
  const given = {
    'backend-url': backendUrl,
    'backend-image': backendImage,
    'backend-context': backendContext,
  };
  const backends = Object.keys(given).filter((name) => given[name as keyof typeof given] !== undefined);
  const own = backendImage === undefined && backendContext === undefined;
  const checks: readonly [boolean, string][] = [
    [backends.length > 1, `Give one backend, not several: ${backends.join(', ')}.`],
    [
      throughNginx && backendUrl !== undefined,
      'nginx is put in front of a backend of the run, not of another.',
    ],
    [defects.length > 0 && !own, 'Only the own reference backend can be broken on purpose.'],
    [options.webrtc, 'The engine "compose" has no WebRTC; use "embedded" for it.'],
    [
      options.host !== defaultOptions.host,
      'The engine "compose" has a network of its own; leave "host" out.',
    ],
    [
      worldImages !== undefined && !worldImages.includes('{service}'),
      `"${worldImages ?? ''}" names the same image for every service; write {service} where their names belong.`,
    ],
  ];
  return checks.filter(([isWrong]) => isWrong).map(([, sentence]) => sentence);
}

/** `There is no check "streming/head"; did you mean "streaming/head"?` */
export function unknownCheck(pattern: string, ids: readonly string[]): string {
  const guess = nearest(pattern, ids);
  return `No check matches "${pattern}"${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
}
