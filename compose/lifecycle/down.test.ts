import { expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';

import { downArguments } from './down.ts';

it.each<[string | undefined, boolean]>([
  [undefined, false],
  ['films', true],
])('with %p removes volumes: %p', (given, removes) => {
  const args = downArguments('films', given);
  expect(args.slice(0, 6)).toEqual(['compose', '--progress', 'plain', '--project-name', 'films', 'down']);
  expect(args.includes('--volumes')).toBe(removes);
});

it.each(['', 'film', 'Films', 'films '])('%j is not its name: nothing is removed', (given) => {
  expect(() => downArguments('films', given)).toThrow(ConfigurationError);
  expect(() => downArguments('films', given)).toThrow(/--delete-data films/);
});
