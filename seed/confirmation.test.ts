import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../kit/errors.ts';

import { checkConfirmation } from './confirmation.ts';

describe('writing to production', () => {
  it.each([
    ['production', 'seed production', false],
    ['production', ' seed production\n', false],
    ['production', undefined, true],
    ['staging', undefined, false],
    [undefined, undefined, false],
  ])('may be done in %s with %j, dry run %s', (environment, confirmation, dryRun) => {
    expect(() => checkConfirmation({ environment, confirmation, dryRun })).not.toThrow();
  });

  it.each([
    ['production', undefined],
    ['production', 'yes'],
    ['production', 'Seed production'],
    ['Production ', 'seed staging'],
    ['prod', 'true'],
  ])('may not be done in %s with %j', (environment, confirmation) => {
    const check = (): void => checkConfirmation({ environment, confirmation, dryRun: false });
    expect(check).toThrow(ConfigurationError);
    expect(check).toThrow('write "seed production" as the confirmation');
  });
});
