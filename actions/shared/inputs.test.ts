import { describe, expect, it } from '@jest/globals';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';

import { flag, Input, integer, list, oneOf, secret, text } from './input-kinds.ts';
import { readInputs, type Environment } from './inputs.ts';

const schema = {
  engine: oneOf(['embedded', 'compose']).default('embedded'),
  viewers: integer({ min: 1, max: 9 }).default(4),
  'backend-url': text(),
  'backend-password': secret(),
  'must-have': text().required(),
  only: list().default([]),
  bail: flag().default(false),
};

function read(env: Environment): {
  values: ReturnType<typeof readInputs<typeof schema>>;
  masked: string[];
  warnings: string[];
} {
  const masked: string[] = [];
  const warnings: string[] = [];
  const values = readInputs(schema, env, {
    mask: (value) => masked.push(value),
    warning: (message) => warnings.push(message),
  });
  return { values, masked, warnings };
}

function refusal(env: Environment): string {
  try {
    read(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return reasonOf(error);
  }
  throw new Error('the inputs were accepted');
}

const fine = { 'INPUT_MUST-HAVE': 'x' };

describe('inputs', () => {
  it('come as one object, with defaults for those left empty', () => {
    const { values, warnings } = read({
      ...fine,
      INPUT_VIEWERS: ' 7 ',
      'INPUT_BACKEND-URL': '',
      INPUT_ONLY: 'a,b',
      INPUT_BAIL: 'true',
      PATH: '/bin',
    });
    expect(values).toEqual({
      engine: 'embedded',
      viewers: 7,
      backendUrl: undefined,
      backendPassword: undefined,
      mustHave: 'x',
      only: ['a', 'b'],
      bail: true,
    });
    expect(warnings).toEqual([]);
  });

  it('tell all that is wrong at once', () => {
    const sentences = refusal({
      INPUT_ENGINE: 'embeded',
      INPUT_VIEWERS: '10',
      INPUT_BAIL: 'Yes',
    }).split('\n');
    expect(sentences).toEqual([
      'Input "engine" is "embeded", but must be "embedded" or "compose". Did you mean "embedded"?',
      'Input "viewers" is "10", but must be a whole number from 1 to 9.',
      'Input "must-have" is missing: it must be a text.',
      'Input "bail" is "Yes", but must be true or false. Write true.',
    ]);
  });

  it('warn of a name that there is not, with the nearest one', () => {
    const { warnings } = read({ ...fine, INPUT_VIEWER: '3', 'INPUT_COFFEE-STRENGTH': '9' });
    expect(warnings).toEqual([
      'There is no input "viewer". Did you mean "viewers"?',
      'There is no input "coffee-strength". There are: engine, viewers, backend-url, backend-password, must-have, only, bail.',
    ]);
  });

  it('mask a secret before anything else is said', () => {
    const said: string[] = [];
    readInputs(
      schema,
      { ...fine, 'INPUT_BACKEND-PASSWORD': 'hunter2', INPUT_VIEWER: '1' },
      { mask: (value) => said.push(`mask ${value}`), warning: () => said.push('warning') },
    );
    expect(said).toEqual(['mask hunter2', 'warning']);
  });

  it('never repeat a secret that is not usable', () => {
    const pin = new Input({ allowed: 'four digits', parse: () => ({ advice: undefined }), isSecret: true });
    const quiet = { mask: () => undefined, warning: () => undefined };
    expect(() => readInputs({ pin }, { INPUT_PIN: 'hunter2' }, quiet)).toThrow(
      new ConfigurationError('Input "pin" is not usable, but must be four digits.'),
    );
  });

  it('show a hostile value on one line, and not all of it', () => {
    const sentence = refusal({ ...fine, INPUT_ENGINE: `a\n::set-output name=x::y${'z'.repeat(500)}` });
    expect(sentence.split('\n')).toHaveLength(1);
    expect(sentence.length).toBeLessThan(250);
  });
});
