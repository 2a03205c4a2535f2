import { expect, it } from '@jest/globals';

import { handedOn } from './program-environment.ts';

it('keeps what the inputs of an action hold from the programs that it starts', () => {
  const env = { PATH: '/bin', INPUT_SECRETS: 'token=x', NOT_SET: undefined, HOME: '/root' };
  expect(handedOn(env)).toEqual({ PATH: '/bin', HOME: '/root' });
});
