import { healthy } from './build-world.testing.ts';
import type { ImageJob } from './job.ts';
import type { BuildOptions } from './options.ts';

/** Dockerfiles, on a base with Node, that do well or badly in a way of their own. */

export const good =
  'FROM node-base\nHEALTHCHECK CMD ["node", "-v"]\nCMD ["node", "-e", "setInterval(() => {}, 1000)"]\n';
export const unhealthy =
  'FROM node-base\nHEALTHCHECK CMD ["node", "-e", "console.log(\'no soup\'); process.exit(1)"]\nCMD ["node", "-e", "console.log(\'I began\'); setInterval(() => {}, 1000)"]\n';

export const hanging =
  'FROM node-base\nRUN ["node", "-e", "console.log(\'RUNNING\'); setInterval(() => {}, 1000)"]\n';

/** What an image does, its Dockerfile, how it is built, and what is said of it. */
export const brokenImages: readonly (readonly [
  what: string,
  dockerfile: string,
  more: Partial<ImageJob>,
  sentence: RegExp,
  build?: Partial<BuildOptions>,
])[] = [
  [
    'is never healthy',
    unhealthy,
    { smoke: { ...healthy, deadlineMs: 6000 } },
    /did not become healthy within 6\.0 s.*no soup.*I began/s,
  ],
  [
    'ends',
    'FROM node-base\nHEALTHCHECK CMD ["node", "-v"]\nCMD ["node", "-e", "throw new Error(\'lost\')"]\n',
    { smoke: healthy },
    /does not run: it ended with exit code 1.*lost/s,
  ],
  ['has no health check', 'FROM node-base\n', { smoke: healthy }, /has no HEALTHCHECK/],
  [
    'is too large',
    'FROM node-base\n',
    { maxBytes: 1e6 },
    /has \d+ MiB, and 977 KiB are allowed\. Its largest layers: \d+ MiB COPY/,
  ],
  [
    'has a step that fails',
    'FROM node-base\nRUN ["node", "-e", "process.exit(7)"]\n',
    {},
    /A step of the Dockerfile failed with exit code 7/,
  ],
  ['has no such stage', 'FROM scratch AS a\nCOPY Dockerfile /\n', {}, /has no stage "b"/],
  [
    'copies what is not there',
    'FROM scratch\nCOPY nothing /\n',
    {},
    /copies "\/nothing", which is not in the context/,
  ],
  [
    'is of a platform that its base is not',
    'FROM node-base\nCOPY Dockerfile /\n',
    {},
    /not there for linux\/s390x/,
    { platforms: ['linux/s390x'] },
  ],
];
