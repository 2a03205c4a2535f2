import { describe, expect, it } from '@jest/globals';

import { parseControl } from './seeder-control.ts';

describe('parseControl', () => {
  it.each([
    ['{}', {}],
    ['{"paused":true}', { paused: true }],
    ['{"uploadLimit":0,"corrupt":false}', { uploadLimit: 0, corrupt: false }],
    [
      '{"paused":false,"uploadLimit":65536,"corrupt":true}',
      { paused: false, uploadLimit: 65536, corrupt: true },
    ],
  ])('takes %s', (text, wanted) => {
    expect(parseControl(text)).toEqual(wanted);
  });

  it.each([
    ['', /not JSON/],
    ['[]', /not a JSON object/],
    ['null', /not a JSON object/],
    ['"paused"', /not a JSON object/],
    ['{"pause":true}', /"pause" is none of paused, uploadLimit, corrupt/],
    ['{"paused":"yes"}', /"paused" must be true or false/],
    ['{"uploadLimit":-1}', /"uploadLimit" must be a whole number/],
    ['{"uploadLimit":1.5}', /"uploadLimit"/],
    ['{"uploadLimit":1e30}', /"uploadLimit"/],
    ['{"corrupt":1,"paused":null}', /"corrupt".*"paused"/],
    ['{"__proto__":{}}', /__proto__/],
  ])('refuses %s', (text, reason) => {
    expect(() => parseControl(text)).toThrow(reason);
  });
});
