import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../kit/errors.ts';

import { checkOptions, defaultOptions, type E2eOptions } from './options.ts';

describe('options that cannot be meant', () => {
  it.each<[string, Partial<E2eOptions>, string[]]>([
    [
      'what needs containers without them',
      { backendImage: 'x', throughNginx: true },
      ['"backend-image" is of the engine "compose"', '"through-nginx" is of the engine'],
    ],
    [
      'two backends',
      { engine: 'compose', backendImage: 'x', backendContext: '.' },
      ['not several: backend-image, backend-context'],
    ],
    [
      'what containers do not have',
      {
        engine: 'compose',
        webrtc: true,
        host: '10.0.0.1',
        worldImages: 'one',
        backendUrl: 'http://b',
        throughNginx: true,
      },
      ['no WebRTC', 'leave "host" out', 'write {service}', 'nginx is put in front of a backend of the run'],
    ],
    [
      'a strange backend that is to be broken',
      { engine: 'compose', backendImage: 'x', defects: ['no-416'] },
      ['Only the own reference backend'],
    ],
    ['no address', { backendUrl: 'localhost:4000' }, ['"localhost:4000" is no http']],
    [
      'no log-in',
      { backend: 'miauflix', backendUrl: 'http://127.0.0.1:3000' },
      ['an e-mail address and a password'],
    ],
    [
      'defects in a strange backend',
      { backend: 'miauflix', defects: ['no-416'] },
      ['Only the backend "contract"'],
    ],
    [
      'several at once',
      { backendImage: 'x', backendUrl: 'ftp://127.0.0.1', defects: ['wrong-byte'] },
      ['of the engine', '"ftp://127.0.0.1"', 'Only the own reference backend'],
    ],
  ])('names %s', (_what, options, wanted) => {
    const check = (): void => checkOptions({ ...defaultOptions, ...options });
    expect(check).toThrow(ConfigurationError);
    for (const part of wanted) expect(check).toThrow(part);
  });

  it('takes the defaults', () => {
    expect(() => checkOptions(defaultOptions)).not.toThrow();
  });
});
