import { describe, expect, it, test } from '@jest/globals';

import { exitCodeOf } from '../../kit/errors.ts';
import { ProgramError } from '../../kit/run-program.ts';

import { explainBuildFailure, isCacheTrouble } from './failure.ts';

function failed(stderr: string): ProgramError {
  return new ProgramError('docker', { exitCode: 1, stdout: '', stderr, truncated: false, durationMs: 1 });
}

const explained = (stderr: string): unknown => explainBuildFailure(failed(stderr), 'linux/arm64');

// each as buildx 0.13, or a newer one, prints it
describe('says what is wrong, with the exit code of its kind', () => {
  test.each<[string, number, RegExp]>([
    [
      'ERROR: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory',
      2,
      /"Dockerfile" is not there/,
    ],
    ['ERROR: failed to solve: target stage "tracker2" could not be found', 2, /no stage "tracker2"/],
    ['ERROR: no builder "nope" found', 2, /no builder "nope"/],
    [
      'ERROR: Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?',
      3,
      /No Docker engine answers/,
    ],
    [
      'ERROR: failed to connect to the docker API at unix:///x: connect: no such file',
      3,
      /No Docker engine answers/,
    ],
    [
      'ERROR: OCI exporter is not supported for the docker driver.\nSwitch to a different driver',
      3,
      /docker buildx create --use/,
    ],
    ['ERROR: Attestation is not supported for the docker driver.', 3, /docker buildx create --use/],
    ['ERROR: failed to solve: write /x/data: no space left on device: unknown', 3, /The disk is full/],
    [
      '#7 0.2 exec /bin/sh: exec format error\nERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 255',
      3,
      /Programs of linux\/arm64 do not run/,
    ],
    [
      'ERROR: failed to solve: process "/bin/sh -c make all" did not complete successfully: exit code: 2',
      1,
      /failed with exit code 2: make all/,
    ],
    [
      'ERROR: failed to solve: debian:x: failed to resolve source metadata for docker.io/library/debian:x: failed to do request: Head "https://…": no such host',
      3,
      /docker\.io\/library\/debian:x cannot be had/,
    ],
    [
      'ERROR: failed to solve: a/b: failed to resolve source metadata for docker.io/a/b:latest: pull access denied, repository does not exist',
      3,
      /refuses an image/,
    ],
    [
      'ERROR: failed to solve: toomanyrequests: You have reached your pull rate limit',
      3,
      /no more images to this address/,
    ],
    [
      'ERROR: failed to solve: x: no match for platform in manifest sha256:0: not found',
      2,
      /not there for linux\/arm64/,
    ],
    [
      'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "/no": not found',
      2,
      /copies "\/no"/,
    ],
    [
      'ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: FORM',
      2,
      /cannot be read/,
    ],
    ['ERROR: failed to solve: secret token: not found', 2, /asks for the secret "token"/],
    ['ERROR: unable to prepare context: path "nowhere" not found', 2, /context "nowhere" is not there/],
    ['ERROR: something that nobody has seen', 3, /The build for linux\/arm64 failed:\nERROR: something/],
  ])('%s', (stderr, code, sentence) => {
    const error = explained(stderr);
    expect(String(error)).toMatch(sentence);
    expect(exitCodeOf(error)).toBe(code);
  });

  it('and is not misled by what a step prints', () => {
    const stderr =
      '#5 0.1 no space left on device\nERROR: failed to solve: process "/bin/sh -c test" did not complete successfully: exit code: 1';
    expect(String(explained(stderr))).toMatch(/A step of the Dockerfile failed/);
  });

  it('and leaves every other error as it is', () => {
    const other = new Error('x');
    expect(explainBuildFailure(other, 'linux/amd64')).toBe(other);
  });
});

test.each([
  [
    'ERROR: failed to solve: failed to configure gha cache exporter: token contains an invalid number of segments',
    true,
  ],
  ['ERROR: Cache export is not supported for the docker driver.', true],
  ['ERROR: failed to solve: error writing layer blob: exporting cache to registry: 401', true],
  [
    '#3 importing cache manifest from x:\n#3 ERROR: x: not found\nERROR: failed to solve: target stage "a" could not be found',
    false,
  ],
  [
    'ERROR: failed to solve: process "/bin/sh -c export A=cache" did not complete successfully: exit code: 1',
    false,
  ],
])('whether a cache is to blame: %s', (stderr, is) => {
  expect(isCacheTrouble(failed(stderr))).toBe(is);
});
